//! The hook for pre-commit: changed files in, the findings of their solutions out.

use std::path::Path;
use std::process::{Command, Output};

use super::upstream::Upstream;
use super::{has_programs, scripts};

fn hook(folder: &Path, files: &[&str]) -> Output {
    let mut command = Command::new(scripts().join("pre-commit.sh"));
    command.current_dir(folder).args(files).env("SENTINEL_PACK_PROGRAM", env!("CARGO_BIN_EXE_sentinel-pack"));
    command.output().expect("the hook runs")
}

#[test]
fn the_solutions_of_the_changed_files_are_checked_once_each() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let files = [
        "README.md",
        "Solutions/Contoso Sign Ins/SolutionMetadata.json",
        "Solutions/Contoso Sign Ins/Parsers/ContosoSignIn.yaml",
        "Solutions/Contoso Sign Ins/Data/Solution_Contoso.json",
    ];
    let output = hook(upstream.path(), &files);
    let lines = String::from_utf8_lossy(&output.stdout);
    assert_eq!(lines.lines().filter(|line| line.starts_with("Contoso Sign Ins: ")).count(), 1, "{lines}");
    assert!(!lines.contains("Contoso: "), "{lines}");
}

#[test]
fn a_finding_stops_the_commit() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    upstream.change("Solutions/Contoso/Data/Solution_Contoso.json", "ContosoSignIn.yaml", "Lost.yaml");
    let output = hook(upstream.path(), &["Solutions/Contoso/Data/Solution_Contoso.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("listed-file-missing"));
}

#[test]
fn files_outside_of_solutions_are_none_of_its_business() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    for files in [&["README.md", "Solutions/Gone/Data/Solution_Gone.json"][..], &[]] {
        let output = hook(upstream.path(), files);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
    }
}
