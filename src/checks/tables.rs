//! The lists of names that validators of the content repository compare with (spec checks §8, as of 2026-07).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

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

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> T {
    serde_json::from_str(text).expect("the embedded list has the form of its type")
}
