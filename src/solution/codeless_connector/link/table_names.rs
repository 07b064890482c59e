//! Tables that no data flow writes to, and data flows whose table is in no file. V3 packages both.

use super::Linked;
use super::streams::flows;
use super::table::{name, output_table};
use crate::diagnostics::spelling::nearest;
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::source::{Node, equals_ignoring_case};

/// A table and the file that holds it.
struct Table<'p> {
    file: &'p PartFile,
    node: &'p Node,
    name: String,
}

/// Compares the names of the solution's tables with the output streams of its rules.
pub(super) fn check(linked: &[Linked<'_>], files: &[PartFile], report: &mut Report) {
    let rules: Vec<_> = linked.iter().filter_map(|linked| linked.rule.as_ref()).collect();
    let flows = || rules.iter().flat_map(|rule| flows(rule.node).iter().map(move |flow| (rule.file, flow)));
    let outputs: Vec<String> = flows().filter_map(|(_, flow)| output_table(flow)).collect();
    let mut tables = tables(files);
    let all_names: Vec<String> = tables.iter().map(|table| table.name.clone()).collect();
    tables.retain(|table| !is_among(&table.name, &outputs));
    for (file, flow) in flows() {
        let Some(output) = output_table(flow).filter(|output| !is_among(output, &all_names)) else { continue };
        let near = nearest(&output, tables.iter().map(|table| table.name.as_str()));
        let near = tables.iter().position(|table| near == Some(table.name.as_str())).map(|index| tables.remove(index));
        let help = match near {
            Some(table) => format!("did you mean `{}`, the table in `{}`?", table.name, table.file.path),
            None => mistyped(&output, files)
                .unwrap_or_else(|| "add a file with the table, unless something else brings it".to_owned()),
        };
        report.push(
            Diagnostic::warning(
                "table-missing",
                format!("no file holds the table `{output}` that the data flow writes to"),
            )
            .at(file.place(flow.get("outputStream").unwrap_or(flow)))
            .help(help),
        );
    }
    for table in tables {
        let message = format!("no data flow writes to the table `{}`; it is packaged all the same", table.name);
        report.push(
            Diagnostic::warning("table-without-flow", message)
                .at(table.file.place(table.node.get("name").unwrap_or(table.node)))
                .help(format!("let a data flow have the `outputStream` `Custom-{}`, or remove the table", table.name)),
        );
    }
}

/// The tables of all files, each name once.
fn tables(files: &[PartFile]) -> Vec<Table<'_>> {
    let mut tables: Vec<Table<'_>> = Vec::new();
    for file in files {
        for node in file.parts(Role::Table) {
            let name = name(node);
            if !tables.iter().any(|table| equals_ignoring_case(&table.name, &name)) {
                tables.push(Table { file, node, name });
            }
        }
    }
    tables
}

fn is_among(name: &str, names: &[String]) -> bool {
    names.iter().any(|other| equals_ignoring_case(other, name))
}

/// A part of the wanted name that V3 does not take for a table.
fn mistyped(output: &str, files: &[PartFile]) -> Option<String> {
    let elements = files.iter().flat_map(|file| file.elements().iter().map(move |node| (file, node)));
    let mut unknown = elements.filter(|(_, node)| Role::of(node).is_none());
    let (file, node) = unknown.find(|(_, node)| equals_ignoring_case(&name(node), output))?;
    let given = node.get("type").map_or_else(String::new, Node::to_text);
    let right = Role::Table.resource_type();
    Some(format!("`{}` holds it, but its `type` is `{given}`; write `\"type\": \"{right}\"`", file.path))
}
