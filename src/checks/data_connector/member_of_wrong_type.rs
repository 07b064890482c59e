//! A member of a data connector is of another type than the schema of its form asks for.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Value};

use super::{KINDS, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-member-of-wrong-type",
    severity: Severity::Error,
    summary: "a member of a data connector is of the wrong type",
    toolkit: None,
    manual: Manual {
        what: "In a listed data connector of the forms for CEF, Syslog, REST API, Azure Function or Azure Diagnostics, \
               told by its first data type: a text such as `publisher` that is none, a list such as `graphQueries` or \
               `permissions.resourceProvider` that is none, `availability.status` that is no whole number, or \
               `availability.isPreview` that is neither true nor false; of lists only the first element is looked at. \
               What packaging itself needs is reported there.",
        why: "The validator of data connectors refuses the file.",
        remedy: "write the member in the type that the message names",
        fails: r#""availability": { "status": "1", "isPreview": "false" }"#,
        passes: r#""availability": { "status": 1, "isPreview": false }"#,
    },
    run: Run::Content(KINDS, check),
};

/// What a member must be.
#[derive(Clone, Copy, Debug)]
enum Type {
    Text,
    List,
    WholeNumber,
    Truth,
}

/// The members with their types (spec checks DC-04, DC-05); `0` stands for the first element of a list.
const TYPES: [(&[&str], Type); 20] = [
    (&["id"], Type::Text),
    (&["title"], Type::Text),
    (&["publisher"], Type::Text),
    (&["descriptionMarkdown"], Type::Text),
    (&["additionalRequirementBanner"], Type::Text),
    (&["graphQueries"], Type::List),
    (&["sampleQueries"], Type::List),
    (&["dataTypes"], Type::List),
    (&["connectivityCriterias"], Type::List),
    (&["instructionSteps"], Type::List),
    (&["permissions", "resourceProvider"], Type::List),
    (&["availability", "status"], Type::WholeNumber),
    (&["availability", "isPreview"], Type::Truth),
    (&["graphQueries", "0", "baseQuery"], Type::Text),
    (&["graphQueries", "0", "legend"], Type::Text),
    (&["sampleQueries", "0", "query"], Type::Text),
    (&["sampleQueries", "0", "description"], Type::Text),
    (&["dataTypes", "0", "lastDataReceivedQuery"], Type::Text),
    (&["connectivityCriterias", "0", "type"], Type::Text),
    (&["connectivityCriterias", "0", "value"], Type::List),
];

impl Type {
    fn is_of(self, node: &Node) -> bool {
        match self {
            Self::Text => matches!(node.value, Value::String(_) | Value::DateTime(_)),
            Self::List => node.as_array().is_some(),
            Self::WholeNumber => matches!(node.value, Value::Number(_)) && node.to_text().parse::<i64>().is_ok(),
            Self::Truth => matches!(node.value, Value::Bool(_)),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::List => "a list",
            Self::WholeNumber => "a whole number",
            Self::Truth => "`true` or `false`",
        }
    }
}

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, _)) = validated(connector) else { return };
    for (path, wanted) in TYPES {
        let node = path.iter().try_fold(root, |node, name| match *name {
            "0" => node.as_array()?.first(),
            name => node.get(name),
        });
        if let Some(node) = node.filter(|node| !wanted.is_of(node)) {
            let message = format!("`{}` is not {}", path.join(".").replace(".0.", "[0]."), wanted.name());
            findings.push(connector.place(node), message);
        }
    }
}
