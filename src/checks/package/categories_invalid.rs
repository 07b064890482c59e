//! A package names a domain or vertical that is none.

use crate::checks::spelling::did_you_mean;
use crate::checks::tables::CATEGORIES;
use crate::checks::{Check, Findings, Manual, PackageFiles, Run, detection};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{bare_template, metadata};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-categories-invalid",
    severity: Severity::Warning,
    summary: "a package names a domain or vertical that is none",
    toolkit: None,
    manual: Manual {
        what: "A resource of the type `…/providers/contentPackages` or `…/providers/metadata` of \
               `mainTemplate.json` with `categories` whose `domains` are empty or hold an unknown one, or whose \
               `verticals` hold an unknown one; letter case counts. Looked at in package folders alone: where \
               there are sources, their own checks find it.",
        why: "The content repository's validators refuse the package, and the pull request cannot be merged. \
               Packages that were merged before the validators came still hold it.",
        remedy: "mend the metadata file of the solution, and package it again",
        fails: r#""categories": { "domains": ["Cloud Security"] }"#,
        passes: r#""categories": { "domains": ["Security - Cloud Security"] }"#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(template) = bare_template(files) else { return };
    let lists = [("domains", &CATEGORIES.domains), ("verticals", &CATEGORIES.verticals)];
    for categories in metadata(template).filter_map(|properties| properties.get_some("categories")) {
        if categories.get("domains").is_none_or(|domains| domains.elements().is_empty()) {
            findings.push(template.key_place(categories, "domains"), "`categories` hold no domain");
        }
        for (list, known) in lists {
            let names = categories.get(list).map(Node::elements).unwrap_or_default();
            for (node, name) in names.iter().filter_map(detection::text) {
                if !known.iter().any(|known| known == name) {
                    let help = did_you_mean(name, known.iter().map(String::as_str));
                    findings.push_with_help(template.place(node), format!("`{name}` is none of the {list}"), help);
                }
            }
        }
    }
}
