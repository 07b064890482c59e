//! The connection of a managed identity is not declared as one.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, by_managed_identity, connections, folded, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-connection-not-alternative",
    severity: Severity::Warning,
    summary: "the connection of a managed identity is not declared as one",
    toolkit: None,
    manual: Manual {
        what: "A connection to Microsoft Sentinel (`azuresentinel`) of a listed playbook without \
               `\"parameterValueType\": \"Alternative\"`, where the logic app authenticates to it by \
               `ManagedServiceIdentity`.",
        why: "The connection is made for a user who signs in, not for the identity: it must be authorized by \
               hand, and then acts for that user.",
        remedy: "add `\"parameterValueType\": \"Alternative\"` to `properties` of the connection",
        fails: r#""properties": { "displayName": "Sentinel", "api": { "id": "…/managedApis/azuresentinel" } }"#,
        passes: r#""properties": { "displayName": "Sentinel", "parameterValueType": "Alternative", "api": { "id": "…/managedApis/azuresentinel" } }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let is_sentinel = |id: Option<&str>| id.is_some_and(|id| folded(id).contains("azuresentinel"));
    let mut identities = workflows(playbook).flat_map(by_managed_identity);
    if !identities.any(|connection| is_sentinel(connection.get_str("id"))) {
        return;
    }
    for properties in connections(playbook).filter_map(|connection| connection.get("properties")) {
        let kind = properties.get_str("parameterValueType").unwrap_or_default();
        let api = properties.path(&["api", "id"]).and_then(Node::as_str);
        if is_sentinel(api) && !kind.eq_ignore_ascii_case("Alternative") {
            let place = playbook.document.key_place(properties, "parameterValueType");
            findings.push(place, "the connection to Microsoft Sentinel is not made for a managed identity");
        }
    }
}
