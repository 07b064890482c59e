//! Paths become solutions.

use std::path::{Path, PathBuf};

use sentinel_pack::files;
use tempfile::TempDir;

use super::write;

fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "Solutions/Tailspin/data/Solution_Tailspin.json", "{}");
    write(folder.path(), "Solutions/Fabrikam/Data/Solution_Fabrikam.json", "{}");
    write(folder.path(), "Solutions/Images/logo.svg", "<svg/>");
    write(folder.path(), "Solutions/README.md", "");
    folder
}

fn names(paths: &[&Path]) -> Vec<String> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    files::find(&paths).expect("solutions are found").into_iter().map(|root| root.name).collect()
}

fn refusal(path: &Path) -> String {
    files::find(&[path.to_owned()]).expect_err("no solution is found").to_string()
}

#[test]
fn a_repository_means_every_folder_with_a_data_folder() {
    let repository = repository();
    let roots = files::find(&[repository.path().to_owned()]).expect("two solutions");
    assert_eq!(names(&[repository.path()]), ["Fabrikam", "Tailspin"]);
    assert_eq!(roots[0].repository.as_deref(), Some(repository.path()));
    assert_eq!(roots[0].folder, repository.path().join("Solutions/Fabrikam"));
}

#[test]
fn a_solution_is_known_by_its_folder_its_data_folder_and_its_data_file() {
    let repository = repository();
    let solution = repository.path().join("Solutions/Tailspin");
    let data = solution.join("data");
    for (path, data_file) in [
        (solution.clone(), None),
        (data.clone(), None),
        (data.join("Solution_Tailspin.json"), Some("data/Solution_Tailspin.json".to_owned())),
    ] {
        let roots = files::find(&[path]).expect("one solution");
        assert_eq!(roots.len(), 1);
        assert_eq!(roots[0].name, "Tailspin");
        assert_eq!(roots[0].folder, solution);
        assert_eq!(roots[0].data_file, data_file);
    }
}

#[test]
fn a_solution_named_twice_is_packaged_once() {
    let repository = repository();
    let solution = repository.path().join("Solutions/Tailspin");
    assert_eq!(names(&[&solution, repository.path(), &solution.join("data")]), ["Fabrikam", "Tailspin"]);
}

#[test]
fn a_solution_outside_of_solutions_has_no_repository() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "Contoso/Data/Solution_Contoso.json", "{}");
    let roots = files::find(&[folder.path().join("Contoso")]).expect("one solution");
    assert_eq!(roots[0].repository, None);
}

#[test]
fn a_path_that_is_no_solution_says_what_is_expected() {
    let repository = repository();
    let images = repository.path().join("Solutions/Images");
    assert!(refusal(&images).contains("expected a solution folder"));
    assert!(refusal(&images.join("logo.svg")).contains("a data file in it"));
    assert!(refusal(&repository.path().join("nowhere")).contains("cannot open"));
}
