//! The settings: which findings count, and what is wrong with the settings themselves.

use sentinel_pack::checks::{self, Finding, Findings, Settings};
use sentinel_pack::diagnostics::{Diagnostic, Place, Severity, SourceText};

const CHECK: &str = "analytic-rule-without-tactics";

fn read(text: &str) -> (Settings, Vec<Diagnostic>) {
    Settings::read(&SourceText::new(".sentinel-pack.toml", text))
}

/// The faults as `line:column id`.
fn faults(text: &str) -> Vec<String> {
    let shown = |fault: Diagnostic| {
        let (line, column) = fault.place.expect("a place").line_column();
        format!("{line}:{column} {}", fault.id)
    };
    read(text).1.into_iter().map(shown).collect()
}

fn finding() -> Finding {
    let mut findings = Findings::of(checks::find(CHECK).expect("the check exists"));
    findings.push(Place::start_of(&SourceText::new("Analytic Rules/Rule.yaml", "")), "the rule has no `tactics`");
    findings.into_list().remove(0)
}

fn severity(settings: &Settings, path: &str) -> Option<Severity> {
    settings.apply(finding(), |_| path.to_owned(), &mut |_| {}).map(|finding| finding.diagnostic.severity)
}

#[test]
fn a_severity_is_raised_or_switched_off() {
    let path = "Solutions/Contoso/Analytic Rules/Rule.yaml";
    assert_eq!(severity(&Settings::default(), path), Some(Severity::Warning));
    assert_eq!(severity(&read(&format!("severity.{CHECK} = \"error\"")).0, path), Some(Severity::Error));
    assert_eq!(severity(&read(&format!("severity.{CHECK} = \"off\"")).0, path), None);
}

#[test]
fn an_entry_ignores_findings_of_its_check_below_its_path_alone() {
    let text = format!("[[ignore]]\ncheck = \"{CHECK}\"\npath = \"Solutions/Contoso/**\"\nreason = \"agreed\"");
    let (settings, faults) = read(&text);
    assert!(faults.is_empty());
    assert_eq!(severity(&settings, "Solutions/Contoso/Analytic Rules/Rule.yaml"), None);
    assert_eq!(severity(&settings, "Solutions/Fabrikam/Analytic Rules/Rule.yaml"), Some(Severity::Warning));
}

#[test]
fn an_entry_that_ignores_nothing_is_stale_once_its_path_was_checked() {
    let text = format!("[[ignore]]\ncheck = \"{CHECK}\"\npath = \"Solutions/Contoso/**\"\nreason = \"agreed\"");
    let settings = read(&text).0;
    assert_eq!(settings.stale(|_| false, |start| start.starts_with("Solutions/Contoso/"), |_| true).len(), 1);
    assert!(settings.stale(|_| false, |start| start.starts_with("Solutions/Fabrikam/"), |_| true).is_empty());
    assert!(settings.stale(|_| true, |_| true, |_| true).is_empty());
    assert!(settings.stale(|_| false, |_| true, |_| false).is_empty());
}

#[test]
fn faults_of_the_settings_are_reported_at_their_places() {
    assert_eq!(faults("severity = {"), ["1:13 toml-syntax"]);
    assert_eq!(faults("[severities]"), ["1:2 settings-invalid"]);
    assert_eq!(faults("[severity]\nanalytic-rule-without-tactic = \"off\""), ["2:1 settings-check-unknown"]);
    assert_eq!(
        faults(&format!("[severity]\n{CHECK} = \"fatal\"")),
        [format!("2:{} settings-invalid", CHECK.len() + 4)]
    );
    let ignore = format!("[[ignore]]\ncheck = \"{CHECK}\"\npath = \"**\"");
    assert_eq!(faults(&ignore), ["1:1 settings-ignore-without-reason"]);
}

#[test]
fn the_check_that_was_meant_is_suggested() {
    let fault = read("[severity]\nanalytic-rule-without-tactic = \"off\"").1.remove(0);
    assert_eq!(fault.help.as_deref(), Some("did you mean `analytic-rule-without-tactics`?"));
}
