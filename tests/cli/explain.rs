//! What `explain` says of the ids that stand in reports.

use super::{Run, program};

fn explain(argument: &str) -> Run {
    program().args(["explain", argument]).output().expect("the program runs").into()
}

#[test]
fn what_packing_reports_is_explained() {
    let run = explain("poller-without-rule");
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stdout.starts_with("poller-without-rule (error)\n"), "{}", run.stdout);
    assert!(run.stdout.contains("\nWhat to do\n    give poller and rule the same stream"), "{}", run.stdout);
    assert!(run.stdout.contains("writes no package."), "{}", run.stdout);
}

#[test]
fn a_misspelt_id_leads_to_the_one_that_was_meant() {
    let run = explain("yaml-tab-identation");
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("did you mean `yaml-tab-indentation`?"), "{}", run.stderr);
}

#[test]
fn an_id_that_resembles_none_leads_to_the_list() {
    let run = explain("no-such-thing");
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("explain --list") && !run.stderr.contains("did you mean"), "{}", run.stderr);
}

#[test]
fn the_list_holds_checks_and_the_faults_of_packing() {
    let run = explain("--list");
    let checks = run.stdout.find("\nanalytic-rule-without-tactics ").expect("a check");
    let faults = run.stdout.find("\nwatchlist-malformed ").expect("a fault of packing");
    assert!(checks < faults, "{}", run.stdout);
}
