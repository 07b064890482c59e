//! The shape of the source: what may use what, and how long a file may be.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder uses those above it in this list, never those below it.
const FOLDERS: [&str; 10] =
    ["diagnostics", "files", "source", "solution", "arm", "assemble", "checks", "compare", "render", "cli"];

/// The most lines of a file, without its tests.
const MOST_LINES: usize = 400;

/// Every source file but those that hold tests alone.
fn sources() -> BTreeMap<PathBuf, String> {
    let mut sources = BTreeMap::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a source folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).expect("a source file can be read");
                sources.insert(path.strip_prefix(&root).expect("it lies in src").to_owned(), text);
            }
        }
    }
    sources
}

/// The text of a file up to its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

/// The names behind `crate::` in code, comments left out.
fn used_folders(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or(rest))
}

#[test]
fn a_folder_uses_only_those_above_it() {
    let rank = |name: &str| FOLDERS.iter().position(|folder| *folder == name);
    let mut offences = Vec::new();
    for (path, text) in sources() {
        let folder = path.components().next().and_then(|first| first.as_os_str().to_str()).unwrap_or_default();
        let Some(own) = rank(folder) else {
            assert!(matches!(folder, "lib.rs" | "main.rs"), "{folder} has no place in the list of folders");
            continue;
        };
        for used in used_folders(without_tests(&text)) {
            assert!(!used.is_empty(), "{}: name one folder behind each `crate::`", path.display());
            match rank(used) {
                Some(used) if used <= own => {}
                _ => offences.push(format!("{} uses {used}", path.display())),
            }
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn a_file_has_at_most_400_lines_without_its_tests() {
    for (path, text) in sources() {
        let lines = without_tests(&text).lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
    }
}

#[test]
fn a_file_opens_with_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} opens without a `//!` line", path.display());
    }
}
