//! A validation has no message.

use crate::checks::toolkit::{CreateUi, find};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Member;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-validation-without-message",
    severity: Severity::Error,
    summary: "a validation has no message",
    toolkit: Some("Validations Must Have Message"),
    manual: Manual {
        what: "An entry of `validations` without a `message`.",
        why: "The wizard refuses a value and does not say why.",
        remedy: "add a `message` that says what is expected",
        fails: r#""validations": [ { "regex": "^[a-z]+$" } ]"#,
        passes: r#""validations": [ { "regex": "^[a-z]+$", "message": "Letters only." } ]"#,
    },
    run: Run::CreateUi(check),
};

fn check(definition: &CreateUi, findings: &mut Findings) {
    let is_validations = |member: &Member| member.key.eq_ignore_ascii_case("validations");
    for found in find(&definition.document.root, |member| is_validations(member) && member.value.is_truthy()) {
        let value = &found.member.value;
        let items = value.as_array().unwrap_or(std::slice::from_ref(value));
        let name = found.ancestors.first().map_or("", |control| CreateUi::name(control));
        for item in items.iter().filter(|item| item.member("message").is_none()) {
            let place = definition.document.place(item);
            findings.push(place, format!("a validation of the control `{name}` has no message"));
        }
    }
}
