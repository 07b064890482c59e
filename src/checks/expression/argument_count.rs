//! A function is called with too few or too many arguments.

use crate::arm::expression::function;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-argument-count",
    severity: Severity::Error,
    summary: "a function is called with too few or too many arguments",
    toolkit: None,
    manual: Manual {
        what: "A call of a function of the template language with a number of arguments that it does not take.",
        why: "Azure Resource Manager refuses the whole deployment.",
        remedy: "give the function the arguments that it takes",
        fails: r#""name": "[parameters('a', 'b')]""#,
        passes: r#""name": "[parameters('a')]""#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    for (text, call) in levels.calls() {
        let Some(function) = function(&call.name).filter(|_| call.namespace.is_none()) else { continue };
        let count = call.arguments.len();
        if count < function.least || function.most.is_some_and(|most| count > most) {
            let expected = match function.most {
                Some(most) if most == function.least => format!("{most}"),
                Some(most) => format!("{} to {most}", function.least),
                None => format!("{} or more", function.least),
            };
            let message = format!("{}() takes {expected} arguments, and gets {count}", call.name);
            findings.push(levels.place(text, call.name_span), message);
        }
    }
}
