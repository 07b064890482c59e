//! `sentinel-pack explain`: the manual pages of the checks, and of the faults that packaging reports by itself.

use clap::Args;

use super::{Exit, print};
use crate::checks;
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
}

/// The likeness from which on an id is offered.
const LIKE: f64 = 0.7;

impl Explain {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let Some(id) = &self.id else {
            print(&manual::list(checks::registry()))?;
            return Ok(Exit::Clean);
        };
        match checks::find(id) {
            Some(check) => print(&manual::page(check)).map(|()| Exit::Clean),
            None => Err(Error::of("explain", id.as_ref())(unknown(id))),
        }
    }
}

/// What to do about an id that does not exist: the one that was probably meant, if one comes near.
fn unknown(id: &str) -> String {
    let likeness = |candidate: &str| strsim::normalized_damerau_levenshtein(candidate, &id.to_lowercase());
    let scored = checks::registry().map(|check| (likeness(check.id), check.id));
    let nearest = scored.filter(|(likeness, _)| *likeness >= LIKE).max_by(|left, right| left.0.total_cmp(&right.0));
    match nearest {
        Some((_, nearest)) => format!("there is no such id; did you mean `{nearest}`?"),
        None => "there is no such id; `sentinel-pack explain --list` lists them all".to_owned(),
    }
}
