//! The metadata of a playbook name a tier of support that does not exist.

use crate::checks::spelling::did_you_mean;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-support-tier-unknown",
    severity: Severity::Warning,
    summary: "the metadata of a playbook name a tier of support that does not exist",
    toolkit: None,
    manual: Manual {
        what: "A `metadata.support.tier` of a listed playbook that is none of `community`, `partner` and \
               `microsoft`, whatever the letter case. A missing one is found by other checks.",
        why: "Reviewers ask for one of the three; the gallery shows who gives support.",
        remedy: "write `community`, `partner` or `microsoft`",
        fails: r#""support": { "tier": "vendor" }"#,
        passes: r#""support": { "tier": "partner" }"#,
    },
    run: Run::Content(KINDS, check),
};

const TIERS: [&str; 3] = ["community", "partner", "microsoft"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(node) = playbook.document.root.path(&["metadata", "support", "tier"]) else { return };
    let tier = node.to_text();
    if !tier.trim().is_empty() && !TIERS.iter().any(|known| known.eq_ignore_ascii_case(&tier)) {
        let message = format!("`{tier}` is no tier of support");
        findings.push_with_help(playbook.place(node), message, did_you_mean(&tier, TIERS));
    }
}
