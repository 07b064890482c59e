//! A poller of a REST API lacks a member that the service needs.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::codeless_connector::Part;
use crate::source::Node;

use super::{misspelled, rest_pollers, start};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-poller-incomplete",
    severity: Severity::Error,
    summary: "a poller of a REST API lacks a member that the service needs",
    toolkit: None,
    manual: Manual {
        what: "A poller of the kind RestApiPoller has no `request.apiEndpoint`, no `response` or no \
               `response.eventsJsonPaths`; its sign-in of the type OAuth2 has no `grantType` or no `tokenEndpoint`; or \
               its paging of the type CountBasedPaging has no `pageNumberParaName`. Letter case is ignored. What \
               packaging itself needs is reported there; other kinds of pollers are not looked at.",
        why: "The packager does not miss it, but the service refuses the connection when the user connects.",
        remedy: "add the member",
        fails: r#""response": { "format": "json" }"#,
        passes: r#""response": { "eventsJsonPaths": ["$.items"], "format": "json" }"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for poller in rest_pollers(source) {
        let Some(properties) = poller.document.root.get("properties") else { continue };
        require(poller, properties, "properties", "response", findings);
        let is = |object: &str, name: &str, value: &str| {
            let given = properties.path(&[object, name]).and_then(Node::as_str);
            given.is_some_and(|given| given.eq_ignore_ascii_case(value))
        };
        let mut wanted = vec![("request", "apiEndpoint"), ("response", "eventsJsonPaths")];
        if is("auth", "type", "OAuth2") {
            wanted.extend([("auth", "grantType"), ("auth", "tokenEndpoint")]);
        }
        if is("paging", "pagingType", "CountBasedPaging") {
            wanted.push(("paging", "pageNumberParaName"));
        }
        for (object, name) in wanted {
            if let Some(node) = properties.get(object).filter(|node| node.as_object().is_some()) {
                require(poller, node, object, name, findings);
            }
        }
    }
}

fn require(poller: &Part, object: &Node, object_name: &str, name: &str, findings: &mut Findings) {
    if object.get(name).is_some() {
        return;
    }
    let message = format!("`{object_name}` of the poller has no `{name}`");
    match misspelled(object, name) {
        Some(member) => {
            let place = Place::new(&poller.document.file, member.key_span);
            findings.push_with_help(place, message, format!("write `{name}` in place of `{}`", member.key));
        }
        None => findings.push(start(&poller.document, object), message),
    }
}
