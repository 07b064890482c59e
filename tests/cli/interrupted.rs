//! A run that dies, or that has company, leaves the old package or the new one whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::{Repository, files_below, names, pack_clean, program};
use crate::files::write;

const WHOLE: [&str; 5] = ["Analytic Rules", "Data", "Package", "Parsers", "SolutionMetadata.json"];

/// How often a run is killed, each time a little later.
const KILLS: u32 = 40;

fn package(solution: &Path) -> BTreeMap<String, Vec<u8>> {
    files_below(&solution.join("Package"))
}

/// A solution whose package folder holds so much else that building the new one beside it takes its time.
fn solution_with_much_to_carry_over() -> Repository {
    let repository = Repository::with(&["Contoso"]);
    for number in 0..400 {
        write(&repository.solution("Contoso"), &format!("Package/old/{number}.zip"), "kept");
    }
    repository
}

#[test]
fn a_run_killed_at_any_moment_leaves_one_package_whole() {
    let repository = solution_with_much_to_carry_over();
    let solution = repository.solution("Contoso");
    let mut states = Vec::new();
    let mut longest = Duration::ZERO;
    for text in ["Sign-ins of Contoso.", "Sign-ins of Contoso, again."] {
        repository.change("Contoso", "Data/Solution_Contoso.json", "Sign-ins of Contoso.", text);
        let start = Instant::now();
        pack_clean(&[], &solution);
        longest = longest.max(start.elapsed());
        states
            .push((fs::read(solution.join("Data/Solution_Contoso.json")).expect("the data file"), package(&solution)));
    }
    assert_ne!(states[0].1, states[1].1);
    let mut ended = [0; 2];
    for kill in 0..KILLS {
        let wanted = &states[(kill % 2) as usize];
        let before = package(&solution);
        fs::write(solution.join("Data/Solution_Contoso.json"), &wanted.0).expect("the other data file");
        let mut run = program().arg("pack").arg(&solution).stdout(Stdio::null()).spawn().expect("the program runs");
        thread::sleep(longest * kill / KILLS);
        run.kill().expect("the run can be killed");
        run.wait().expect("the run has ended");
        let after = package(&solution);
        assert!(after == before || after == wanted.1, "kill {kill} left {:?}", after.keys().collect::<Vec<_>>());
        ended[usize::from(after == wanted.1)] += 1;
    }
    assert!(ended[0] > 0, "no run was killed before it was done");
    pack_clean(&[], &solution);
    assert_eq!(names(&solution), WHOLE);
}

#[test]
fn what_a_dead_run_was_building_is_removed() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    pack_clean(&[], &solution);
    let whole = package(&solution);
    write(&solution, ".Package.sentinel-pack-new/mainTemplate.json", "half");
    write(&solution, ".sentinel-pack-edit", "half");
    pack_clean(&[], &solution);
    assert_eq!(package(&solution), whole);
    assert_eq!(names(&solution), WHOLE);
}

#[test]
fn a_package_moved_aside_is_put_back_even_when_the_solution_has_become_faulty() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    pack_clean(&[], &solution);
    let whole = package(&solution);
    fs::rename(solution.join("Package"), solution.join(".Package.sentinel-pack-old")).expect("the first rename");
    repository.break_solution("Contoso");
    assert_eq!(super::pack(&[], &solution).code, Some(1));
    assert_eq!(package(&solution), whole);
    assert_eq!(names(&solution), WHOLE);
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let repository = solution_with_much_to_carry_over();
    let solution = repository.solution("Contoso");
    pack_clean(&[], &solution);
    let whole = package(&solution);
    let versions = ["3.1.0", "3.1.1", "3.1.2", "3.1.3"];
    let start = |version| {
        let mut command = program();
        command.args(["pack", "--version", version]).arg(&solution).stdout(Stdio::null());
        command.spawn().expect("the program runs")
    };
    let runs: Vec<_> = versions.into_iter().map(start).collect();
    for mut run in runs {
        assert!(run.wait().expect("the run has ended").success());
    }
    pack_clean(&[], &solution);
    let mut after = package(&solution);
    for version in versions {
        assert!(after.remove(&format!("{version}.zip")).is_some(), "the zip file of {version} is lost");
    }
    assert_eq!(after, whole);
    assert_eq!(names(&solution), WHOLE);
}
