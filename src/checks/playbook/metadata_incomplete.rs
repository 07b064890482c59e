//! The metadata of a playbook is incomplete.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, key_place, workflows};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-metadata-incomplete",
    severity: Severity::Warning,
    summary: "the metadata of a playbook is incomplete",
    toolkit: None,
    manual: Manual {
        what: "A listed playbook with a logic app and without `metadata`, or whose `metadata` lacks `title`, \
               `description`, `author`, `support`, `lastUpdateTime`, `prerequisites`, `entities` or `tags`. \
               `postDeployment` and `releaseNotes`, which written guidance asks for too, are let pass, and what \
               `playbook-metadata-blank` finds is not repeated.",
        why: "Reviewers ask for it: the gallery shows it, and lets playbooks be found by entity and tag.",
        remedy: "add the member; lists may be empty",
        fails: r#""metadata": { "title": "Block a user" }"#,
        passes: r#""metadata": { "title": "Block a user", "description": "…", "prerequisites": [], "lastUpdateTime": "2024-03-01T00:00:00.000Z", "entities": ["Account"], "tags": [], "support": { "tier": "Partner" }, "author": { "name": "Contoso" } }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The members that the gallery shows (spec checks PB-06, PB-11).
const MEMBERS: [&str; 8] =
    ["title", "description", "author", "support", "lastUpdateTime", "prerequisites", "entities", "tags"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    if workflows(playbook).next().is_none() {
        return;
    }
    let Some(metadata) = playbook.get("metadata") else {
        findings.push(playbook.start(), "the playbook has no `metadata`");
        return;
    };
    let is_there = |name: &&str| metadata.get(name).is_some();
    let is_of_gallery = MEMBERS[..3].iter().all(is_there);
    let looked_at = if is_of_gallery { &MEMBERS[5..] } else { &MEMBERS[..] };
    let missing: Vec<String> =
        looked_at.iter().filter(|name| !is_there(name)).map(|name| format!("`{name}`")).collect();
    if !missing.is_empty() {
        findings.push(key_place(playbook, "metadata"), format!("`metadata` lacks {}", missing.join(", ")));
    }
}
