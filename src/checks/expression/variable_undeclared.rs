//! An expression uses a variable that is not declared where it is evaluated.

use crate::checks::declarations::VARIABLE;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-variable-undeclared",
    severity: Severity::Error,
    summary: "an expression uses a variable that is not declared where it is evaluated",
    toolkit: None,
    manual: Manual {
        what: "A reference `variables(…)` whose name the template does not declare that evaluates it, nor any other on the way.",
        why: "Azure Resource Manager refuses the deployment: of the solution at once, of content when a customer uses it.",
        remedy: "declare the variable, or correct its name",
        fails: r#""name": "[variables('nobody')]""#,
        passes: r#""name": "[variables('_solutionId')]""#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    VARIABLE.report_undeclared(levels, findings);
}
