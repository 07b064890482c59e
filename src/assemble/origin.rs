//! What the parts of a package were made from: for each resource, variable, parameter and element of the wizard, the
//! author's files.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{Place, SourceText, Span};
use crate::solution::codeless_connector::CodelessConnector;
use crate::solution::workbook::Workbook;
use crate::solution::{Content, Solution};

/// What the parts of a package were made from.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// The sources of each item.
    items: Vec<Vec<Place>>,
    /// The data file and the metadata file.
    package: Vec<Place>,
    /// The item of each resource; `None` for the package's own.
    resources: Vec<Option<usize>>,
    variables: Vec<Option<usize>>,
    parameters: Vec<Option<usize>>,
    /// Of resources that were made from one source of their item alone: which one that is. A resource of a content
    /// template is told by its position in that.
    sources: BTreeMap<(usize, Option<usize>), usize>,
    /// The items of the elements of each step.
    steps: Vec<Vec<Option<usize>>>,
}

/// A part of a package, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A resource of the main template.
    Resource(usize),
    /// A resource of a content template, by the position of that and by its own.
    Content(usize, usize),
    /// A variable of the main template.
    Variable(usize),
    /// A parameter of the main template.
    Parameter(usize),
    /// An element of a step of the wizard.
    Element(usize, usize),
    /// Anything else.
    Other,
}

/// What a part was made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Origin<'a> {
    /// The sources of its item that it may be made from, the item's own file first; none if the part is the package's
    /// own.
    pub item: &'a [Place],
    /// The data file and the metadata file, from which every part may have something.
    pub package: &'a [Place],
}

/// How many parts a package has so far.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) resources: usize,
    pub(super) variables: usize,
    pub(super) parameters: usize,
    pub(super) elements: Vec<usize>,
}

impl Origins {
    pub(super) fn of_package(solution: &Solution) -> Self {
        let package = [&solution.data_file.document.file, &solution.metadata.document.file];
        Self { package: package.map(whole).into(), ..Self::default() }
    }

    /// The parts made since the last call have these sources.
    pub(super) fn attribute(&mut self, sources: Vec<Place>, made: &Made) {
        let item = (!sources.is_empty()).then_some(self.items.len());
        if item.is_some() {
            self.items.push(sources);
        }
        self.resources.resize(made.resources, item);
        self.variables.resize(made.variables, item);
        self.parameters.resize(made.parameters, item);
        for (step, elements) in self.steps.iter_mut().zip(&made.elements) {
            step.resize(*elements, item);
        }
    }

    /// A resource of the package, or one of a content template, was made from one source of its item.
    pub(super) fn attribute_to_source(&mut self, resource: usize, content: Option<usize>, source: usize) {
        self.sources.insert((resource, content), source);
    }

    /// A step begins, with elements of the package's own.
    pub(super) fn add_step(&mut self, elements: usize) {
        self.steps.push(vec![None; elements]);
    }

    /// The steps are put in order: first that of the first index, and so on.
    pub(super) fn order_steps(&mut self, order: &[usize]) {
        self.steps = order.iter().map(|index| std::mem::take(&mut self.steps[*index])).collect();
    }

    /// What a part was made from; `None` if nothing is known of the package.
    #[must_use]
    pub fn of(&self, part: Part) -> Option<Origin<'_>> {
        let item = match part {
            Part::Resource(index) | Part::Content(index, _) => self.resources.get(index),
            Part::Variable(index) => self.variables.get(index),
            Part::Parameter(index) => self.parameters.get(index),
            Part::Element(step, index) => self.steps.get(step).and_then(|step| step.get(index)),
            Part::Other => None,
        };
        let item = item.copied().flatten().map_or(&[][..], |item| &self.items[item]);
        let source = match part {
            Part::Resource(index) => self.sources.get(&(index, None)),
            Part::Content(index, content) => self.sources.get(&(index, Some(content))),
            Part::Variable(_) | Part::Parameter(_) | Part::Element(..) | Part::Other => None,
        };
        let item = source.and_then(|source| item.get(*source)).map_or(item, std::slice::from_ref);
        (!self.package.is_empty()).then_some(Origin { item, package: &self.package })
    }
}

/// What an item is made from; nothing for what is the package's own, and for items that are told one by one.
pub(super) fn sources(content: &Content) -> Vec<Place> {
    let file = match content {
        Content::AnalyticRule(rule) => &rule.content.document.file,
        Content::HuntingQuery(query) => &query.content.document.file,
        Content::SummaryRule(rule) => &rule.content.document.file,
        Content::Parser(parser) => &parser.file,
        Content::Workbook(workbook) => return sources_of_workbook(workbook),
        Content::Playbook(playbook) => &playbook.file,
        Content::Watchlist(watchlist) => &watchlist.file,
        Content::SavedSearches(searches) => &searches.file,
        Content::DataConnector(connector) => &connector.document.file,
        Content::CodelessConnectors(_) | Content::CodelessPart | Content::CustomDetections(_) | Content::Package => {
            return Vec::new();
        }
    };
    vec![whole(file)]
}

/// Definition, rule, tables and pollers, in this order; a file may hold several of them.
pub(super) fn sources_of_connector(connector: &CodelessConnector) -> Vec<Place> {
    let pollers = connector.pollers.iter().map(|poller| &poller.part);
    let parts = [&connector.definition, &connector.rule].into_iter().chain(&connector.tables).chain(pollers);
    parts.map(|part| part.place(&part.root)).collect()
}

/// The template, and its entries in the list of workbooks.
fn sources_of_workbook(workbook: &Workbook) -> Vec<Place> {
    let mut sources = vec![whole(&workbook.file)];
    for entry in workbook.entry.iter().chain(&workbook.wizard_entries) {
        let place = Place::new(&workbook.metadata_file, entry.span);
        if !sources.contains(&place) {
            sources.push(place);
        }
    }
    sources
}

/// A file from its first byte to its last.
pub(super) fn whole(file: &Arc<SourceText>) -> Place {
    Place::new(file, Span::new(0, file.text.len()))
}
