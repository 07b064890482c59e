//! The instructions of a Syslog connector install the agent by halves.

use crate::checks::connector_fields::instructions;
use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{Category, KINDS, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-agent-step-missing",
    severity: Severity::Warning,
    summary: "the instructions of a Syslog connector install the agent by halves",
    toolkit: None,
    manual: Manual {
        what: "The instructions of a listed Syslog connector have one of the `linkType`s \
               `InstallAgentOnLinuxVirtualMachine` and `InstallAgentOnLinuxNonAzure` without the other, or outside \
               of an `InstructionStepsGroup`; or they have them, and no `OpenSyslogSettings`, while the first data \
               type names `Syslog`. Connectors that install no agent in this way are passed over.",
        why: "Reviewers ask for it: without the one step, users of the other kind of machine find no way to install \
              the agent, and without the settings no facility is collected.",
        remedy: "add an instruction of the type `InstallAgent` with the `linkType` that the message names",
        fails: r#""parameters": { "instructionSteps": [{ … "linkType": "InstallAgentOnLinuxVirtualMachine" … }] }"#,
        passes: r#""parameters": { "instructionSteps": [{ … "linkType": "InstallAgentOnLinuxVirtualMachine" … }, { … "linkType": "InstallAgentOnLinuxNonAzure" … }] }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The links that install the agent (spec checks DC-15).
const AGENT: [&str; 2] = ["InstallAgentOnLinuxVirtualMachine", "InstallAgentOnLinuxNonAzure"];

const SETTINGS: &str = "OpenSyslogSettings";

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, Category::Syslog)) = validated(connector) else { return };
    let all = links(root);
    let find = |wanted: &str| all.iter().copied().find(|link| link.as_str() == Some(wanted));
    let Some(first) = AGENT.into_iter().find_map(find) else { return };
    let first_type = root.get("dataTypes").and_then(|list| list.elements().first()?.get_str("name"));
    let settings = first_type.is_some_and(|name| name.contains("Syslog")).then_some(SETTINGS);
    for wanted in AGENT.into_iter().chain(settings).filter(|wanted| find(wanted).is_none()) {
        let message = format!("the agent is installed by `{}`, but nothing has `{wanted}`", first.to_text());
        findings.push(connector.place(first), message);
    }
    let groups = instructions(root).into_iter().filter(|step| step.get_str("type") == Some("InstructionStepsGroup"));
    let grouped: Vec<&Node> = groups.filter_map(|group| group.get("parameters")).flat_map(links).collect();
    let is_agent = |link: &&Node| link.as_str().is_some_and(|text| AGENT.contains(&text));
    for link in all.iter().copied().filter(is_agent) {
        if !grouped.iter().any(|other| other.span == link.span) {
            let message = format!("`{}` stands outside of an `InstructionStepsGroup`", link.to_text());
            let help = "put both ways to install the agent into the `instructionSteps` of one group";
            findings.push_with_help(connector.place(link), message, help);
        }
    }
}

/// The links of the instructions below `instructionSteps`, in their order.
fn links(steps: &Node) -> Vec<&Node> {
    instructions(steps).into_iter().filter_map(|instruction| instruction.path(&["parameters", "linkType"])).collect()
}
