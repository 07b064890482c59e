//! A member of a poller is nearly a known one.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, spelling::likeness};
use crate::source::Member;

use super::rest_pollers;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-poller-member-unknown",
    severity: Severity::Warning,
    summary: "a member of a poller is nearly a known one",
    toolkit: None,
    manual: Manual {
        what: "A member of `request`, `response` or `paging` of a poller of the kind RestApiPoller that the reference \
               of such pollers does not list, and that resembles one that it lists. Members that resemble none are let \
               pass: not all are documented. Letter case is ignored.",
        why: "The service passes over members that it does not know: the pages behind the first, or the events, are \
              not found.",
        remedy: "write the member as the message spells it",
        fails: r#""paging": { "pagingType": "Offset", "pageSizeParaName": "limit" }"#,
        passes: r#""paging": { "pagingType": "Offset", "pageSizeParameterName": "limit" }"#,
    },
    run: Run::Solution(check),
};

const REQUEST: &[&str] = &[
    "apiEndpoint",
    "rateLimitQPS",
    "rateLimitConfig",
    "queryWindowInMin",
    "queryWindowDelayInMin",
    "httpMethod",
    "queryTimeFormat",
    "retryCount",
    "timeoutInSeconds",
    "isPostPayloadJson",
    "headers",
    "queryParameters",
    "queryParametersTemplate",
    "startTimeAttributeName",
    "endTimeAttributeName",
    "queryTimeIntervalAttributeName",
    "queryTimeIntervalPrepend",
    "queryTimeIntervalDelimiter",
];

const RESPONSE: &[&str] = &[
    "eventsJsonPaths",
    "successStatusJsonPath",
    "successStatusValue",
    "isGzipCompressed",
    "format",
    "compressionAlgo",
    "csvDelimiter",
    "hasCsvBoundary",
    "hasCsvHeader",
    "csvEscape",
    "convertChildPropertiesToArray",
];

const PAGING: &[&str] = &[
    "pagingType",
    "linkHeaderTokenJsonPath",
    "linkHeaderRelLinkName",
    "pageSize",
    "pageSizeParameterName",
    "pagingInfoPlacement",
    "pagingQueryParamOnly",
    "nextPageUrl",
    "nextPageUrlQueryParameters",
    "nextPageUrlQueryParametersTemplate",
    "nextPageParaName",
    "nextPageRequestHeader",
    "nextPageTokenJsonPath",
    "nextPageTokenResponseHeader",
    "hasNextFlagJsonPath",
    "offsetParaName",
    "pageNumberParaName",
    "zeroBasedIndexing",
    "totalResultsJsonPath",
    "pageNumberJsonPath",
    "pageCountJsonPath",
];

/// Members whose lack is reported by itself.
const NEEDED: [&str; 3] = ["apiEndpoint", "eventsJsonPaths", "pageNumberParaName"];

/// How alike, of 1, a member must be to a known one.
const NEAR: f64 = 0.75;

fn check(source: &Source<'_>, findings: &mut Findings) {
    for poller in rest_pollers(source) {
        for (name, known) in [("request", REQUEST), ("response", RESPONSE), ("paging", PAGING)] {
            let Some(object) = poller.document.root.path(&["properties", name]) else { continue };
            let is_known = |member: &&Member| known.iter().any(|name| name.eq_ignore_ascii_case(&member.key));
            for member in object.members().filter(|member| !is_known(member)) {
                // A member that is there under its right name too is another one.
                if let Some(near) = nearest(&member.key, known).filter(|near| object.get(near).is_none()) {
                    let place = Place::new(&poller.document.file, member.key_span);
                    let message = format!("`{name}` of a poller has no member `{}`", member.key);
                    findings.push_with_help(place, message, format!("did you mean `{near}`?"));
                }
            }
        }
    }
}

fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let scored = known.iter().map(|known| (likeness(name, known), *known));
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 >= NEAR && !NEEDED.contains(&best.1)).then_some(best.1)
}
