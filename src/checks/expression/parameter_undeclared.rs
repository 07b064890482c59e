//! An expression uses a parameter that is not declared where it is evaluated.

use crate::checks::declarations::PARAMETER;
use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-parameter-undeclared",
    severity: Severity::Error,
    summary: "an expression uses a parameter that is not declared where it is evaluated",
    toolkit: None,
    manual: Manual {
        what: "A reference `parameters(…)` whose name the template does not declare that evaluates it, nor any other on the way.",
        why: "Azure Resource Manager refuses the deployment: of the solution at once, of content when a customer uses it.",
        remedy: "declare the parameter, or correct its name",
        fails: r#""name": "[parameters('nobody')]""#,
        passes: r#""name": "[parameters('workspace')]""#,
    },
    run: Run::Levels(check),
};

fn check(levels: &Levels, findings: &mut Findings) {
    PARAMETER.report_undeclared(levels, findings);
}
