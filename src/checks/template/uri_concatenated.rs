//! An address is put together as text.

use crate::checks::toolkit::{Template, calls, find};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Member, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-uri-concatenated",
    severity: Severity::Warning,
    summary: "an address is put together with concat() or format()",
    toolkit: Some("URIs Should Be Properly Constructed"),
    manual: Manual {
        what: "A member whose name ends in `uri` or `url` and whose value, or a text in it, calls `concat()` or \
               `format()`, unless `uri()` stands before it.",
        why: "Slashes at the seams are doubled or missing. The content repository's pipeline skips this test.",
        remedy: "use `uri()`",
        fails: r#""uri": "[concat(variables('base'), '/items')]""#,
        passes: r#""uri": "[uri(variables('base'), 'items')]""#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    // The toolkit finds an object once for each of its addresses, and looks at all its addresses every time.
    for found in find(&template.root, is_address) {
        for member in found.object.members().filter(|member| is_address(member)) {
            if let Some(function) = text_function(&member.value) {
                let message = format!("`{}` is put together with {function}()", member.key);
                findings.push(template.place(member.value.span), message);
            }
        }
    }
}

fn is_address(member: &Member) -> bool {
    let name = member.key.to_lowercase();
    name.ends_with("uri") || name.ends_with("url")
}

/// The function that puts a value together, if `uri()` does not come first.
fn text_function(value: &Node) -> Option<String> {
    // What an object holds counts as its text, such as the `value` that is handed on to a nested deployment.
    let texts: Vec<String> = value.elements().iter().map(Node::to_text).collect();
    let is_text = |name: &str| matches!(name.to_lowercase().as_str(), "concat" | "format");
    let text_calls: Vec<_> = texts.iter().flat_map(|text| calls(text, is_text)).collect();
    let uri_calls: Vec<_> =
        texts.iter().flat_map(|text| calls(text, |name| name.eq_ignore_ascii_case("uri"))).collect();
    let first = text_calls.first()?;
    let is_wrong = match uri_calls.as_slice() {
        [only] => text_calls.iter().any(|call| call.start < only.start),
        _ => true,
    };
    is_wrong.then(|| first.name.to_owned())
}
