//! `sentinel-pack check`: packages in, findings out.

use std::path::{Path, PathBuf};

use clap::Args;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use time::{Date, Month};

use super::pack::STACK_BYTES;
use super::{Color, Exit, Format, eprint, print};
use crate::checks::toolkit;
use crate::checks::{self, PackageFiles};
use crate::diagnostics::{Report, Severity};
use crate::files::{Error, SolutionFiles, SolutionRoot};
use crate::render::{Outcome, checked, checked::Checked};

/// Checks packages
#[derive(Args, Debug)]
#[allow(clippy::doc_markdown, reason = "the comments of the members are the text of --help")]
pub(super) struct Check {
    /// A package folder (it holds mainTemplate.json), or a solution folder with a Package folder
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Print the verdict of every test of the ARM template test toolkit as well
    #[arg(long)]
    toolkit: bool,

    /// The day (yyyy-MM-dd) from which the age of API versions is counted [default: they are not aged]
    #[arg(long, value_name = "DATE", value_parser = read_day)]
    today: Option<Date>,

    /// Print findings that are known to be harmless as well
    #[arg(long)]
    known: bool,

    /// How to report
    #[arg(long, default_value = "text")]
    format: Format,

    /// When to color text
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

impl Check {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let roots = self.paths.iter().map(|path| package_root(path)).collect::<Result<Vec<_>, _>>()?;
        let pool = ThreadPoolBuilder::new().stack_size(STACK_BYTES).build();
        let pool = pool.map_err(Error::of("start threads for", &self.paths[0]))?;
        let all: Vec<Checked> = pool.install(|| roots.par_iter().map(|root| self.check(root)).collect());
        match self.format {
            Format::Json => {
                for error in all.iter().filter_map(|checked| checked.outcome.error.as_ref()) {
                    eprint(&format!("error: {error}\n"));
                }
                print(&checked::json(&all, self.toolkit))?;
            }
            Format::Text => {
                for checked in &all {
                    eprint(&checked::findings(checked, self.known, self.color.on_stderr()));
                    print(&checked::lines(checked))?;
                }
            }
        }
        Ok(all.iter().map(exit).max().unwrap_or(Exit::Clean))
    }

    fn check(&self, root: &SolutionRoot) -> Checked {
        let mut outcome = Outcome {
            solution: root.name.clone(),
            folder: root.folder.clone(),
            report: Report::default(),
            package: None,
            error: None,
        };
        let (mut known, mut verdicts) = (Vec::new(), Vec::new());
        match read(root) {
            Err(error) => outcome.error = Some(error),
            Ok(package) => {
                for finding in checks::check_package(&package, self.today) {
                    match finding.known {
                        None => outcome.report.push(finding.diagnostic),
                        Some(_) => known.push(finding),
                    }
                }
                if self.toolkit {
                    verdicts = toolkit::verdicts(&package, self.today);
                }
            }
        }
        Checked { outcome, known, verdicts }
    }
}

fn read(root: &SolutionRoot) -> Result<PackageFiles, Error> {
    let files = SolutionFiles::on_disk(root)?;
    let package = PackageFiles::read(&files);
    files.disk_errors().into_iter().next().map_or(Ok(package), Err)
}

/// The folder itself if it holds a package, or its Package folder.
fn package_root(path: &Path) -> Result<SolutionRoot, Error> {
    let folders = [path.to_owned(), path.join("Package")];
    let Some(folder) = folders.into_iter().find(|folder| folder.join("mainTemplate.json").is_file()) else {
        let cause =
            "expected a package folder (it holds `mainTemplate.json`), or a solution folder with one in `Package`";
        return Err(Error::of("check", path)(cause));
    };
    let absolute = std::path::absolute(&folder).map_err(Error::of("open", &folder))?;
    let name = absolute.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(SolutionRoot { folder, name, repository: None, data_file: None })
}

fn exit(checked: &Checked) -> Exit {
    let report = &checked.outcome.report;
    if checked.outcome.error.is_some() {
        Exit::Failed
    } else if report.count(Severity::Error) + report.count(Severity::Warning) > 0 {
        Exit::Faulty
    } else {
        Exit::Clean
    }
}

fn read_day(text: &str) -> Result<Date, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let day = match parts.as_slice() {
        [year, month, day] if text.len() == 10 => {
            let month = month.parse::<u8>().ok().and_then(|month| Month::try_from(month).ok());
            month.and_then(|month| Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok())
        }
        _ => None,
    };
    day.ok_or_else(|| "a day such as 2024-05-31 is expected".into())
}
