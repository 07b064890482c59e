//! `sentinel-pack explain`: the manual pages of the checks, and of the faults that are reported while files are read.

use clap::{Args, ValueEnum};

use super::{Exit, print};
use crate::checks;
use crate::diagnostics::spelling::did_you_mean;
use crate::files::Error;
use crate::render::manual;

/// Explains a diagnostic: what is found, why it matters, and what to do
#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The id of a diagnostic, as it stands in brackets in a report
    #[arg(required_unless_present = "list", value_name = "ID")]
    id: Option<String>,

    /// List all ids
    #[arg(long, conflicts_with = "id")]
    list: bool,

    /// How to print
    #[arg(long, default_value = "text")]
    format: Format,
}

/// How a manual page is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// A page of a site
    Markdown,
}

impl Explain {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let Some(id) = &self.id else {
            let list = match self.format {
                Format::Text => manual::list(checks::registry()),
                Format::Markdown => manual::markdown::index(),
            };
            return print(&list).map(|()| Exit::Clean);
        };
        match checks::find(id) {
            Some(check) => {
                let page = match self.format {
                    Format::Text => manual::page(check),
                    Format::Markdown => manual::markdown::page(check),
                };
                print(&page).map(|()| Exit::Clean)
            }
            None => Err(Error::of("explain", id.as_ref())(unknown(id))),
        }
    }
}

/// What to do about an id that does not exist: the one that was probably meant, if one comes near.
fn unknown(id: &str) -> String {
    let otherwise = "`sentinel-pack explain --list` lists them all";
    format!("there is no such id; {}", did_you_mean(id, checks::registry().map(|check| check.id), otherwise))
}
