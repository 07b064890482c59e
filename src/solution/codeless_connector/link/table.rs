//! The tables of a connector: the linked one, the left-over ones, and those of further flows (spec ccf §§4.6, 5, 17).

use super::Link;
use super::rule::RuleLink;
use super::streams::{CUSTOM, flows};
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::source::{Document, Node, equals_ignoring_case};

/// Where a connector stands among those of the solution.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The first one takes the tables that are left over: all of the solution's (spec ccf quirk Q9).
    pub(super) is_first: bool,
    /// Only beside others V3 looks for the tables of further flows.
    pub(super) has_others: bool,
}

/// Collects the tables of one connector in V3's order.
pub(super) fn collect(
    rule: &RuleLink<'_>,
    place: Place,
    files: &[PartFile],
    links: &mut Vec<Link>,
    report: &mut Report,
) -> Vec<Document> {
    let mut tables: Vec<Document> = Vec::new();
    let wanted = rule.table.as_deref().unwrap_or_default();
    let is_wanted =
        |file: &&PartFile| file.parts(Role::Table).any(|table| !wanted.is_empty() && is_named(table, wanted));
    let in_folder = |file: &&PartFile| !file.is_function_app && equals_ignoring_case(file.folder(), rule.file.folder());
    if let Some(file) = files.iter().filter(in_folder).rfind(is_wanted) {
        links.push(Link {
            role: Role::Table,
            file: file.path.clone(),
            reason: format!("it is called `{wanted}`, as the data flow's `outputStream` or stream says"),
        });
        tables.extend(file.parts(Role::Table).map(|table| file.part(table)));
    }
    let outputs: Vec<String> = rule.file.elements().iter().flat_map(flows).filter_map(output_table).collect();
    if place.is_first {
        left_over(&outputs, files, &mut tables, links, report);
    }
    if place.has_others {
        of_further_flows(rule, &outputs, files, &mut tables, links);
    }
    tables
}

/// V3 takes every element of a file with a table, whatever it is.
fn left_over(
    outputs: &[String],
    files: &[PartFile],
    tables: &mut Vec<Document>,
    links: &mut Vec<Link>,
    report: &mut Report,
) {
    let with_table = |file: &&PartFile| !file.is_function_app && file.parts(Role::Table).next().is_some();
    for file in files.iter().filter(with_table) {
        for element in file.elements() {
            if has_table(tables, &name(element)) {
                continue;
            }
            if element.get_some("type").is_none() {
                report.push(
                    Diagnostic::error(
                        "table-without-type",
                        "an element of the table file has no `type`, so V3 drops the connector",
                    )
                    .at(file.place(element))
                    .help(format!("write `\"type\": \"{}\"`", Role::Table.resource_type())),
                );
                continue;
            }
            let name = name(element);
            let reason = if outputs.iter().any(|output| equals_ignoring_case(output, &name)) {
                format!("a data flow writes to `{name}`")
            } else {
                format!("`{name}` comes with the first connector, as V3 adds every table file to it")
            };
            let role = Role::of(element).unwrap_or(Role::Table);
            links.push(Link { role, file: file.path.clone(), reason });
            tables.push(file.part(element));
        }
    }
}

fn of_further_flows(
    rule: &RuleLink<'_>,
    outputs: &[String],
    files: &[PartFile],
    tables: &mut Vec<Document>,
    links: &mut Vec<Link>,
) {
    for file in files.iter().filter(|file| is_below(file, rule.file.folder())) {
        for table in file.parts(Role::Table) {
            let name = name(table);
            if outputs.iter().any(|output| equals_ignoring_case(output, &name)) && !has_table(tables, &name) {
                let reason = format!("a data flow writes to `{name}`");
                links.push(Link { role: Role::Table, file: file.path.clone(), reason });
                tables.push(file.part(table));
            }
        }
    }
}

/// The custom table that a flow writes to.
pub(super) fn output_table(flow: &Node) -> Option<String> {
    let output = flow.get_str("outputStream")?;
    let prefix = output.get(..CUSTOM.len())?;
    equals_ignoring_case(prefix, CUSTOM).then(|| output[CUSTOM.len()..].to_owned())
}

fn is_below(file: &PartFile, folder: &str) -> bool {
    let own = file.folder();
    equals_ignoring_case(own, folder)
        || own
            .get(..folder.len())
            .is_some_and(|start| equals_ignoring_case(start, folder) && own[folder.len()..].starts_with('/'))
}

pub(super) fn name(table: &Node) -> String {
    table.get("name").map_or_else(String::new, Node::to_text)
}

fn is_named(table: &Node, wanted: &str) -> bool {
    equals_ignoring_case(&name(table), wanted)
}

fn has_table(tables: &[Document], name: &str) -> bool {
    tables.iter().any(|table| Role::of(&table.root) == Some(Role::Table) && is_named(&table.root, name))
}
