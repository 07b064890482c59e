//! The metadata of a playbook names an entity that does not exist.

use crate::checks::spelling::did_you_mean;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;

use super::KINDS;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-entity-unknown",
    severity: Severity::Error,
    summary: "the metadata of a playbook names an entity that does not exist",
    toolkit: None,
    manual: Manual {
        what: "An entry of `metadata.entities` of a listed playbook that is no type of entity of the playbook \
               gallery, letter case ignored.",
        why: "The validator of playbooks refuses it, and the gallery cannot offer the playbook for the entity \
              meant.",
        remedy: "spell the entity as the gallery does, such as `account`, `host`, `ip`, `url`, `filehash`, or \
                 remove it",
        fails: r#""entities": ["User"]"#,
        passes: r#""entities": ["Account"]"#,
    },
    run: Run::Content(KINDS, check),
};

/// The entities of the playbook gallery (spec checks PB-08).
const ENTITIES: [&str; 21] = [
    "account",
    "host",
    "ip",
    "url",
    "azureresource",
    "cloudapplication",
    "dnsresolution",
    "file",
    "filehash",
    "hostlogonsession",
    "iotdevice",
    "malware",
    "networkconnection",
    "process",
    "registrykey",
    "registryvalue",
    "securitygroup",
    "mailbox",
    "mailcluster",
    "mailmessage",
    "submissionmail",
];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    let Some(entities) = playbook.document.root.path(&["metadata", "entities"]) else { return };
    for entity in entities.elements() {
        let name = entity.to_text();
        if !ENTITIES.contains(&name.to_lowercase().as_str()) {
            let message = format!("there is no entity `{name}`");
            findings.push_with_help(playbook.place(entity), message, did_you_mean(&name, ENTITIES));
        }
    }
}
