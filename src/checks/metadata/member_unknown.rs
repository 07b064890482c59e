//! The metadata file has a member that nothing reads.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, spelling::did_you_mean};
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "metadata-member-unknown",
    severity: Severity::Warning,
    summary: "the metadata file has a member that nothing reads",
    toolkit: None,
    manual: Manual {
        what: "A member of the metadata file, of `categories` or of `support` that neither the packager nor the \
               guidance knows, letter case ignored.",
        why: "The packager leaves it out or copies it blindly: a misspelled member loses what it says.",
        remedy: "take it away",
        fails: r#""catagories": { "domains": ["Identity"] }"#,
        passes: r#""categories": { "domains": ["Identity"] }"#,
    },
    run: Run::Solution(check),
};

const KNOWN: [&str; 14] = [
    "publisherId",
    "offerId",
    "firstPublishDate",
    "lastPublishDate",
    "providers",
    "categories",
    "support",
    "version",
    "author",
    "planId",
    "icon",
    "threatAnalysisTactics",
    "threatAnalysisTechniques",
    "dependencies",
];

/// The objects in the metadata file, and their members.
const KNOWN_INSIDE: [(&str, &[&str]); 2] =
    [("categories", &["domains", "verticals"]), ("support", &["name", "email", "tier", "link"])];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(metadata) = &source.survey.metadata else { return };
    report(metadata, &metadata.root, &KNOWN, findings);
    for (name, known) in KNOWN_INSIDE {
        if let Some(object) = metadata.root.get(name) {
            report(metadata, object, known, findings);
        }
    }
}

fn report(metadata: &Document, object: &Node, known: &[&str], findings: &mut Findings) {
    for member in object.members() {
        let key = &member.key;
        if known.iter().any(|known| known.eq_ignore_ascii_case(key)) {
            continue;
        }
        let help = did_you_mean(key, known.iter().copied(), "remove it");
        let place = Place::new(&metadata.file, member.key_span);
        findings.push_with_help(place, format!("`{key}` is no member that anything reads"), help);
    }
}
