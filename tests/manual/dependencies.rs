//! Every library that is used stands in the manual with its reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::pages;

/// The names in the tables of dependencies of `Cargo.toml`.
fn dependencies() -> BTreeSet<String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("the manifest can be read");
    let mut names = BTreeSet::new();
    let mut is_table = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_table = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (is_table, line.split_once(" = ")) {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn every_dependency_is_in_the_manual_with_its_licence_and_reason() {
    let pages = pages();
    let rows = pages["dependencies.md"].lines().filter(|line| line.starts_with("| ["));
    let rows: BTreeSet<String> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let [name, licence, reason] = cells.as_slice() else { panic!("three cells are expected: {row}") };
            assert!(!licence.is_empty() && !reason.is_empty(), "{row}");
            let name = name.trim_start_matches('[').split(']').next().expect("a name");
            name.to_owned()
        })
        .collect();
    assert_eq!(rows, dependencies(), "docs/dependencies.md and Cargo.toml do not name the same libraries");
}
