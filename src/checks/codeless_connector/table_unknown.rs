//! The page of a codeless connector reads a custom table that the solution does not bring.

use std::collections::BTreeSet;

use crate::checks::data_connector::queries;
use crate::checks::{Check, Findings, Manual, Run, Source, kql_query, tables};
use crate::diagnostics::{Place, Severity, spelling};
use crate::solution::ContentKind;
use crate::solution::codeless_connector::Role;
use crate::source::Node;
use crate::source::kql::{TokenKind, bound_names, tokens};

use super::{CUSTOM, Connector, connectors, flows, name, parts};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "codeless-connector-table-unknown",
    severity: Severity::Warning,
    summary: "the page of a codeless connector reads a custom table that the solution does not bring",
    toolkit: None,
    manual: Manual {
        what: "A name in `_CL` in a query of `connectorUiConfig`, in `graphQueriesTableName` or as the `name` of a \
               data type, that no table file and no `outputStream` of the solution names, that is no parser of it, and \
               no known table. Each is reported once. Queries are read as far as their names.",
        why: "Mostly the table is misspelled. The query fails or finds nothing, and the page shows the connector as \
              without data.",
        remedy: "write the name of a table that a data flow of the connector writes to",
        fails: "definition.json: \"baseQuery\": \"ContosoAudits_CL\"\nrule.json: \"outputStream\": \
                \"Custom-ContosoAudit_CL\"",
        passes: "definition.json: \"baseQuery\": \"ContosoAudit_CL\"\nrule.json: \"outputStream\": \
                 \"Custom-ContosoAudit_CL\"",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let brought = brought(source);
    for connector in connectors(source).filter(|_| !brought.is_empty()) {
        let mut seen = BTreeSet::new();
        for (table, place) in read(&connector) {
            let is_unknown = table.ends_with("_CL") && !brought.contains(table) && !tables::TABLES.contains(table);
            if !is_unknown || !seen.insert(table) {
                continue;
            }
            let message = format!("the solution brings no table `{table}`");
            match spelling::nearest(table, brought.iter().copied()) {
                Some(near) => findings.push_with_help(place, message, format!("did you mean `{near}`?")),
                None => findings.push(place, message),
            }
        }
    }
}

/// The tables and functions of the solution.
fn brought<'a>(source: &Source<'a>) -> BTreeSet<&'a str> {
    let outputs = parts(source, Role::Rule).flat_map(flows).filter_map(|flow| flow.get_str("outputStream"));
    let outputs = outputs.filter_map(|output| output.strip_prefix(CUSTOM));
    let listed = source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Parser);
    let parsers = listed.filter_map(|listed| listed.document.as_ref()?.root.get_str("FunctionName"));
    parts(source, Role::Table).map(name).chain(outputs).chain(parsers).collect()
}

/// The names that may be those of tables: of the page, of its data types, and in its queries.
fn read<'a>(connector: &Connector<'a>) -> Vec<(&'a str, Place)> {
    let data_types = connector.page.get("dataTypes").into_iter().flat_map(Node::elements);
    let names = data_types.filter_map(|data_type| data_type.get("name"));
    let names = connector.page.get("graphQueriesTableName").into_iter().chain(names);
    let is_word = |text: &str| text.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    let mut found: Vec<_> = names
        .filter_map(|node| Some((node.as_str().filter(|text| is_word(text))?, connector.definition.place(node))))
        .collect();
    for query in queries(connector.page) {
        let Some(text) = query.as_str() else { continue };
        let bound: BTreeSet<&str> = bound_names(text).map(|token| token.text).collect();
        let names = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Name);
        for token in names.filter(|token| token.text.ends_with("_CL") && !bound.contains(token.text)) {
            let place = kql_query::place_at(connector.definition, query, text, token.span.start, token.text);
            found.push((token.text, place));
        }
    }
    found
}
