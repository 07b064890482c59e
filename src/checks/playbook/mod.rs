//! Checks on playbooks (spec checks §2.8).

mod bracket_doubled;
mod connection_not_alternative;
mod connection_not_awaited;
mod connection_unusual;
mod connector_missing;
mod content_version_malformed;
mod empty_object_lost;
mod entity_unknown;
mod file_name_unusual;
mod folder_reserved;
mod folder_shared;
mod identity_missing;
mod insights_without_workspace;
mod list_unwrapped;
mod location_not_of_group;
mod member_missing;
mod member_unknown;
mod metadata_blank;
mod metadata_incomplete;
mod metadata_member_unknown;
mod name_without_default;
mod null_replaced;
mod parameter_not_secure;
mod parameter_type_unknown;
mod resource_without_name_parameter;
mod schema_outdated;
mod secret_with_default;
mod support_tier_unknown;
mod update_time_malformed;
mod variable_is_list;
mod with_subscription;
mod with_tenant;
mod without_name_parameter;
mod without_readme;
mod workflow_disabled;
mod workflow_misnamed;

use super::Check;
use super::Content;
use crate::diagnostics::Place;
use crate::solution::ContentKind;
use crate::source::Node;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &bracket_doubled::CHECK,
    &connection_not_alternative::CHECK,
    &connection_not_awaited::CHECK,
    &connection_unusual::CHECK,
    &connector_missing::CHECK,
    &content_version_malformed::CHECK,
    &empty_object_lost::CHECK,
    &entity_unknown::CHECK,
    &file_name_unusual::CHECK,
    &folder_reserved::CHECK,
    &folder_shared::CHECK,
    &identity_missing::CHECK,
    &insights_without_workspace::CHECK,
    &list_unwrapped::CHECK,
    &location_not_of_group::CHECK,
    &member_missing::CHECK,
    &member_unknown::CHECK,
    &metadata_blank::CHECK,
    &metadata_incomplete::CHECK,
    &metadata_member_unknown::CHECK,
    &name_without_default::CHECK,
    &null_replaced::CHECK,
    &parameter_not_secure::CHECK,
    &parameter_type_unknown::CHECK,
    &resource_without_name_parameter::CHECK,
    &schema_outdated::CHECK,
    &secret_with_default::CHECK,
    &support_tier_unknown::CHECK,
    &update_time_malformed::CHECK,
    &variable_is_list::CHECK,
    &with_subscription::CHECK,
    &with_tenant::CHECK,
    &without_name_parameter::CHECK,
    &without_readme::CHECK,
    &workflow_disabled::CHECK,
    &workflow_misnamed::CHECK,
];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::Playbook];

/// The logic apps among the resources at the root of the template.
fn workflows<'a>(playbook: &Content<'a>) -> impl Iterator<Item = &'a Node> + use<'a> {
    resources(playbook, "Microsoft.Logic/workflows")
}

/// The connections among the resources at the root of the template.
fn connections<'a>(playbook: &Content<'a>) -> impl Iterator<Item = &'a Node> + use<'a> {
    resources(playbook, "Microsoft.Web/connections")
}

/// The resources of a type at the root of the template.
fn resources<'a>(playbook: &Content<'a>, kind: &'static str) -> impl Iterator<Item = &'a Node> + use<'a> {
    let resources = playbook.get("resources").map(Node::elements).unwrap_or_default();
    resources.iter().filter(|node| node.get_str("type").is_some_and(|name| name.eq_ignore_ascii_case(kind)))
}

/// The connections of a logic app that authenticate by its managed identity.
fn by_managed_identity(workflow: &Node) -> impl Iterator<Item = &Node> {
    let connections = workflow.path(&["properties", "parameters", "$connections", "value"]);
    let connections = connections.into_iter().flat_map(Node::members).map(|member| &member.value);
    connections.filter(|connection| {
        let kind = connection.path(&["connectionProperties", "authentication", "type"]).and_then(Node::as_str);
        kind.is_some_and(|kind| kind.eq_ignore_ascii_case("ManagedServiceIdentity"))
    })
}

/// An expression without blanks and in lower case, for comparison.
fn folded(expression: &str) -> String {
    expression.to_lowercase().replace(char::is_whitespace, "")
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
