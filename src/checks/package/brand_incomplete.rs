//! A description of a package calls the product Sentinel alone.

use crate::checks::brand::{NAME, bare_names};
use crate::checks::{Check, Findings, Manual, PackageFile, PackageFiles, Run, kql_query};
use crate::diagnostics::Severity;
use crate::source::{Document, Node};

use super::bare_template;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-brand-incomplete",
    severity: Severity::Warning,
    summary: "a description of a package calls the product Sentinel alone",
    toolkit: None,
    manual: Manual {
        what: "The word `Sentinel` between blanks and without `Microsoft ` before it, in a `description` or \
               `descriptionMarkdown` of `mainTemplate.json`, or a `text` or `description` of \
               `createUiDefinition.json`, at whatever depth. Packages whose `solutionId` holds `sentinelone` are \
               left out. Looked at in package folders alone: where there are sources, their own checks find it.",
        why: "The content repository's validators refuse the package, and the pull request cannot be merged. \
               Packages that were merged before the check came still hold it.",
        remedy: "write `Microsoft Sentinel` in the sources, and package the solution again",
        fails: r#""description": "Sends alerts to Sentinel every hour.""#,
        passes: r#""description": "Sends alerts to Microsoft Sentinel every hour.""#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(template) = bare_template(files) else { return };
    let id = template.root.path(&["variables", "solutionId"]).map(Node::to_text).unwrap_or_default();
    if id.to_lowercase().contains("sentinelone") {
        return;
    }
    report(template, &["description", "descriptionMarkdown"], findings);
    if let Some(wizard) = files.named("createUiDefinition.json").and_then(PackageFile::parsed) {
        report(wizard, &["text", "description"], findings);
    }
}

fn report(document: &Document, names: &[&str], findings: &mut Findings) {
    let mut open = vec![&document.root];
    while let Some(node) = open.pop() {
        open.extend(node.as_array().into_iter().flatten());
        for member in node.members() {
            open.push(&member.value);
            let text = member.value.as_str().filter(|_| names.contains(&member.key.as_str()));
            if let Some((text, at)) = text.and_then(|text| Some((text, bare_names(text).next()?))) {
                let place = kql_query::place_at(document, &member.value, text, at, NAME);
                findings.push(place, "the product is called `Sentinel` without `Microsoft` before it");
            }
        }
    }
}
