//! A query reads threat indicators that have expired.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Check, Content, Findings, Manual, Run, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "query-threat-intelligence-unfiltered",
    severity: Severity::Error,
    summary: "a query reads threat indicators that have expired",
    toolkit: None,
    manual: Manual {
        what: "A query that pipes `ThreatIntelligenceIndicator` on, and neither limits it by `| where TimeGenerated >= \
               ago(…)` directly behind it, nor keeps the latest state of each indicator that is active and not \
               expired.",
        why: "The content repository's validator of queries refuses it, and the pull request cannot be merged. The \
              table holds each indicator many times, also when it is no longer valid.",
        remedy: "write `ThreatIntelligenceIndicator | where TimeGenerated >= ago(14d) | summarize LatestIndicatorTime \
                 = arg_max(TimeGenerated, *) by IndicatorId | where Active == true and ExpirationDateTime > now()`",
        fails: "ThreatIntelligenceIndicator\n| where isnotempty(NetworkIP)",
        passes: "ThreatIntelligenceIndicator\n| where TimeGenerated >= ago(14d)\n| where isnotempty(NetworkIP)",
    },
    run: Run::Content(&[ContentKind::AnalyticRule, ContentKind::HuntingQuery], check),
};

/// The patterns of the validator (spec checks KQL-03).
static PATTERNS: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        r"ThreatIntelligenceIndicator\s*\|\s*",
        r"ThreatIntelligenceIndicator\s*\|\s*where\s+TimeGenerated\s*>=\s*ago\(\w+\)",
        r"summarize\s+LatestIndicatorTime\s*=\s*arg_max\(TimeGenerated,\s*\*\)\s*by\s+IndicatorId\s*\|\s*where\s+(Active\s*==\s*true\s+and\s+ExpirationDateTime\s*>\s*now\(\)|ExpirationDateTime\s*>\s*now\(\)\s+and\s+Active\s*==\s*true)",
    ]
    .map(|pattern| Regex::new(pattern).expect("the pattern is valid"))
});

fn check(content: &Content<'_>, findings: &mut Findings) {
    let Some((node, query)) = kql_query::of(content).filter(|(_, query)| query.contains(TABLE)) else { return };
    let [piped, limited, latest] = &*PATTERNS;
    if piped.is_match(query) && !limited.is_match(query) && !latest.is_match(query) {
        let place = kql_query::place_of(content.document, node, TABLE);
        findings.push(place, "the query reads indicators whatever their age and state");
    }
}

const TABLE: &str = "ThreatIntelligenceIndicator";
