//! What `verify` finds in a package folder.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::cli::builder::Repository;
use crate::cli::{Run, pack_clean, program};
use crate::files::write;

/// Whether a drift is one of content or of layout.
#[derive(Clone, Copy, PartialEq)]
enum Weight {
    None,
    Layout,
    Content,
}

fn verify(arguments: &[&str], path: &Path) -> Run {
    program().arg("verify").args(arguments).arg(path).output().expect("the program runs").into()
}

fn change(package: &Path, file: &str, from: &str, to: &str) {
    let path = package.join(file);
    let text = fs::read_to_string(&path).expect("the file can be read");
    assert!(text.contains(from), "{file} holds no {from}");
    fs::write(path, text.replacen(from, to, 1)).expect("the file can be written");
}

/// Makes the zip anew from its entries.
fn rezip(package: &Path, edit: impl FnOnce(&mut Vec<(String, Vec<u8>)>)) {
    let path = package.join("3.0.9.zip");
    let mut archive = ZipArchive::new(Cursor::new(fs::read(&path).expect("the zip"))).expect("a zip file");
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the entry can be read");
        entries.push((entry.name().expect("the name is UTF-8").into_owned(), bytes));
    }
    edit(&mut entries);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(name, SimpleFileOptions::default()).expect("an entry");
        writer.write_all(&bytes).expect("memory");
    }
    fs::write(path, writer.finish().expect("a zip file").into_inner()).expect("the zip can be written");
}

/// Changes a text in an entry of the zip.
fn change_in_zip(package: &Path, file: &str, from: &str, to: &str) {
    rezip(package, |entries| {
        let (_, bytes) = entries.iter_mut().find(|(name, _)| name == file).expect("the entry");
        let text = String::from_utf8(bytes.clone()).expect("JSON is text");
        assert!(text.contains(from), "{file} holds no {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
    });
}

/// A name, the weight of the drift, texts of the report, and what is done to the package.
type Case = (&'static str, Weight, &'static [&'static str], fn(&Path));

/// Packs a solution for each case, changes its package, and verifies it.
fn hold(cases: &[Case]) {
    for &(name, weight, expected, edit) in cases {
        let repository = Repository::with(&["Contoso"]);
        let solution = repository.solution("Contoso");
        pack_clean(&[], &solution);
        edit(&solution.join("Package"));
        let (run, exact) = (verify(&[], &solution), verify(&["--exact"], &solution));
        for text in expected {
            assert!(run.stdout.contains(text), "{name}: {text} is not in\n{}{}", run.stdout, run.stderr);
        }
        assert_eq!(run.code, Some(i32::from(weight == Weight::Content)), "{name}: {}", run.stdout);
        assert_eq!(exact.code, Some(i32::from(weight != Weight::None)), "{name} with --exact: {}", exact.stdout);
    }
}

#[test]
fn an_edited_loose_file_is_told_by_what_it_says() {
    hold(&[
        ("nothing", Weight::None, &["the package is the one that the solution makes"], |_| {}),
        (
            "edited template",
            Weight::Content,
            &["mainTemplate.json: its content differs", "severity: Critical → Low"],
            |package| {
                change(package, "mainTemplate.json", "\"severity\": \"Low\"", "\"severity\": \"Critical\"");
            },
        ),
        ("edited wizard", Weight::Content, &["createUiDefinition.json: its content differs", "Wizard"], |package| {
            change(package, "createUiDefinition.json", "Learn more", "Learn less");
        }),
        ("edited test parameters", Weight::Content, &["testParameters.json: its content differs"], |package| {
            change(package, "testParameters.json", "\"minLength\": 1", "\"minLength\": 2");
        }),
        ("older version inside", Weight::Content, &["mainTemplate.json: its content differs"], |package| {
            let text = fs::read_to_string(package.join("mainTemplate.json")).expect("the template");
            fs::write(package.join("mainTemplate.json"), text.replace("3.0.9", "3.0.8")).expect("the template");
        }),
        ("other order of members", Weight::Layout, &["mainTemplate.json: its layout differs", "1 order"], |package| {
            change(package, "mainTemplate.json", "\"enabled\": false,\n", "");
            change(
                package,
                "mainTemplate.json",
                "\"severity\": \"Low\",",
                "\"severity\": \"Low\",\n \"enabled\": false,",
            );
        }),
        ("Windows line ends", Weight::Layout, &["mainTemplate.json: its layout differs", "white space"], |package| {
            let text = fs::read_to_string(package.join("mainTemplate.json")).expect("the template");
            fs::write(package.join("mainTemplate.json"), text.replace('\n', "\r\n")).expect("the template");
        }),
        ("byte order mark", Weight::Layout, &["createUiDefinition.json: its layout differs"], |package| {
            change(package, "createUiDefinition.json", "{", "\u{feff}{");
        }),
        ("escapes", Weight::Layout, &["mainTemplate.json: its layout differs", "escapes"], |package| {
            change(package, "mainTemplate.json", "[resourceGroup().location]", "[resourceGroup()\\u002elocation]");
        }),
    ]);
}

#[test]
fn a_missing_or_broken_file_is_named() {
    hold(&[
        ("missing template", Weight::Content, &["mainTemplate.json: missing"], |package| {
            fs::remove_file(package.join("mainTemplate.json")).expect("the template");
        }),
        ("missing test parameters", Weight::Content, &["testParameters.json: missing"], |package| {
            fs::remove_file(package.join("testParameters.json")).expect("the parameters");
        }),
        ("missing zip", Weight::Content, &["3.0.9.zip: missing"], |package| {
            fs::remove_file(package.join("3.0.9.zip")).expect("the zip");
        }),
        ("no JSON", Weight::Content, &["createUiDefinition.json: unreadable: it is not JSON"], |package| {
            change(package, "createUiDefinition.json", "{", "");
        }),
    ]);
}

#[test]
fn what_is_in_the_zip_is_held_against_package_and_loose_files() {
    hold(&[
        ("no zip", Weight::Content, &["3.0.9.zip: unreadable: it is no zip file"], |package| {
            write(package, "3.0.9.zip", "not a zip file");
        }),
        (
            "stale zip",
            Weight::Content,
            &["3.0.9.zip/mainTemplate.json: its content differs", "from the loose file's"],
            |package| {
                change_in_zip(package, "mainTemplate.json", "\"severity\": \"Low\"", "\"severity\": \"High\"");
            },
        ),
        (
            "older version in the zip",
            Weight::Content,
            &["3.0.9.zip/mainTemplate.json: its content differs"],
            |package| {
                change_in_zip(
                    package,
                    "mainTemplate.json",
                    "\"_solutionVersion\": \"3.0.9\"",
                    "\"_solutionVersion\": \"3.0.8\"",
                );
            },
        ),
        ("other layout in the zip", Weight::Layout, &["3.0.9.zip/mainTemplate.json: its layout differs"], |package| {
            change_in_zip(package, "mainTemplate.json", "{", "{ ");
        }),
        (
            "zip made otherwise",
            Weight::Layout,
            &["3.0.9.zip: it holds the right files, but was made otherwise"],
            |package| {
                rezip(package, |entries| entries.reverse());
            },
        ),
        ("entry missing in the zip", Weight::Content, &["3.0.9.zip/createUiDefinition.json: missing"], |package| {
            rezip(package, |entries| entries.retain(|(name, _)| name == "mainTemplate.json"));
        }),
        (
            "stray entries in the zip",
            Weight::Content,
            &["3.0.9.zip/__MACOSX/._mainTemplate.json: does not belong there: left by macOS"],
            |package| {
                rezip(package, |entries| entries.push(("__MACOSX/._mainTemplate.json".to_owned(), Vec::new())));
            },
        ),
        (
            "nested folder in the zip",
            Weight::Content,
            &[
                "Package/mainTemplate.json: does not belong there: in a nested folder",
                "3.0.9.zip/mainTemplate.json: missing",
            ],
            |package| {
                rezip(package, |entries| entries.iter_mut().for_each(|(name, _)| *name = format!("Package/{name}")));
            },
        ),
    ]);
}

#[test]
fn files_that_do_not_belong_there_are_named() {
    hold(&[
        ("an older zip", Weight::None, &["the package is the one that the solution makes"], |package| {
            write(package, "3.0.8.zip", "older");
            write(package, "2.0.10.zip", "older");
        }),
        (
            "a newer zip",
            Weight::Content,
            &["3.0.10.zip: does not belong there: a zip file of a newer version"],
            |package| {
                write(package, "3.0.10.zip", "newer");
            },
        ),
        (
            "stray files",
            Weight::Content,
            &[
                "notes.txt: does not belong there: no file of a package",
                "old/mainTemplate.json: does not belong there: in a nested folder",
            ],
            |package| {
                write(package, "notes.txt", "x");
                write(package, "old/mainTemplate.json", "{}");
            },
        ),
    ]);
}

#[test]
fn rules_in_another_order_are_layout() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    pack_clean(&[], &solution);
    repository.change("Contoso", "Data/Solution_Contoso.json", "\"Analytic Rules\"", "\"Later\"");
    repository.change("Contoso", "Data/Solution_Contoso.json", "\"Parsers\"", "\"Analytic Rules\"");
    repository.change("Contoso", "Data/Solution_Contoso.json", "\"Later\"", "\"Parsers\"");
    repository.change("Contoso", "Data/Solution_Contoso.json", "Analytic Rules/SignIn.yaml", "Later");
    repository.change("Contoso", "Data/Solution_Contoso.json", "Parsers/Events.yaml", "Analytic Rules/SignIn.yaml");
    repository.change("Contoso", "Data/Solution_Contoso.json", "\"Later\"", "\"Parsers/Events.yaml\"");
    let run = verify(&[], &solution);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("the content is the same, the layout is not"), "{}", run.stdout);
}

#[test]
fn every_solution_of_a_repository_is_verified() {
    let repository = Repository::with(&["Contoso", "Fabrikam", "Northwind"]);
    pack_clean(&[], repository.path());
    repository.change("Fabrikam", "Analytic Rules/SignIn.yaml", "severity: Low", "severity: High");
    repository.break_solution("Northwind");
    let run = verify(&["--format", "json"], repository.path());
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("Northwind: not packaged, so not verified"), "{}", run.stderr);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("the report is JSON");
    let verified = report["solutions"].as_array().expect("a list").iter();
    let verified: Vec<_> =
        verified.map(|solution| (solution["solution"].as_str(), solution["verified"].as_bool())).collect();
    assert_eq!(verified, [(Some("Contoso"), Some(true)), (Some("Fabrikam"), Some(false))]);
    assert_eq!(report["solutions"][1]["loose"]["items"][0]["fields"][0]["path"][0], "severity");
}

#[test]
fn another_package_folder_may_hold_a_part_and_more() {
    let repository = Repository::with(&["Contoso"]);
    let solution = repository.solution("Contoso");
    let out = tempfile::tempdir().expect("a temporary folder");
    pack_clean(&["--out", &out.path().to_string_lossy()], &solution);
    let package = out.path().join("Contoso");
    fs::remove_file(package.join("3.0.9.zip")).expect("the zip");
    write(&package, "notes.txt", "x");
    let run = verify(&["--package", &package.to_string_lossy()], &solution);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("3.0.9.zip: not there, so not compared"), "{}", run.stdout);
    assert_eq!(verify(&[], &solution).code, Some(1), "there is no package of its own");
}
