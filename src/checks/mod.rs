//! The checks: a table of small functions, each of which finds one defect in a solution or in a package.
//!
//! A check is one file, `checks/FOLDER/NAME.rs`, that holds a constant `CHECK`. Its id is the folder and the file
//! name with dashes: `checks/analytic_rule/without_tactics.rs` is `analytic-rule-without-tactics`. Its
//! [`Manual`] is the page that `explain` prints. A new check is declared (`mod`) and listed (`CHECKS`) in its folder's
//! `mod.rs`; a new folder is listed in [`FOLDERS`]; a test compares files and table both ways.
//!
//! What a check looks at is told by the variant of [`Run`] it chooses. It reports through [`Findings`], which knows
//! id, severity and remedy of the running check, so that a check hands in only the place and what is wrong there.
//! Checks that are tests of the ARM template test toolkit bear its name for the test and find as many places as it
//! does; [`toolkit::verdicts`] makes its table of verdicts from them.
//!
//! Checks of a solution's sources see a [`Source`]: the survey of the files that the data file names, parsed once,
//! and every other file of the folder on request. They run whether the solution can be packaged or not, next to what
//! packaging itself reports, and do not repeat that: a check is silent where packing already speaks.
//!
//! What packaging itself reports has its pages in `checks/packing`, with [`Run::Packing`] and without a function; what
//! is wrong with the settings has them in `checks/settings`, with [`Run::Settings`].
//!
//! Each check has cases in `fixtures/checks/ID`: folders whose names begin with `fails` or `passes`. Their files are
//! laid over the clean solution `fixtures/clean/Solutions/Contoso`, one file with one change being the rule; below
//! `Solutions/NAME` they are laid over a copy of it of that name; below `Before` they make the state before the branch
//! that a [`Change`] compares with; with a `mainTemplate.json` at its top the case is a package that stands alone. A
//! failing case yields findings of its check and of no other, and they stand beside it in `CASE.txt`, which
//! `UPDATE_FIXTURES=1 cargo test` writes; a passing case yields nothing at all.

mod analysis;
mod analytic_rule;
mod brand;
mod change;
mod codeless_connector;
mod connector_fields;
mod connector_ids;
mod create_ui;
mod data_connector;
mod data_file;
mod declarations;
mod detection;
mod expression;
mod file;
mod finding;
mod hunting_query;
mod kql_query;
pub mod levels;
mod link;
mod logo;
mod metadata;
mod origin;
mod package;
mod package_files;
mod packing;
mod parameter_file;
mod parser;
mod playbook;
mod query;
mod release_notes;
mod resource_members;
mod sample_data;
mod settings;
mod skipped;
mod source;
mod spelling;
mod subscription;
mod tables;
mod template;
mod time_span;
pub mod toolkit;
mod watchlist;
mod workbook;

use std::sync::Arc;

use time::Date;

use crate::diagnostics::{Place, Severity, SourceText};
use crate::solution::ContentKind;
use crate::source::Document;

pub use analysis::{Claims, check_change, check_claims, check_package, check_source, claims};
pub use change::Change;
pub use finding::{Finding, Findings};
pub use levels::Levels;
pub use package_files::{PackageFile, PackageFiles};
pub use settings::{SETTINGS_FILE, Settings, find_or_suggest};
pub use skipped::{Reason, Skipped, Told, skipped};
pub use source::{Content, Source};
pub use spelling::day;

use toolkit::{CreateUi, Template};

/// One check.
#[derive(Debug)]
pub struct Check {
    /// Stable kebab-case name of the defect.
    pub id: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// The defect in one line without a final full stop.
    pub summary: &'static str,
    /// The name of the ARM template test toolkit's test that this check is.
    pub toolkit: Option<&'static str>,
    /// The manual page.
    pub manual: Manual,
    /// What it looks at, and how.
    pub run: Run,
}

/// The manual page of a check.
#[derive(Debug)]
pub struct Manual {
    /// What is found.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do about it; also the help of each finding of a check.
    pub remedy: &'static str,
    /// Text that the check finds fault with.
    pub fails: &'static str,
    /// The same text put right.
    pub passes: &'static str,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// The sources of a solution as a whole: data file, metadata file, listed files together, names of files.
    Solution(fn(&Source<'_>, &mut Findings)),
    /// Each listed file of these kinds, if it could be parsed.
    Content(&'static [ContentKind], fn(&Content<'_>, &mut Findings)),
    /// Names that only one solution of a run may claim, and where each stands.
    OncePerRun(fn(&Source<'_>) -> Vec<(String, Place)>),
    /// The sources of a solution as a whole, with the day that counts as today; it runs with `--today`.
    Dates(fn(&Source<'_>, Date, &mut Findings)),
    /// A solution that a branch changes, beside what it was before; it runs with `--changed-since`.
    Change(fn(&Change<'_>, &mut Findings)),
    /// All files of a package together.
    Package(fn(&PackageFiles, &mut Findings)),
    /// Each deployment template of a package, and each inner template of these that is evaluated on its own.
    Template(fn(&Template, &mut Findings)),
    /// What [`Run::Template`] looks at, with the day from which ages are counted if there is one.
    TemplateAges(fn(&Template, Option<Date>, &mut Findings)),
    /// The expressions of each deployment template, by the level at which they are evaluated.
    Levels(fn(&Levels, &mut Findings)),
    /// The definition of the installation wizard beside the main template.
    CreateUi(fn(&CreateUi, &mut Findings)),
    /// The text of that definition; the toolkit looks at it even when it cannot be parsed.
    CreateUiText(fn(&Arc<SourceText>, &mut Findings)),
    /// Each file of parameters, which a package folder may hold beside its template.
    ParameterFile(fn(&Document, &mut Findings)),
    /// Nothing: packaging reports the fault by itself while it reads the solution.
    Packing,
    /// Nothing: the fault is reported while the settings are read.
    Settings,
}

impl Run {
    /// Whether this is a check; otherwise there is only a page for what is reported while files are read.
    #[must_use]
    pub fn is_check(&self) -> bool {
        !matches!(self, Self::Packing | Self::Settings)
    }
}

/// The folders of checks by name, in the order of `explain --list`.
pub const FOLDERS: &[(&str, &[&Check])] = &[
    ("data_file", data_file::CHECKS),
    ("metadata", metadata::CHECKS),
    ("file", file::CHECKS),
    ("link", link::CHECKS),
    ("brand", brand::CHECKS),
    ("analytic_rule", analytic_rule::CHECKS),
    ("hunting_query", hunting_query::CHECKS),
    ("query", query::CHECKS),
    ("parser", parser::CHECKS),
    ("data_connector", data_connector::CHECKS),
    ("codeless_connector", codeless_connector::CHECKS),
    ("workbook", workbook::CHECKS),
    ("playbook", playbook::CHECKS),
    ("watchlist", watchlist::CHECKS),
    ("logo", logo::CHECKS),
    ("sample_data", sample_data::CHECKS),
    ("release_notes", release_notes::CHECKS),
    ("package", package::CHECKS),
    ("expression", expression::CHECKS),
    ("template", template::CHECKS),
    ("create_ui", create_ui::CHECKS),
    ("parameter_file", parameter_file::CHECKS),
];

/// All checks, and behind them the faults that packaging reports by itself, and those of the settings.
pub fn registry() -> impl Iterator<Item = &'static Check> {
    let checks = FOLDERS.iter().flat_map(|(_, checks)| checks.iter().copied());
    checks.chain(packing::FAULTS.iter().copied().flatten()).chain(settings::FAULTS)
}

/// The check, or the fault, of that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Check> {
    registry().find(|check| check.id == id)
}
