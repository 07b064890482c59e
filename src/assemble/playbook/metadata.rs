//! The `metadata` of a playbook's own template (spec common-1 §17.12).

use serde_json::json;

use crate::arm::{Object, Value};
use crate::assemble::Assembly;
use crate::solution::playbook::Playbook;
use crate::source::{self, Member, Node, equals_ignoring_case};

/// Members that V3 does not hand on.
const LEFT_OUT: [&str; 3] = ["author", "support", "prerequisitesDeployTemplateFile"];

/// The metadata with its defaults; `None` where the author gives none at all.
pub(super) fn template_metadata(playbook: &Playbook, version: &Value, assembly: &mut Assembly<'_>) -> Option<Value> {
    let given = playbook.metadata.as_ref().filter(|metadata| !metadata.members.is_empty())?;
    let mut metadata: Object = given
        .members
        .iter()
        .filter(|member| !LEFT_OUT.iter().any(|name| equals_ignoring_case(name, &member.key)) && !is_dropped(member))
        .map(|member| (member.key.clone(), member.value.to_json()))
        .collect();
    if given.member("lastUpdateTime").is_none() {
        metadata.insert("lastUpdateTime".into(), playbook.update_time.as_str().into());
    }
    if !is_truthy(given, "releaseNotes") {
        let title = assembly.blanks();
        if given.member("releaseNotes").is_none() {
            let notes = json!({ "version": version, "title": title, "notes": ["Initial version"] });
            metadata.insert("releaseNotes".into(), notes);
        }
    }
    Some(metadata.into())
}

fn is_truthy(metadata: &source::Object, name: &str) -> bool {
    metadata.member(name).is_some_and(|member| member.value.is_truthy())
}

/// Whether a member goes because it is empty: the lists `entities` and `tags`, and `prerequisites` of blanks
/// (fixture `Northwind Playbook Metadata`).
fn is_dropped(Member { key, value, .. }: &Member) -> bool {
    let is_empty_list = |value: &Node| value.as_array().is_some_and(<[Node]>::is_empty);
    if equals_ignoring_case(key, "entities") || equals_ignoring_case(key, "tags") {
        return is_empty_list(value);
    }
    equals_ignoring_case(key, "prerequisites") && !value.is_null() && value.to_text().trim().is_empty()
}
