//! A poller needs something of the user that the page does not ask for.

use std::collections::BTreeSet;

use crate::checks::connector_fields::{asked, not_asked};
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Severity, spelling};
use crate::source::Node;

use super::{Connector, connectors};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-field-not-asked",
    severity: Severity::Error,
    summary: "a poller needs something of the user that the page does not ask for",
    toolkit: None,
    manual: Manual {
        what: "A poller holds `{{name}}`, or an expression with `parameters('name')`, and no field of the connector's \
               page has that `name`, letter case ignored. What is filled in without the user is left out, such as \
               `{{dataCollectionEndpoint}}`; a sign-in form asks for `clientId`, `clientSecret` and \
               `authorizationCode`. For a StorageAccountBlobContainer the fields that the packaged deployment reads \
               are looked for too. Each name is reported once.",
        why: "The connection is made with the text `-NA-` in its place, or fails because its parameter is missing.",
        remedy: "add a field of that `name` to `instructionSteps`",
        fails: "poller.json: \"apiEndpoint\": \"https://{{site}}.contoso.com/logs\"\ndefinition.json: { \"type\": \
                \"Textbox\", \"parameters\": { \"name\": \"siteName\", … } }",
        passes: "poller.json: \"apiEndpoint\": \"https://{{siteName}}.contoso.com/logs\"\ndefinition.json: { \"type\": \
                 \"Textbox\", \"parameters\": { \"name\": \"siteName\", … } }",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for connector in connectors(source) {
        let fields: Vec<&str> = asked(&connector).into_iter().filter_map(Node::as_str).collect();
        let mut seen = BTreeSet::new();
        for used in not_asked(&connector) {
            if !seen.insert(used.name.to_lowercase()) {
                continue;
            }
            let message = format!("the connector's page asks for no `{}`", used.name);
            match spelling::nearest(used.name, fields.iter().copied()) {
                Some(near) => findings.push_with_help(used.place, message, format!("did you mean `{near}`?")),
                None => findings.push(used.place, message),
            }
        }
        check_container(&connector, &fields, findings);
    }
}

/// What the deployment that goes with a storage container reads (spec ccf §15).
const OF_CONTAINER: [&str; 6] = [
    "principalId",
    "blobContainerUri",
    "StorageAccountLocation",
    "StorageAccountResourceGroupName",
    "StorageAccountSubscription",
    "EGSystemTopicName",
];

fn check_container(connector: &Connector<'_>, fields: &[&str], findings: &mut Findings) {
    let is_container = |kind: &str| kind.eq_ignore_ascii_case("StorageAccountBlobContainer");
    let kinds = connector.pollers.iter().filter_map(|poller| poller.document.root.get_str("kind"));
    if !kinds.into_iter().any(is_container) {
        return;
    }
    for name in OF_CONTAINER {
        if !fields.iter().any(|field| field.eq_ignore_ascii_case(name)) {
            let message = format!("the connector's page asks for no `{name}`, which the storage deployment reads");
            findings.push(connector.definition.key_place(connector.page, "instructionSteps"), message);
        }
    }
}
