//! How `pack` tells what it found.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Repository, Run, files_below, pack, pack_clean, program};

#[test]
fn a_fault_is_shown_with_its_source_line_and_its_remedy() {
    let repository = Repository::with(&["Contoso"]);
    repository.break_solution("Contoso");
    let run = pack(&[], &repository.solution("Contoso"));
    let data_file = repository.solution("Contoso").join("Data/Solution_Contoso.json");
    let expected = format!(
        r#"error[listed-file-missing]: the listed file `Analytic Rules/SignIn.yaml` does not exist
 --> {}:7:5
  |
7 |     "Analytic Rules/SignIn.yaml"
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `Analytic Rules/SignIns.yaml`?

"#,
        data_file.display()
    );
    assert_eq!(run.stderr, expected);
    assert_eq!(run.stdout, "Contoso: not packaged, 1 error\n");
}

#[test]
fn a_line_of_megabytes_is_cut_around_the_fault_but_keeps_its_column() {
    let repository = Repository::with(&["Contoso"]);
    repository.break_solution("Contoso");
    let long = "ö".repeat(2_000_000);
    repository.change("Contoso", "Data/Solution_Contoso.json", "Sign-ins of Contoso.", &long);
    repository.change("Contoso", "Data/Solution_Contoso.json", "\n", " ");
    let run = pack(&[], &repository.solution("Contoso"));
    assert!(run.stderr.contains("Solution_Contoso.json:1:2000"), "{}", run.stderr);
    assert!(run.stderr.contains("1 | …ö"), "{}", run.stderr);
    assert!(run.stderr.len() < 2_000);
}

#[test]
fn json_lists_diagnostics_and_packages() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    repository.break_solution("Contoso");
    let run = pack(&["--format", "json"], repository.path());
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), ""));
    let report: Value = serde_json::from_str(&run.stdout).expect("the report is JSON");
    let data_file = repository.solution("Contoso").join("Data/Solution_Contoso.json");
    let package = repository.solution("Fabrikam").join("Package");
    let written = files_below(&package);
    let file = |name: &str| {
        let digest = Sha256::digest(&written[name]);
        let digits: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        json!({"name": name, "size": written[name].len(), "sha256": digits.concat()})
    };
    let expected = json!({
        "diagnostics": [{
            "solution": "Contoso",
            "id": "listed-file-missing",
            "severity": "error",
            "message": "the listed file `Analytic Rules/SignIn.yaml` does not exist",
            "help": "did you mean `Analytic Rules/SignIns.yaml`?",
            "file": data_file.to_string_lossy(),
            "line": 7,
            "column": 5,
        }],
        "packages": [{
            "solution": "Fabrikam",
            "version": "3.0.9",
            "folder": package.to_string_lossy(),
            "files": [
                file("mainTemplate.json"), file("createUiDefinition.json"), file("testParameters.json"), file("3.0.9.zip"),
            ],
        }],
    });
    assert_eq!(report, expected);
}

#[test]
fn quiet_prints_errors_only() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    repository.break_solution("Contoso");
    repository.change("Contoso", "Data/Solution_Contoso.json", "Parsers/Events", "Parsers/events");
    repository.change("Fabrikam", "Data/Solution_Fabrikam.json", "Parsers/Events", "Parsers/events");
    let run = pack(&["--quiet"], repository.path());
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert!(run.stderr.contains("error[listed-file-missing]") && !run.stderr.contains("warning"), "{}", run.stderr);
    let run = pack_clean(&["--quiet"], &repository.solution("Fabrikam"));
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

#[test]
fn verbose_lists_the_files_written() {
    let repository = Repository::with(&["Contoso"]);
    let run = pack_clean(&["-v"], &repository.solution("Contoso"));
    for name in ["mainTemplate.json", "createUiDefinition.json", "testParameters.json", "3.0.9.zip"] {
        assert!(run.stdout.lines().any(|line| line.starts_with("  ") && line.ends_with(name)), "{}", run.stdout);
    }
}

#[test]
fn color_is_used_when_asked_for() {
    let repository = Repository::with(&["Contoso"]);
    repository.break_solution("Contoso");
    let solution = repository.solution("Contoso");
    assert!(pack(&["--color", "always"], &solution).stderr.contains("\u{1b}["));
    assert!(!pack(&["--color", "never"], &solution).stderr.contains('\u{1b}'));
    assert!(!pack(&[], &solution).stderr.contains('\u{1b}'));
}

#[test]
fn several_solutions_are_told_in_the_order_of_their_names() {
    let repository = Repository::with(&["Tailspin", "Contoso", "Northwind"]);
    let run = pack_clean(&["--jobs", "3"], repository.path());
    let names: Vec<&str> = run.stdout.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, ["Contoso", "Northwind", "Tailspin", "3"]);
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../README.md");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let shown: [(&str, &str, &[&str]); 5] = [
        ("pack", "Proseware Audit Events", &[]),
        ("pack", "Proseware Audit Events", &["-v"]),
        ("pack", "Adatum First Rule Broken", &[]),
        ("check", "Proseware Audit Events", &[]),
        ("check", "Northwind Playbook Metadata", &["--select", "expression-parameter-undeclared"]),
    ];
    for (name, solution, options) in shown {
        let path = format!("fixtures/Solutions/{solution}");
        assert!(readme.contains(&format!("{name} \"{path}\"")));
        let mut command = program();
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args([name, &path]).args(options);
        if name == "pack" {
            command.arg("--out").arg(folder.path());
        }
        let run = Run::from(command.output().expect("the program runs"));
        let printed = format!("{}{}", run.stderr, run.stdout);
        let printed = printed.replace(&*folder.path().to_string_lossy(), "target/packages");
        assert!(readme.contains(&format!("```text\n{printed}```\n")), "{printed}");
    }
}
