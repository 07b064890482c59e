//! A number of a poller's request is out of its range.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

use super::rest_pollers;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-poller-number-out-of-range",
    severity: Severity::Warning,
    summary: "a number of a poller's request is out of its range",
    toolkit: None,
    manual: Manual {
        what: "In `request` of a poller of the kind RestApiPoller, `retryCount` is not within 1 to 6, \
               `timeoutInSeconds` not within 1 to 180, or `queryWindowInMin` is less than 1.",
        why: "These are the ranges that the service allows; it refuses the connection when the user connects.",
        remedy: "write a number within the range",
        fails: r#""request": { "retryCount": 10, … }"#,
        passes: r#""request": { "retryCount": 6, … }"#,
    },
    run: Run::Solution(check),
};

/// The members, and the least and greatest number of each.
const RANGES: [(&str, f64, f64); 3] =
    [("retryCount", 1.0, 6.0), ("timeoutInSeconds", 1.0, 180.0), ("queryWindowInMin", 1.0, f64::INFINITY)];

fn check(source: &Source<'_>, findings: &mut Findings) {
    for poller in rest_pollers(source) {
        for (name, least, most) in RANGES {
            let Some(value) = poller.document.root.path(&["properties", "request", name]) else { continue };
            let Ok(number) = value.to_text().parse::<f64>() else { continue };
            if !(least..=most).contains(&number) {
                let range =
                    if most.is_finite() { format!("between {least} and {most}") } else { format!("at least {least}") };
                let message = format!("`{name}` is {}, and must be {range}", value.to_text());
                findings.push(poller.document.place(value), message);
            }
        }
    }
}
