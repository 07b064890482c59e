//! A function app or custom connector is listed behind a playbook.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-playbooks-out-of-order",
    severity: Severity::Warning,
    summary: "a function app or custom connector is listed behind a playbook",
    toolkit: None,
    manual: Manual {
        what: "In `Playbooks`: a function app behind a custom connector or playbook, or a custom connector behind a \
               playbook. What a file is, is told by the types of its resources.",
        why: "The wizard offers them in this order, and a playbook can only be deployed when what it uses is there. V3 \
              looks for what a playbook depends on among what stands before it: of a custom connector behind it the \
              dependency has neither id nor version, of a function app there is none.",
        remedy: "list function apps first, then custom connectors, then playbooks",
        fails: r#""Playbooks": ["Playbooks/Block/azuredeploy.json", "Playbooks/CustomConnector/azuredeploy.json"]"#,
        passes: r#""Playbooks": ["Playbooks/CustomConnector/azuredeploy.json", "Playbooks/Block/azuredeploy.json"]"#,
    },
    run: Run::Solution(check),
};

/// Resource types in the order in which files with them should be listed.
const ORDER: [(&str, &str); 3] = [
    ("Microsoft.Logic/workflows", "playbook"),
    ("Microsoft.Web/customApis", "custom connector"),
    ("Microsoft.Web/sites", "function app"),
];

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut first = ORDER.len();
    for listed in source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Playbook) {
        let resources = listed.document.as_ref().and_then(|document| document.root.get("resources"));
        let types: Vec<&str> = resources.map_or(&[][..], Node::elements).iter().filter_map(kind).collect();
        let rank = ORDER.iter().position(|(name, _)| types.iter().any(|kind| kind.eq_ignore_ascii_case(name)));
        let Some(rank) = rank else { continue };
        if rank > first {
            let (late, early) = (ORDER[rank].1, ORDER[first].1);
            findings.push(listed.file.entry.clone(), format!("a {late} stands behind a {early}"));
        }
        first = first.min(rank);
    }
}

fn kind(resource: &Node) -> Option<&str> {
    resource.get_str("type")
}
