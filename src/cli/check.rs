//! `sentinel-pack check`: solutions and packages in, findings out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelExtend, ParallelIterator};
use time::Date;

use super::changed::{Before, Touched};
use super::check_settings::{Choice, RunSettings, read_check};
use super::findings::{self, Extras, FindingsFormat};
use super::fix;
use super::gallery::{Gallery, galleries, repositories};
use super::pack::STACK_BYTES;
use super::package_root::PackageRoot;
use super::{Color, Exit, print};
use crate::assemble;
use crate::checks::toolkit::{self, Verdict};
use crate::checks::{self, Claims, Finding, PackageFiles, Source, Told};
use crate::diagnostics::{Report, Severity};
use crate::files::{self, Error, SolutionFiles, SolutionRoot};
use crate::render::checked::{Checked, Scope};
use crate::render::{Outcome, edits};
use crate::solution::{self, ReadOptions};

/// How often a solution is mended in one run.
const MOST_ROUNDS: usize = 8;

/// Checks solutions and packages
#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[allow(clippy::doc_markdown, reason = "the comments of the members are the text of --help")]
pub(super) struct Check {
    /// A solution folder, its Data folder, its data file, a content repository (all its solutions), a package folder
    /// (it holds mainTemplate.json, azuredeploy.json, prereq.azuredeploy.json or createUiDefinition.json), or one JSON
    /// file of a package
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The list of the gallery's workbooks [default: Workbooks/WorkbooksMetadata.json beside Solutions]
    #[arg(long, value_name = "FILE")]
    workbooks_metadata: Option<PathBuf>,

    /// Run these checks only; what packaging itself reports is told all the same
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = read_check)]
    select: Vec<&'static checks::Check>,

    /// Leave these checks out
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = read_check)]
    ignore: Vec<&'static checks::Check>,

    /// Let warnings fail the run as errors do
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,

    /// Print the verdict of every test of the ARM template test toolkit as well
    #[arg(long)]
    toolkit: bool,

    /// The day (yyyy-MM-dd) that counts as today for checks on dates and ages [default: they are skipped]
    #[arg(long, value_name = "DATE", value_parser = read_day)]
    today: Option<Date>,

    /// Check only the solutions that differ, committed or not, from what they were where this branch left REV, and how
    /// they were changed
    #[arg(long, value_name = "REV")]
    changed_since: Option<String>,

    /// Print findings that are known to be harmless as well
    #[arg(long)]
    known: bool,

    /// How to report
    #[arg(long, default_value = "text")]
    format: FindingsFormat,

    /// Mend what has exactly one safe mend, byte for byte, and report what remains
    #[arg(long, conflicts_with = "diff")]
    fix: bool,

    /// Show what --fix would change, and change nothing
    #[arg(long, conflicts_with = "format")]
    diff: bool,

    /// When to color text
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

/// What fails a run besides errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings
    Warnings,
}

impl Check {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let Touched { solutions, others, packages, deleted } = self.touched()?;
        let (roots, befores): (Vec<SolutionRoot>, Vec<Option<Before>>) = solutions.into_iter().unzip();
        let galleries = galleries(self.workbooks_metadata.as_deref(), roots.iter().chain(&others))?;
        let repositories = repositories(roots.iter().chain(&others))?;
        let choice = Choice { select: self.select.clone(), ignore: self.ignore.clone() };
        let settings = RunSettings::read(choice, roots.iter().chain(packages.iter().map(|package| &package.root)))?;
        let scope = self.scope(deleted, &settings);
        let pool = ThreadPoolBuilder::new().stack_size(STACK_BYTES).build();
        let pool = pool.map_err(Error::of("start threads for", &self.paths[0]))?;
        let all = pool.install(|| {
            let solutions = roots.par_iter().zip(&befores).map(|(root, before)| {
                let repository = repositories[&root.repository].as_ref();
                let around = Around { gallery: &galleries[&root.repository], repository, before: before.as_ref() };
                self.check(root, around, &settings)
            });
            let (mut all, claims): (Vec<Checked>, Vec<_>) = solutions.collect();
            let of_other = |root: &SolutionRoot| (root.name.clone(), claims_of(root, &galleries[&root.repository]));
            let of_others = if roots.is_empty() { Vec::new() } else { others.par_iter().map(of_other).collect() };
            add_shared(&mut all, claims, of_others, &settings);
            all.par_extend(packages.par_iter().map(|package| self.check_package(package, &settings)));
            // Of a whole repository only a part was checked.
            let whole = if self.changed_since.is_some() { &[] } else { self.paths.as_slice() };
            all.extend(settings.outcomes(&roots, whole, &scope.skipped));
            all
        });
        if self.diff {
            let outcomes = all.iter().map(|checked| &checked.outcome);
            outcomes
                .into_iter()
                .try_for_each(|outcome| print(&edits::unified(outcome, &fix::edits(&outcome.report))))?;
        }
        let extras = Extras { known: self.known, verdicts: self.toolkit, color: self.color.on_stderr() };
        findings::write(&all, &scope, self.format, extras)?;
        Ok(all.iter().map(|checked| exit(checked, self.deny)).max().unwrap_or(Exit::Clean))
    }

    /// What is to be checked.
    fn touched(&self) -> Result<Touched, Error> {
        let (roots, packages) = self.roots()?;
        let Some(revision) = &self.changed_since else {
            let solutions = roots.into_iter().map(|root| (root, None)).collect();
            return Ok(Touched { solutions, packages, ..Touched::default() });
        };
        Touched::since(revision, &self.paths, self.workbooks_metadata.as_deref(), (roots, packages))
    }

    /// What the run is about; a check that the user left out is not skipped.
    fn scope(&self, deleted: Vec<String>, settings: &RunSettings) -> Scope {
        let told = Told { today: self.today.is_some(), changed_since: self.changed_since.is_some() };
        let skipped = checks::skipped(told).filter(|skipped| settings.is_chosen(skipped.check));
        let branch = self.changed_since.clone().map(|revision| (revision, deleted));
        Scope { branch, skipped: skipped.collect() }
    }

    /// The solutions that the paths name, and the packages.
    fn roots(&self) -> Result<(Vec<SolutionRoot>, Vec<PackageRoot>), Error> {
        let (mut packages, mut solutions) = (Vec::new(), Vec::new());
        for path in &self.paths {
            match PackageRoot::of(path)? {
                Some(package) => packages.push(package),
                None => solutions.push(path.clone()),
            }
        }
        Ok((files::find(&solutions)?, packages))
    }

    /// What remains to be said of one solution when its faults are mended, as far as the user wants and they can be.
    fn check(&self, root: &SolutionRoot, around: Around<'_>, settings: &RunSettings) -> (Checked, Claims) {
        let (mut mended, mut rounds) = (0, 0);
        loop {
            let files = match SolutionFiles::on_disk(root) {
                Ok(files) => files,
                Err(error) => return (failed(root, error), Claims::default()),
            };
            let (mut checked, claims) = self.check_files(root, &files, around, settings);
            checked.mended = mended;
            // A mend may uncover another fault of the same bytes, but not without end.
            let mends = self.fix && rounds < MOST_ROUNDS && checked.outcome.error.is_none();
            let edits = if mends { fix::edits(&checked.outcome.report) } else { Vec::new() };
            if edits.is_empty() {
                return (checked, claims);
            }
            if let Err(error) = fix::apply(root, &files, &edits) {
                checked.outcome.error = Some(error);
                return (checked, claims);
            }
            mended += edits.len();
            rounds += 1;
        }
    }

    /// Everything that can be said of one solution: what packaging reports, what the checks of the sources find, and
    /// what those of the package find if there is one.
    fn check_files(
        &self,
        root: &SolutionRoot,
        files: &SolutionFiles,
        around: Around<'_>,
        settings: &RunSettings,
    ) -> (Checked, Claims) {
        let mut checked = unchecked(root);
        let report = &mut checked.outcome.report;
        let repository = around.repository;
        let options = ReadOptions { workbooks_metadata: around.gallery.clone(), ..ReadOptions::default() };
        let (survey, solution) = solution::survey(files, &options, report);
        let gallery = options.workbooks_metadata.as_deref().and_then(|gallery| gallery.as_ref().ok());
        let source = Source { files, survey: &survey, gallery, repository };
        let mut findings = checks::check_source(&source, self.today);
        let package = solution.map(|solution| assemble::package(&solution));
        if let Some(package) = &package {
            let package = PackageFiles::of(package, "Package");
            findings.extend(checks::check_package(&package, self.today));
            checked.verdicts = self.verdicts(&package);
        }
        if let Some(before) = around.before {
            findings.extend(before.findings(&source, package.as_ref()));
        }
        let claims = checks::claims(&source);
        add(&mut checked, findings, settings);
        checked.outcome.error = files.disk_errors().into_iter().next();
        (checked, claims)
    }

    fn check_package(&self, package: &PackageRoot, settings: &RunSettings) -> Checked {
        let mut checked = unchecked(&package.root);
        match package.read() {
            Err(error) => checked.outcome.error = Some(error),
            Ok(package) => {
                add(&mut checked, checks::check_package(&package, self.today), settings);
                checked.verdicts = self.verdicts(&package);
            }
        }
        checked
    }

    fn verdicts(&self, package: &PackageFiles) -> Vec<Verdict> {
        if self.toolkit { toolkit::verdicts(package, self.today) } else { Vec::new() }
    }
}

/// What a solution is checked against, besides its own files.
#[derive(Clone, Copy)]
struct Around<'a> {
    gallery: &'a Gallery,
    repository: Option<&'a SolutionFiles>,
    before: Option<&'a Before>,
}

fn unchecked(root: &SolutionRoot) -> Checked {
    let (solution, folder) = (root.name.clone(), root.folder.clone());
    let outcome = Outcome { solution, folder, report: Report::default(), package: None, error: None };
    Checked { outcome, known: Vec::new(), verdicts: Vec::new(), mended: 0 }
}

fn failed(root: &SolutionRoot, error: Error) -> Checked {
    let mut checked = unchecked(root);
    checked.outcome.error = Some(error);
    checked
}

/// What a solution claims that is not checked itself. What cannot be read of it claims nothing.
fn claims_of(root: &SolutionRoot, gallery: &Gallery) -> Claims {
    let Ok(files) = SolutionFiles::on_disk(root) else { return Claims::default() };
    let options = ReadOptions { workbooks_metadata: gallery.clone(), ..ReadOptions::default() };
    let (survey, _) = solution::survey(&files, &options, &mut Report::default());
    let gallery = gallery.as_deref().and_then(|gallery| gallery.as_ref().ok());
    checks::claims(&Source { files: &files, survey: &survey, gallery, repository: None })
}

/// Adds what several solutions claim; the claims of those that are not checked are the older ones.
fn add_shared(all: &mut [Checked], claims: Vec<Claims>, of_others: Vec<(String, Claims)>, settings: &RunSettings) {
    let others = of_others.len();
    let names = all.iter().map(|checked| checked.outcome.solution.clone());
    let claims: Vec<(String, Claims)> = of_others.into_iter().chain(names.zip(claims)).collect();
    let found = checks::check_claims(&claims).into_iter().skip(others);
    for (checked, findings) in all.iter_mut().zip(found) {
        add(checked, findings, settings);
    }
}

/// Adds the findings that count.
fn add(checked: &mut Checked, findings: Vec<Finding>, settings: &RunSettings) {
    for finding in settings.filter(&checked.outcome.folder, findings) {
        match finding.known {
            None => checked.outcome.report.push(finding.diagnostic),
            Some(_) => checked.known.push(finding),
        }
    }
}

fn exit(checked: &Checked, deny: Option<Deny>) -> Exit {
    let report = &checked.outcome.report;
    let denied = if deny == Some(Deny::Warnings) { report.count(Severity::Warning) } else { 0 };
    if checked.outcome.error.is_some() {
        Exit::Failed
    } else if report.count(Severity::Error) + denied > 0 {
        Exit::Faulty
    } else {
        Exit::Clean
    }
}

fn read_day(text: &str) -> Result<Date, String> {
    checks::day(text).ok_or_else(|| "a day such as 2024-05-31 is expected".into())
}
