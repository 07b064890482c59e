//! The lists of names that validators of the content repository compare with (spec checks §8, as of 2026-07).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::diagnostics::spelling::likeness;

/// The domains and verticals of a solution.
#[derive(Debug, Deserialize)]
pub struct Categories {
    /// The accepted `categories.domains`.
    pub domains: Vec<String>,
    /// The accepted `categories.verticals`.
    pub verticals: Vec<String>,
}

/// The ids of data connectors.
#[derive(Debug, Deserialize)]
pub struct Connectors {
    /// Those that the validator of rules accepts.
    pub accepted: BTreeSet<String>,
    /// Those that are published all the same.
    pub published: BTreeSet<String>,
}

/// Names of data types by which the validator of data connectors tells the form of a connector (spec checks DC-03).
#[derive(Debug, Deserialize)]
pub struct Forms {
    /// Parts of names of which connectors have a form of their own.
    pub of_their_own: Vec<String>,
    /// Parts of names of custom logs that come by Syslog where an agent is installed.
    pub of_syslog: Vec<String>,
}

/// A type of entity.
#[derive(Debug, Deserialize)]
pub struct Entity {
    /// Its identifiers.
    pub identifiers: Vec<String>,
    /// Combinations of identifiers, one of which must be complete.
    pub required: Vec<Vec<String>>,
}

/// See [`Categories`].
pub static CATEGORIES: LazyLock<Categories> = LazyLock::new(|| read(include_str!("data/categories.json")));

/// See [`Connectors`].
pub static CONNECTORS: LazyLock<Connectors> = LazyLock::new(|| read(include_str!("data/connectors.json")));

/// See [`Forms`].
pub static FORMS: LazyLock<Forms> = LazyLock::new(|| read(include_str!("data/connector_forms.json")));

/// The types of entities by name.
pub static ENTITIES: LazyLock<BTreeMap<String, Entity>> = LazyLock::new(|| read(include_str!("data/entities.json")));

/// The tables and functions that queries are known to read.
pub static TABLES: LazyLock<BTreeSet<String>> = LazyLock::new(|| read(include_str!("data/tables.json")));

/// The tactics of each technique.
pub static TACTICS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let techniques: BTreeMap<String, Vec<String>> = read(include_str!("data/techniques.json"));
    let mut tactics: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (tactic, techniques) in techniques {
        for technique in techniques {
            tactics.entry(technique).or_default().push(tactic.clone());
        }
    }
    tactics
});

/// How alike, of 1, a name must be to that of a known table.
const NEAR: f64 = 0.88;

/// The known table that was probably meant by a name that is none.
pub fn misspelled(name: &str) -> Option<&'static str> {
    if TABLES.contains(name) {
        return None;
    }
    let is_of_length = |known: &&String| known.len().abs_diff(name.len()) <= 2 && name.len() > 5;
    let near = TABLES.iter().filter(is_of_length).map(|known| (likeness(name, known), known.as_str()));
    let best = near.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    // Two versions of one table differ in a digit.
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    (best.0 >= NEAR && digits(best.1) == digits(name)).then_some(best.1)
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> T {
    serde_json::from_str(text).expect("the embedded list has the form of its type")
}
