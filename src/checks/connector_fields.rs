//! The fields of a connector's page, and the placeholders of its pollers that stand for them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::codeless_connector::Connector;
use crate::diagnostics::{Place, Span};
use crate::solution::codeless_connector::Part;
use crate::source::{Document, Node, Value, equals_ignoring_case};

/// A place that stands for what the user enters.
pub struct Use<'a> {
    /// The name of what it stands for.
    pub name: &'a str,
    /// Where the name stands.
    pub place: Place,
}

/// Names that are filled in without the user (spec ccf §§9 to 15).
const GIVEN: [&str; 14] = [
    "auth",
    "commaSeparatedArray",
    "connectorDefinitionName",
    "dataCollectionEndpoint",
    "dataCollectionEndpointId",
    "dataCollectionRuleImmutableId",
    "dcrConfig",
    "guidValue",
    "innerWorkspace",
    "location",
    "redirectUri",
    "subscriptionId",
    "workspace",
    "workspaceResourceId",
];

/// What a sign-in form asks for.
const OF_FORM: [&str; 3] = ["ClientId", "ClientSecret", "AuthorizationCode"];

/// The names of the fields that the page asks for, in its order, each where it stands.
pub fn asked<'a>(connector: &Connector<'a>) -> Vec<&'a Node> {
    let named = |instruction: &'a Node| instruction.path(&["parameters", "name"]);
    instructions(connector.page).into_iter().filter_map(named).filter(|name| name.as_str().is_some()).collect()
}

/// The instructions of the page, however deep they stand.
pub fn instructions(page: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    let mut open: Vec<&Node> = page.get("instructionSteps").into_iter().collect();
    while let Some(node) = open.pop() {
        match &node.value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(object) => {
                if node.get("type").is_some() && node.get("parameters").is_some() {
                    found.push(node);
                }
                open.extend(object.members.iter().rev().map(|member| &member.value));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
    found
}

/// What pollers use and the page does not ask for.
pub fn not_asked<'a>(connector: &Connector<'a>) -> Vec<Use<'a>> {
    let asked = asked(connector);
    let has_form = instructions(connector.page)
        .into_iter()
        .any(|instruction| instruction.get_str("type").is_some_and(|kind| equals_ignoring_case(kind, "OAuthForm")));
    let is_among = |names: &[&str], name: &str| names.iter().any(|other| equals_ignoring_case(other, name));
    let is_given = |name: &str| {
        is_among(&GIVEN, name)
            || (has_form && is_among(&OF_FORM, name))
            || asked.iter().any(|field| field.as_str().is_some_and(|field| equals_ignoring_case(field, name)))
    };
    let uses = connector.pollers.iter().flat_map(|poller| uses(poller));
    uses.filter(|used| !is_given(used.name)).collect()
}

static PLACEHOLDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\{([A-Za-z0-9_]+)\}\}").expect("the pattern is well formed"));
static PARAMETER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"parameters\('([A-Za-z0-9_]+)'\)").expect("the pattern is well formed"));

/// What packing puts another value in place of, by the kind of the poller (spec ccf §§14.3, 14.6 and 15).
const REPLACED: [(&str, &[&str]); 5] = [
    ("Push", &["properties", "auth", "appId"]),
    ("Push", &["properties", "auth", "servicePrincipalId"]),
    ("PurviewAudit", &["properties", "TenantId"]),
    ("StorageAccountBlobContainer", &["properties", "request", "QueueUri"]),
    ("StorageAccountBlobContainer", &["properties", "request", "DlqUri"]),
];

/// The values of a file of pollers that packing replaces, by where they begin.
fn replaced(part: &Part) -> BTreeSet<usize> {
    let root = &part.document.root;
    let pollers = root.as_array().unwrap_or(std::slice::from_ref(root)).iter();
    let values = pollers.flat_map(|poller| {
        let kind = poller.get_str("kind").unwrap_or_default();
        let of_kind = REPLACED.iter().filter(move |(other, _)| equals_ignoring_case(other, kind));
        of_kind.filter_map(move |(_, path)| poller.path(path))
    });
    values.map(|value| value.span.start).collect()
}

/// The placeholders of a part, and the parameters that its expressions name.
pub fn uses(part: &Part) -> Vec<Use<'_>> {
    let mut found = Vec::new();
    let replaced = replaced(part);
    let mut open = vec![&part.document.root];
    while let Some(node) = open.pop() {
        if replaced.contains(&node.span.start) {
            continue;
        }
        match &node.value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(object) => open.extend(object.members.iter().rev().map(|member| &member.value)),
            Value::String(_) => found.extend(uses_of_text(&part.document, node)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
        }
    }
    found
}

fn uses_of_text<'a>(document: &'a Document, node: &Node) -> Vec<Use<'a>> {
    let written = document.file.text.get(node.span.start..node.span.end).unwrap_or_default();
    let mut found = Vec::new();
    // An expression with a single bracket belongs to the package, not to the connection.
    let expressions = written.starts_with("\"[[").then_some(&*PARAMETER);
    for pattern in [Some(&*PLACEHOLDER), expressions].into_iter().flatten() {
        for name in pattern.captures_iter(written).filter_map(|captures| captures.get(1)) {
            let start = node.span.start + name.start();
            let span = Span::new(start, start + name.len());
            found.push(Use { name: name.as_str(), place: Place::new(&document.file, span) });
        }
    }
    found
}
