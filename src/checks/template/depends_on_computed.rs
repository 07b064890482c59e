//! A dependency is computed where the name of a resource is expected.

use crate::checks::toolkit::{Template, calls, each_resource};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-depends-on-computed",
    severity: Severity::Error,
    summary: "a dependency is computed with if() or concat()",
    toolkit: Some("DependsOn Best Practices"),
    manual: Manual {
        what: "An entry of `dependsOn` that begins with `[if(`, or with `[concat(` and no `copyIndex()` in it.",
        why: "Azure Resource Manager drops dependencies on resources whose condition is false by itself; and the \
              identity of a resource belongs into `resourceId()`.",
        remedy: "name the dependency with `resourceId()`",
        fails: r#""dependsOn": [ "[concat('Microsoft.Logic/workflows/', variables('name'))]" ]"#,
        passes: r#""dependsOn": [ "[resourceId('Microsoft.Logic/workflows', variables('name'))]" ]"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for dependent in each_resource(&template.root, |member| member.key.eq_ignore_ascii_case("dependsOn")) {
        let entries: Vec<&str> = match dependent.member.value.as_array() {
            Some(entries) => entries.iter().filter_map(Node::as_str).collect(),
            None => dependent.member.value.as_str().into_iter().collect(),
        };
        let begins_with = |function: &str| {
            entries.iter().any(|entry| {
                let inner = entry.trim_start().strip_prefix('[').map_or("", str::trim_start);
                let start = inner.get(..function.len()).filter(|start| start.eq_ignore_ascii_case(function));
                start.is_some_and(|start| inner[start.len()..].trim_start().starts_with('('))
            })
        };
        let is_copied = |entry: &&str| !calls(entry, |name| name.eq_ignore_ascii_case("copyIndex")).is_empty();
        if begins_with("if") {
            findings.push(template.place(dependent.span()), "a dependency must not begin with if()");
        }
        if begins_with("concat") && !entries.iter().any(is_copied) {
            findings.push(template.place(dependent.span()), "a dependency must not begin with concat()");
        }
    }
}
