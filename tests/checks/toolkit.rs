//! The table of the toolkit's verdicts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sentinel_pack::checks::toolkit::{Verdict, verdicts};
use sentinel_pack::checks::{PackageFiles, check_package};
use sentinel_pack::files::SolutionFiles;

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/checks").join(name)
}

fn text(name: &str, file: &str) -> String {
    fs::read_to_string(case(name).join(file)).expect("the file can be read")
}

fn package(files: &[(&str, &str)]) -> PackageFiles {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    PackageFiles::read(&SolutionFiles::from_memory("Package", files.collect()))
}

fn failing(verdicts: &[Verdict]) -> Vec<(&str, &str, usize)> {
    let failing = verdicts.iter().filter(|verdict| verdict.errors > 0);
    failing.map(|verdict| (verdict.file.as_str(), verdict.test, verdict.errors)).collect()
}

#[test]
fn every_test_of_the_toolkit_gives_a_verdict_on_its_file() {
    let name = "create-ui-handler-wrong/passes";
    let main = text(name, "mainTemplate.json");
    let definition = text(name, "createUiDefinition.json");
    let files = package(&[
        ("createUiDefinition.json", &*definition),
        ("mainTemplate.json", &*main),
        ("testParameters.json", "{ \"a\": 1 }"),
    ]);
    let verdicts = verdicts(&files, None);
    let count = |file: &str| verdicts.iter().filter(|verdict| verdict.file == file).count();
    assert_eq!(count("createUiDefinition.json"), 18);
    assert_eq!(count("mainTemplate.json"), 31);
    assert_eq!(count("testParameters.json"), 1);
    let distinct: BTreeSet<_> = verdicts.iter().map(|verdict| (&verdict.file, verdict.test)).collect();
    assert_eq!(distinct.len(), verdicts.len());
    assert_eq!(failing(&verdicts), []);
}

#[test]
fn known_findings_count_in_the_verdicts_alone() {
    let main = text("template-id-literal/passes", "mainTemplate.json");
    let files = package(&[("mainTemplate.json", &*main)]);
    let found = check_package(&files, None);
    assert!(!found.is_empty() && found.iter().all(|finding| finding.known.is_some()));
    let test = "IDs Should Be Derived From ResourceIDs";
    assert_eq!(failing(&verdicts(&files, None)), [("mainTemplate.json", test, 1)]);
}

#[test]
fn a_template_that_cannot_be_parsed_fails_by_syntax_and_schema_alone() {
    let files = package(&[("mainTemplate.json", "{ \"resources\": [ }")]);
    let verdicts = verdicts(&files, None);
    let file = "mainTemplate.json";
    let expected = [(file, "JSONFiles Should Be Valid", 1), (file, "DeploymentTemplate Schema Is Correct", 1)];
    assert_eq!(failing(&verdicts), expected);
}

#[test]
fn an_inner_template_is_tested_on_its_own() {
    let main = text("template-nested-secure-parameter/passes", "mainTemplate.json");
    let files = package(&[("mainTemplate.json", &*main.replace("[concat(parameters('token'))]", "x"))]);
    let test = "Parameters Must Be Referenced";
    assert_eq!(failing(&verdicts(&files, None)), [("mainTemplate.json", test, 1)]);
}

/// A template whose inner templates have these names and declare these parameters, none of which is used.
fn with_inner_templates(inner: &[(&str, &str)]) -> String {
    let schema = r#""$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#""#;
    let deployments = inner.iter().map(|(name, parameters)| {
        let parameters = parameters.split(' ').map(|name| format!(r#""{name}": {{ "type": "string" }}"#));
        let template = format!("{{ {schema}, \"parameters\": {{ {} }} }}", parameters.collect::<Vec<_>>().join(", "));
        let options = r#""expressionEvaluationOptions": { "scope": "inner" }"#;
        format!("{{ {name} \"properties\": {{ {options}, \"template\": {template} }} }}")
    });
    format!("{{ {schema}, \"resources\": [ {} ] }}", deployments.collect::<Vec<_>>().join(", "))
}

#[test]
fn inner_templates_of_one_name_share_a_verdict() {
    let inner = [("\"name\": \"Rules\",", "a"), ("\"name\": \"Tables\",", "b"), ("\"name\": \"rules\",", "c d")];
    let files = package(&[("mainTemplate.json", &*with_inner_templates(&inner))]);
    let (file, test) = ("mainTemplate.json", "Parameters Must Be Referenced");
    assert_eq!(failing(&verdicts(&files, None)), [(file, test, 3), (file, test, 1)]);
}

#[test]
fn inner_templates_without_names_count_to_the_file() {
    let files = package(&[("mainTemplate.json", &*with_inner_templates(&[("", "a"), ("", "b c")]))]);
    let (file, test) = ("mainTemplate.json", "Parameters Must Be Referenced");
    assert_eq!(failing(&verdicts(&files, None)), [(file, test, 3)]);
}

#[test]
fn the_main_templates_inner_templates_are_tested_again_with_files_that_have_none() {
    let main = with_inner_templates(&[("\"name\": \"Rules\",", "a"), ("\"name\": \"Tables\",", "b")]);
    let linked = with_inner_templates(&[]);
    let files = package(&[("mainTemplate.json", &*main), ("linked.json", &*linked), ("prereq.rules.json", &*linked)]);
    let (file, test) = ("mainTemplate.json", "Parameters Must Be Referenced");
    let verdicts = verdicts(&files, None);
    let mut failing = failing(&verdicts);
    failing.sort_unstable();
    assert_eq!(failing, [("linked.json", test, 2), (file, test, 1), (file, test, 1)]);
}

#[test]
fn empty_values_are_found_in_a_definition_that_cannot_be_parsed() {
    let files = package(&[("createUiDefinition.json", r#"{ "label": "", "steps": [], "#)]);
    let (file, test) = ("createUiDefinition.json", "CreateUIDefinition Must Not Have Blanks");
    assert!(failing(&verdicts(&files, None)).contains(&(file, test, 1)));
}

#[test]
fn api_versions_are_aged_from_the_day_that_the_user_gives() {
    let main = text("template-api-version-outdated/fails", "mainTemplate.json");
    let files = package(&[("mainTemplate.json", &*main)]);
    assert_eq!(failing(&verdicts(&files, None)), []);
}

#[test]
fn no_damage_to_a_package_makes_a_check_panic() {
    let letters = ["\"", "[", "]", "{", "}", "(", ")", "'", "\\", ":", ",", "é", "null", "[[", "parameters('", "id"];
    let mut seed = 7_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for name in ["template-nested-secure-parameter/passes", "create-ui-value-not-allowed/passes"] {
        for file in ["mainTemplate.json", "createUiDefinition.json"] {
            let Ok(whole) = fs::read_to_string(case(name).join(file)) else { continue };
            for _ in 0..150 {
                let mut damaged = whole.clone();
                for _ in 0..=next(3) {
                    let at = (0..=next(damaged.len())).rev().find(|&at| damaged.is_char_boundary(at)).unwrap_or(0);
                    damaged.insert_str(at, letters[next(letters.len())]);
                }
                let files = package(&[(file, &*damaged), ("azuredeploy.json", &*whole)]);
                drop(check_package(&files, None));
                drop(verdicts(&files, None));
            }
        }
    }
}
