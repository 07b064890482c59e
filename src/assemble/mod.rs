//! A solution becomes its package: JSON values in memory, no disk.

mod analytic_rule;
mod assembly;
pub(crate) mod cleaning;
mod codeless_connector;
mod content_metadata;
mod content_template;
mod create_ui;
mod custom_detection;
mod data_connector;
mod description_html;
mod hunting_query;
mod instruction_steps;
mod origin;
mod package_resource;
mod parser;
mod playbook;
mod saved_search;
mod summary_rule;
mod watchlist;
mod workbook;

use crate::arm::Value;
use crate::solution::{Content, Solution};

use assembly::Assembly;
pub use origin::{Origin, Origins, Part};

/// A package, whole in memory.
#[derive(Clone, Debug)]
pub struct Package {
    /// The version, which names the zip.
    pub version: String,
    /// `mainTemplate.json`.
    pub main_template: Value,
    /// `createUiDefinition.json`.
    pub create_ui_definition: Value,
    /// `testParameters.json`: the template's parameters.
    pub test_parameters: Value,
    /// What its parts were made from.
    pub origins: Origins,
}

/// Packages are equal if the same is written of them, whatever they were made from.
impl PartialEq for Package {
    fn eq(&self, other: &Self) -> bool {
        (&self.version, &self.main_template) == (&other.version, &other.main_template)
            && self.create_ui_definition == other.create_ui_definition
            && self.test_parameters == other.test_parameters
    }
}

/// Makes the package of a solution.
#[must_use]
pub fn package(solution: &Solution) -> Package {
    let mut assembly = Assembly::new(solution);
    for content in &solution.contents {
        match content {
            Content::AnalyticRule(rule) => analytic_rule::assemble(rule, &mut assembly),
            Content::HuntingQuery(query) => hunting_query::assemble(query, &mut assembly),
            Content::Parser(parser) => parser::assemble(parser, &mut assembly),
            Content::Workbook(workbook) => workbook::assemble(workbook, &mut assembly),
            Content::Playbook(playbook) => playbook::assemble(playbook, &mut assembly),
            Content::Watchlist(watchlist) => watchlist::assemble(watchlist, &mut assembly),
            Content::SavedSearches(searches) => saved_search::assemble(searches, &mut assembly),
            Content::DataConnector(connector) => data_connector::assemble(connector, &mut assembly),
            Content::CodelessConnectors(connectors) => codeless_connector::assemble(connectors, &mut assembly),
            Content::CodelessPart => codeless_connector::assemble_part(&mut assembly),
            Content::SummaryRule(rule) => summary_rule::assemble(rule, &mut assembly),
            Content::CustomDetections(detections) => custom_detection::assemble(detections, &mut assembly),
            Content::Package => package_resource::assemble(&mut assembly),
        }
        assembly.attribute(origin::sources(content));
    }
    assembly.finish()
}
