//! A member of a connector's page has a value that the portal does not know.

use crate::checks::connector_fields::instructions;
use crate::checks::{Check, Content, Findings, Manual, Run, spelling};
use crate::diagnostics::{Severity, spelling::nearest};
use crate::solution::ContentKind;
use crate::source::Node;

use super::page;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-value-unknown",
    severity: Severity::Warning,
    summary: "a member of a connector's page has a value that the portal does not know",
    toolkit: None,
    manual: Manual {
        what: "In a listed data connector, classic or codeless: a criterion of connectivity, a role of the tenant, a \
               license or a scope of permissions that is none of the known ones; or the `type` of an instruction that \
               is nearly, but not quite, a known one. Letter case is ignored. Types of instructions that resemble no \
               known one are let pass: not all are documented.",
        why: "The portal passes over what it does not know: the connector never shows as connected, or a part of its \
              page is missing.",
        remedy: "write one of the values that the message names",
        fails: r#""connectivityCriterias": [{ "type": "IsConectedQuery", "value": [ … ] }]"#,
        passes: r#""connectivityCriterias": [{ "type": "IsConnectedQuery", "value": [ … ] }]"#,
    },
    run: Run::Content(&[ContentKind::DataConnector, ContentKind::CodelessConnector], check),
};

/// Types of criteria (spec checks §2.3), the last two of codeless connectors.
const CRITERIA: [&str; 8] = [
    "IsConnectedQuery",
    "OmsSolutions",
    "SentinelKinds",
    "AzureActiveDirectory",
    "SecurityEvents",
    "AzureGraph",
    "HasDataConnectors",
    "SentinelKindsV2",
];

const ROLES: [&str; 4] = ["GlobalAdmin", "SecurityAdmin", "SecurityReader", "InformationProtection"];

const LICENSES: [&str; 10] =
    ["OfficeATP", "Office365", "OfficeIRM", "AadP1P2", "Mcas", "Aatp", "Asc", "Mdatp", "Mtp", "IoT"];

const SCOPES: [&str; 3] = ["Workspace", "ResourceGroup", "Subscription"];

/// Types of instructions (spec checks §2.3; reference of definitions).
const INSTRUCTIONS: [&str; 19] = [
    "SentinelResourceProvider",
    "ThreatIntelligenceTaxii",
    "CopyableLabel",
    "OmsSolutions",
    "InstallAgent",
    "InstructionStepsGroup",
    "InfoMessage",
    "PolicyAssignment",
    "AzureActiveDirectory",
    "OAuthForm",
    "Textbox",
    "ConnectionToggleButton",
    "Markdown",
    "DataConnectorsGrid",
    "ContextPane",
    "Dropdown",
    "Radio",
    "DeployPushConnectorButton",
    "ServicePrincipalIDTextBox_test",
];

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some(page) = page(connector) else { return };
    let of_list = |path: &[&str]| page.path(path).map(Node::elements).unwrap_or_default();
    let criteria = of_list(&["connectivityCriterias"]).iter().chain(of_list(&["connectivityCriteria"]));
    let providers = of_list(&["permissions", "resourceProvider"]).iter();
    let values = [
        ("type of a criterion", CRITERIA.as_slice(), criteria.filter_map(|criterion| criterion.get("type")).collect()),
        ("role of a tenant", &ROLES, of_list(&["permissions", "tenant"]).iter().collect()),
        ("license", &LICENSES, of_list(&["permissions", "licenses"]).iter().collect()),
        ("scope of permissions", &SCOPES, providers.filter_map(|provider| provider.get("scope")).collect::<Vec<_>>()),
    ];
    for (label, known, nodes) in values {
        for node in nodes {
            let Some(text) = unknown(node, known) else { continue };
            let help = spelling::did_you_mean(text, known.iter().copied());
            findings.push_with_help(connector.place(node), format!("`{text}` is no known {label}"), help);
        }
    }
    for node in instructions(page).into_iter().filter_map(|instruction| instruction.get("type")) {
        let Some(text) = unknown(node, &INSTRUCTIONS) else { continue };
        // A type that holds the name of another, or is a part of it, is another type.
        let is_other = |near: &&str| {
            let (near, text) = (near.to_lowercase(), text.to_lowercase());
            !near.contains(&text) && !text.contains(&near)
        };
        if let Some(near) = nearest(text, INSTRUCTIONS).filter(is_other) {
            let message = format!("`{text}` is no known type of instruction");
            findings.push_with_help(connector.place(node), message, format!("did you mean `{near}`?"));
        }
    }
}

/// The text of a value that is none of the known ones.
fn unknown<'a>(node: &'a Node, known: &[&str]) -> Option<&'a str> {
    node.as_str().filter(|text| !known.iter().any(|other| other.eq_ignore_ascii_case(text)))
}
