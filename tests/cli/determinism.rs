//! One input, one output: whatever the folder order, the working folder, the surroundings and the number of threads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Repository, files_below, pack_clean, program};
use crate::files::write;

const SOLUTIONS: [&str; 6] = ["Contoso", "Fabrikam", "Litware", "Northwind", "Tailspin", "Wingtip"];

fn packages(repository: &Path, out: &Path) -> BTreeMap<String, Vec<u8>> {
    pack_clean(&["--out", &out.to_string_lossy(), "--jobs", "8"], repository);
    files_below(out)
}

fn out() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn the_number_of_threads_does_not_show() {
    let repository = Repository::with(&SOLUTIONS);
    let (one, eight) = (out(), out());
    let first = pack_clean(&["--jobs", "1", "--out", &one.path().to_string_lossy()], repository.path());
    let second = pack_clean(&["--jobs", "8", "--out", &eight.path().to_string_lossy()], repository.path());
    assert_eq!(files_below(one.path()), files_below(eight.path()));
    let in_eight = first.stdout.replace(&*one.path().to_string_lossy(), &eight.path().to_string_lossy());
    assert_eq!(in_eight, second.stdout);
}

#[test]
fn the_order_in_which_files_were_made_does_not_show() {
    let repository = Repository::with(&SOLUTIONS);
    let shuffled = tempfile::tempdir().expect("a temporary folder");
    for (path, bytes) in files_below(repository.path()).into_iter().rev() {
        write(shuffled.path(), &path, bytes);
    }
    assert_eq!(packages(repository.path(), out().path()), packages(shuffled.path(), out().path()));
}

#[test]
fn working_folder_locale_and_time_zone_do_not_show() {
    let repository = Repository::with(&SOLUTIONS);
    let expected = packages(repository.path(), out().path());
    let elsewhere = out();
    let status = program()
        .current_dir(repository.solution("Contoso"))
        .env("LC_ALL", "tr_TR.UTF-8")
        .env("LANG", "tr_TR.UTF-8")
        .env("TZ", "Pacific/Chatham")
        .env("HOME", "/nonexistent")
        .args(["pack", "../..", "--quiet", "--out"])
        .arg(elsewhere.path())
        .status()
        .expect("the program runs");
    assert!(status.success());
    assert_eq!(files_below(elsewhere.path()), expected);
}

#[test]
fn a_second_run_writes_the_same_bytes_over_the_first() {
    let repository = Repository::with(&SOLUTIONS);
    pack_clean(&[], repository.path());
    let first = files_below(repository.path());
    fs::write(repository.solution("Contoso").join("Package/mainTemplate.json"), "stale").expect("a stale file");
    pack_clean(&[], repository.path());
    assert_eq!(files_below(repository.path()), first);
}
