//! A member of a poller has a value that the service does not know.

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;

use super::{is_open, rest_pollers};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-poller-value-unknown",
    severity: Severity::Warning,
    summary: "a member of a poller has a value that the service does not know",
    toolkit: None,
    manual: Manual {
        what: "`paging.pagingType`, `paging.pagingInfoPlacement`, `request.httpMethod`, `response.format`, \
               `response.compressionAlgo` or `auth.grantType` of a poller of the kind RestApiPoller is none of the \
               values that the reference of such pollers lists, letter case ignored. The sign-in's type is reported \
               by packaging.",
        why: "The service refuses the connection when the user connects, or fetches the first page only.",
        remedy: "write one of the values that the message names",
        fails: r#""paging": { "pagingType": "NextToken" }"#,
        passes: r#""paging": { "pagingType": "NextPageToken" }"#,
    },
    run: Run::Solution(check),
};

/// Members and their values.
const VALUES: [([&str; 2], &[&str]); 6] = [
    (
        ["paging", "pagingType"],
        &[
            "LinkHeader",
            "PersistentLinkHeader",
            "NextPageUrl",
            "NextPageToken",
            "PersistentToken",
            "Offset",
            "CountBasedPaging",
            "None",
        ],
    ),
    (["paging", "pagingInfoPlacement"], &["QueryString", "RequestBody"]),
    (["request", "httpMethod"], &["GET", "POST"]),
    (["response", "format"], &["json", "csv", "xml"]),
    (["response", "compressionAlgo"], &["multi-gzip", "deflate"]),
    (["auth", "grantType"], &["client_credentials", "authorization_code"]),
];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for poller in rest_pollers(source) {
        for ([object, name], known) in VALUES {
            let Some(value) = poller.document.root.path(&["properties", object, name]) else { continue };
            let Some(text) = value.as_str().filter(|text| !is_open(text)) else { continue };
            if !known.iter().any(|other| other.eq_ignore_ascii_case(text)) {
                let message = format!("`{text}` is no known `{name}`");
                let help = spelling::did_you_mean(text, known.iter().copied());
                findings.push_with_help(poller.document.place(value), message, help);
            }
        }
    }
}
