//! Members of JSON objects as V3 finds them: letter case ignored, and some by a part of their name.

use crate::arm::{Object, Value};
use crate::solution::codeless_connector::name_pattern;
use crate::source::equals_ignoring_case;

/// The name, as spelled in the object, that equals `name`.
pub(super) fn position(object: &Object, name: &str) -> Option<String> {
    object.keys().find(|key| equals_ignoring_case(key, name)).cloned()
}

/// The member of that name.
pub(super) fn member<'o>(object: &'o Object, name: &str) -> Option<&'o Value> {
    object.iter().find(|(key, _)| equals_ignoring_case(key, name)).map(|(_, value)| value)
}

/// The member of that name, to be changed.
pub(super) fn member_mut<'o>(object: &'o mut Object, name: &str) -> Option<&'o mut Value> {
    object.iter_mut().find(|(key, _)| equals_ignoring_case(key, name)).map(|(_, value)| value)
}

/// The object at the end of a path of member names.
pub(super) fn object_at<'o>(object: &'o mut Object, path: &[&str]) -> Option<&'o mut Object> {
    path.iter().try_fold(object, |object, name| member_mut(object, name)?.as_object_mut())
}

/// Sets a member in its place, or adds it at the end.
pub(super) fn set(object: &mut Object, name: &str, value: impl Into<Value>) {
    match member_mut(object, name) {
        Some(member) => *member = value.into(),
        None => {
            object.insert(name.to_owned(), value.into());
        }
    }
}

/// Whether a name of the object contains `name`, read as a pattern (spec ccf S2).
pub(super) fn has_name_like(object: &Object, name: &str) -> bool {
    name_pattern::matches_any(name, object.keys().map(String::as_str))
}

/// The names of the members, as they are before any is changed.
pub(super) fn names(object: &Object) -> Vec<String> {
    object.keys().cloned().collect()
}
