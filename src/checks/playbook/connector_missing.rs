//! A playbook needs a custom connector that the solution does not bring.

use std::collections::BTreeSet;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::solution::playbook::{connector_name, named_connector};
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-connector-missing",
    severity: Severity::Warning,
    summary: "a playbook needs a custom connector that the solution does not bring",
    toolkit: None,
    manual: Manual {
        what: "A connection of a listed playbook is one to a custom connector, and no listed custom connector has the \
               name that its parameter has by default. One that is listed behind the playbook is \
               `data-file-playbooks-out-of-order`.",
        why: "V3 packages a dependency on a custom connector with `null` for its id and version, which names nothing \
              that Content Hub could install.",
        remedy: "list the custom connector under `Playbooks`, before the playbook, or correct the default",
        fails: "\"id\": \"[concat(…, '/providers/Microsoft.Web/customApis/', parameters('ConnectorName'))]\", where\n\
                \"ConnectorName\": { \"defaultValue\": \"Contoso\" } and the custom connector is `ContosoConnector`",
        passes: "\"ConnectorName\": { \"defaultValue\": \"ContosoConnector\" }",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let templates = || source.survey.of_kind(ContentKind::Playbook).map(|(_, document)| document);
    let packaged: BTreeSet<String> = templates().flat_map(connectors).collect();
    for template in templates() {
        for connection in resources(template, "Microsoft.Web/connections") {
            let id = connection.path(&["properties", "api", "id"]).and_then(Node::as_str);
            let name = id.and_then(|id| named_connector(&template.root, id));
            if let Some(name) = name.filter(|name| !packaged.contains(&name.to_text().to_lowercase())) {
                let message = format!("the solution has no custom connector named `{}`", name.to_text());
                findings.push(template.place(name), message);
            }
        }
    }
}

/// The names of the custom connectors in a template, in lower case.
fn connectors(template: &Document) -> impl Iterator<Item = String> {
    resources(template, "Microsoft.Web/customApis")
        .filter_map(|connector| connector_name(&template.root, connector))
        .map(|name| name.to_text().to_lowercase())
}

fn resources<'a>(template: &'a Document, kind: &str) -> impl Iterator<Item = &'a Node> {
    let resources = template.root.get("resources").map(Node::elements).unwrap_or_default();
    resources.iter().filter(move |node| node.get_str("type").is_some_and(|given| given.eq_ignore_ascii_case(kind)))
}
