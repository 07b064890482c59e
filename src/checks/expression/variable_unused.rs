//! A variable of a content template is not used.

use std::collections::BTreeSet;

use crate::checks::declarations::VARIABLE;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Member;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-variable-unused",
    severity: Severity::Warning,
    summary: "a variable of a content template is not used",
    toolkit: None,
    manual: Manual {
        what: "A variable of a content template or of a nested deployment that none of its own expressions uses. Those of the solution template are `template-variable-unused`.",
        why: "What is not used misleads the reader.",
        remedy: "use the variable, or remove it",
        fails: r#""mainTemplate": { "variables": { "spare": … }, "resources": [] }"#,
        passes: r#""mainTemplate": { "variables": { "name": … }, "resources": [ { "name": "[[variables('name')]" } ] }"#,
    },
    run: Run::Levels(check),
};

/// Variables that the packager writes into templates of playbooks and connections, needed or not; a number follows.
const WRITTEN: [&str; 10] = [
    "_dataConnectorContentIdConnections",
    "EGTopicResourceId",
    "EgSubscriptionResourceId",
    "blobRoleAssignmentResourceId",
    "dlqRoleAssignmentResourceId",
    "notificationQueueRoleAssignmentResourceId",
    "playbookContentId",
    "workspace-location-inline",
    "workspace-name",
    "workspaceResourceId",
];

fn check(levels: &Levels, findings: &mut Findings) {
    let known = |member: &Member| {
        let stem = member.key.trim_end_matches(|letter: char| letter.is_ascii_digit());
        WRITTEN.contains(&stem).then_some("the packager writes it into every template of its kind")
    };
    VARIABLE.report_unused(levels, |_| BTreeSet::new(), known, findings);
}
