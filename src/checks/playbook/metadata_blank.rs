//! The metadata of a playbook leaves something blank.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::{KINDS, key_place};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-metadata-blank",
    severity: Severity::Error,
    summary: "the metadata of a playbook leaves something blank",
    toolkit: None,
    manual: Manual {
        what: "The `metadata` of a listed playbook has `title`, `description` and `author`, as playbooks of \
               the gallery have, and one of `title`, `description`, `lastUpdateTime`, `support.tier` and \
               `author.name` is missing or blank.",
        why: "The validator of playbooks refuses it, and the gallery shows the playbook without it.",
        remedy: "write the member with a text",
        fails: r#""author": { "name": "" }"#,
        passes: r#""author": { "name": "Contoso" }"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(metadata) = playbook.get("metadata") else { return };
    if ["title", "description", "author"].iter().any(|name| metadata.get(name).is_none()) {
        return;
    }
    let members: [&[&str]; 5] =
        [&["title"], &["description"], &["lastUpdateTime"], &["support", "tier"], &["author", "name"]];
    for path in members {
        let value = metadata.path(path);
        if value.is_none_or(|value| value.to_text().trim().is_empty()) {
            let place = value.map_or_else(|| key_place(playbook, "metadata"), |value| playbook.place(value));
            findings.push(place, format!("`metadata.{}` is blank or missing", path.join(".")));
        }
    }
}
