//! A data flow takes a stream that the rule does not declare.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Severity, spelling};
use crate::solution::codeless_connector::Role;

use super::{CUSTOM, declaration, declarations, flows, is_open, parts, streams};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-stream-undeclared",
    severity: Severity::Error,
    summary: "a data flow takes a stream that the rule does not declare",
    toolkit: None,
    manual: Manual {
        what: "An element of `streams` in a data flow begins with `Custom-`, and `streamDeclarations` of the rule has \
               no such member. Streams of the platform, which begin with `Microsoft-`, need no declaration.",
        why: "Azure Monitor refuses the data collection rule, and the connector cannot be connected.",
        remedy: "declare the stream with its columns in `streamDeclarations`",
        fails: r#""streamDeclarations": { "Custom-Contoso": { … } }, "dataFlows": [{ "streams": ["Custom-ContosoAudit"], … }]"#,
        passes: r#""streamDeclarations": { "Custom-Contoso": { … } }, "dataFlows": [{ "streams": ["Custom-Contoso"], … }]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule) {
        for stream in flows(rule).iter().flat_map(streams) {
            let Some(name) = stream.as_str() else { continue };
            if !name.starts_with(CUSTOM) || is_open(name) || declaration(rule, name).is_some() {
                continue;
            }
            let message = format!("the rule does not declare the stream `{name}`");
            let place = rule.document.place(stream);
            match spelling::nearest(name, declarations(rule).map(|member| member.key.as_str())) {
                Some(near) => findings.push_with_help(place, message, format!("did you mean `{near}`?")),
                None => findings.push(place, message),
            }
        }
    }
}
