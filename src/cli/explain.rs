//! `sentinel-pack explain`: the manual pages of the checks.

use clap::Args;

use super::{Exit, print};
use crate::checks;
use crate::files::Error;
use crate::render::manual;

/// Explains what a check finds, why it matters, and what to do
#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The id of a check, as it stands in a report
    #[arg(required_unless_present = "list", value_name = "ID")]
    id: Option<String>,

    /// List all checks
    #[arg(long, conflicts_with = "id")]
    list: bool,
}

impl Explain {
    pub(super) fn run(&self) -> Result<Exit, Error> {
        let Some(id) = &self.id else {
            print(&manual::list(checks::registry()))?;
            return Ok(Exit::Clean);
        };
        match checks::find(id) {
            Some(check) => print(&manual::page(check)).map(|()| Exit::Clean),
            None => Err(Error::of("explain", id.as_ref())(near(id))),
        }
    }
}

fn near(id: &str) -> String {
    let distance = |candidate: &str| strsim::damerau_levenshtein(candidate, id);
    let nearest = checks::registry().map(|check| check.id).min_by_key(|candidate| distance(candidate));
    nearest.map_or_else(String::new, |nearest| format!("there is no such check; did you mean `{nearest}`?"))
}
