//! The retired extension for managed identities is used.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-managed-identity-extension",
    severity: Severity::Error,
    summary: "the retired extension for managed identities is used",
    toolkit: Some("ManagedIdentityExtension must not be used"),
    manual: Manual {
        what: "The word `ManagedIdentityExtension` anywhere in the resources.",
        why: "The extension is retired; virtual machines get identities from the platform.",
        remedy: "use the resource's `identity` member",
        fails: r#""type": "ManagedIdentityExtensionForLinux""#,
        passes: r#""identity": { "type": "SystemAssigned" }"#,
    },
    run: Run::Template(check),
};

const WORD: &[u8] = b"ManagedIdentityExtension";

fn check(template: &Template, findings: &mut Findings) {
    let Some(resources) = template.section("resources") else { return };
    let text = &template.text.as_bytes()[resources.start..resources.end];
    if let Some(at) = text.windows(WORD.len()).position(|window| window.eq_ignore_ascii_case(WORD)) {
        let start = resources.start + at;
        let place = template.text_place(start, start + WORD.len());
        findings.push(place, "the managed identity extension must not be used");
    }
}
