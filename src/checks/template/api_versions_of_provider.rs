//! An API version is asked of the resource provider.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-api-versions-of-provider",
    severity: Severity::Error,
    summary: "an API version is asked of the resource provider",
    toolkit: Some("providers apiVersions Is Not Permitted"),
    manual: Manual {
        what: "The text `providers(…).apiVersions`.",
        why: "The template would use another version every time it is deployed, and one day a version that breaks it.",
        remedy: "write the API version out",
        fails: r#""apiVersion": "[providers('Microsoft.Logic', 'workflows').apiVersions[0]]""#,
        passes: r#""apiVersion": "2019-05-01""#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let text = template.text.to_ascii_lowercase();
    let Some(start) = text.find("providers(") else { return };
    if let Some(length) = text[start..].find(").apiversions") {
        let place = template.text_place(start, start + length + ").apiversions".len());
        findings.push(place, "the API version is asked of the resource provider");
    }
}
