//! A data type of a connector holds a blank.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{KINDS, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-data-type-with-blank",
    severity: Severity::Error,
    summary: "a data type of a connector holds a blank",
    toolkit: None,
    manual: Manual {
        what: "A `dataTypes[].name` of a listed data connector with a blank in it, unless it names \
               CommonSecurityLog, Syslog, Event, AzureDiagnostics or AzureDevOpsAuditing, behind which the \
               name of a product may stand.",
        why: "The validator of data connectors refuses it: it is the name of a table or function, and those \
              have no blanks.",
        remedy: "write the name of the table, and say the rest in the description",
        fails: r#""name": "Contoso Audit_CL""#,
        passes: r#""name": "ContosoAudit_CL""#,
    },
    run: Run::Content(KINDS, check),
};

/// Tables of many products (spec checks DC-07).
const SHARED: [&str; 5] = ["CommonSecurityLog", "Syslog", "Event", "AzureDiagnostics", "AzureDevOpsAuditing"];

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, _)) = validated(connector) else { return };
    for name in root.get("dataTypes").into_iter().flat_map(Node::elements).filter_map(|data_type| data_type.get("name"))
    {
        let text = name.to_text();
        if text.contains(' ') && !SHARED.iter().any(|shared| text.contains(shared)) {
            findings.push(connector.place(name), format!("the data type `{text}` holds a blank"));
        }
    }
}
