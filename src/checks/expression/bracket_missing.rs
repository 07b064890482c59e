//! A text of a content template lacks a bracket.

use crate::checks::levels::Direction;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-bracket-missing",
    severity: Severity::Error,
    summary: "a text of a content template lacks a bracket",
    toolkit: None,
    manual: Manual {
        what: "An expression in a content template that is evaluated when the solution is installed, and uses a parameter or variable that only the content template declares.",
        why: "The installation fails: the solution template does not know the name.",
        remedy: "begin the text with one `[` more",
        fails: r#""mainTemplate": { "parameters": { "PlaybookName": … }, "resources": [ { "name": "[parameters('PlaybookName')]" } ] }"#,
        passes: r#""mainTemplate": { "parameters": { "PlaybookName": … }, "resources": [ { "name": "[[parameters('PlaybookName')]" } ] }"#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for (text, call) in levels.calls().filter(|(text, call)| levels.level(text).lacks(call)) {
        if levels.declared_elsewhere(text, call) == Some(Direction::Inwards) {
            let name = call.first_text().unwrap_or_default();
            let message =
                format!("`{name}` is declared further in than the {} that evaluates this", levels.level(text).name());
            findings.push(levels.place(text, call.name_span), message);
        }
    }
}
