//! An expression cannot be parsed.

use crate::arm::expression::ErrorKind;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-invalid",
    severity: Severity::Error,
    summary: "an expression cannot be parsed",
    toolkit: None,
    manual: Manual {
        what: "A text that begins with `[` and ends with `]`, and is no expression at the level where it is evaluated.",
        why: "Azure Resource Manager refuses the whole deployment.",
        remedy: "mend the expression, or escape text that is meant as it stands with a second `[`",
        fails: r#""name": "[concat('a', parameters('b')]""#,
        passes: r#""name": "[concat('a', parameters('b'))]""#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for text in &levels.texts {
        if let Err(error) = &text.expression {
            let message = format!("this is no expression of the {}: {error}", levels.level(text).name());
            let place = levels.place(text, error.span);
            if text.offset > 1 && error.kind == ErrorKind::Trailing("]".to_owned()) {
                findings.push_known(place, message, "connectors in the gallery double the closing bracket too");
            } else {
                findings.push(place, message);
            }
        }
    }
}
