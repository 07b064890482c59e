//! A description calls the product Sentinel alone.

use crate::checks::{Check, Findings, Manual, Run, Source, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::{Document, Node};

use super::{NAME, bare_name};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "brand-incomplete",
    severity: Severity::Warning,
    summary: "a description calls the product Sentinel alone",
    toolkit: None,
    manual: Manual {
        what: "The word `Sentinel` between blanks and without `Microsoft ` before it, in a member `description` or \
               `descriptionMarkdown` of a listed file, or in a description of the data file. Workbooks are left out; \
               what the packager itself adds is right. Solutions whose folder holds `SentinelOne` are left out too.",
        why: "The content repository's check of packages refuses the package that is made of it, and the pull request \
              cannot be merged. Packages that were merged before the check came still hold it.",
        remedy: "write `Microsoft Sentinel`",
        fails: "description: Sends alerts to Sentinel every hour.",
        passes: "description: Sends alerts to Microsoft Sentinel every hour.",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    if source.survey.folder.contains("SentinelOne") {
        return;
    }
    if let Some(data) = &source.survey.data_file {
        let members = data.root.members().filter(|member| member.key.ends_with("Description"));
        members.for_each(|member| report(data, &member.value, findings));
    }
    for content in source.contents().filter(|content| content.kind != ContentKind::Workbook) {
        let mut open = vec![&content.document.root];
        while let Some(node) = open.pop() {
            open.extend(node.as_array().into_iter().flatten());
            for member in node.members() {
                if matches!(member.key.as_str(), "description" | "descriptionMarkdown") {
                    report(content.document, &member.value, findings);
                }
                open.push(&member.value);
            }
        }
    }
}

fn report(document: &Document, node: &Node, findings: &mut Findings) {
    let Some(text) = node.as_str() else { return };
    if let Some(at) = bare_name(text) {
        let place = kql_query::place_at(document, node, text, at, NAME);
        findings.push(place, "the product is called `Sentinel` without `Microsoft` before it");
    }
}
