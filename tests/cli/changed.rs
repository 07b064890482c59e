//! Which solutions `check --changed-since` looks at, and what it says of their past.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::findings::{assert_valid, json};
use super::{Repository, Run, program};
use crate::files::write;
use crate::git::{self, git};

/// A repository in git with these solutions, on a branch that left `main` before `main` moved on; nothing when there is
/// no git.
fn branch(solutions: &[&str]) -> Option<Repository> {
    if !git::is_there() {
        eprintln!("skipped: git not found");
        return None;
    }
    let repository = Repository::with(solutions);
    write(repository.path(), ".gitignore", "*.log\n");
    git(repository.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(&repository);
    git(repository.path(), &["checkout", "--quiet", "-b", "change"]);
    git(repository.path(), &["checkout", "--quiet", "main"]);
    repository.change("Fabrikam", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    commit(&repository);
    git(repository.path(), &["checkout", "--quiet", "change"]);
    Some(repository)
}

fn commit(repository: &Repository) {
    git(repository.path(), &["add", "--all"]);
    git(repository.path(), &["commit", "--quiet", "--message", "Change"]);
}

fn check(arguments: &[&str], folder: &Path) -> Run {
    program().current_dir(folder).arg("check").args(arguments).output().expect("the program runs").into()
}

/// The solutions of the repository that are checked.
fn touched(repository: &Repository) -> Vec<String> {
    let run = check(&[".", "--changed-since", "main"], repository.path());
    assert_ne!(run.code, Some(2), "{}", run.stderr);
    let lines = run.stdout.lines().filter(|line| !line.contains(" skipped: ") && !line.starts_with("No solution"));
    lines.map(|line| line.split(':').next().expect("a name").to_owned()).collect()
}

const SOLUTIONS: [&str; 2] = ["Contoso", "Fabrikam"];

#[test]
fn what_the_other_branch_changed_meanwhile_touches_nothing() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    let run = check(&[".", "--changed-since", "main"], repository.path());
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "No solution differs from `main`\n"), "{}", run.stderr);
}

#[test]
fn solutions_count_whose_changes_are_committed_staged_not_staged_or_not_tracked() {
    let all = ["Committed", "Contoso", "Edited", "Fabrikam", "Ignored", "Staged", "Untracked"];
    let Some(repository) = branch(&all) else { return };
    repository.change("Committed", "SolutionMetadata.json", "2025-04-07", "2025-04-08");
    commit(&repository);
    write(&repository.solution("Staged"), "Notes.md", "Notes\n");
    git(repository.path(), &["add", "--all"]);
    fs::remove_file(repository.solution("Edited").join("SolutionMetadata.json")).expect("it is there");
    write(&repository.solution("Untracked"), "Package/Notes.md", "Notes\n");
    write(&repository.solution("Ignored"), "Notes.log", "Notes\n");
    assert_eq!(touched(&repository), ["Committed", "Edited", "Staged", "Untracked"]);
    let run = check(&["Solutions/Ignored", "Solutions/Staged", "--changed-since", "main"], repository.path());
    assert!(run.stdout.starts_with("Staged: "), "{}", run.stdout);
}

#[test]
fn line_ends_alone_touch_nothing() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    git(repository.path(), &["config", "core.autocrlf", "true"]);
    fs::remove_dir_all(repository.path().join("Solutions")).expect("it is there");
    git(repository.path(), &["checkout", "--quiet", "."]);
    let rule = repository.solution("Contoso").join("Analytic Rules/SignIn.yaml");
    let text = fs::read_to_string(&rule).expect("the rule can be read");
    assert!(text.contains("\r\n"));
    assert!(touched(&repository).is_empty());
    fs::write(&rule, text.replace("\r\n", "\n")).expect("the rule can be written");
    assert!(touched(&repository).is_empty());
    fs::write(&rule, format!("{text}status: Available\r\n")).expect("the rule can be written");
    assert_eq!(touched(&repository), ["Contoso"]);
}

#[test]
fn a_solution_that_was_deleted_is_said_to_be() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    fs::remove_dir_all(repository.solution("Fabrikam")).expect("it is there");
    let run = check(&[".", "--changed-since", "main"], repository.path());
    let expected = "Fabrikam: deleted since `main`, not checked\n";
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), expected), "{}", run.stderr);
    let report = json(&check(&[".", "--changed-since", "main", "--format", "json"], repository.path()).stdout);
    assert_valid(&report, "check.json");
    assert_eq!(report["deleted"], serde_json::json!(["Fabrikam"]));
}

#[test]
fn a_logo_touches_the_solution_that_names_it() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    let logo = "https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/Contoso.svg";
    repository.change("Contoso", "Data/Solution_Contoso.json", "https://contoso.example/logo.svg", logo);
    commit(&repository);
    git(repository.path(), &["branch", "--quiet", "--force", "main", "change"]);
    write(repository.path(), "Logos/Contoso.svg", "<svg/>");
    write(repository.path(), "Logos/Northwind.svg", "<svg/>");
    assert_eq!(touched(&repository), ["Contoso"]);
}

#[test]
fn the_entry_of_a_workbook_touches_its_solution() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    for name in SOLUTIONS {
        write(&repository.solution(name), &format!("Workbooks/{name}Overview.json"), "{}");
    }
    let list = |version: &str| {
        let entry = |name: &str, version: &str| {
            format!("{{\"templateRelativePath\": \"{name}Overview.json\", \"version\": \"{version}\"}}")
        };
        let text = format!("[{}, {}]", entry("Contoso", version), entry("Fabrikam", "1.0.0"));
        write(repository.path(), "Workbooks/WorkbooksMetadata.json", text);
    };
    list("1.0.0");
    commit(&repository);
    git(repository.path(), &["branch", "--quiet", "--force", "main", "change"]);
    list("1.0.1");
    assert_eq!(touched(&repository), ["Contoso"]);
}

#[test]
fn a_rule_that_was_changed_must_raise_its_version() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    let arguments = ["Solutions/Contoso", "--changed-since", "main"];
    let run = check(&arguments, repository.path());
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("error[analytic-rule-version-not-raised]"), "{}", run.stderr);
    assert!(run.stderr.contains("warning[data-file-version-not-raised]"), "{}", run.stderr);
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "version: 1.0.0", "version: 1.0.1");
    repository.change("Contoso", "Data/Solution_Contoso.json", "3.0.9", "3.0.10");
    let run = check(&arguments, repository.path());
    assert!(!run.stderr.contains("not-raised"), "{}", run.stderr);
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "id: 0d0a9ad2", "id: 1d0a9ad2");
    let run = check(&[&arguments[..], &["--select", "analytic-rule-id-changed"]].concat(), repository.path());
    assert!(run.stderr.contains("error[analytic-rule-id-changed]"), "{}", run.stderr);
}

#[test]
fn a_rule_that_was_changed_must_have_a_version() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "version: 1.0.0\n", "");
    commit(&repository);
    git(repository.path(), &["branch", "--quiet", "--force", "main", "change"]);
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    let run = check(&["Solutions/Contoso", "--changed-since", "main"], repository.path());
    assert!(run.stderr.contains("the rule was changed, but has no `version`"), "{}", run.stderr);
}

#[test]
fn what_a_sparse_checkout_leaves_out_is_not_deleted() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    for option in ["--no-sparse-index", "--sparse-index"] {
        git(repository.path(), &["sparse-checkout", "set", option, "Solutions/Contoso"]);
        assert!(!repository.solution("Fabrikam").exists());
        assert!(touched(&repository).is_empty(), "{option}");
    }
}

#[test]
fn a_submodule_touches_nothing() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    let module = repository.solution("Contoso").join("Module");
    write(&module, "Notes.md", "Notes\n");
    git(&module, &["init", "--quiet"]);
    git(&module, &["add", "--all"]);
    git(&module, &["commit", "--quiet", "--message", "Module"]);
    git(repository.path(), &["-c", "advice.addEmbeddedRepo=false", "add", "--all"]);
    git(repository.path(), &["commit", "--quiet", "--message", "Add a module"]);
    git(repository.path(), &["branch", "--quiet", "--force", "main", "change"]);
    assert!(touched(&repository).is_empty());
}

#[test]
fn an_id_of_a_solution_that_is_not_touched_is_taken() {
    let Some(repository) = branch(&["Fabrikam"]) else { return };
    repository.add("Contoso");
    let run = check(&[".", "--changed-since", "main"], repository.path());
    assert!(run.stderr.contains("error[analytic-rule-id-shared]"), "{}", run.stderr);
    assert!(run.stdout.starts_with("Contoso: ") && !run.stdout.contains("Fabrikam"), "{}", run.stdout);
}

#[test]
fn a_tree_is_compared_as_it_is() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    let run = check(&[".", "--changed-since", "main^{tree}"], repository.path());
    assert!(run.stdout.starts_with("Fabrikam: "), "{}", run.stdout);
}

#[test]
fn what_cannot_be_compared_is_told_with_the_remedy() {
    let Some(repository) = branch(&SOLUTIONS) else { return };
    let fails = |folder: &Path, revision: &str, expected: &str| {
        let run = check(&["Solutions/Contoso", "--changed-since", revision], folder);
        assert_eq!(run.code, Some(2), "{}", run.stdout);
        assert!(run.stderr.contains(expected) && run.stderr.contains(revision), "{}", run.stderr);
    };
    fails(repository.path(), "nowhere", "git fetch");
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    commit(&repository);
    fails(repository.path(), "HEAD:Solutions/Contoso/SolutionMetadata.json", "cannot compare");
    git(repository.path(), &["checkout", "--quiet", "--orphan", "other"]);
    fails(repository.path(), "main", "no commit yet");
    commit(&repository);
    fails(repository.path(), "main", "shares no commit");

    let clone = tempfile::tempdir().expect("a temporary folder");
    let url = format!("file:///{}", repository.path().display().to_string().replace('\\', "/").trim_start_matches('/'));
    let folder = clone.path().to_str().expect("a path in UTF-8");
    git(clone.path(), &["clone", "--quiet", "--depth=1", "--branch=change", &url, folder]);
    git(clone.path(), &["fetch", "--quiet", "--depth=1", "origin", "main:main"]);
    fails(clone.path(), "main", "`fetch-depth: 0`");

    let plain = Repository::with(&["Contoso"]);
    fails(plain.path(), "main", "lies in no git repository");
}

#[test]
fn what_was_skipped_is_said() {
    let repository = Repository::with(&["Contoso"]);
    let skipped = |arguments: &[&str]| {
        let run = check(&[&["Solutions/Contoso", "--format", "json"], arguments].concat(), repository.path());
        let report = json(&run.stdout);
        assert_valid(&report, "check.json");
        let skipped = report["skipped"].as_array().expect("a list").iter();
        skipped.map(|skipped: &Value| skipped["check"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    let without_day = skipped(&[]);
    for id in ["metadata-date-in-future", "template-api-version-outdated", "analytic-rule-id-changed"] {
        assert!(without_day.iter().any(|skipped| skipped == id), "{id} is not among {without_day:?}");
    }
    let with_day = skipped(&["--today", "2025-06-01"]);
    assert!(with_day.iter().any(|id| id == "analytic-rule-id-changed"), "{with_day:?}");
    assert!(with_day.iter().all(|id| id != "metadata-date-in-future"), "{with_day:?}");
    assert!(skipped(&["--select", "analytic-rule-name-long"]).is_empty());

    let text = check(&["Solutions/Contoso"], repository.path()).stdout;
    assert!(text.ends_with("4 checks on dates were skipped: `--today DATE` runs them\n"), "{text}");
    let text = check(&["Solutions/Contoso", "--today", "2025-06-01"], repository.path()).stdout;
    assert!(!text.contains("skipped"), "{text}");
    let markdown = check(&["Solutions/Contoso", "--format", "markdown"], repository.path()).stdout;
    assert!(markdown.contains("4 checks on dates were skipped"), "{markdown}");
}
