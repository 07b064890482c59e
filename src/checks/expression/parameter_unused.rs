//! A parameter of a content template is not used.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::{Check, Findings, Levels, Manual, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "expression-parameter-unused",
    severity: Severity::Warning,
    summary: "a parameter of a content template is not used",
    toolkit: None,
    manual: Manual {
        what: "A parameter of a content template or of a nested deployment that none of its own expressions uses. A placeholder such as `{{name}}` uses a parameter too. Those of the solution template are `template-parameter-unused`.",
        why: "What is not used misleads the reader, and a parameter without default must be given all the same.",
        remedy: "use the parameter, or remove it",
        fails: r#""mainTemplate": { "parameters": { "spare": … }, "resources": [] }"#,
        passes: r#""mainTemplate": { "parameters": { "name": … }, "resources": [ { "name": "[[parameters('name')]" } ] }"#,
    },
    run: Run::Levels(check),
};

/// Parameters that the packager writes into templates of connections (spec ccf), needed or not.
const WRITTEN: [&str; 6] =
    ["AuthorizationCode", "connectorDefinitionName", "guidValue", "innerWorkspace", "redirectUri", "workspace"];

static PLACEHOLDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\{([^{}]+)\}\}").expect("the pattern is well formed"));

fn check(levels: &Levels, findings: &mut Findings) {
    let uses = levels.uses("parameters");
    for (level, uses) in levels.levels.iter().zip(&uses).skip(1).filter(|(_, uses)| !uses.is_computed) {
        let declared = level.template.get("parameters").into_iter().flat_map(Node::members);
        let unused: Vec<_> = declared.filter(|member| !uses.names.contains(&member.key.to_lowercase())).collect();
        let span = level.template.span;
        let text = if unused.is_empty() { "" } else { &levels.file.text[span.start..span.end] };
        let placeholders: BTreeSet<&str> =
            PLACEHOLDER.captures_iter(text).map(|found| found.extract::<1>().1[0]).collect();
        for member in unused.into_iter().filter(|member| !placeholders.contains(member.key.as_str())) {
            let message = format!("the {} does not use its parameter `{}`", level.name(), member.key);
            let place = Place::new(levels.file, member.key_span);
            if WRITTEN.contains(&member.key.as_str()) {
                findings.push_known(place, message, "the packager writes it into every template of connections");
            } else {
                findings.push(place, message);
            }
        }
    }
}
