//! Checks on classic data connectors (spec checks §2.3).

mod agent_step_missing;
mod availability_unusual;
mod banner_without_parser;
mod data_type_with_blank;
mod data_type_without_product;
mod file_name_with_blank;
mod id_shared;
mod id_with_blank;
mod id_with_hyphen;
mod member_missing;
mod member_of_wrong_type;
mod member_unknown;
mod permissions_differ;
mod placeholder_unfilled;
mod preview_dropped;
mod publisher_empty;
mod query_without_vendor;
mod table_not_queried;
mod value_unknown;
mod without_sample_query;
mod without_version;

use std::collections::BTreeSet;

use super::tables::FORMS;
use super::{Check, Content};
use crate::solution::ContentKind;
use crate::source::kql::tokens;
use crate::source::{Node, Value};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &agent_step_missing::CHECK,
    &availability_unusual::CHECK,
    &banner_without_parser::CHECK,
    &data_type_with_blank::CHECK,
    &data_type_without_product::CHECK,
    &file_name_with_blank::CHECK,
    &id_shared::CHECK,
    &id_with_blank::CHECK,
    &id_with_hyphen::CHECK,
    &member_missing::CHECK,
    &member_of_wrong_type::CHECK,
    &member_unknown::CHECK,
    &permissions_differ::CHECK,
    &placeholder_unfilled::CHECK,
    &preview_dropped::CHECK,
    &publisher_empty::CHECK,
    &query_without_vendor::CHECK,
    &table_not_queried::CHECK,
    &value_unknown::CHECK,
    &without_sample_query::CHECK,
    &without_version::CHECK,
];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::DataConnector];

/// The forms that the validator of data connectors has schemas for (spec checks DC-03, DC-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Category {
    Cef,
    Syslog,
    AzureDiagnostics,
    AzureFunction,
    RestApi,
}

impl Category {
    /// The name by which the validator calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Cef => "CEF",
            Self::Syslog => "Syslog",
            Self::AzureDiagnostics => "AzureDiagnostics",
            Self::AzureFunction => "Azure_Function",
            Self::RestApi => "REST_API",
        }
    }
}

/// The connector's root and form, if the validator of data connectors looks at it.
fn validated<'a>(connector: &Content<'a>) -> Option<(&'a Node, Category)> {
    let root = &connector.document.root;
    if connector.file.path.contains("Templates") || root.get("id").is_none() {
        return None;
    }
    let name = root.get("dataTypes")?.elements().first()?.get_str("name")?;
    let category = match name {
        _ if name.contains("Event") => return None,
        _ if name.contains("CommonSecurityLog") => Category::Cef,
        _ if name.contains("Syslog") => Category::Syslog,
        _ if holds_one_of(name, &FORMS.of_their_own) => return None,
        _ if name.contains("AzureDiagnostics") => Category::AzureDiagnostics,
        _ if name.ends_with("_CL") => custom_log_category(connector, name),
        _ => return None,
    };
    Some((root, category))
}

fn custom_log_category(connector: &Content<'_>, name: &str) -> Category {
    let steps = connector
        .get("instructionSteps")
        .map_or("", |steps| connector.document.file.text.get(steps.span.start..steps.span.end).unwrap_or_default());
    if steps.contains("[Deploy To Azure]") {
        Category::AzureFunction
    } else if holds_one_of(name, &FORMS.of_syslog) && steps.contains("InstallAgent") {
        Category::Syslog
    } else {
        Category::RestApi
    }
}

fn holds_one_of(name: &str, others: &[String]) -> bool {
    others.iter().any(|other| name.contains(other.as_str()))
}

/// The NAME in the name of a data type of the form `TABLE (NAME)` (spec checks DC-14, DC-15).
fn product<'a>(data_type: &'a str, table: &str) -> Option<&'a str> {
    let inner = data_type.strip_prefix(table)?.strip_prefix(" (")?.strip_suffix(')')?;
    Some(inner).filter(|name| !name.trim().is_empty())
}

/// The connector's page: the root, or a polling connector's `connectorUiConfig` below it.
pub(super) fn page<'a>(connector: &Content<'a>) -> Option<&'a Node> {
    let root = &connector.document.root;
    root.get("id").map(|_| root).or_else(|| root.path(&["properties", "connectorUiConfig"]))
}

/// The queries of a page.
pub(super) fn queries(page: &Node) -> Vec<&Node> {
    let of_list = |list: &str, name: &'static str| {
        page.get(list).into_iter().flat_map(Node::elements).filter_map(move |item| item.get(name))
    };
    let criteria = of_list("connectivityCriterias", "value").chain(of_list("connectivityCriteria", "value"));
    of_list("graphQueries", "baseQuery")
        .chain(of_list("sampleQueries", "query"))
        .chain(of_list("dataTypes", "lastDataReceivedQuery"))
        .chain(criteria.flat_map(Node::elements))
        .filter(|query| matches!(query.value, Value::String(_)))
        .collect()
}

/// The custom tables among the data types of a page that none of its queries names, while they name custom tables that
/// are no data types. Where they name none, they read a function, and what that reads cannot be seen.
fn unqueried_tables(page: &Node) -> Vec<&Node> {
    let mut queried = BTreeSet::new();
    for query in queries(page).into_iter().filter_map(Node::as_str) {
        let tables = tokens(query).into_iter().map(|token| token.text.trim_matches(['"', '\'']));
        queried.extend(tables.filter(|table| table.ends_with("_CL")));
    }
    let data_types = page.get("dataTypes").into_iter().flat_map(Node::elements);
    let listed: Vec<&Node> = data_types.filter_map(|data_type| data_type.get("name")).collect();
    if queried.iter().all(|table| listed.iter().any(|name| name.as_str() == Some(*table))) {
        return Vec::new();
    }
    let is_unqueried = |name: &str| name.ends_with("_CL") && !queried.contains(name);
    listed.into_iter().filter(|name| name.as_str().is_some_and(is_unqueried)).collect()
}
