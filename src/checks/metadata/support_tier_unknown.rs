//! The tier of support is unknown.

use crate::checks::{Check, Findings, Manual, Run, Source, spelling};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-support-tier-unknown",
    severity: Severity::Warning,
    summary: "the tier of support is unknown",
    toolkit: None,
    manual: Manual {
        what: "A `support.tier` that is not exactly `Microsoft`, `Partner` or `Community`; letter case counts.",
        why: "The content repository's validators refuse the package that is made of it, and the pull request cannot \
              be merged. Solutions that were merged before the validators came still hold it, so this is a warning.",
        remedy: "write `Microsoft`, `Partner` or `Community`",
        fails: r#""tier": "partner""#,
        passes: r#""tier": "Partner""#,
    },
    run: Run::Solution(check),
};

const TIERS: [&str; 3] = ["Microsoft", "Partner", "Community"];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some(support) = metadata.root.get_some("support") else { return };
    let Some(node) = support.get_some("tier") else { return };
    let tier = node.to_text();
    if TIERS.contains(&tier.as_str()) {
        return;
    }
    let message = format!("`{tier}` is no tier of support");
    match TIERS.into_iter().find(|known| known.eq_ignore_ascii_case(&tier)) {
        Some(known) => findings.push_mended(metadata.place(node), message, &tier, known),
        None => findings.push_with_help(metadata.place(node), message, spelling::did_you_mean(&tier, TIERS)),
    }
}
