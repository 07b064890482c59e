//! The user name of an administrator is written out.

use crate::checks::toolkit::{Template, literal_credentials};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-admin-user-name-literal",
    severity: Severity::Error,
    summary: "the user name of an administrator is written out",
    toolkit: Some("adminUsername Should Not Be A Literal"),
    manual: Manual {
        what: "A member `adminUsername` or `administratorLogin` of a resource or variable that is no expression, or is \
               a variable that holds a literal.",
        why: "A user name that is the same everywhere is half of the credential.",
        remedy: "take the user name from a parameter",
        fails: r#""adminUsername": "root""#,
        passes: r#""adminUsername": "[parameters('adminUsername')]""#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for name in ["administratorLogin", "adminUsername"] {
        for (span, message) in literal_credentials(&template.root, name) {
            findings.push(template.place(span), message);
        }
    }
}
