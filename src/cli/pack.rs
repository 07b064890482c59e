//! `sentinel-pack pack`: solutions in, packages out.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::gallery::{Gallery, galleries};
use super::package_files::{package_files, written};
use super::{Color, Exit, Format, eprint, print};
use crate::assemble;
use crate::diagnostics::{Report, Severity};
use crate::files::{self, Error, Lock, PackageFolder, SolutionFiles, SolutionRoot};
use crate::render::text::{self, Detail};
use crate::render::{Outcome, WrittenPackage, json};
use crate::solution::codeless_connector::CodelessConnector;
use crate::solution::{self, Bump, Compatibility, ReadOptions, VersionChoice};
use crate::source::DateTime;

/// Room for the deepest document that is read, with much to spare.
pub(super) const STACK_BYTES: usize = 16 << 20;

/// Makes the Content Hub packages of solutions
#[derive(Args, Debug)]
#[allow(clippy::doc_markdown, reason = "the comments of the members are the text of --help")]
pub(super) struct Pack {
    /// A solution folder, its Data folder, its data file, or a content repository (all its solutions)
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write each package to DIR/<Name> in place of the solution's own Package folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// The package version [default: the data file's]
    #[arg(long, value_name = "X.Y.Z", value_parser = read_version)]
    version: Option<String>,

    /// Raise the data file's version, package it, and write it back
    #[arg(long, conflicts_with = "version", value_name = "PART")]
    bump: Option<Part>,

    /// The list of the gallery's workbooks [default: Workbooks/WorkbooksMetadata.json beside Solutions]
    #[arg(long, value_name = "FILE")]
    workbooks_metadata: Option<PathBuf>,

    /// The most solutions to package at a time [default: one for each processor]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,

    /// The day (yyyy-MM-dd) or moment that stands for the time of the run
    #[arg(long, value_name = "DATE", value_parser = read_date)]
    source_date: Option<String>,

    /// The entry point of the replaced tool whose package is wanted
    #[arg(long, value_name = "VERSION", default_value = "v3")]
    compat: Compat,

    /// Print errors only
    #[arg(long, conflicts_with = "verbose")]
    quiet: bool,

    /// Print the files written and the links of codeless connectors as well
    #[arg(short, long)]
    verbose: bool,

    /// How to report
    #[arg(long, default_value = "text")]
    format: Format,

    /// When to color text
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Part {
    Patch,
    Minor,
    Major,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Compat {
    V3,
    #[value(name = "v3.1")]
    V3_1,
}

impl Pack {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let roots = files::find(&self.paths)?;
        self.check_targets(&roots)?;
        let galleries = galleries(self.workbooks_metadata.as_deref(), &roots)?;
        let _lock = self.out.as_deref().map(open_out).transpose()?;
        let threads = self.jobs.map_or_else(processors, usize::from).min(roots.len());
        let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK_BYTES).build();
        let pool = pool.map_err(Error::of("start threads for", &roots[0].folder))?;
        let progress = self.progress(roots.len());
        let outcomes: Vec<Outcome> = pool.install(|| {
            let outcomes = roots.par_iter().map(|root| {
                let outcome = self.pack(root, galleries[&root.repository].clone());
                progress.inc(1);
                outcome
            });
            outcomes.collect()
        });
        progress.finish_and_clear();
        self.tell(&outcomes)?;
        Ok(outcomes.iter().map(exit).max().unwrap_or(Exit::Clean))
    }

    fn pack(&self, root: &SolutionRoot, workbooks_metadata: Gallery) -> Outcome {
        let mut report = Report::default();
        let packed = self.try_pack(root, workbooks_metadata, &mut report);
        let (package, error) = match packed {
            Ok(package) => (package, None),
            Err(error) => (None, Some(error)),
        };
        Outcome { solution: root.name.clone(), folder: root.folder.clone(), report, package, error }
    }

    /// Nothing when the report has errors.
    fn try_pack(
        &self,
        root: &SolutionRoot,
        workbooks_metadata: Gallery,
        report: &mut Report,
    ) -> Result<Option<WrittenPackage>, Error> {
        let files = SolutionFiles::on_disk(root)?;
        let _lock = self.writes_into_solutions().then(|| Lock::on(&root.folder)).transpose()?;
        if self.writes_into_solutions() {
            files.recover()?;
        }
        let folder = self.package_folder(root);
        folder.recover()?;
        let options = self.read_options(workbooks_metadata);
        let solution = solution::read(&files, &options, report);
        if let Some(error) = files.disk_errors().into_iter().next() {
            return Err(error);
        }
        let Some(solution) = solution.filter(|_| !report.has_errors()) else { return Ok(None) };
        let package = assemble::package(&solution);
        let written_files = package_files(&package);
        folder.replace(&written_files)?;
        files.apply(&solution.edits)?;
        Ok(Some(WrittenPackage {
            version: package.version,
            folder: folder.path().to_owned(),
            files: written_files.iter().map(written).collect(),
            links: solution.codeless_connectors().flat_map(CodelessConnector::explain).collect(),
        }))
    }

    fn read_options(&self, workbooks_metadata: Gallery) -> ReadOptions {
        let version = match (&self.version, self.bump) {
            (Some(version), _) => VersionChoice::Given(version.clone()),
            (None, Some(Part::Patch)) => VersionChoice::Raised(Bump::Patch),
            (None, Some(Part::Minor)) => VersionChoice::Raised(Bump::Minor),
            (None, Some(Part::Major)) => VersionChoice::Raised(Bump::Major),
            (None, None) => VersionChoice::DataFile,
        };
        let compatibility = match self.compat {
            Compat::V3 => Compatibility::V3,
            Compat::V3_1 => Compatibility::V3_1,
        };
        ReadOptions { version, compatibility, source_date: self.source_date.clone(), workbooks_metadata }
    }

    /// Whether anything in a solution folder may change.
    fn writes_into_solutions(&self) -> bool {
        self.out.is_none() || self.bump.is_some()
    }

    fn package_folder(&self, root: &SolutionRoot) -> PackageFolder {
        match &self.out {
            Some(out) => PackageFolder::new(out, &root.name),
            None => PackageFolder::new(&root.folder, "Package"),
        }
    }

    /// Each package needs a folder of its own, away from the sources.
    fn check_targets(&self, roots: &[SolutionRoot]) -> Result<(), Error> {
        let Some(out) = &self.out else { return Ok(()) };
        let mut seen: BTreeMap<&str, &Path> = BTreeMap::new();
        for root in roots {
            if let Some(other) = seen.insert(&root.name, &root.folder) {
                let cause = format!("`{}` has the same name; package them to different folders", other.display());
                return Err(Error::of("package", &root.folder)(cause));
            }
            let solution = fs::canonicalize(&root.folder).map_err(Error::of("open", &root.folder))?;
            let is_solution = |path: &Path| fs::canonicalize(path).is_ok_and(|path| path == solution);
            if is_solution(out) || is_solution(&out.join(&root.name)) {
                return Err(Error::of("write to", out)("packages there would mix with the solution's own files"));
            }
        }
        Ok(())
    }

    fn progress(&self, solutions: usize) -> ProgressBar {
        let is_shown = solutions > 1 && !self.quiet && self.format == Format::Text && io::stderr().is_terminal();
        if !is_shown {
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template("{bar:40} {pos} of {len} solutions").expect("the template is valid");
        ProgressBar::new(solutions as u64).with_style(style)
    }

    fn tell(&self, outcomes: &[Outcome]) -> Result<(), Error> {
        let detail = match (self.quiet, self.verbose) {
            (true, _) => Detail::Quiet,
            (false, true) => Detail::Verbose,
            (false, false) => Detail::Normal,
        };
        match self.format {
            Format::Json => {
                for error in outcomes.iter().filter_map(|outcome| outcome.error.as_ref()) {
                    eprint(&format!("error: {error}\n"));
                }
                print(&json::run(outcomes))
            }
            Format::Text => {
                let color = self.color.on_stderr();
                for outcome in outcomes {
                    eprint(&text::diagnostics(outcome, detail, color));
                    print(&text::line(outcome, detail))?;
                }
                print(&text::summary(outcomes, detail))
            }
        }
    }
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

fn exit(outcome: &Outcome) -> Exit {
    if outcome.error.is_some() {
        Exit::Failed
    } else if outcome.report.count(Severity::Error) > 0 {
        Exit::Faulty
    } else {
        Exit::Clean
    }
}

/// Makes the folder that packages are written to, and holds other runs off it.
fn open_out(out: &Path) -> Result<Lock, Error> {
    fs::create_dir_all(out).map_err(Error::of("create", out))?;
    Lock::on(out)
}

fn read_version(text: &str) -> Result<String, String> {
    let parts: Vec<Option<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [Some(major), Some(minor), Some(patch)] if *major >= 3 => Ok(format!("{major}.{minor}.{patch}")),
        [Some(_), Some(_), Some(_)] => Err("packages before version 3.0.0 have a layout that is no longer made".into()),
        _ => Err("three numbers are expected, such as 3.0.1".into()),
    }
}

fn read_date(text: &str) -> Result<String, String> {
    let moment = if text.len() == 10 { format!("{text}T00:00:00") } else { text.to_owned() };
    match DateTime::read(&moment) {
        Some(_) if !text.starts_with('/') => Ok(text.to_owned()),
        _ => Err("a day such as 2024-05-31 or a moment such as 2024-05-31T12:00:00Z is expected".into()),
    }
}
