//! A text of a content template has a bracket too many.

use crate::arm::expression::{Call, Expression};
use crate::checks::levels::Direction;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-bracket-excess",
    severity: Severity::Error,
    summary: "a text of a content template has a bracket too many",
    toolkit: None,
    manual: Manual {
        what: "An expression that is left to a content template, and uses a parameter or variable that only the solution template declares; or one that is left over when every level has been at it.",
        why: "The content cannot be used: its template does not know the name, or shows the expression as text.",
        remedy: "begin the text with one `[` less",
        fails: r#""mainTemplate": { "resources": [ { "location": "[[parameters('workspace-location')]" } ] }"#,
        passes: r#""mainTemplate": { "resources": [ { "location": "[parameters('workspace-location')]" } ] }"#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for (text, call) in levels.calls().filter(|(text, call)| levels.level(text).lacks(call)) {
        if levels.declared_elsewhere(text, call) == Some(Direction::Outwards) {
            let name = call.first_text().unwrap_or_default();
            let message =
                format!("`{name}` is declared further out than the {} that evaluates this", levels.level(text).name());
            findings.push(levels.place(text, call.name_span), message);
        }
    }
    for text in &levels.leftovers {
        let calls = text.expression.as_ref().map(Expression::calls).unwrap_or_default();
        let level = text.chain.last().map(|level| &levels.levels[*level]);
        let is_meant = |call: &&Call| level.is_some_and(|level| level.names(call).is_some() && !level.lacks(call));
        if calls.iter().any(is_meant) {
            findings.push(levels.whole_place(text), "no level evaluates this expression");
        }
    }
}
