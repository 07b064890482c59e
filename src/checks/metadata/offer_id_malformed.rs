//! The offer id is not spelled as offer ids are.

use crate::checks::{Check, Findings, Manual, Run, Source, detection, spelling};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-offer-id-malformed",
    severity: Severity::Warning,
    summary: "the offer id is not spelled as offer ids are",
    toolkit: None,
    manual: Manual {
        what: "An `offerId` of more than 50 characters; of a Microsoft solution one that is not \
               `azure-sentinel-solution-` and lower-case letters, digits and dashes; of others one that holds other \
               characters than letters, digits, dashes and underscores, or not the word `sentinel`. Offers of solutions \
               first published before 2024 are let pass: many are older than the rule, and their ids cannot change.",
        why: "Reviewers ask for it: the id is the name of the offer in the marketplace and can never change.",
        remedy: "name the offer `azure-sentinel-solution-<name>` (Microsoft), or with the word `sentinel` in it \
                 (others)",
        fails: r#""offerId": "contoso-solution""#,
        passes: r#""offerId": "contoso-sentinel-solution""#,
    },
    run: Run::Solution(check),
};

/// The year from which offers are expected to follow the rule.
const FIRST_YEAR: i32 = 2024;

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    let Some((node, id)) = metadata.root.get("offerId").and_then(detection::text) else { return };
    let published = metadata.root.get("firstPublishDate").and_then(Node::as_str).and_then(spelling::day);
    if published.is_some_and(|day| day.year() < FIRST_YEAR) {
        return;
    }
    let tier = metadata.root.path(&["support", "tier"]).and_then(Node::as_str).unwrap_or_default();
    if let Some(fault) = fault(id, tier).filter(|_| !id.trim().is_empty()) {
        findings.push(metadata.place(node), format!("`{id}` {fault}"));
    }
}

fn fault(id: &str, tier: &str) -> Option<&'static str> {
    let is_plain = |text: &str, others: &[char]| {
        text.chars().all(|letter| letter.is_ascii_alphanumeric() || others.contains(&letter))
    };
    if id.len() > 50 {
        return Some("has more than 50 characters");
    }
    if tier.eq_ignore_ascii_case("Microsoft") {
        let name = id.strip_prefix("azure-sentinel-solution-");
        return (!name.is_some_and(|name| !name.is_empty() && is_plain(name, &['-'])))
            .then_some("is not `azure-sentinel-solution-<name>`");
    }
    if !is_plain(id, &['-', '_', '.']) {
        return Some("holds other characters than letters, digits, dashes and underscores");
    }
    (!id.to_ascii_lowercase().contains("sentinel")).then_some("does not hold the word `sentinel`")
}
