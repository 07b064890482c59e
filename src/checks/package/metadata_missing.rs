//! A package does not say what solution it is.

use crate::checks::{Check, Findings, Manual, PackageFiles, Run};
use crate::diagnostics::Severity;

use super::{bare_template, is_whole, of_type};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-metadata-missing",
    severity: Severity::Error,
    summary: "a package does not say what solution it is",
    toolkit: None,
    manual: Manual {
        what: "A `mainTemplate.json` beside a `createUiDefinition.json`, with content templates \
               (`…/providers/contentTemplates`) and without a resource of the type `…/providers/contentPackages` \
               or `…/providers/metadata` at its root. Looked at in package folders alone: where there are \
               sources, their own checks find it.",
        why: "The content repository's validators refuse the package, and the pull request cannot be merged.",
        remedy: "package the solution again: `sentinel-pack pack`",
        fails: r#""resources": [{ "type": "Microsoft.OperationalInsights/workspaces/providers/contentTemplates", … }]"#,
        passes: r#""resources": [{ "type": "Microsoft.OperationalInsights/workspaces/providers/contentTemplates", … }, { "type": "Microsoft.OperationalInsights/workspaces/providers/contentPackages", … }]"#,
    },
    run: Run::Package(check),
};

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(template) = bare_template(files) else { return };
    let has_metadata = of_type(template, &["metadata", "contentPackages"]).next().is_some();
    if !has_metadata && is_whole(files, template) {
        let place = template.key_place(&template.root, "resources");
        findings.push(place, "no resource describes the solution");
    }
}
