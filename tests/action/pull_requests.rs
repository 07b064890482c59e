//! What a pull request's author sees of a run.

use std::fs;

use serde_json::{Value, json};

use super::has_programs;
use super::runner::Runner;
use super::upstream::{PullRequest, Upstream};
use crate::git::git;

const RULE: &str = "Solutions/Contoso/Analytic Rules/ContosoManySignIns.yaml";
const RULE_WITH_BLANKS: &str = "Solutions/Contoso Sign Ins/Analytic Rules/ContosoManySignIns.yaml";
const DATA_FILE: &str = "Solutions/Contoso/Data/Solution_Contoso.json";
const DATA_FILE_WITH_BLANKS: &str = "Solutions/Contoso Sign Ins/Data/Solution_Contoso.json";

/// Changes the query of a rule and its version, as an author should.
fn change_rule(upstream: &Upstream) {
    upstream.change(RULE, "Failures > 20", "Failures > 30");
    upstream.change(RULE, "version: 1.0.0", "version: 1.0.1");
}

fn parsed(path: &str) -> Value {
    let text = fs::read_to_string(path).expect("the file can be read");
    serde_json::from_str(&text).expect("the file is JSON")
}

#[test]
fn a_clean_pull_request_passes_every_command() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| {
        change_rule(upstream);
        upstream.change(DATA_FILE, "\"Version\": \"3.0.0\"", "\"Version\": \"3.0.1\"");
        upstream.pack("Contoso");
    });
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run_commands("check, verify diff\npack");
    assert_eq!(job.code, Some(0), "{}", job.log);
    assert_eq!(job.output("solutions"), "Solutions/Contoso");
    assert_eq!(job.annotations(), Vec::<&str>::new());
    assert_eq!((job.output("errors"), job.output("warnings")), ("0", "0"));
    let headings: Vec<&str> = job.summary.lines().filter(|line| line.starts_with('#')).collect();
    let [check, verify, diff, comparison, pack] = headings.as_slice() else { panic!("{}", job.summary) };
    assert_eq!(*check, "## sentinel-pack: clean");
    assert_eq!(*verify, "## Packages: as the solutions make them");
    assert_eq!(*diff, format!("## Changes of packages since {}", &job.output("base")[..10]));
    assert!(comparison.starts_with("### Contoso"), "{comparison}");
    assert_eq!(*pack, "## 1 package, 0 errors");
    assert!(job.summary.contains("\n+| where Failures > 30"), "{}", job.summary);
    let zip = job.output("packages");
    assert_eq!(zip, format!("{}/Contoso/3.0.1.zip", job.output("package-folder")));
    assert!(fs::metadata(zip).expect("the package is there").is_file());
    let log = parsed(job.output("sarif"));
    let results = log["runs"][0]["results"].as_array().expect("a log has results");
    assert!(results.iter().all(|result| !result["suppressions"].is_null()), "{results:#?}");
}

#[test]
fn a_rule_that_was_changed_without_raising_its_version_is_an_error_unless_its_solution_is_named() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| upstream.change(RULE, "Failures > 20", "Failures > 30"));
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run();
    assert_eq!(job.code, Some(1), "{}", job.log);
    let annotations = job.annotations();
    let error = annotations.iter().find(|line| line.contains("title=analytic-rule-version-not-raised"));
    assert!(error.is_some_and(|line| line.starts_with(&format!("::error file={RULE},line="))), "{}", job.log);
    let job = runner.with("SENTINEL_PACK_PATHS", "Solutions/Contoso").run_commands("check diff");
    assert_eq!(job.code, Some(0), "{}", job.log);
}

#[test]
fn findings_become_annotations_a_table_and_a_sarif_log() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| {
        upstream.change(DATA_FILE, "Analytic Rules/ContosoManySignIns.yaml", "Analytic Rules/100%, lost.yaml");
    });
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run();
    assert_eq!(job.code, Some(1), "{}", job.log);
    let lost = job.annotations().into_iter().find(|line| line.contains("listed-file-missing"));
    let lost = lost.unwrap_or_else(|| panic!("{}", job.log));
    assert!(lost.starts_with(&format!("::error file={DATA_FILE},line=10,")), "{lost}");
    assert!(lost.contains("`Analytic Rules/100%25, lost.yaml` does not exist"), "{lost}");
    let row = "| error | Solutions/Contoso/Data/Solution\\_Contoso.json:10:5 |";
    assert!(job.summary.lines().any(|line| line.starts_with(row)), "{}", job.summary);
    assert_ne!(job.output("errors"), "0");
    let results = &parsed(job.output("sarif"))["runs"][0]["results"];
    let uri = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, DATA_FILE);
}

#[test]
fn a_stale_package_fails_and_its_files_are_annotated() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(change_rule);
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run_commands("verify");
    assert_eq!(job.code, Some(1), "{}", job.log);
    assert!(
        job.summary.starts_with("## Packages: **not** as the solutions make them\n\n| Solution |"),
        "{}",
        job.summary
    );
    let main_template = "::error file=Solutions/Contoso/Package/mainTemplate.json,title=package-stale::";
    assert!(job.annotations().iter().any(|line| line.starts_with(main_template)), "{}", job.log);
    let zip = "::error file=Solutions/Contoso/Package/3.0.0.zip,title=package-stale::mainTemplate.json: ";
    assert!(job.annotations().iter().any(|line| line.starts_with(zip)), "{}", job.log);
    assert!(job.log.contains("+ | where Failures > 30"), "{}", job.log);
    assert_eq!(runner.with("SENTINEL_PACK_FAIL_LEVEL", "never").run_commands("verify").code, Some(0));
}

#[test]
fn the_checkout_of_a_fork_is_compared_with_a_commit_of_the_repository_it_was_forked_from() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| {
        upstream.change(DATA_FILE_WITH_BLANKS, "Parsers/ContosoSignIn.yaml", "Parsers/Lost.yaml");
        upstream.change(RULE_WITH_BLANKS, "Failures > 20", "Failures > 30");
    });
    // The target branch has moved on when the pull request is opened, so the fork lacks its last commit.
    let base = git(upstream.path(), &["rev-parse", "main"]);
    let request = PullRequest { base, head: request.head };
    let runner = Runner::with_fork(&upstream, "change").with_pull_request(&request);
    let job = runner.run_commands("check diff");
    assert_eq!(job.code, Some(1), "{}", job.log);
    assert_eq!(job.output("solutions"), "Solutions/Contoso Sign Ins");
    let start = format!("::error file={DATA_FILE_WITH_BLANKS},line=");
    assert!(job.annotations().iter().any(|line| line.starts_with(&start)), "{}", job.log);
    assert!(
        job.summary.contains("### Solutions/Contoso Sign Ins\n\nThe packages could not be compared"),
        "{}",
        job.summary
    );
}

#[test]
fn a_pull_request_that_touches_no_solution_passes() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| upstream.change("README.md", "Solutions", "All solutions"));
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run();
    assert_eq!((job.code, job.output("solutions")), (Some(0), ""), "{}", job.log);
    assert_eq!(job.summary, "## sentinel-pack: no solution is touched\n");
}

#[test]
fn a_push_is_compared_with_the_commit_before_it() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let before = git(upstream.path(), &["rev-parse", "HEAD"]);
    change_rule(&upstream);
    upstream.commit("Change");
    let runner = Runner::with_shallow_checkout(&upstream, "main").with_event(&json!({"before": before}));
    let job = runner.run();
    assert_eq!((job.code, job.output("solutions")), (Some(0), "Solutions/Contoso"), "{}", job.log);
    assert_eq!(job.output("base"), before);
}

#[test]
fn an_event_without_commits_is_about_the_whole_repository() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let runner = Runner::with_shallow_checkout(&upstream, "main").with_event(&json!({"schedule": "0 0 * * *"}));
    let job = runner.run_commands("verify, diff");
    assert_eq!((job.code, job.output("solutions")), (Some(0), "."), "{}{}", job.log, job.summary);
    assert!(job.summary.contains("nothing to compare with"), "{}", job.summary);
}

#[test]
fn a_solution_that_the_pull_request_adds_is_said_to_be_new() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| {
        git(upstream.path(), &["mv", "Solutions/Contoso", "Solutions/Contoso [new]"]);
    });
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run_commands("diff");
    assert_eq!((job.code, job.output("solutions")), (Some(0), "Solutions/Contoso [new]"), "{}", job.log);
    assert!(job.summary.contains("### Solutions/Contoso \\[new\\]\n\nThe solution is new."), "{}", job.summary);
}

#[test]
fn warnings_fail_at_their_level_only() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let request = upstream.pull_request(|upstream| upstream.change(DATA_FILE, "Parsers/Con", "parsers/Con"));
    let runner = Runner::with_shallow_checkout(&upstream, "refs/pull/1/merge").with_pull_request(&request);
    let job = runner.run();
    assert_eq!((job.code, job.output("errors")), (Some(0), "0"), "{}", job.log);
    assert_ne!(job.output("warnings"), "0", "{}", job.log);
    assert_eq!(runner.with("SENTINEL_PACK_FAIL_LEVEL", "warning").run().code, Some(1));
}

#[test]
fn what_cannot_be_run_fails_at_every_level_and_prints_no_command() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let runner = Runner::with_shallow_checkout(&upstream, "main").with("SENTINEL_PACK_FAIL_LEVEL", "never");
    let runner = runner.with("SENTINEL_PACK_PATHS", "Solutions/Contoso\n\n  no such folder::error::spoofed\r\n");
    for command in ["check", "verify", "pack", "no-such-command"] {
        let job = runner.run_commands(command);
        assert_eq!(job.code, Some(2), "{command}: {}", job.log);
        assert!(!job.log.contains("\n::error::spoofed"), "{}", job.log);
    }
}

#[test]
fn a_base_commit_that_cannot_be_fetched_is_told_with_the_remedy() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let event = json!({"pull_request": {"base": {"sha": "2".repeat(40)}, "head": {"sha": "3".repeat(40)}}});
    let job = Runner::with_shallow_checkout(&upstream, "main").with_event(&event).run();
    assert_eq!(job.code, Some(2), "{}", job.log);
    assert!(job.log.contains("fetch-depth: 0"), "{}", job.log);
}
