//! The name of a variable is put together from a parameter.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-variable-name-concatenated",
    severity: Severity::Error,
    summary: "the name of a variable is put together from a parameter",
    toolkit: Some("Dynamic Variable References Should Not Use Concat"),
    manual: Manual {
        what: "A text `variables(concat('…'), parameters('…'))`: the toolkit looks for the call closed this early.",
        why: "Nobody can tell which variables are used; an object that is indexed says the same plainly.",
        remedy: "make one variable of the variables and index it with the parameter",
        fails: r#""[variables(concat('size'), parameters('tier'))]""#,
        passes: r#""[variables('sizes')[parameters('tier')]]""#,
    },
    run: Run::Template(check),
};

static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let parts =
        ["variables", r"\(", "concat", r"\(", "'[^']+'", r"\)", ",", "parameters", r"\(", "'[^']+'", r"\)", r"\)"];
    Regex::new(&format!("(?i){}", parts.join(r"\s?"))).expect("the parts make a pattern")
});

fn check(template: &Template, findings: &mut Findings) {
    for found in PATTERN.find_iter(&template.text) {
        let place = template.text_place(found.start(), found.end());
        findings.push(place, "the name of a variable is put together from a parameter");
    }
}
