//! The faults that packaging reports by itself while it reads a solution: the pages of their manual, one table for
//! each kind of content. They are no functions of their own; `solution` and `source` report them, `pack` and `check`
//! alike. A test compares these tables with the ids that stand in those folders.

mod analytic_rule;
mod codeless_definition;
mod codeless_link;
mod codeless_poller;
mod custom_detection;
mod data_connector;
mod data_file;
mod listed_file;
mod parser;
mod playbook;
mod saved_search;
mod syntax;
mod watchlist;
mod workbook;
mod yaml_content;

use super::{Check, Manual, Run};
use crate::diagnostics::Severity;

/// The tables, in the order of `explain --list`.
pub const FAULTS: &[&[Check]] = &[
    data_file::FAULTS,
    listed_file::FAULTS,
    syntax::FAULTS,
    yaml_content::FAULTS,
    analytic_rule::FAULTS,
    parser::FAULTS,
    workbook::FAULTS,
    playbook::FAULTS,
    watchlist::FAULTS,
    saved_search::FAULTS,
    data_connector::FAULTS,
    codeless_definition::FAULTS,
    codeless_poller::FAULTS,
    codeless_link::FAULTS,
    custom_detection::FAULTS,
];

/// A fault with which a solution is not packaged.
const fn error(id: &'static str, summary: &'static str, manual: Manual) -> Check {
    Check { id, severity: Severity::Error, summary, toolkit: None, manual, run: Run::Packing }
}

/// A fault with which a solution is packaged all the same.
const fn warning(id: &'static str, summary: &'static str, manual: Manual) -> Check {
    Check { id, severity: Severity::Warning, summary, toolkit: None, manual, run: Run::Packing }
}
