//! Empty values in a data collection rule give way to variables, as Content Hub takes neither null nor empty lists
//! (spec common-1 §9).

use crate::arm::Value;
use crate::assemble::Assembly;

/// Replaces nulls and empty lists, and removes empty objects, at every depth.
pub(super) fn clean(value: &mut Value, assembly: &mut Assembly<'_>) {
    let Some(object) = value.as_object_mut() else { return };
    let mut removed = Vec::new();
    for (name, member) in object.iter_mut() {
        match member {
            Value::Null => *member = assembly.blanks().into(),
            Value::Array(items) if items.is_empty() => *member = assembly.empty_array().into(),
            Value::Array(items) => items.iter_mut().for_each(|item| clean(item, assembly)),
            Value::Object(inner) if inner.is_empty() => {
                // Only an empty `dataSources` is kept (fixture `Litware Rule Shapes`).
                if name.eq_ignore_ascii_case("dataSources") {
                    *member = assembly.empty_object().into();
                } else {
                    removed.push(name.clone());
                }
            }
            Value::Object(_) => {
                clean(member, assembly);
                if member.as_object().is_some_and(serde_json::Map::is_empty) {
                    removed.push(name.clone());
                }
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    for name in removed {
        object.shift_remove(&name);
    }
}
