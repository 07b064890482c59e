//! A member has an empty value.

use std::collections::BTreeSet;

use crate::checks::toolkit::{Coverage, Depth, Template, blanks, find};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Severity, Span};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-blank-value",
    severity: Severity::Warning,
    summary: "a member has an empty value",
    toolkit: Some("Template Should Not Contain Blanks"),
    manual: Manual {
        what: "A member whose value is `{}`, `[]`, `\"\"` or `null`, unless its name is one of those that may be empty, \
               such as `value` and `defaultValue`, or is a direct member of an object that also has one of those.",
        why: "Empty values mean something to Azure: they can clear a setting, or be refused. The content repository's \
              pipeline skips this test, but mostly the value is missing in the content that the package is made from.",
        remedy: "give the member its value in the content, or leave the member out",
        fails: r#""tactics": []"#,
        passes: r#""tactics": [ "InitialAccess" ]"#,
    },
    run: Run::Template(check),
};

/// Names that may be empty.
const EXEMPT: [&str; 19] = [
    "resources",
    "outputs",
    "variables",
    "parameters",
    "functions",
    "properties",
    "template",
    "defaultvalue",
    "accesspolicies",
    "value",
    "promotioncode",
    "inputs",
    "notequals",
    "clientid",
    "allowedcalleripaddresses",
    "workerpools",
    "azuremonitor",
    "requireddataconnectors",
    "usertokenprepend",
];

/// Members that the toolkit's own walk adds to every object that it finds.
const ADDED: [&str; 3] = ["parentobject", "propertyname", "jsonpath"];

fn check(template: &Template, findings: &mut Findings) {
    let blanks = if template.is_parsed() { blanks(&template.text, Depth::Values) } else { Vec::new() };
    if blanks.is_empty() {
        return;
    }
    let mut ranges = Coverage::of(ranges_of_types(template));
    let excused = excused_names(&template.root);
    for blank in blanks {
        let name = blank.name.to_lowercase();
        let is_in_range = ranges.covers(template.start + blank.start);
        let is_exempt = is_in_range
            || EXEMPT.contains(&name.as_str())
            || name.contains('[')
            || name.contains("/subscriptions/")
            || excused.contains(&name);
        if !is_exempt {
            findings.push(template.text_place(blank.start, blank.end), format!("`{}` is empty", blank.name));
        }
    }
}

/// The names of all members of objects that have a member whose name holds one of those that may be empty.
fn excused_names(root: &Node) -> BTreeSet<String> {
    let holds_exempt = |name: &str| {
        let name = name.to_lowercase();
        EXEMPT.iter().any(|exempt| name.contains(exempt))
    };
    let found = find(root, |member| holds_exempt(&member.key));
    let mut names: BTreeSet<String> = BTreeSet::new();
    if !found.is_empty() {
        names.extend(ADDED.map(str::to_owned));
    }
    let mut last: Option<&Node> = None;
    for content in found {
        if last.is_none_or(|last| !std::ptr::eq(last, content.object)) {
            names.extend(content.object.members().map(|member| member.key.to_lowercase()));
            last = Some(content.object);
        }
    }
    names
}

/// The parts of resources in which empty values are usual; they count where they stand behind the type.
fn ranges_of_types(template: &Template) -> Vec<Span> {
    let resources = find(&template.root, |member| member.key.eq_ignore_ascii_case("type"));
    let ranges = resources.iter().filter_map(|resource| {
        let path: &[&str] = match resource.member.value.as_str()?.to_lowercase().as_str() {
            "microsoft.web/sites/config" => &["properties"],
            "microsoft.insights/workbooks" => &["properties", "serializedData"],
            _ => return None,
        };
        let member = path.iter().try_fold(None, |object: Option<&crate::source::Member>, name| {
            object.map_or(resource.object, |member| &member.value).member(name).map(Some)
        })??;
        let is_behind = member.key_span.start > resource.member.key_span.start;
        is_behind.then(|| Span::new(member.key_span.start, member.value.span.end))
    });
    ranges.collect()
}
