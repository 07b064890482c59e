//! An analytic rule has a member that nothing reads.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-member-unknown",
    severity: Severity::Warning,
    summary: "an analytic rule has a member that nothing reads",
    toolkit: None,
    manual: Manual {
        what: "A member of the rule that neither the packager nor the validator of rules knows, letter case ignored. \
               Members of members are not looked at.",
        why: "The packager leaves it out without a word: a misspelled member loses what it says.",
        remedy: "take it away",
        fails: "relevantTechnique:\n  - T1110",
        passes: "relevantTechniques:\n  - T1110",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

const KNOWN: [&str; 29] = [
    "id",
    "name",
    "description",
    "severity",
    "status",
    "kind",
    "version",
    "requiredDataConnectors",
    "queryFrequency",
    "queryPeriod",
    "triggerOperator",
    "triggerThreshold",
    "tactics",
    "relevantTechniques",
    "query",
    "entityMappings",
    "sentinelEntitiesMappings",
    "customDetails",
    "alertDetailsOverride",
    "eventGroupingSettings",
    "incidentConfiguration",
    "suppressionDuration",
    "suppressionEnabled",
    "enabled",
    "metadata",
    "tags",
    "alertRuleTemplateName",
    "productFilter",
    "displayName",
];

fn check(rule: &Content<'_>, findings: &mut Findings) {
    detection::report_unknown_members(rule, &KNOWN, findings);
}
