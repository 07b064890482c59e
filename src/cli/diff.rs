//! `sentinel-pack diff`: two packages in, what changed out.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::ThreadPoolBuilder;

use super::pack::STACK_BYTES;
use super::{Color, Exit, eprint, package_source, print};
use crate::compare::{self, Comparison};
use crate::files::Error;
use crate::render::comparison::{json, markdown, text};
use crate::render::text::{Detail, diagnostics};

/// Shows what changed between two packages
#[derive(Args, Debug)]
#[allow(clippy::doc_markdown, reason = "the comments of the members are the text of --help")]
pub(super) struct Diff {
    /// A package folder, its zip, a solution folder (packed in memory), or one of these in git as REV:path
    old: String,

    /// What it is compared with, in the same forms
    new: String,

    /// List the differences without a meaning as well (numbers, order, escapes, blanks)
    #[arg(long)]
    all: bool,

    /// Exit with 1 when the packages differ
    #[arg(long)]
    exit_code: bool,

    /// The list of the gallery's workbooks [default: Workbooks/WorkbooksMetadata.json beside Solutions]
    #[arg(long, value_name = "FILE")]
    workbooks_metadata: Option<PathBuf>,

    /// How to report
    #[arg(long, default_value = "text")]
    format: DiffFormat,

    /// When to color text
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

/// What a comparison is written as.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum DiffFormat {
    /// Text for people
    Text,
    /// One JSON object, as schemas/diff.json describes it
    Json,
    /// Markdown for a pull-request comment
    Markdown,
}

impl Diff {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let pool = ThreadPoolBuilder::new().num_threads(2).stack_size(STACK_BYTES).build();
        let pool = pool.map_err(Error::of("start threads for", Path::new(&self.old)))?;
        pool.install(|| self.compare())
    }

    fn compare(&self) -> Result<Exit, Error> {
        let read = |text| package_source::read(text, self.workbooks_metadata.as_deref());
        let (old, new) = rayon::join(|| read(&self.old), || read(&self.new));
        let (old, new) = match (old?, new?) {
            (Ok(old), Ok(new)) => (old, new),
            (old, new) => {
                let outcomes: Vec<_> = [old.err(), new.err()].into_iter().flatten().collect();
                for outcome in &outcomes {
                    eprint(&diagnostics(outcome, Detail::Normal, self.color.on_stderr()));
                    eprint(&format!("{}: not packaged, so not compared\n", outcome.folder.display()));
                }
                let has_failed = outcomes.iter().any(|outcome| outcome.error.is_some());
                return Ok(if has_failed { Exit::Failed } else { Exit::Faulty });
            }
        };
        let comparison = compare::compare(&old, &new);
        print(&self.render(&comparison))?;
        Ok(if self.exit_code && !comparison.is_empty() { Exit::Faulty } else { Exit::Clean })
    }

    fn render(&self, comparison: &Comparison) -> String {
        match self.format {
            DiffFormat::Text => text::comparison(comparison, self.all),
            DiffFormat::Json => json::comparison(comparison, self.all),
            DiffFormat::Markdown => markdown::comparison(comparison, self.all),
        }
    }
}
