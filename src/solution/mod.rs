//! Typed input: a solution's files become a [`Solution`], and what is wrong with them goes into the report.

pub mod analytic_rule;
pub mod codeless_connector;
mod content_file;
mod contents;
pub mod custom_detection;
pub mod data_connector;
mod data_file;
pub mod hunting_query;
mod letter_case;
mod lists;
mod metadata;
mod packaged_type;
pub mod parser;
pub mod playbook;
mod repeated_ids;
pub mod saved_search;
pub mod summary_rule;
mod survey;
mod version;
pub mod watchlist;
pub mod workbook;
mod workbooks_metadata;
mod yaml_content;

use std::sync::Arc;

use crate::diagnostics::{Report, SourceEdit};
use crate::files::SolutionFiles;

pub use content_file::ContentFile;
pub use data_file::{Author, DataFile, unreadable};
pub use metadata::SolutionMetadata;
pub use packaged_type::is_packaged_type;
pub use survey::{ListedFile, Survey};
pub use version::{Bump, VersionChoice};
pub use workbooks_metadata::{SharedWorkbooksMetadata, WorkbooksMetadata};
pub use yaml_content::YamlContent;

/// What the user chose for a run, and what is read once for many solutions.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The package version.
    pub version: VersionChoice,
    /// Which V3 entry point's package is wanted.
    pub compatibility: Compatibility,
    /// The day (`yyyy-MM-dd`) or moment that stands for the time of the run, in place of the clock.
    pub source_date: Option<String>,
    /// The repository's `Workbooks/WorkbooksMetadata.json`.
    pub workbooks_metadata: Option<Arc<SharedWorkbooksMetadata>>,
}

/// Which entry point's package is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compatibility {
    /// `createSolutionV3.ps1`.
    #[default]
    V3,
    /// The V3.1 entry point, which also packages custom detections.
    V3_1,
}

/// A solution whose every file was read and found fit for packaging.
#[derive(Debug)]
pub struct Solution {
    /// The name of the solution: the data file's `Name`.
    pub name: String,
    /// The package version, three numbers.
    pub version: String,
    /// The data file.
    pub data_file: DataFile,
    /// The solution's metadata file.
    pub metadata: SolutionMetadata,
    /// What is packaged, in the order of the data file.
    pub contents: Vec<Content>,
    /// Edits of source files that go with the package (`--bump`).
    pub edits: Vec<SourceEdit>,
}

impl Solution {
    /// The codeless connectors, in the order of the package.
    pub fn codeless_connectors(&self) -> impl Iterator<Item = &codeless_connector::CodelessConnector> {
        let groups = self.contents.iter().filter_map(|content| {
            if let Content::CodelessConnectors(connectors) = content { Some(connectors) } else { None }
        });
        groups.flatten()
    }
}

/// A kind of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentKind {
    /// A detection in YAML.
    AnalyticRule,
    /// A hunting query in YAML.
    HuntingQuery,
    /// A KQL function.
    Parser,
    /// A workbook's gallery template.
    Workbook,
    /// An ARM template of a logic app, custom connector or function app.
    Playbook,
    /// An ARM template of a watchlist.
    Watchlist,
    /// A saved search.
    SavedSearch,
    /// A connector of the classic forms.
    DataConnector,
    /// A connector of the Codeless Connector Framework.
    CodelessConnector,
    /// A summary rule in YAML.
    SummaryRule,
    /// A custom detection of Microsoft Defender XDR in YAML.
    CustomDetection,
}

/// One entry of the walk over the data file.
#[derive(Debug)]
pub enum Content {
    /// See [`ContentKind::AnalyticRule`].
    AnalyticRule(Box<analytic_rule::AnalyticRule>),
    /// See [`ContentKind::HuntingQuery`].
    HuntingQuery(hunting_query::HuntingQuery),
    /// See [`ContentKind::Parser`].
    Parser(parser::Parser),
    /// See [`ContentKind::Workbook`].
    Workbook(workbook::Workbook),
    /// See [`ContentKind::Playbook`].
    Playbook(playbook::Playbook),
    /// See [`ContentKind::Watchlist`].
    Watchlist(watchlist::Watchlist),
    /// See [`ContentKind::SavedSearch`].
    SavedSearches(saved_search::SavedSearches),
    /// See [`ContentKind::DataConnector`].
    DataConnector(data_connector::DataConnector),
    /// All codeless connectors of the solution; they stand where the first of them is listed.
    CodelessConnectors(Vec<codeless_connector::CodelessConnector>),
    /// A poller, rule or table that is listed behind its definition. V3 takes it for a classic connector in vain, which
    /// leaves a variable behind (fixture `Litware Listed Parts`).
    CodelessPart,
    /// See [`ContentKind::SummaryRule`].
    SummaryRule(summary_rule::SummaryRule),
    /// See [`ContentKind::CustomDetection`]; they stand behind everything else.
    CustomDetections(custom_detection::CustomDetections),
    /// The place of the member `Metadata`: here the package resource is made from what came before it.
    Package,
}

/// What the readers of single files may look at.
#[derive(Clone, Copy, Debug)]
pub struct ReadContext<'a> {
    /// The solution's files.
    pub files: &'a SolutionFiles,
    /// The data file.
    pub data_file: &'a DataFile,
    /// The metadata file; `None` when it could not be read.
    pub metadata: Option<&'a SolutionMetadata>,
    /// The user's choices.
    pub options: &'a ReadOptions,
}

/// Reads a solution; `None` when the report says why it cannot be packaged.
pub fn read(files: &SolutionFiles, options: &ReadOptions, report: &mut Report) -> Option<Solution> {
    read_into(None, files, options, report)
}

/// Reads a solution as [`read`] does, and keeps what was parsed on the way for checks.
pub fn survey(files: &SolutionFiles, options: &ReadOptions, report: &mut Report) -> (Survey, Option<Solution>) {
    let mut survey = Survey { folder: files.name().to_owned(), ..Survey::default() };
    let solution = read_into(Some(&mut survey), files, options, report);
    (survey, solution)
}

fn read_into(
    mut survey: Option<&mut Survey>,
    files: &SolutionFiles,
    options: &ReadOptions,
    report: &mut Report,
) -> Option<Solution> {
    let data_file = data_file::read(files, report)?;
    let (document, metadata) = metadata::read(files, &data_file, report);
    if let Some(survey) = &mut survey {
        survey.data_file = Some(data_file.document.clone());
        survey.metadata = document;
    }
    let version = version::choose(&data_file, metadata.as_ref(), &options.version, report);
    let context = ReadContext { files, data_file: &data_file, metadata: metadata.as_ref(), options };
    let contents = contents::read(&context, survey, report);
    repeated_ids::check(&contents, report);
    if report.has_errors() {
        return None;
    }
    let (version, edits) = version?;
    Some(Solution { name: data_file.name.clone(), version, metadata: metadata?, contents, edits, data_file })
}
