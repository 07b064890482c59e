//! The publisher of a solution does not go with its tier of support.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-publisher-unlike-tier",
    severity: Severity::Warning,
    summary: "the publisher of a solution does not go with its tier of support",
    toolkit: None,
    manual: Manual {
        what: "A solution of the publisher `azuresentinel` whose `support.tier` is not `Microsoft`, one of \
               `microsoftsentinelcommunity` whose tier is not `Community`, or one of the tier `Microsoft` with \
               another publisher. Which ids partners have is not known.",
        why: "Reviewers compare both: the publisher owns the offer in Partner Center, and the tier says who \
               answers questions.",
        remedy: "write the publisher who owns the offer, or the tier of who gives support",
        fails: r#""publisherId": "azuresentinel", "support": { "tier": "Partner" }"#,
        passes: r#""publisherId": "azuresentinel", "support": { "tier": "Microsoft" }"#,
    },
    run: Run::Solution(check),
};

/// The publishers that are reserved, and their tiers (spec checks META-16).
const RESERVED: [(&str, &str); 2] = [("azuresentinel", "Microsoft"), ("microsoftsentinelcommunity", "Community")];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some((node, id)) = metadata.root.get("publisherId").and_then(detection::text) else { return };
    let Some(tier) = metadata.root.path(&["support", "tier"]).and_then(Node::as_str) else { return };
    let fault = match RESERVED.iter().find(|(publisher, _)| *publisher == id) {
        Some((_, own)) if !own.eq_ignore_ascii_case(tier) => {
            format!("`{id}` publishes solutions of the tier `{own}`, and this is of `{tier}`")
        }
        None if tier.eq_ignore_ascii_case("Microsoft") => {
            format!("solutions of the tier `{tier}` are published by `azuresentinel`, not by `{id}`")
        }
        _ => return,
    };
    findings.push(metadata.place(node), fault);
}
