//! Writes the findings of a run in the form that the user chose.

use clap::ValueEnum;

use super::{eprint, print};
use crate::files::Error;
use crate::render::checked::{self, Checked, Scope};
use crate::render::{github, markdown, sarif};

/// What findings are written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    /// Text for people: verdicts on standard output, findings on standard error
    #[default]
    Text,
    /// One JSON object on standard output (schemas/check.json)
    Json,
    /// A SARIF 2.1.0 log on standard output, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions on standard output, which become annotations
    Github,
    /// A table in Markdown on standard output, for the summary of a job
    Markdown,
}

/// What goes with the findings.
#[derive(Clone, Copy, Debug)]
pub struct Extras {
    /// Findings that are known to be harmless.
    pub known: bool,
    /// The toolkit's verdicts.
    pub verdicts: bool,
    /// Color on standard error.
    pub color: bool,
}

/// Writes the findings of a run.
pub fn write(all: &[Checked], scope: &Scope, format: FindingsFormat, extras: Extras) -> Result<(), Error> {
    if !matches!(format, FindingsFormat::Text) {
        for error in all.iter().filter_map(|checked| checked.outcome.error.as_ref()) {
            eprint(&format!("error: {error}\n"));
        }
    }
    // Without a current folder every path stays as the user wrote it.
    let base = std::env::current_dir().unwrap_or_default();
    match format {
        FindingsFormat::Text => {
            for checked in all {
                eprint(&checked::findings(checked, extras.known, extras.color));
                print(&checked::lines(checked))?;
            }
            checked::closing(all, scope).iter().try_for_each(|line| print(&format!("{line}\n")))
        }
        FindingsFormat::Json => print(&checked::json(all, scope, extras.verdicts)),
        FindingsFormat::Sarif => print(&sarif::log(all, &base)),
        FindingsFormat::Github => print(&github::commands(all, &base)),
        FindingsFormat::Markdown => print(&markdown::summary(all, scope, &base)),
    }
}
