//! A member of a data connector is none, but nearly one.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity, spelling::likeness};
use crate::source::Node;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-member-unknown",
    severity: Severity::Warning,
    summary: "a member of a data connector is none, but nearly one",
    toolkit: None,
    manual: Manual {
        what: "A member at the root of a listed data connector, in `availability` or `permissions`, or in an element \
               of `graphQueries`, `sampleQueries`, `dataTypes`, `connectivityCriterias` or `instructionSteps`, that \
               the published connectors do not have, and that resembles one that they have. Letter case is ignored.",
        why: "The portal passes over members that it does not know; what is written there is missing on the page.",
        remedy: "write the member as the message spells it",
        fails: r#"{ "id": "ContosoAudit", "additionalRequirementsBanner": "…", … }"#,
        passes: r#"{ "id": "ContosoAudit", "additionalRequirementBanner": "…", … }"#,
    },
    run: Run::Content(KINDS, check),
};

const ROOT: &[&str] = &[
    "id",
    "title",
    "publisher",
    "descriptionMarkdown",
    "additionalRequirementBanner",
    "graphQueries",
    "graphQueriesTableName",
    "sampleQueries",
    "dataTypes",
    "connectivityCriterias",
    "isConnectivityCriteriasMatchSome",
    "availability",
    "permissions",
    "instructionSteps",
    "metadata",
    "logo",
    "lastDataReceivedInfoBalloon",
    "ascAssessment",
    "caseGenerationSteps",
];

/// Objects, or lists of them, and their members.
const INNER: [(&str, &[&str]); 7] = [
    ("availability", &["status", "isPreview", "featureFlag"]),
    ("permissions", &["resourceProvider", "customs", "tenant", "licenses"]),
    ("graphQueries", &["metricName", "legend", "baseQuery"]),
    ("sampleQueries", &["description", "query"]),
    ("dataTypes", &["name", "lastDataReceivedQuery"]),
    ("connectivityCriterias", &["type", "value"]),
    ("instructionSteps", &["title", "description", "instructions", "innerSteps", "isComingSoon", "bottomBorder"]),
];

/// How alike, of 1, a member must be to a known one.
const NEAR: f64 = 0.75;

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let root = &connector.document.root;
    if root.get("id").is_none() {
        return;
    }
    check_object(connector, root, ROOT, findings);
    for (name, known) in INNER {
        for object in root.get(name).into_iter().flat_map(Node::elements) {
            check_object(connector, object, known, findings);
        }
    }
}

fn check_object(connector: &Content<'_>, object: &Node, known: &[&str], findings: &mut Findings) {
    let is_known = |key: &str| known.iter().any(|name| name.eq_ignore_ascii_case(key));
    for member in object.members().filter(|member| !is_known(&member.key)) {
        let scored = known.iter().map(|known| (likeness(&member.key, known), *known));
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        // What is there under its right name too is something else.
        let near = best.filter(|(likeness, near)| *likeness >= NEAR && object.get(near).is_none());
        if let Some((_, near)) = near {
            let place = Place::new(&connector.document.file, member.key_span);
            let message = format!("a data connector has no member `{}`", member.key);
            findings.push_with_help(place, message, format!("did you mean `{near}`?"));
        }
    }
}
