//! A description calls the product Sentinel alone.

use crate::checks::{Check, Findings, Manual, Run, Source, kql_query};
use crate::diagnostics::Severity;

use super::{NAME, bare_names, descriptions, is_outdated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "brand-incomplete",
    severity: Severity::Warning,
    summary: "a description calls the product Sentinel alone",
    toolkit: None,
    manual: Manual {
        what: "The word `Sentinel` between blanks and without `Microsoft ` before it, in a member `description` or \
               `descriptionMarkdown` of a listed file, or in a description of the data file. Workbooks are left out; \
               what the packager itself adds is right. `Azure Sentinel` is `brand-outdated`. Solutions whose folder holds `SentinelOne` are left out too.",
        why: "The content repository's check of packages refuses the package that is made of it, and the pull request \
              cannot be merged. Packages that were merged before the check came still hold it.",
        remedy: "write `Microsoft Sentinel`",
        fails: "description: Sends alerts to Sentinel every hour.",
        passes: "description: Sends alerts to Microsoft Sentinel every hour.",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for (document, node, text) in descriptions(source) {
        if let Some(at) = bare_names(text).find(|at| !is_outdated(text, *at)) {
            let place = kql_query::place_at(document, node, text, at, NAME);
            findings.push(place, "the product is called `Sentinel` without `Microsoft` before it");
        }
    }
}
