//! The password of an administrator is written out.

use crate::checks::toolkit::{Template, literal_credentials};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-admin-password-literal",
    severity: Severity::Error,
    summary: "the password of an administrator is written out",
    toolkit: Some("adminPassword Should Not Be A Literal"),
    manual: Manual {
        what: "A member `adminPassword` or `administratorLoginPassword` of a resource or variable that is no \
               expression, or is a variable that holds a literal.",
        why: "Every customer would deploy the same password, and it can be read in the package.",
        remedy: "take the password from a parameter of type `securestring`",
        fails: r#""adminPassword": "hunter2""#,
        passes: r#""adminPassword": "[parameters('adminPassword')]""#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for name in ["administratorLoginPassword", "adminPassword"] {
        for (span, message) in literal_credentials(&template.root, name) {
            findings.push(template.place(span), message);
        }
    }
}
