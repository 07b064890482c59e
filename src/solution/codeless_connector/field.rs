//! The fields of a connector's page: what its instruction steps ask the user for (spec ccf §9).

use super::name_pattern;
use crate::diagnostics::{Diagnostic, Report};
use crate::source::{Document, Member, Node, equals_ignoring_case};

/// A field, which becomes a parameter of the connections template.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name by which pollers refer to it; a sign-in form has none.
    pub name: String,
    /// What it looks like.
    pub form: FieldForm,
}

/// The form of a field.
#[derive(Clone, Debug)]
pub enum FieldForm {
    /// A line of text.
    Textbox {
        /// Whether the user must fill it in.
        is_required: bool,
    },
    /// The sign-in form of `OAuth2`.
    SignIn {
        /// Whether the form sends the address to which the sign-in returns.
        sends_redirect_uri: bool,
    },
    /// Choices, one of which is taken.
    Radio {
        /// The value of the first choice.
        default: serde_json::Value,
    },
    /// A menu.
    Dropdown,
    /// The id of a service principal.
    ServicePrincipal,
}

/// The fields of a page.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// In the order of the page.
    pub fields: Vec<Field>,
    /// The text box whose text is split at commas, each piece a connection of its own.
    pub comma_separated: Option<String>,
}

/// Reads the fields of a definition. What V3 loses the connector over is reported.
pub(super) fn read(definition: &Document, steps: &Node, report: &mut Report) -> Fields {
    let mut reader = Reader { definition, report, fields: Fields::default() };
    reader.steps(steps);
    reader.fields
}

/// The elements of a list; anything else but `null` counts as its only element, as PowerShell has it.
pub(super) fn items(node: Option<&Node>) -> &[Node] {
    match node {
        None => &[],
        Some(node) if node.is_null() => &[],
        Some(node) => node.as_array().unwrap_or(std::slice::from_ref(node)),
    }
}

/// Whether an instruction has a type, letter case ignored.
pub(super) fn is_of_type(instruction: &Node, name: &str) -> bool {
    instruction.get_str("type").is_some_and(|given| equals_ignoring_case(given, name))
}

struct Reader<'a> {
    definition: &'a Document,
    report: &'a mut Report,
    fields: Fields,
}

impl Reader<'_> {
    fn steps(&mut self, steps: &Node) {
        for step in items(Some(steps)) {
            self.instructions(step.get("instructions"));
        }
    }

    fn instructions(&mut self, instructions: Option<&Node>) {
        for instruction in items(instructions) {
            self.instruction(instruction);
        }
    }

    fn instruction(&mut self, instruction: &Node) {
        let kind = instruction.get_str("type").unwrap_or_default().to_lowercase();
        let parameters = instruction.get("parameters");
        let name = parameters.and_then(|parameters| parameters.get("name")).map_or_else(String::new, Node::to_text);
        match kind.as_str() {
            "textbox" => self.textbox(instruction, parameters, name),
            "oauthform" => {
                let sends = parameters.and_then(|parameters| parameters.get("sendRedirectUri"));
                let form = FieldForm::SignIn { sends_redirect_uri: sends.is_some_and(Node::is_truthy) };
                self.add(String::new(), form);
            }
            "radio" => self.radio(instruction, parameters, name),
            "contextpane" => {
                if let Some(steps) = parameters.and_then(|parameters| parameters.get("instructionSteps")) {
                    self.steps(steps);
                }
            }
            "dropdown" if self.is_named(instruction, &name) => self.add(name, FieldForm::Dropdown),
            "serviceprincipalidtextbox_test" if self.is_named(instruction, &name) => {
                self.add(name, FieldForm::ServicePrincipal);
            }
            _ => {}
        }
    }

    fn add(&mut self, name: String, form: FieldForm) {
        self.fields.fields.push(Field { name, form });
    }

    fn textbox(&mut self, instruction: &Node, parameters: Option<&Node>, name: String) {
        let description = parameters.and_then(|parameters| parameters.get("description")).map(Node::to_text);
        if description.is_some_and(|text| name_pattern::contains_ignoring_case(&text, "comma separated")) {
            self.fields.comma_separated = Some(name.clone()).filter(|name| !name.is_empty());
        }
        let validations = parameters.and_then(|parameters| parameters.get("validations"));
        if self.is_pattern(instruction, &name) {
            self.add(name, FieldForm::Textbox { is_required: is_required(validations) });
        }
    }

    /// The first option gives the default, whatever it is; the fields within the options follow.
    fn radio(&mut self, instruction: &Node, parameters: Option<&Node>, name: String) {
        let Some(options) = parameters.and_then(|parameters| parameters.get_some("options")) else {
            let message = format!("the `Radio` `{name}` has no `options`, so V3 drops the connector");
            self.report.push(
                Diagnostic::error("radio-without-options", message)
                    .at(self.definition.place(instruction))
                    .help("write `\"options\": [{ \"key\": …, \"value\": … }]` into its `parameters`"),
            );
            return;
        };
        let options = items(Some(options));
        let default = options.first().and_then(|option| option.get("value"));
        let default = default.map_or(serde_json::Value::Null, Node::to_json);
        if self.is_pattern(instruction, &name) {
            self.add(name, FieldForm::Radio { default });
        }
        for option in options {
            self.instructions(option.get("instructions"));
        }
    }

    fn is_named(&mut self, instruction: &Node, name: &str) -> bool {
        if name.is_empty() {
            let kind = instruction.get_str("type").unwrap_or_default();
            self.report.push(
                Diagnostic::error("field-without-name", format!("a `{kind}` has no name, so V3 drops the connector"))
                    .at(self.definition.place(instruction))
                    .help("write `\"name\": \"<name>\"` into its `parameters`; pollers refer to it as `{{<name>}}`"),
            );
        }
        !name.is_empty()
    }

    fn is_pattern(&mut self, instruction: &Node, name: &str) -> bool {
        let is_valid = name_pattern::is_valid(name);
        if !is_valid {
            let place = instruction.path(&["parameters", "name"]).unwrap_or(instruction);
            self.report.push(
                Diagnostic::error(
                    "field-name-invalid",
                    format!("V3 cannot use the field name `{name}`, and drops the connector"),
                )
                .at(self.definition.place(place))
                .help("name the field with letters and digits only, so that `{{<name>}}` can refer to it"),
            );
        }
        is_valid
    }
}

/// A member such as `isRequired` makes V3 look, but only `required` counts (fixture `Litware Instruction Steps`).
fn is_required(validations: Option<&Node>) -> bool {
    let Some(validations) = validations else { return true };
    let mut names = validations.members().map(|Member { key, .. }| key.as_str());
    if !name_pattern::matches_any("required", &mut names) {
        return true;
    }
    validations.get("required").is_some_and(Node::is_truthy)
}
