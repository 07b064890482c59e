//! Checks on playbooks (spec checks §2.8).

mod content_version_malformed;
mod entity_unknown;
mod file_name_unusual;
mod insights_without_workspace;
mod location_not_of_group;
mod member_missing;
mod member_unknown;
mod metadata_blank;
mod parameter_type_unknown;
mod update_time_malformed;
mod with_subscription;
mod without_name_parameter;
mod without_readme;
mod workflow_misnamed;

use super::Check;
use super::Content;
use crate::diagnostics::Place;
use crate::solution::ContentKind;
use crate::source::Node;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &content_version_malformed::CHECK,
    &entity_unknown::CHECK,
    &file_name_unusual::CHECK,
    &insights_without_workspace::CHECK,
    &location_not_of_group::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &metadata_blank::CHECK,
    &parameter_type_unknown::CHECK,
    &update_time_malformed::CHECK,
    &with_subscription::CHECK,
    &without_name_parameter::CHECK,
    &without_readme::CHECK,
    &workflow_misnamed::CHECK,
];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::Playbook];

/// The logic apps among the resources at the root of the template.
fn workflows<'a>(playbook: &Content<'a>) -> impl Iterator<Item = &'a Node> + use<'a> {
    let resources = playbook.get("resources").map(Node::elements).unwrap_or_default();
    let is_workflow =
        |node: &&Node| node.get_str("type").is_some_and(|kind| kind.eq_ignore_ascii_case("Microsoft.Logic/workflows"));
    resources.iter().filter(is_workflow)
}

/// Whether a logic app bears the name that the user chooses.
fn is_named_by_user(workflow: &Node) -> bool {
    let name: String = workflow.get_str("name").unwrap_or_default().split_whitespace().collect();
    name.eq_ignore_ascii_case("[parameters('PlaybookName')]")
}

/// Where the name of a member of the root stands.
fn key_place(playbook: &Content<'_>, name: &str) -> Place {
    playbook.document.key_place(&playbook.document.root, name)
}
