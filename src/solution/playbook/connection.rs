//! API connections: where the id of their API comes from, and whether it is a custom connector's (spec common-1 §17.4).

use super::reader::{Reader, default_of};
use crate::diagnostics::{Diagnostic, Report};
use crate::source::{Node, Object};

/// What an id that comes from a variable starts with.
const VARIABLE: &str = "[variables";

/// An API connection.
#[derive(Clone, Debug)]
pub struct Connection {
    /// The id of the API, or what the variable that it names holds.
    pub api_id: String,
    /// The names of the custom connectors that the connection may belong to: the default of the parameter in its id.
    pub custom_connector: Option<String>,
}

/// The id of a connection's API, unless it is empty.
pub(super) fn api_id(resource: &Node) -> Option<&Node> {
    resource.path(&["properties", "api", "id"]).filter(|id| id.is_truthy())
}

pub(super) fn read(reader: &Reader<'_>, id: &Node, report: &mut Report) -> Option<Connection> {
    let Some(text) = id.as_str() else {
        report.push(
            Diagnostic::error("connection-id-not-text", "the `id` of a connection's API is not text")
                .at(reader.place(id))
                .help("write the resource id of the API in quotes"),
        );
        return None;
    };
    let custom_connector = named_connector(reader.template, text).map(Node::to_text);
    let variables = reader.template.get("variables").and_then(Node::as_object);
    match resolve(text, variables) {
        Ok(api_id) => Some(Connection { api_id: api_id.to_owned(), custom_connector }),
        Err(variable) => {
            let message = format!("the connection names the variable `{variable}`, which does not exist");
            report.push(
                Diagnostic::error("connection-variable-missing", message)
                    .at(reader.place(id))
                    .help(format!("add `{variable}` to `variables`, or write the id of the API here")),
            );
            None
        }
    }
}

/// The name by which V3 looks for the custom connector of an API's id: the default of the parameter that ends the id.
#[must_use]
pub fn named_connector<'a>(template: &'a Node, id: &str) -> Option<&'a Node> {
    let is_custom = id.contains("/providers/Microsoft.Web/customApis/");
    is_custom.then(|| default_of(template, &last_parameter(id))).flatten()
}

/// The parameter that ends an id such as `[concat('…/customApis/', parameters('Name'))]`.
fn last_parameter(id: &str) -> String {
    let last = id.rsplit(',').next().unwrap_or(id).trim();
    last.replace("parameters('", "").replace(['\'', ')', ']'], "")
}

/// Follows an id to the variable that it names, and from there to one more; `Err` is the name of a variable that is
/// missing. What is not text ends the way.
fn resolve<'a>(id: &'a str, variables: Option<&'a Object>) -> Result<&'a str, &'a str> {
    let mut value = id;
    for _ in 0..2 {
        let Some(name) = named_variable(value) else { break };
        let variable = variables.and_then(|variables| variables.member(name)).ok_or(name)?;
        let Some(text) = variable.value.as_str() else { break };
        value = text;
    }
    Ok(value)
}

/// The text between the first two quotes of `[variables('name')…`.
fn named_variable(value: &str) -> Option<&str> {
    value.strip_prefix(VARIABLE)?.split('\'').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::SourceText;
    use crate::source::json;

    fn resolved(id: &str) -> Result<String, String> {
        let text = r#"{"one": "[variables('two')]", "two": "[variables('three')]", "three": "end", "object": {}}"#;
        let document = json::parse(&SourceText::new("variables", text)).expect("the text is valid");
        resolve(id, document.root.as_object()).map(str::to_owned).map_err(str::to_owned)
    }

    #[test]
    fn id_is_followed_through_two_variables() {
        assert_eq!(resolved("[variables('two')]").as_deref(), Ok("end"));
        assert_eq!(resolved("[variables('one')]").as_deref(), Ok("[variables('three')]"));
        assert_eq!(resolved("/subscriptions/0").as_deref(), Ok("/subscriptions/0"));
    }

    #[test]
    fn missing_variable_is_named() {
        assert_eq!(resolved("[variables('four')]"), Err("four".to_owned()));
    }

    #[test]
    fn id_in_a_member_of_a_variable_stays_an_expression() {
        assert_eq!(resolved("[variables('object').id]").as_deref(), Ok("[variables('object').id]"));
    }

    #[test]
    fn parameter_of_a_custom_connector_ends_the_id() {
        let id = "[concat('/x/providers/Microsoft.Web/customApis/', parameters('Connector'))]";
        assert_eq!(last_parameter(id), "Connector");
    }
}
