//! Tables that no data flow writes to, and data flows whose table is in no file. V3 packages both.

use super::Linked;
use super::rule::flows;
use super::table::{name, output_table};
use crate::diagnostics::{Diagnostic, Report};
use crate::solution::codeless_connector::nearest::did_you_mean;
use crate::solution::codeless_connector::part::{PartFile, Role};
use crate::source::{Node, equals_ignoring_case};

/// Compares the names of the solution's tables with the output streams of its rules.
pub(super) fn check(linked: &[Linked<'_>], files: &[PartFile], report: &mut Report) {
    let rules: Vec<_> = linked.iter().filter_map(|linked| linked.rule.as_ref()).collect();
    let with_tables = files.iter().flat_map(|file| file.parts(Role::Table).map(move |table| (file, table)));
    let tables: Vec<(&PartFile, &Node, String)> = with_tables.map(|(file, table)| (file, table, name(table))).collect();
    let mut outputs: Vec<String> = Vec::new();
    for rule in &rules {
        for flow in flows(rule.node) {
            let Some(output) = output_table(flow) else { continue };
            if !tables.iter().any(|(_, _, name)| equals_ignoring_case(name, &output)) {
                let names = tables.iter().map(|(_, _, name)| name.as_str());
                let help = did_you_mean(&output, names, "add a file with the table, unless another solution brings it");
                let at = flow.get("outputStream").unwrap_or(flow);
                report.push(
                    Diagnostic::warning(
                        "table-missing",
                        format!("no file holds the table `{output}` that the data flow writes to"),
                    )
                    .at(rule.file.place(at))
                    .help(help),
                );
            }
            outputs.push(output);
        }
    }
    for (file, table, name) in &tables {
        if !outputs.iter().any(|output| equals_ignoring_case(output, name)) {
            let names = outputs.iter().map(String::as_str);
            let help = did_you_mean(name, names, "let a data flow write to it, or remove it");
            report.push(
                Diagnostic::warning("table-without-flow", format!("no data flow writes to the table `{name}`"))
                    .at(file.place(table.get("name").unwrap_or(table)))
                    .help(help),
            );
        }
    }
}
