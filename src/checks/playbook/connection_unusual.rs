//! A connection of a playbook is declared in an unusual way.

use crate::checks::{Check, Content, Findings, Manual, Run, detection};
use crate::diagnostics::Severity;

use super::{KINDS, connections, folded};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-connection-unusual",
    severity: Severity::Warning,
    summary: "a connection of a playbook is declared in an unusual way",
    toolkit: None,
    manual: Manual {
        what: "A connection (`Microsoft.Web/connections`) of a listed playbook whose `apiVersion` is neither \
               `2016-06-01` nor `2018-07-01-preview`, or whose `location` is not `[resourceGroup().location]`. \
               How it is named is not looked at.",
        why: "Reviewers ask for it: other versions are not known to work everywhere, and the connection must \
               lie where the playbook does.",
        remedy: "write `\"apiVersion\": \"2016-06-01\"` and `\"location\": \"[resourceGroup().location]\"`",
        fails: r#"{ "type": "Microsoft.Web/connections", "apiVersion": "2015-08-01-preview", "location": "westeurope" }"#,
        passes: r#"{ "type": "Microsoft.Web/connections", "apiVersion": "2016-06-01", "location": "[resourceGroup().location]" }"#,
    },
    run: Run::Content(KINDS, check),
};

/// The versions that guidance or the packager writes (spec checks PB-13, PK-08).
const VERSIONS: [&str; 2] = ["2016-06-01", "2018-07-01-preview"];

fn check(playbook: &Content<'_>, findings: &mut Findings) {
    for connection in connections(playbook) {
        let version = connection.get("apiVersion").and_then(detection::text);
        if let Some((node, version)) = version.filter(|(_, version)| !VERSIONS.contains(version)) {
            findings.push(playbook.place(node), format!("the connection has the `apiVersion` `{version}`"));
        }
        let location = connection.get("location").and_then(detection::text);
        if let Some((node, location)) = location.filter(|(_, location)| folded(location) != OF_GROUP) {
            findings.push(playbook.place(node), format!("the connection lies in `{location}`"));
        }
    }
}

/// The location of the resource group.
const OF_GROUP: &str = "[resourcegroup().location]";
