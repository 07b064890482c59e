//! A resource id begins with a function that it does not need.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::{Openers, Template};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-resource-id-of-function",
    severity: Severity::Error,
    summary: "a resource id begins with a function that it does not need",
    toolkit: Some("ResourceIds should not contain"),
    manual: Manual {
        what: "A call of `resourceId()` or one of its kin whose first argument is `resourceGroup()` or \
               `subscription()`, or a call of these, of `reference()` or of a `list…` function whose first argument \
               is `concat()` or `format()`.",
        why: "The functions take the current scope by themselves, and put ids together on their own.",
        remedy: "leave the scope out, and name the type and the parts of the name as arguments",
        fails: r#""[resourceId(resourceGroup().name, 'Microsoft.Logic/workflows', 'name')]""#,
        passes: r#""[resourceId('Microsoft.Logic/workflows', 'name')]""#,
    },
    run: Run::Template(check),
};

/// The toolkit's patterns; a call that two of them match is reported twice, as the toolkit does.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let patterns = [
        r"resourceId\s*\(\s*resourceGroup\(",
        r"resourceId\s*\(\s*subscription\(",
        r"resourceId\s*\(\s*(?:concat|format)\s*\(",
        r"tenantResourceId\s*\(\s*(?:concat|format)\s*\(",
        r"extensionResourceId\s*\(\s*(?:concat|format)\s*\(",
        r"subscriptionResourceId\s*\(\s*subscription\(",
        r"subscriptionResourceId\s*\(\s*(?:concat|format)\s*\(",
        r"reference\s*\(\s*(?:concat|format)\s*\(",
        r"list\w+\s*\(\s*(?:concat|format)\s*\(",
    ];
    patterns.iter().map(|pattern| Regex::new(pattern).expect("the pattern is well formed")).collect()
});

fn check(template: &Template, findings: &mut Findings) {
    if template.is_generated_by_bicep() {
        return;
    }
    for pattern in PATTERNS.iter() {
        let mut openers = Openers::of(&template.text);
        for found in pattern.find_iter(&template.text) {
            if openers.before(found.start()) == Some(b'[') {
                let message = format!("`{}` is not needed", found.as_str());
                findings.push(template.text_place(found.start(), found.end()), message);
            }
        }
    }
}
