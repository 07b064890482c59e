//! The table of checks and the files that hold them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sentinel_pack::checks::{self, FOLDERS};

#[test]
fn every_file_of_a_folder_of_checks_is_in_the_table_and_every_check_has_its_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
    for (folder, checks) in FOLDERS {
        let ids: BTreeSet<String> = checks.iter().map(|check| check.id.to_owned()).collect();
        let entries = fs::read_dir(root.join(folder)).expect("the folder can be listed");
        let names = entries.map(|entry| entry.expect("an entry").path());
        let stems = names.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).filter(|stem| stem != "mod");
        let files: BTreeSet<String> = stems.map(|stem| format!("{folder}_{stem}").replace('_', "-")).collect();
        assert_eq!(ids, files, "checks and files of {folder}");
    }
}

#[test]
fn every_folder_of_checks_is_in_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
    let names: BTreeSet<&str> = FOLDERS.iter().map(|(folder, _)| *folder).collect();
    for entry in fs::read_dir(root).expect("the folder can be listed") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        let holds_checks =
            path.is_dir() && fs::read_to_string(path.join("mod.rs")).is_ok_and(|text| text.contains("CHECKS"));
        assert_eq!(holds_checks, names.contains(name), "{name}");
    }
}

#[test]
fn every_id_is_used_once_and_every_page_is_written() {
    let mut ids = BTreeSet::new();
    for check in checks::registry() {
        assert!(ids.insert(check.id), "{} is used twice", check.id);
        let manual = &check.manual;
        for text in [check.summary, manual.what, manual.why, manual.remedy, manual.fails, manual.passes] {
            assert!(!text.trim().is_empty(), "{} has an empty part", check.id);
        }
        assert!(!check.summary.ends_with('.') && !manual.remedy.ends_with('.'), "{}: no full stop", check.id);
    }
}
