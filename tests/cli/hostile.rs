//! No input makes the program panic, hang or run out of memory: it is packaged, or refused with a diagnostic.

use std::fmt::Write;
use std::fs;
use std::time::{Duration, Instant};

use super::{Repository, pack};
use crate::files::write;

/// Packages a solution with this file in it, and returns what is reported.
fn refusal(file: &str, bytes: impl AsRef<[u8]>) -> String {
    let repository = Repository::with(&["Contoso"]);
    write(&repository.solution("Contoso"), file, bytes);
    let start = Instant::now();
    let run = pack(&["--quiet"], &repository.solution("Contoso"));
    assert!(start.elapsed() < Duration::from_secs(20), "{file} takes too long");
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(!repository.solution("Contoso").join("Package").exists());
    run.stderr
}

#[test]
fn deep_nesting_is_refused() {
    let data_file = "Data/Solution_Contoso.json";
    for bracket in ["[", "{\"a\":"] {
        assert!(refusal(data_file, bracket.repeat(200_000)).contains("nested deeper"));
    }
    refusal("Analytic Rules/SignIn.yaml", "[".repeat(200_000));
    refusal("Analytic Rules/SignIn.yaml", "{a: ".repeat(200_000));
    refusal("Analytic Rules/SignIn.yaml", "- ".repeat(200_000));
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut rule = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(rule, "a{level}: &a{level} [{aliases}]").expect("text can be written to");
    }
    refusal("Analytic Rules/SignIn.yaml", rule);
}

#[test]
fn empty_and_blank_files_are_refused() {
    for bytes in ["", " \n", "\u{FEFF}", "null", "[]", "0", "\0"] {
        refusal("Data/Solution_Contoso.json", bytes);
        refusal("SolutionMetadata.json", bytes);
        refusal("Analytic Rules/SignIn.yaml", bytes);
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_refused() {
    let repository = Repository::with(&["Contoso"]);
    let rule = repository.solution("Contoso").join("Analytic Rules/SignIn.yaml");
    fs::remove_file(&rule).expect("the rule can be removed");
    fs::create_dir(&rule).expect("a folder can be made");
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("is a folder"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let repository = Repository::with(&["Contoso"]);
    let rule = repository.solution("Contoso").join("Analytic Rules/SignIn.yaml");
    fs::remove_file(&rule).expect("the rule can be removed");
    let made = std::process::Command::new("mkfifo").arg(&rule).status().expect("mkfifo runs");
    assert!(made.success());
    assert_eq!(pack(&[], &repository.solution("Contoso")).code, Some(1));
}
