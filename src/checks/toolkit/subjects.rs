//! The files of a package as the toolkit hands them to its tests (spec checks §3.1).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::content::{Content, find};
use super::occurrences;
use crate::checks::{Levels, PackageFile, PackageFiles};
use crate::diagnostics::{Place, SourceText, Span};
use crate::source::{Document, Member, Node, Value, json};

/// The names of the file that is the main template of its folder.
const MAIN_TEMPLATES: [&str; 3] = ["azuredeploy.json", "maintemplate.json", "prereq.azuredeploy.json"];

/// A deployment template, or an inner template of one.
#[derive(Clone, Debug)]
pub struct Template<'a> {
    /// The file in which it stands.
    pub file: &'a Arc<SourceText>,
    /// The text that is tested: the file with its inner templates emptied, or one inner template.
    pub text: Cow<'a, str>,
    /// Where the text begins in the file.
    pub start: usize,
    /// The tree of the text; `null` when the file cannot be parsed.
    pub root: Cow<'a, Node>,
    /// The folder's main template as it stands in its file.
    pub original: Option<&'a Document>,
    /// Whether the file is the main template of its folder.
    pub is_main: bool,
    /// Whether this is an inner template.
    pub is_inner: bool,
    /// What the toolkit groups its findings by: the name of the deployment around an inner template, in lower case.
    pub group: Option<String>,
}

/// The definition of the installation wizard.
#[derive(Clone, Debug)]
pub struct CreateUi<'a> {
    /// The file that is tested.
    pub tested: &'a Arc<SourceText>,
    /// The definition.
    pub document: &'a Document,
    /// The main template; `None` when it cannot be parsed.
    pub main: Option<&'a Node>,
    /// Its parameters by their names in lower case.
    parameters: BTreeMap<String, &'a Node>,
    /// The outputs whose texts hold the name of a control, by the name in lower case.
    naming: BTreeMap<String, Vec<&'a Member>>,
    /// Whether there is a file for the main template; without it, the toolkit skips the tests that compare the two.
    pub has_main: bool,
}

/// All that is tested.
#[derive(Clone, Debug)]
pub struct Subjects<'a> {
    /// The templates, each file's inner templates behind it.
    pub templates: Vec<Template<'a>>,
    /// The expressions of the templates.
    pub levels: Vec<Levels<'a>>,
    /// The files that count as wizard definition, if there is one that can be parsed.
    pub create_ui: Vec<CreateUi<'a>>,
    /// The text of the wizard definition, whether or not it can be parsed.
    pub create_ui_text: Option<&'a Arc<SourceText>>,
    /// The parameter files that can be parsed.
    pub parameter_files: Vec<&'a Document>,
}

impl<'a> Subjects<'a> {
    /// Sorts a package's files into subjects.
    #[must_use]
    pub fn of(files: &'a PackageFiles) -> Self {
        let main = nearest(files, is_main).or_else(|| nearest(files, is_deployment_template));
        let original = main.and_then(PackageFile::parsed);
        let definition = nearest(files, |file| file.name().eq_ignore_ascii_case("createUiDefinition.json"));
        // A definition of another name counts when it is checked alone.
        let definition = definition.or(files.files.first().filter(|_| files.files.len() == 1));
        let mut subjects = Self {
            templates: Vec::new(),
            levels: Vec::new(),
            create_ui: Vec::new(),
            create_ui_text: definition.map(|definition| &definition.file),
            parameter_files: Vec::new(),
        };
        let definition = definition.and_then(PackageFile::parsed);
        for file in &files.files {
            if is_deployment_template(file) {
                subjects.templates.extend(templates_of(file, original));
                subjects.levels.extend(file.parsed().map(Levels::of));
            }
            if let (true, Some(document)) = (is_create_ui(file), definition) {
                let (template, has_main) = (original.map(|document| &document.root), main.is_some());
                let parameters = template.and_then(|root| root.get("parameters")).into_iter().flat_map(Node::members);
                let parameters = parameters.map(|parameter| (parameter.key.to_lowercase(), &parameter.value)).collect();
                let tested = &file.file;
                let naming = naming(document);
                subjects.create_ui.push(CreateUi { tested, document, main: template, parameters, naming, has_main });
            }
            if is_parameter_file(file) {
                subjects.parameter_files.extend(file.parsed());
            }
        }
        subjects
    }
}

impl<'a> CreateUi<'a> {
    /// The outputs.
    pub fn outputs(&self) -> impl Iterator<Item = &'a Member> {
        outputs(self.document)
    }

    /// The outputs in whose texts the name of a control occurs, letter case ignored, in their order.
    #[must_use]
    pub fn outputs_naming(&self, control: &str) -> &[&'a Member] {
        self.naming.get(&control.to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// The main template's parameter of that name.
    #[must_use]
    pub fn main_parameter(&self, name: &str) -> Option<&'a Node> {
        self.parameters.get(&name.to_lowercase()).copied().filter(|parameter| parameter.is_truthy())
    }

    /// The controls of a kind.
    #[must_use]
    pub fn controls(&self, kind: &str) -> Vec<&'a Node> {
        let is_kind = |member: &Member| {
            let is_kind = |own: &str| own.eq_ignore_ascii_case(kind);
            member.key.eq_ignore_ascii_case("type") && member.value.as_str().is_some_and(is_kind)
        };
        find(&self.document.root, is_kind).into_iter().map(|found| found.object).collect()
    }

    /// A control's name, for messages.
    #[must_use]
    pub fn name(control: &Node) -> &str {
        control.get_str("name").unwrap_or_default()
    }
}

impl Template<'_> {
    /// The place of something in the tree.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// The place of something in the text.
    #[must_use]
    pub fn text_place(&self, start: usize, end: usize) -> Place {
        Place::new(self.file, Span::new(self.start + start, self.start + end))
    }

    /// The place of the top-level member of that name, or of the whole template.
    #[must_use]
    pub fn member_place(&self, name: &str) -> Place {
        self.place(self.root.member(name).map_or(self.root.span, |member| member.key_span))
    }

    /// The bytes of a top-level member in the text, its name included.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<Span> {
        let member = self.root.member(name)?;
        Some(Span::new(member.key_span.start - self.start, member.value.span.end - self.start))
    }

    /// Whether there is a tree; the toolkit skips the tests that need one where there is none.
    #[must_use]
    pub fn is_parsed(&self) -> bool {
        !self.root.is_null()
    }

    /// Whether Bicep wrote the file; two tests leave such files alone.
    #[must_use]
    pub fn is_generated_by_bicep(&self) -> bool {
        let generator = self.original.and_then(|main| main.root.path(&["metadata", "_generator", "name"]));
        generator.and_then(Node::as_str).is_some_and(|name| name.eq_ignore_ascii_case("bicep"))
    }
}

fn outputs(document: &Document) -> impl Iterator<Item = &Member> {
    document.root.path(&["parameters", "outputs"]).into_iter().flat_map(Node::members)
}

/// The outputs in which each name of the definition occurs, and the missing name in all of them.
fn naming(document: &Document) -> BTreeMap<String, Vec<&Member>> {
    let members = find(&document.root, |member| member.key.eq_ignore_ascii_case("name"));
    let names = members.iter().filter_map(|content| content.member.value.as_str()).map(str::to_lowercase);
    let names: BTreeSet<String> = names.chain([String::new()]).collect();
    let names: Vec<String> = names.into_iter().collect();
    let outputs: Vec<&Member> = outputs(document).collect();
    let texts: Vec<String> = outputs.iter().map(|output| searched(document, &output.value)).collect();
    let found = occurrences(&names, &texts).into_iter();
    names.into_iter().zip(found.map(|found| found.into_iter().map(|index| outputs[index]).collect())).collect()
}

/// All that tests look into for the name of a control, in lower case: an output as it is written, and its texts.
fn searched(document: &Document, output: &Node) -> String {
    fn add(value: &Node, text: &mut String) {
        match &value.value {
            Value::Object(object) => object.members.iter().for_each(|member| add(&member.value, text)),
            Value::Array(items) => items.iter().for_each(|item| add(item, text)),
            _ => {
                text.push('\n');
                text.push_str(&value.to_text());
            }
        }
    }
    let mut text = document.file.text[output.span.start..output.span.end].to_owned();
    add(output, &mut text);
    text.push('\n');
    text.push_str(&output.to_text());
    text.to_lowercase()
}

/// Whether the toolkit tests a file as a deployment template.
pub fn is_deployment_template(file: &PackageFile) -> bool {
    if let Some(schema) = schema(file) {
        return schema.contains("deploymenttemplate");
    }
    let resources = file.parsed().and_then(|document| document.root.get("resources"));
    is_main(file) || file.name().to_lowercase().contains("deploymenttemplate") || resources.is_some_and(Node::is_truthy)
}

/// Whether the toolkit tests a file as a wizard definition.
pub fn is_create_ui(file: &PackageFile) -> bool {
    schema(file).unwrap_or_else(|| file.name().to_lowercase()).contains("createuidefinition")
}

/// Whether the toolkit tests a file as a parameter file.
pub fn is_parameter_file(file: &PackageFile) -> bool {
    let name = file.name().to_lowercase();
    schema(file).map_or_else(|| name.ends_with(".parameters.json"), |schema| schema.contains("deploymentparameters"))
}

/// Whether any group of the toolkit's tests is for a file of this kind.
#[must_use]
pub fn is_tested(file: &PackageFile) -> bool {
    is_deployment_template(file) || is_create_ui(file) || is_parameter_file(file)
}

/// Whether a file can be parsed and holds anything.
#[must_use]
pub fn is_sound(file: &PackageFile) -> bool {
    file.parsed().is_some_and(|document| document.root.is_truthy())
}

/// The file of a kind that lies nearest to the top.
fn nearest(files: &PackageFiles, is_kind: impl Fn(&PackageFile) -> bool) -> Option<&PackageFile> {
    let of_kind = files.files.iter().filter(|file| is_kind(file));
    of_kind.min_by_key(|file| file.file.path.matches('/').count())
}

/// The lower-case schema of a file that has one.
#[must_use]
pub fn schema(file: &PackageFile) -> Option<String> {
    let schema = file.parsed()?.root.get_str("$schema")?;
    (!schema.is_empty()).then(|| schema.to_lowercase())
}

fn is_main(file: &PackageFile) -> bool {
    MAIN_TEMPLATES.contains(&file.name().to_lowercase().as_str())
}

fn templates_of<'a>(file: &'a PackageFile, original: Option<&'a Document>) -> Vec<Template<'a>> {
    let nothing = Node { value: Value::Null, span: Span::default() };
    let mut whole = Template {
        file: &file.file,
        text: Cow::Borrowed(file.file.text.as_str()),
        start: 0,
        root: file.parsed().map_or(Cow::Owned(nothing), |document| Cow::Borrowed(&document.root)),
        original,
        is_main: is_main(file),
        is_inner: false,
        group: None,
    };
    let Some(document) = file.parsed() else { return vec![whole] };
    let inner = inner_templates(&file.file.text, &document.root);
    if let Some((text, root)) = without(&file.file, &inner) {
        (whole.text, whole.root) = (Cow::Owned(text), Cow::Owned(root));
    }
    let mut templates = vec![whole];
    let is_alone = inner.len() == 1;
    for content in inner {
        let node = &content.member.value;
        let name = content.ancestors.first().and_then(|deployment| deployment.get_str("name"));
        // Of several, those without a name count to the file itself.
        let group = name.map(str::to_lowercase).or_else(|| is_alone.then(String::new));
        templates.push(Template {
            text: Cow::Borrowed(&file.file.text[node.span.start..node.span.end]),
            start: node.span.start,
            root: Cow::Borrowed(node),
            file: &file.file,
            original,
            is_main: is_main(file),
            is_inner: true,
            group,
        });
    }
    templates
}

/// Only the name `template` counts: what stands in `mainTemplate` is no inner template to the toolkit.
fn inner_templates<'a>(text: &str, root: &'a Node) -> Vec<Content<'a>> {
    // The toolkit looks for the name in the text first, and letter case matters there.
    if !text.contains("\"template\"") {
        return Vec::new();
    }
    let mut found = find(root, |member| member.key.eq_ignore_ascii_case("template"));
    found.retain(|content| is_inner_scope(content.object) || content.path.to_lowercase().contains(".policyrule."));
    found
}

/// Whether a deployment's expressions are evaluated inside its template.
pub fn is_inner_scope(properties: &Node) -> bool {
    let scope = properties.path(&["expressionEvaluationOptions", "scope"]).and_then(Node::as_str);
    scope.is_some_and(|scope| scope.eq_ignore_ascii_case("inner"))
}

/// The file with each inner template replaced by an empty object of the same length, so that places stay true.
fn without(file: &Arc<SourceText>, inner: &[Content<'_>]) -> Option<(String, Node)> {
    const EMPTY: &str = "\"template\":{";
    let mut text = String::new();
    for content in inner {
        let span = content.span();
        let Some(filling) = (span.end - span.start).checked_sub(EMPTY.len() + 1) else { continue };
        if span.start >= text.len() {
            text.push_str(&file.text[text.len()..span.start]);
            text.extend([EMPTY, &" ".repeat(filling), "}"]);
        }
    }
    if text.is_empty() {
        return None;
    }
    text.push_str(&file.text[text.len()..]);
    let document = json::parse(&SourceText::new(file.path.clone(), text.clone())).ok()?;
    Some((text, document.root))
}
