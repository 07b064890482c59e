//! What `pack` writes.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use zip::{CompressionMethod, DateTime, ZipArchive};

use super::{Repository, files_below, names, pack, pack_clean};
use crate::files::write;

const FILES: [&str; 4] = ["3.0.9.zip", "createUiDefinition.json", "mainTemplate.json", "testParameters.json"];

#[test]
fn a_package_is_three_json_files_and_a_zip() {
    let repository = Repository::with(&["Contoso"]);
    let run = pack_clean(&[], &repository.solution("Contoso"));
    let package = repository.solution("Contoso").join("Package");
    assert_eq!(names(&package), FILES);
    assert_eq!(run.stdout, format!("Contoso 3.0.9 -> {}\n", package.display()));
    for file in &FILES[1..] {
        let text = fs::read_to_string(package.join(file)).expect("JSON is text");
        serde_json::from_str::<serde_json::Value>(&text).expect("the file is JSON");
        assert!(text.ends_with("}\n") && !text.contains('\r'), "{file}");
    }
}

#[test]
fn the_zip_holds_the_definition_and_the_template_in_this_order() {
    let repository = Repository::with(&["Contoso"]);
    pack_clean(&[], &repository.solution("Contoso"));
    let package = repository.solution("Contoso").join("Package");
    let bytes = fs::read(package.join("3.0.9.zip")).expect("the zip file");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the entry can be read");
        let name = entry.name().expect("the name is UTF-8").into_owned();
        assert_eq!(bytes, fs::read(package.join(&name)).expect("the same file in the folder"));
        assert_eq!(entry.compression(), CompressionMethod::Deflated);
        assert_eq!(entry.last_modified(), Some(DateTime::DEFAULT));
        assert_eq!(entry.unix_mode().map(|mode| mode & 0o777), Some(0o644));
        found.push(name);
    }
    assert_eq!(found, ["createUiDefinition.json", "mainTemplate.json"]);
}

#[test]
fn a_zip_of_the_same_version_is_replaced_and_everything_else_stays() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    write(&solution, "Package/3.0.9.zip", "stale");
    write(&solution, "Package/mainTemplate.json", "stale");
    write(&solution, "Package/3.0.8.zip", "the version before");
    write(&solution, "Package/notes/review.md", "the author's");
    pack_clean(&[], &solution);
    let package = files_below(&solution.join("Package"));
    assert!(package["3.0.9.zip"].starts_with(b"PK"));
    assert!(package["mainTemplate.json"].starts_with(b"{"));
    assert_eq!(package["3.0.8.zip"], b"the version before");
    assert_eq!(package["notes/review.md"], b"the author's");
    assert_eq!(package.len(), 6);
    assert_eq!(names(&solution), ["Analytic Rules", "Data", "Package", "Parsers", "SolutionMetadata.json"]);
}

#[test]
fn out_takes_a_folder_for_each_solution() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    let out = tempfile::tempdir().expect("a temporary folder");
    let target = out.path().join("new/packages");
    let before = files_below(repository.path());
    let run = pack_clean(&["--out", &target.to_string_lossy()], repository.path());
    assert_eq!(names(&target), ["Contoso", "Fabrikam"]);
    assert_eq!(names(&target.join("Fabrikam")), FILES);
    assert_eq!(files_below(repository.path()), before);
    assert!(run.stdout.ends_with("2 of 2 solutions packaged\n"), "{}", run.stdout);
}

#[test]
fn a_faulty_solution_is_left_alone_while_the_others_are_packaged() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    repository.break_solution("Contoso");
    write(&repository.solution("Contoso"), "Package/mainTemplate.json", "the old one");
    let before = files_below(&repository.solution("Contoso"));
    let run = pack(&[], repository.path());
    assert_eq!(run.code, Some(1));
    assert_eq!(files_below(&repository.solution("Contoso")), before);
    assert_eq!(names(&repository.solution("Fabrikam").join("Package")), FILES);
    assert!(run.stdout.contains("1 of 2 solutions packaged; 1 error"), "{}", run.stdout);
}

#[test]
fn a_package_that_cannot_be_written_is_no_fault_of_the_content() {
    let repository = Repository::with(&["Contoso", "Fabrikam"]);
    write(&repository.solution("Contoso"), "Package", "a file in the way");
    let run = pack(&[], repository.path());
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("it is not a folder; move it out of the way"), "{}", run.stderr);
    assert_eq!(names(&repository.solution("Fabrikam").join("Package")), FILES);
}

#[test]
fn packages_are_not_written_among_the_sources() {
    let repository = Repository::with(&["Contoso"]);
    let before = files_below(repository.path());
    for out in [repository.path().join("Solutions"), repository.solution("Contoso")] {
        let run = pack(&["--out", &out.to_string_lossy()], repository.path());
        assert_eq!(run.code, Some(2));
        assert!(run.stderr.contains("would mix with the solution's own files"), "{}", run.stderr);
    }
    assert_eq!(files_below(repository.path()), before);
}

#[test]
fn two_solutions_of_one_name_do_not_share_a_folder() {
    let (left, right) = (Repository::with(&["Contoso"]), Repository::with(&["Contoso"]));
    let out = tempfile::tempdir().expect("a temporary folder");
    let right = right.solution("Contoso");
    let arguments = ["--out", &out.path().to_string_lossy(), &right.to_string_lossy()];
    let run = pack(&arguments, &left.solution("Contoso"));
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("has the same name"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_package_folder_that_is_a_link_is_not_written_through() {
    let repository = Repository::with(&["Contoso"]);
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    std::os::unix::fs::symlink(elsewhere.path(), repository.solution("Contoso").join("Package")).expect("a link");
    let run = pack(&[], Path::new(&repository.solution("Contoso")));
    assert_eq!(run.code, Some(2));
    assert_eq!(names(elsewhere.path()), Vec::<String>::new());
}
