//! Files are found by path and read as text.

use std::fs;
use std::path::Path;

use sentinel_pack::files::{Found, ReadFault, SolutionFiles};

use super::{on_disk, write};

fn in_memory(paths: &[&str]) -> SolutionFiles {
    let files = paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec()));
    SolutionFiles::from_memory("Contoso", files.collect())
}

/// The same files in memory and on disk must be the same to every reader.
fn both(paths: &[&str], check: impl Fn(&SolutionFiles)) {
    check(&in_memory(paths));
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in paths {
        write(folder.path(), path, path);
    }
    check(&on_disk(folder.path()));
}

#[test]
fn a_path_in_its_true_spelling_is_exact() {
    both(&["Data/Solution_Contoso.json", "Parsers/Contoso.yaml"], |files| {
        assert_eq!(files.find("Parsers/Contoso.yaml"), Found::Exact("Parsers/Contoso.yaml".to_owned()));
        assert_eq!(files.find(r".\Data\..\Parsers\Contoso.yaml"), Found::Exact("Parsers/Contoso.yaml".to_owned()));
        assert_eq!(files.find("Parsers"), Found::Folder("Parsers".to_owned()));
        assert_eq!(files.find("Parsers/Contoso.yaml/x"), Found::Missing);
        assert_eq!(files.find(""), Found::Folder(String::new()));
    });
}

#[test]
fn a_path_in_another_letter_case_is_found_with_its_true_spelling() {
    both(&["Analytic Rules/ContosoSignIn.yaml"], |files| {
        let spelled = Found::Spelled("Analytic Rules/ContosoSignIn.yaml".to_owned());
        assert_eq!(files.find("analytic rules/contososignin.YAML"), spelled);
        assert_eq!(files.find("ANALYTIC RULES"), Found::Folder("Analytic Rules".to_owned()));
    });
}

#[test]
fn of_two_files_that_differ_in_letter_case_only_the_exact_one_is_taken() {
    let files = in_memory(&["Parsers/Contoso.yaml", "Parsers/contoso.yaml"]);
    assert_eq!(files.find("Parsers/contoso.yaml"), Found::Exact("Parsers/contoso.yaml".to_owned()));
    assert_eq!(files.find("Parsers/CONTOSO.yaml"), Found::Missing);
}

#[test]
fn a_path_out_of_the_solution_folder_is_outside() {
    both(&["Data/Solution_Contoso.json"], |files| {
        for path in ["../Fabrikam/x.json", "Data/../../x.json", "/etc/hosts", r"C:\x.json", r"..\x.json", r"\\host\x"] {
            assert_eq!(files.find(path), Found::Outside, "{path}");
        }
    });
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_out_of_the_solution_folder_is_outside() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let solution = folder.path().join("Contoso");
    write(folder.path(), "secret.json", "{}");
    write(&solution, "Parsers/Contoso.yaml", "");
    symlink("../../secret.json", solution.join("Parsers/Out.json")).expect("a link");
    symlink("../..", solution.join("Parsers/Up")).expect("a link");
    symlink("Contoso.yaml", solution.join("Parsers/In.yaml")).expect("a link");
    symlink("..", solution.join("Parsers/Around")).expect("a link");
    symlink("nowhere", solution.join("Parsers/Dead.yaml")).expect("a link");
    let files = on_disk(&solution);
    assert_eq!(files.find("Parsers/Out.json"), Found::Outside);
    assert_eq!(files.find("parsers/out.json"), Found::Outside);
    assert_eq!(files.find("Parsers/Up"), Found::Outside);
    assert_eq!(files.read("Parsers/Out.json"), Err(ReadFault::Missing));
    assert_eq!(files.find("Parsers/In.yaml"), Found::Exact("Parsers/In.yaml".to_owned()));
    assert_eq!(files.find("Parsers/Around/Parsers/In.yaml"), Found::Exact("Parsers/Around/Parsers/In.yaml".to_owned()));
    assert_eq!(files.find("Parsers/Dead.yaml"), Found::Missing);
    assert_eq!(files.paths(""), ["Parsers/Contoso.yaml", "Parsers/In.yaml"]);
    assert_eq!(files.disk_errors(), []);
}

#[test]
fn listings_are_sorted_and_leave_out_hidden_files() {
    both(&["b.json", "a.json", ".git/config", "Playbooks/P/azuredeploy.json", "Playbooks/.DS_Store"], |files| {
        assert_eq!(files.list(""), ["a.json", "b.json"]);
        assert_eq!(files.folders(""), ["Playbooks"]);
        assert_eq!(files.list("Playbooks/P"), ["azuredeploy.json"]);
        assert_eq!(files.list("Workbooks"), Vec::<String>::new());
        assert_eq!(files.paths("Playbooks"), ["Playbooks/P/azuredeploy.json"]);
        assert_eq!(files.paths(""), ["Playbooks/P/azuredeploy.json", "a.json", "b.json"]);
    });
}

#[test]
fn near_misses_are_suggested_the_likeliest_first() {
    let files = in_memory(&[
        "Parsers/ContosoEvent.yaml",
        "Parsers/ContosoEvents.txt",
        "Package/ContosoEvents.yaml",
        "Watchlists/Hosts.csv",
    ]);
    assert_eq!(files.near("Parsers/ContosoEvents.yaml"), ["Parsers/ContosoEvent.yaml", "Parsers/ContosoEvents.txt"]);
    assert_eq!(files.near("Parser/ContosoEvent.yaml")[0], "Parsers/ContosoEvent.yaml");
    assert_eq!(files.near("Workbooks/Nothing.json"), Vec::<String>::new());
}

#[test]
fn text_in_every_unicode_encoding_is_read_without_its_mark() {
    let utf16 =
        |text: &str| [&[0xFF, 0xFE][..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
    let utf32 = |text: &str| {
        [&[0, 0, 0xFE, 0xFF][..], &text.chars().flat_map(|letter| u32::from(letter).to_be_bytes()).collect::<Vec<_>>()]
            .concat()
    };
    let text = "name: Größe";
    for bytes in [text.as_bytes().to_vec(), [b"\xEF\xBB\xBF", text.as_bytes()].concat(), utf16(text), utf32(text)] {
        let files = SolutionFiles::from_memory("Contoso", vec![("a.yaml".to_owned(), bytes)]);
        let read = files.read("a.yaml").expect("the file is text");
        assert_eq!((read.path.as_str(), read.text.as_str()), ("a.yaml", text));
    }
}

#[test]
fn a_file_that_is_no_text_tells_its_first_bad_byte() {
    let files =
        SolutionFiles::from_memory("Contoso", vec![("a.json".to_owned(), b"{\n  \"n\": \"Gr\xF6\xDFe\"}".to_vec())]);
    let fault = files.read("a.json").expect_err("Latin-1 is no text");
    assert_eq!(fault.to_string(), "byte 12 is neither UTF-8 nor UTF-16 or UTF-32 with a byte order mark");
    assert_eq!(fault.place().expect("a place").line_column(), (2, 11));
}

#[test]
fn a_file_is_read_once_so_that_a_run_sees_one_state() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "a.json", "1");
    let files = on_disk(folder.path());
    assert_eq!(files.read("a.json").expect("text").text, "1");
    fs::write(folder.path().join("a.json"), "2").expect("the file can be changed");
    assert_eq!(files.read("a.json").expect("text").text, "1");
    assert_eq!(files.read("A.json"), Err(ReadFault::Missing));
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = fs::File::create(folder.path().join("big.json")).expect("a file");
    file.set_len((64 << 20) + 1).expect("a sparse file");
    assert_eq!(on_disk(folder.path()).read("big.json"), Err(ReadFault::TooLarge { limit: 64 << 20 }));
}

#[test]
fn a_folder_that_is_not_there_is_an_error_of_the_disk() {
    let root = sentinel_pack::files::SolutionRoot {
        folder: Path::new("nowhere at all").to_owned(),
        name: "nowhere at all".to_owned(),
        repository: None,
        data_file: None,
    };
    let error = SolutionFiles::on_disk(&root).expect_err("no folder");
    assert!(error.to_string().starts_with("cannot open `nowhere at all`"));
}
