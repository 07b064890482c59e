//! An output refers to a control that is not there.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-control-missing",
    severity: Severity::Error,
    summary: "an output refers to a control that is not there",
    toolkit: Some("Controls In Outputs Must Exist"),
    manual: Manual {
        what: "An output whose expression names a control of the basics, a step or an element of a step that the definition does not have.",
        why: "The wizard cannot compute the output, and the deployment starts without it.",
        remedy: "name a control that is there, or remove the output",
        fails: r#""outputs": { "workspace": "[basics('nowhere')]" }"#,
        passes: r#""outputs": { "workspace": "[basics('workspace')]" }"#,
    },
    run: Run::CreateUi(check),
};

static CONTROL: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)\[\s*(?:basics\(\s*'(?<control>[^']+)'|steps\(\s*'(?<step>[^']+)'\s*\)(?:\.(?<element>\w+))?)";
    Regex::new(pattern).expect("the pattern is well formed")
});

fn check(definition: &CreateUi, findings: &mut Findings) {
    let parameters = definition.document.root.get("parameters");
    let basics = named(parameters.and_then(|parameters| parameters.get("basics")));
    let steps = named(parameters.and_then(|parameters| parameters.get("steps")));
    let steps: BTreeMap<String, _> =
        steps.into_iter().map(|(name, step)| (name, named(step.get("elements")))).collect();
    for output in definition.outputs() {
        // Of an object, the toolkit looks at the texts one level deep.
        let texts: Vec<&Node> = match output.value.as_object() {
            Some(object) => object.members.iter().map(|member| &member.value).collect(),
            None => vec![&output.value],
        };
        for captures in texts.iter().filter_map(|text| text.as_str()).flat_map(|text| CONTROL.captures_iter(text)) {
            let part = |name: &str| captures.name(name).map(|part| part.as_str());
            let missing = if let Some(control) = part("control") {
                let is_missing = !basics.contains_key(&control.to_ascii_lowercase());
                is_missing.then(|| format!("the basics have no control `{control}`"))
            } else if let Some(step) = part("step") {
                match steps.get(&step.to_ascii_lowercase()) {
                    None => Some(format!("there is no step `{step}`")),
                    Some(elements) => {
                        let is_missing = |element: &&str| !elements.contains_key(&element.to_ascii_lowercase());
                        part("element")
                            .filter(is_missing)
                            .map(|element| format!("the step `{step}` has no element `{element}`"))
                    }
                }
            } else {
                None
            };
            if let Some(message) = missing {
                findings.push(definition.document.place(&output.value), message);
            }
        }
    }
}

/// The controls or steps of a list by their names in lower case, the first of each name.
fn named(list: Option<&Node>) -> BTreeMap<String, &Node> {
    let items = list.and_then(Node::as_array).unwrap_or_default().iter().rev();
    items.filter_map(|item| Some((item.get_str("name")?.to_ascii_lowercase(), item))).collect()
}
