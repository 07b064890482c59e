//! The toolkit's tests on the wizard definition (spec checks §3.4).

mod blank_value;
mod confirmation_hidden;
mod control_missing;
mod existing_not_handled;
mod handler_wrong;
mod location_missing;
mod output_without_parameter;
mod parameter_without_output;
mod password_box_insecure;
mod password_box_unbounded;
mod schema_wrong;
mod text_box_unchecked;
mod tool_tip_missing;
mod user_name_default;
mod validation_without_message;
mod value_not_allowed;
mod vm_size_mismatch;

use super::Check;
use crate::source::{Node, Value};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &blank_value::CHECK,
    &confirmation_hidden::CHECK,
    &control_missing::CHECK,
    &existing_not_handled::CHECK,
    &handler_wrong::CHECK,
    &location_missing::CHECK,
    &output_without_parameter::CHECK,
    &parameter_without_output::CHECK,
    &password_box_insecure::CHECK,
    &password_box_unbounded::CHECK,
    &schema_wrong::CHECK,
    &text_box_unchecked::CHECK,
    &tool_tip_missing::CHECK,
    &user_name_default::CHECK,
    &validation_without_message::CHECK,
    &value_not_allowed::CHECK,
    &vm_size_mismatch::CHECK,
];

/// Whether a value equals `true` for PowerShell: the number 1 does, and a text that says so.
fn is_true(value: &Node) -> bool {
    match &value.value {
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.to_text() == "1",
        Value::String(text) => text.eq_ignore_ascii_case("true"),
        Value::Null | Value::DateTime(_) | Value::Array(_) | Value::Object(_) => false,
    }
}
