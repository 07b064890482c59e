//! How `check` tells what it found, and mends it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Repository, Run, files_below, program};

/// A repository with a solution that has a fault with a mend, and one without.
fn faulty() -> Repository {
    let repository = Repository::with(&["Contoso"]);
    repository.change("Contoso", "Data/Solution_Contoso.json", "Rules/SignIn.yaml", "rules/Signin.yaml");
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "tactics: [InitialAccess]", "tactics: []");
    repository
}

/// Runs `check` in the repository's folder.
pub fn check(arguments: &[&str], repository: &Repository) -> Run {
    let mut command = program();
    command.current_dir(repository.path()).arg("check").args(arguments).arg("Solutions/Contoso");
    command.output().expect("the program runs").into()
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

pub fn assert_valid(value: &Value, schema: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(schema);
    let schema = json(&fs::read_to_string(path).expect("the schema can be read"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is valid");
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{}\n{value:#}", faults.join("\n"));
}

pub fn diagnostic<'a>(report: &'a Value, id: &str) -> &'a Value {
    let diagnostics = report["diagnostics"].as_array().expect("a list");
    diagnostics.iter().find(|diagnostic| diagnostic["id"] == id).unwrap_or_else(|| panic!("{id} is reported"))
}

#[test]
fn the_solutions_of_the_readme_have_no_findings() {
    for solution in ["Proseware Audit Events", "Proseware Gate Alerts"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/Solutions").join(solution);
        let arguments = ["check", "--deny", "warnings", "--today", "2026-11-21", "--format", "json"];
        let run: Run = program().args(arguments).arg(folder).output().expect("the program runs").into();
        assert_eq!(run.code, Some(0), "{solution}: {}", run.stdout);
        let report = json(&run.stdout);
        let known = report["diagnostics"].as_array().expect("a list").iter().all(|found| !found["known"].is_null());
        assert!(known, "{solution}: {}", run.stdout);
    }
}

#[test]
fn json_is_what_its_schema_says() {
    let run = check(&["--format", "json", "--toolkit"], &faulty());
    let report = json(&run.stdout);
    assert_valid(&report, "check.json");
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let found = diagnostic(&report, "letter-case-differs");
    assert_eq!(found["fix"]["replacement"], "Analytic Rules/SignIn.yaml");
    assert_eq!((&found["fix"]["line"], &found["fix"]["column"]), (&7.into(), &6.into()));
    assert!(diagnostic(&report, "analytic-rule-without-tactics")["fix"].is_null());
}

#[test]
fn sarif_is_what_the_standard_says() {
    let run = check(&["--format", "sarif"], &faulty());
    let log = json(&run.stdout);
    assert_valid(&log, "sarif-2.1.0-part.json");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("a list");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("it is small");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    let with_fix = results.iter().find(|result| result.get("fixes").is_some()).expect("one result has a fix");
    let location = &with_fix["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "Solutions/Contoso/Data/Solution_Contoso.json");
    assert_eq!(location["region"]["startLine"], 7);
    let of_rule = results.iter().find(|result| result["ruleId"] == "analytic-rule-without-tactics");
    let location = &of_rule.expect("the rule is reported")["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "Solutions/Contoso/Analytic%20Rules/SignIn.yaml");
}

#[test]
fn absolute_paths_are_told_relative_to_the_current_folder() {
    let repository = faulty();
    let run = |format: &str| {
        let mut command = program();
        let folder = fs::canonicalize(repository.path()).expect("the folder exists");
        command.current_dir(&folder).args(["check", "--format", format]).arg(folder.join("Solutions/Contoso"));
        Run::from(command.output().expect("the program runs")).stdout
    };
    assert!(run("github").contains("file=Solutions/Contoso/Data/Solution_Contoso.json,line=7,"));
    assert!(run("sarif").contains("\"Solutions/Contoso/Data/Solution_Contoso.json\""));
    assert!(run("markdown").contains("| Solutions/Contoso/Data/Solution\\_Contoso.json:7:5 |"));
}

#[test]
fn github_shows_each_finding_at_its_line() {
    let run = check(&["--format", "github"], &faulty());
    let expected = "::warning file=Solutions/Contoso/Data/Solution_Contoso.json,line=7,endLine=7,col=5,endColumn=33,\
                    title=letter-case-differs::the file is spelled `Analytic Rules/SignIn.yaml`%0Awrite ";
    assert!(run.stdout.lines().any(|line| line.starts_with(expected)), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.starts_with("::")), "{}", run.stdout);
}

#[test]
fn markdown_gives_a_verdict_and_a_table() {
    let run = check(&["--format", "markdown"], &faulty());
    assert!(run.stdout.starts_with("## sentinel-pack: "), "{}", run.stdout);
    let row = "| warning | Solutions/Contoso/Data/Solution\\_Contoso.json:7:5 | the file is spelled \\`Analytic \
               Rules/SignIn.yaml\\` | ";
    assert!(run.stdout.lines().any(|line| line.starts_with(row)), "{}", run.stdout);
}

#[test]
fn a_diff_shows_the_mends_and_changes_nothing() {
    let repository = faulty();
    let before = files_below(repository.path());
    let run = check(&["--diff"], &repository);
    let lines = [
        "--- Solutions/Contoso/Data/Solution_Contoso.json",
        "-    \"Analytic rules/Signin.yaml\"",
        "+    \"Analytic Rules/SignIn.yaml\"",
    ];
    for line in lines {
        assert!(run.stdout.lines().any(|shown| shown == line), "{line} is missing:\n{}", run.stdout);
    }
    assert_eq!(files_below(repository.path()), before);
}

#[test]
fn names_that_are_only_spelled_otherwise_are_mended() {
    let repository = Repository::with(&["Contoso"]);
    let mends = [
        ("Analytic Rules/SignIn.yaml", "kind: Scheduled", "kind: scheduled"),
        ("Analytic Rules/SignIn.yaml", "tactics: [InitialAccess]", "tactics: [initial-access]"),
        ("Analytic Rules/SignIn.yaml", "identifier: FullName", "identifier: 'Full name'"),
        ("Analytic Rules/SignIn.yaml", "from two places\n", "from two places.\n"),
        ("SolutionMetadata.json", "\"Security - Threat Protection\"", "\"security: threat protection\""),
    ];
    let right = files_below(repository.path());
    for (file, from, to) in mends {
        repository.change("Contoso", file, from, to);
    }
    let shown = check(&["--diff"], &repository).stdout;
    for (_, _, wrong) in mends {
        assert!(shown.lines().any(|line| line.starts_with('-') && line.contains(wrong.trim_end())), "{wrong}: {shown}");
    }
    let run = check(&["--fix"], &repository);
    assert!(run.stdout.contains(" (5 mended)"), "{}{}", run.stdout, run.stderr);
    let mended = files_below(repository.path());
    let rule = |files: &BTreeMap<String, Vec<u8>>| {
        let bytes = &files["Solutions/Contoso/Analytic Rules/SignIn.yaml"];
        // Quotes of the author's stay.
        String::from_utf8_lossy(bytes).replace("'FullName'", "FullName")
    };
    assert_eq!(rule(&mended), rule(&right));
    let metadata = "Solutions/Contoso/SolutionMetadata.json";
    assert_eq!(mended[metadata], right[metadata]);
    assert!(!check(&["--fix"], &repository).stdout.contains("mended"));
}

#[test]
fn what_has_one_safe_mend_is_mended_once() {
    let repository = faulty();
    let run = check(&["--fix"], &repository);
    assert!(run.stdout.contains(" (1 mended)"), "{}", run.stdout);
    assert!(!run.stderr.contains("letter-case-differs"), "{}", run.stderr);
    assert!(run.stderr.contains("analytic-rule-without-tactics"), "{}", run.stderr);
    let mended = files_below(repository.path());
    let data_file = String::from_utf8(mended["Solutions/Contoso/Data/Solution_Contoso.json"].clone());
    assert!(data_file.expect("it is text").contains("\"Analytic Rules/SignIn.yaml\""));

    let again = check(&["--fix"], &repository);
    assert!(!again.stdout.contains("mended"), "{}", again.stdout);
    assert_eq!(files_below(repository.path()), mended);
}
