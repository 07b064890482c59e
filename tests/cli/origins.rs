//! How `check` tells where in the sources a fault of the package comes from.

use std::fs;

use serde_json::json as value;

use super::Repository;
use super::findings::{assert_valid, check, diagnostic, json};

const ID: &str = "template-blank-value";

/// A repository with a rule one of whose members is empty in the package.
fn faulty() -> Repository {
    let repository = Repository::with(&["Contoso"]);
    let text = "severity: Low\nalertDetailsOverride:\n  alertDescriptionFormat: x\n  alertTacticsColumnName: []";
    repository.change("Contoso", "Analytic Rules/SignIn.yaml", "severity: Low", text);
    repository
}

#[test]
fn text_shows_the_line_of_the_package_and_that_of_the_source() {
    let run = check(&["--select", ID], &faulty());
    let shown: Vec<&str> = run.stderr.lines().map(str::trim_start).collect();
    for start in
        ["--> Solutions/Contoso/Package/mainTemplate.json:", "::: Solutions/Contoso/Analytic Rules/SignIn.yaml:9:27"]
    {
        assert!(shown.iter().any(|line| line.starts_with(start)), "{start} is missing:\n{}", run.stderr);
    }
    assert!(run.stderr.contains("it comes from here"), "{}", run.stderr);
}

#[test]
fn json_tells_both_places() {
    let run = check(&["--format", "json"], &faulty());
    let report = json(&run.stdout);
    assert_valid(&report, "check.json");
    let found = diagnostic(&report, ID);
    assert_eq!(found["file"], "Solutions/Contoso/Package/mainTemplate.json");
    let expected = value!({"file": "Solutions/Contoso/Analytic Rules/SignIn.yaml", "line": 9, "column": 27});
    assert_eq!(found["origin"], expected);
}

#[test]
fn sarif_places_the_result_in_the_source_and_names_the_package_beside_it() {
    let run = check(&["--format", "sarif"], &faulty());
    let log = json(&run.stdout);
    assert_valid(&log, "sarif-2.1.0-part.json");
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let result = results.iter().find(|result| result["ruleId"] == ID).expect("it is reported");
    let source = &result["locations"][0]["physicalLocation"];
    assert_eq!(source["artifactLocation"]["uri"], "Solutions/Contoso/Analytic%20Rules/SignIn.yaml");
    assert_eq!(source["region"]["startLine"], 9);
    let package = &result["relatedLocations"][0]["physicalLocation"];
    assert_eq!(package["artifactLocation"]["uri"], "Solutions/Contoso/Package/mainTemplate.json");
}

#[test]
fn github_annotates_the_source_and_names_the_package_in_the_message() {
    let run = check(&["--format", "github", "--select", ID], &faulty());
    let line = run.stdout.lines().find(|line| line.contains(ID)).expect("it is reported");
    assert!(line.contains(" file=Solutions/Contoso/Analytic Rules/SignIn.yaml,line=9,"), "{line}");
    assert!(line.contains("%0Ain the package: Solutions/Contoso/Package/mainTemplate.json:"), "{line}");
}

#[test]
fn markdown_tells_both_places() {
    let run = check(&["--format", "markdown", "--select", ID], &faulty());
    let place = "| Solutions/Contoso/Analytic Rules/SignIn.yaml:9:27, in the package Solutions/Contoso/Package/mainTemplate.json:";
    assert!(run.stdout.contains(place), "{}", run.stdout);
}

#[test]
fn a_finding_is_ignored_by_either_of_its_paths() {
    let repository = faulty();
    for path in ["Solutions/*/Package/**", "Solutions/Contoso/Analytic Rules/*"] {
        let settings =
            format!("[[ignore]]\ncheck = \"{ID}\"\npath = \"{path}\"\nreason = \"as the vendor wants it\"\n");
        fs::write(repository.path().join(".sentinel-pack.toml"), settings).expect("the settings can be written");
        let run = check(&[], &repository);
        assert!(!run.stderr.contains(ID) && !run.stderr.contains("settings-ignore-stale"), "{path}: {}", run.stderr);
    }
}
