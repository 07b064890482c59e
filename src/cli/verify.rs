//! `sentinel-pack verify`: solutions in, whether their committed packages are the ones they make out.

use std::path::{Path, PathBuf};

use clap::Args;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::gallery::gallery;
use super::pack::STACK_BYTES;
use super::{Color, Exit, Format, eprint, package_source, print};
use crate::compare::{FolderExpectation, drift};
use crate::files::{self, Error, SolutionFiles, SolutionRoot};
use crate::render::Outcome;
use crate::render::comparison::drift::{Verified, json, text};
use crate::render::text::{Detail, diagnostics};

/// Verifies that committed packages are the ones that their solutions make
#[derive(Args, Debug)]
#[allow(clippy::doc_markdown, reason = "the comments of the members are the text of --help")]
pub(super) struct Verify {
    /// A solution folder, its Data folder, its data file, or a content repository (all its solutions)
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The package folder of a single solution, in place of its own; it may hold other files too, and no zip
    #[arg(long, value_name = "DIR")]
    package: Option<PathBuf>,

    /// Fail on differences in layout as well
    #[arg(long)]
    exact: bool,

    /// The list of the gallery's workbooks [default: Workbooks/WorkbooksMetadata.json beside Solutions]
    #[arg(long, value_name = "FILE")]
    workbooks_metadata: Option<PathBuf>,

    /// List the differences in layout one by one in JSON
    #[arg(long)]
    all: bool,

    /// How to report
    #[arg(long, default_value = "text")]
    format: Format,

    /// When to color text
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

/// What came of one solution: what was found, or why it makes no package.
type Found = Result<Result<Verified, Box<Outcome>>, Error>;

impl Verify {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let roots = files::find(&self.paths)?;
        if let (Some(package), true) = (&self.package, roots.len() > 1) {
            return Err(Error::of("verify", package)("it can be the package of one solution only"));
        }
        let pool = ThreadPoolBuilder::new().stack_size(STACK_BYTES).build();
        let pool = pool.map_err(Error::of("start threads for", &roots[0].folder))?;
        let found: Vec<Found> = pool.install(|| roots.par_iter().map(|root| self.verify(root)).collect());
        self.tell(found)
    }

    fn verify(&self, root: &SolutionRoot) -> Found {
        let files = SolutionFiles::on_disk(root)?;
        let gallery = gallery(self.workbooks_metadata.as_deref(), root.repository.as_deref())?;
        let packed = match package_source::pack(&files, root, gallery)? {
            Ok(packed) => packed,
            Err(outcome) => return Ok(Err(outcome)),
        };
        let (folder, expectation) = match &self.package {
            Some(package) => (package.clone(), FolderExpectation::Given),
            None => (root.folder.join("Package"), FolderExpectation::Committed),
        };
        let committed =
            if folder.is_dir() || self.package.is_some() { files::read_package(&folder)? } else { Vec::new() };
        let drift = drift(&packed, &committed, expectation);
        let version = packed.last().map_or_else(String::new, |zip| zip.name.trim_end_matches(".zip").to_owned());
        Ok(Ok(Verified {
            solution: root.name.clone(),
            version,
            folder: shown(&folder),
            fails: drift.fails(self.exact),
            drift,
        }))
    }

    fn tell(&self, found: Vec<Found>) -> Result<Exit, Error> {
        let mut exit = Exit::Clean;
        let mut all = Vec::new();
        for found in found {
            match found {
                Ok(Ok(verified)) => {
                    exit = exit.max(if verified.fails { Exit::Faulty } else { Exit::Clean });
                    all.push(verified);
                }
                Ok(Err(outcome)) => {
                    eprint(&diagnostics(&outcome, Detail::Normal, self.color.on_stderr()));
                    eprint(&format!("{}: not packaged, so not verified\n", outcome.solution));
                    exit = exit.max(Exit::Faulty);
                }
                Err(error) => {
                    eprint(&format!("error: {error}\n"));
                    exit = Exit::Failed;
                }
            }
        }
        match self.format {
            Format::Text => all.iter().try_for_each(|verified| print(&text(verified)))?,
            Format::Json => print(&json(&all, self.all))?,
        }
        Ok(exit)
    }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
