//! Empty texts of a playbook's resources become references to the variable of the empty text (spec common-1 §17.6).

use super::weightless;
use crate::assemble::Assembly;
use crate::source::{Object, Value};

/// Replaces empty texts; those directly in a list stay.
pub(super) fn replace_empty_texts(object: &mut Object, assembly: &mut Assembly<'_>) {
    for member in &mut object.members {
        match &mut member.value.value {
            Value::String(text) if weightless::is_empty(text) => assembly.blanks().clone_into(text),
            Value::Object(inner) => replace_empty_texts(inner, assembly),
            Value::Array(items) => {
                for item in items {
                    if let Value::Object(inner) = &mut item.value {
                        replace_empty_texts(inner, assembly);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) | Value::String(_) => {}
        }
    }
}
