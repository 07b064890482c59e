//! What the options of `pack` change.

use std::fs;
use std::path::Path;

use super::{Repository, files_below, names, pack, pack_clean};

fn variables(package: &Path) -> serde_json::Value {
    let text = fs::read_to_string(package.join("mainTemplate.json")).expect("the template is there");
    let template: serde_json::Value = serde_json::from_str(&text).expect("the template is JSON");
    template["variables"].clone()
}

#[test]
fn version_takes_the_place_of_the_data_file_s() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    let sources = files_below(&solution);
    pack_clean(&["--version", "3.2.1"], &solution);
    let package = solution.join("Package");
    assert!(package.join("3.2.1.zip").exists());
    assert_eq!(variables(&package)["_solutionVersion"], "3.2.1");
    fs::remove_dir_all(package).expect("the package can be removed");
    assert_eq!(files_below(&solution), sources);
}

#[test]
fn bump_raises_the_version_and_changes_nothing_else() {
    for (part, raised) in [("patch", "3.0.10"), ("minor", "3.1.0"), ("major", "4.0.0")] {
        let repository = Repository::with(&["Contoso"]);
        let solution = repository.solution("Contoso");
        let before = files_below(&solution);
        pack_clean(&["--bump", part], &solution);
        assert!(solution.join("Package").join(format!("{raised}.zip")).exists());
        fs::remove_dir_all(solution.join("Package")).expect("the package can be removed");
        let mut expected = before;
        for file in ["Data/Solution_Contoso.json", "SolutionMetadata.json"] {
            let text = String::from_utf8(expected[file].clone()).expect("the file is UTF-8");
            expected.insert(file.to_owned(), text.replace("3.0.9", raised).into_bytes());
        }
        assert_eq!(files_below(&solution), expected);
    }
}

#[test]
fn a_faulty_solution_is_not_bumped() {
    let repository = Repository::with(&["Contoso"]);
    repository.break_solution("Contoso");
    let before = files_below(repository.path());
    assert_eq!(pack(&["--bump", "patch"], &repository.solution("Contoso")).code, Some(1));
    assert_eq!(files_below(repository.path()), before);
}

#[test]
fn bump_goes_with_out() {
    let repository = Repository::with(&["Contoso"]);
    let out = tempfile::tempdir().expect("a temporary folder");
    let solution = repository.solution("Contoso");
    pack_clean(&["--bump", "patch", "--out", &out.path().to_string_lossy()], &solution);
    assert!(out.path().join("Contoso/3.0.10.zip").exists());
    let data_file = fs::read_to_string(solution.join("Data/Solution_Contoso.json")).expect("the data file");
    assert!(data_file.contains("\"Version\":   \"3.0.10\","));
    assert_eq!(names(&solution), ["Analytic Rules", "Data", "Parsers", "SolutionMetadata.json"]);
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    for arguments in [
        &["--version", "3.0"][..],
        &["--version", "2.0.1"],
        &["--version", "3.0.0", "--bump", "patch"],
        &["--bump", "huge"],
        &["--jobs", "0"],
        &["--source-date", "yesterday"],
        &["--source-date", "2024-02-30"],
        &["--compat", "v2"],
        &["--quiet", "--verbose"],
        &["--workbooks-metadata", "nowhere.json"],
    ] {
        let run = pack(arguments, &solution);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.stderr.contains("error: "), "{}", run.stderr);
    }
    assert!(!solution.join("Package").exists());
    assert_eq!(pack(&[], &solution.join("nowhere")).code, Some(2));
}

#[test]
fn a_broken_list_of_workbooks_is_reported_to_solutions_with_workbooks() {
    let repository = Repository::with(&["Contoso"]);
    crate::files::write(repository.path(), "Workbooks/WorkbooksMetadata.json", "[\n  {\"workbookKey\" 1}\n]");
    pack_clean(&[], &repository.solution("Contoso"));
    crate::files::write(&repository.solution("Contoso"), "Workbooks/SignIns.json", "{}");
    let (parsers, workbooks) = ("\"Parsers\": [", "\"Workbooks\": [\"Workbooks/SignIns.json\"],\n  \"Parsers\": [");
    repository.change("Contoso", "Data/Solution_Contoso.json", parsers, workbooks);
    let run = pack(&[], &repository.solution("Contoso"));
    assert_eq!(run.code, Some(1));
    let place = repository.path().join("Workbooks/WorkbooksMetadata.json:2:");
    assert!(run.stderr.contains(&*place.to_string_lossy()), "{}", run.stderr);
}

#[test]
fn a_solution_is_packaged_from_within_its_folder() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    for (folder, path) in [(solution.clone(), "."), (solution.join("Data"), "."), (solution.join("Parsers"), "..")] {
        let run = super::program().current_dir(folder).args(["pack", path]).output().expect("the program runs");
        assert!(run.status.success());
        assert_eq!(names(&solution.join("Package")).len(), 4);
        fs::remove_dir_all(solution.join("Package")).expect("the package can be removed");
    }
}
