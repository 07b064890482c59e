//! The metadata of a playbook have a misspelled member.

use crate::checks::spelling::nearest;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity};

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-metadata-member-unknown",
    severity: Severity::Warning,
    summary: "the metadata of a playbook have a misspelled member",
    toolkit: None,
    manual: Manual {
        what: "A member of `metadata` of a listed playbook that is nearly, but not quite, spelled as one that \
               the gallery knows. Other members are let pass: the metadata of a template may hold anything.",
        why: "A misspelled member is not seen, and what it says is lost.",
        remedy: "spell the member as the help says",
        fails: r#""prerequisite": ["A key of the API."]"#,
        passes: r#""prerequisites": ["A key of the API."]"#,
    },
    run: Run::Content(KINDS, check),
};

/// The members that the gallery knows, and those that are near to them and often written.
const KNOWN: [&str; 16] = [
    "title",
    "description",
    "prerequisites",
    "prerequisitesDeployTemplateFile",
    "mainSteps",
    "postDeployment",
    "lastUpdateTime",
    "entities",
    "tags",
    "support",
    "author",
    "releaseNotes",
    "images",
    "comments",
    "comment",
    "parameterTemplateVersion",
];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(metadata) = playbook.get("metadata") else { return };
    for member in metadata.members().filter(|member| !KNOWN.iter().any(|known| known.eq_ignore_ascii_case(&member.key)))
    {
        if let Some(near) = nearest(&member.key, KNOWN) {
            let place = Place::new(&playbook.document.file, member.key_span);
            let message = format!("the metadata of playbooks have no `{}`", member.key);
            findings.push_with_help(place, message, format!("did you mean `{near}`?"));
        }
    }
}
