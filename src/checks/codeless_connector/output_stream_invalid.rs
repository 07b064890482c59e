//! The output stream of a data flow is none.

use crate::checks::{Check, Findings, Manual, Run, Source, tables};
use crate::diagnostics::{Severity, spelling};
use crate::solution::codeless_connector::Role;

use super::{CUSTOM, flows, is_open, parts, start, streams};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-output-stream-invalid",
    severity: Severity::Error,
    summary: "the output stream of a data flow is none",
    toolkit: None,
    manual: Manual {
        what: "`outputStream` of a data flow begins neither with `Custom-` nor with `Microsoft-`; or it is \
               `Microsoft-` and nearly, but not quite, the name of a known table; or it is missing although the data \
               flow takes a stream of the rule's own. Tables that resemble no known one are let pass: the list is of \
               2026-07.",
        why: "Azure Monitor refuses the data collection rule, and the connector cannot be connected.",
        remedy: "write `Custom-<table>_CL` for a custom table, `Microsoft-<table>` for one of the platform",
        fails: r#""outputStream": "ContosoAudit_CL""#,
        passes: r#""outputStream": "Custom-ContosoAudit_CL""#,
    },
    run: Run::Solution(check),
};

/// The prefix of tables of the platform.
const MICROSOFT: &str = "Microsoft-";

fn check(source: &Source<'_>, findings: &mut Findings) {
    for rule in parts(source, Role::Rule) {
        for flow in flows(rule) {
            let Some(output) = flow.get_some("outputStream") else {
                let own = streams(flow).iter().filter_map(|stream| stream.as_str());
                if let Some(stream) = own.into_iter().find(|stream| stream.starts_with(CUSTOM)) {
                    let message = format!("the data flow of the stream `{stream}` has no `outputStream`");
                    findings.push(start(&rule.document, flow), message);
                }
                continue;
            };
            let Some(text) = output.as_str().filter(|text| !is_open(text)) else { continue };
            let place = rule.document.place(output);
            match text.strip_prefix(MICROSOFT) {
                Some(table) => {
                    if let Some(near) = tables::misspelled(table) {
                        let message = format!("`{table}` is no known table");
                        findings.push_with_help(place, message, format!("did you mean `{MICROSOFT}{near}`?"));
                    }
                }
                None if text.get(..CUSTOM.len()).is_some_and(|start| start.eq_ignore_ascii_case(CUSTOM)) => {}
                None => {
                    let message = format!("the output stream `{text}` begins neither with `Custom-` nor `Microsoft-`");
                    findings.push_with_help(place, message, help(text));
                }
            }
        }
    }
}

fn help(text: &str) -> String {
    if tables::TABLES.contains(text) && !text.ends_with("_CL") {
        return format!("write `{MICROSOFT}{text}`");
    }
    let prefix = text.split_once('-').and_then(|(prefix, _)| spelling::nearest(prefix, ["Custom", "Microsoft"]));
    match (prefix, text.split_once('-')) {
        (Some(near), Some((_, table))) => format!("did you mean `{near}-{table}`?"),
        _ => format!("write `{CUSTOM}{text}` for a custom table, `{MICROSOFT}<table>` for one of the platform"),
    }
}
