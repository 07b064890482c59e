//! The page of a codeless connector asks for something that no poller uses.

use crate::checks::connector_fields::{instructions, not_asked, uses};
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Severity, spelling};
use crate::source::{Node, equals_ignoring_case};

use super::{Connector, connectors};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-field-unused",
    severity: Severity::Warning,
    summary: "the page of a codeless connector asks for something that no poller uses",
    toolkit: None,
    manual: Manual {
        what: "A text box, drop-down list or set of radio buttons whose `name` no poller and no data collection rule \
               of the connector uses, as `{{name}}` or in `parameters('name')`. A field whose text is split at commas \
               is used by `commaSeparatedArray`. Fields are passed over that a misspelled placeholder probably means, \
               and connectors of the kinds StorageAccountBlobContainer and Push, whose fields are read by the \
               packaged deployment.",
        why: "The user must enter something that has no effect; mostly a poller was meant to use it.",
        remedy: "use the field in a poller, or remove it from the page",
        fails: "definition.json: { \"type\": \"Textbox\", \"parameters\": { \"name\": \"region\", … } }\npoller.json: \
                \"apiEndpoint\": \"https://api.contoso.com/logs\"",
        passes: "definition.json: { \"type\": \"Textbox\", \"parameters\": { \"name\": \"region\", … } }\npoller.json: \
                 \"apiEndpoint\": \"https://{{region}}.contoso.com/logs\"",
    },
    run: Run::Solution(check),
};

/// The instructions that ask for something.
const FIELDS: [&str; 3] = ["Textbox", "Dropdown", "Radio"];

/// The kinds of pollers whose fields are read elsewhere.
const READ_ELSEWHERE: [&str; 2] = ["StorageAccountBlobContainer", "Push"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source).filter(is_looked_at) {
        let parts = connector.pollers.iter().chain(&connector.rules);
        let used: Vec<&str> = parts.flat_map(|part| uses(part)).map(|used| used.name).collect();
        let meant: Vec<&str> = not_asked(&connector).into_iter().map(|used| used.name).collect();
        for field in instructions(connector.page) {
            let is_field = |kind: &str| FIELDS.iter().any(|field| equals_ignoring_case(field, kind));
            let Some(node) = field.path(&["parameters", "name"]) else { continue };
            let Some(name) = node.as_str().filter(|name| !name.is_empty()) else { continue };
            if !field.get_str("type").is_some_and(is_field)
                || equals_ignoring_case(name, "streamName")
                || used.iter().any(|other| equals_ignoring_case(other, name))
                || (is_split(field) && used.iter().any(|other| equals_ignoring_case(other, "commaSeparatedArray")))
                || is_attribute(&connector, name)
                || meant.iter().any(|other| spelling::nearest(other, [name]).is_some())
            {
                continue;
            }
            findings.push(connector.definition.place(node), format!("no poller uses the field `{name}`"));
        }
    }
}

fn is_looked_at(connector: &Connector<'_>) -> bool {
    let kinds = connector.pollers.iter().map(|poller| poller.document.root.get_str("kind").unwrap_or_default());
    !connector.pollers.is_empty()
        && !kinds.into_iter().any(|kind| READ_ELSEWHERE.iter().any(|other| equals_ignoring_case(other, kind)))
}

/// Whether the text of the field is split at commas, each piece a connection of its own (spec ccf §9).
fn is_split(field: &Node) -> bool {
    let description = field.path(&["parameters", "description"]).and_then(Node::as_str).unwrap_or_default();
    description.to_lowercase().contains("comma separated")
}

/// Whether a poller adds the field to its events by its name (spec ccf §14.2).
fn is_attribute(connector: &Connector<'_>, name: &str) -> bool {
    let attributes = connector.pollers.iter().filter_map(|poller| {
        let attributes = poller.document.root.path(&["properties", "addOnAttributes"])?;
        attributes.get(name)
    });
    attributes.count() > 0
}
