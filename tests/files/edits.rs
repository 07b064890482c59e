//! The author's files are changed in the named spans alone.

use std::fs;

use sentinel_pack::diagnostics::{Place, SourceEdit, Span};
use sentinel_pack::files::SolutionFiles;

use super::{on_disk, write};

fn raise(files: &SolutionFiles) -> SourceEdit {
    let file = files.read("a.json").expect("the file is text");
    let start = file.text.find("3.0.0").expect("the version stands there");
    SourceEdit { place: Place::new(&file, Span::new(start, start + 5)), replacement: "3.0.10".to_owned() }
}

#[test]
fn nothing_but_the_span_is_changed() {
    let text = "{\r\n\t\"Größe\" : 1,\"Version\":   '3.0.0' // kept\n}";
    let utf16 =
        |text: &str| [&[0xFE, 0xFF][..], &text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>()].concat();
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let plain = |text: &str| text.as_bytes().to_vec();
    for encode in [&plain as &dyn Fn(&str) -> Vec<u8>, &marked, &utf16] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write(folder.path(), "a.json", encode(text));
        let files = on_disk(folder.path());
        files.apply(&[raise(&files)]).expect("the edit is carried out");
        let changed = fs::read(folder.path().join("a.json")).expect("the file is there");
        assert_eq!(changed, encode(&text.replace("3.0.0", "3.0.10")));
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}

#[test]
fn a_file_changed_meanwhile_is_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "a.json", "\"3.0.0\"");
    let files = on_disk(folder.path());
    let edit = raise(&files);
    write(folder.path(), "a.json", "\"3.0.0\" ");
    let error = files.apply(&[edit]).expect_err("the spans no longer hold");
    assert!(error.to_string().contains("changed since it was read"));
    assert_eq!(fs::read(folder.path().join("a.json")).expect("the file"), b"\"3.0.0\" ");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn what_a_dead_run_left_is_removed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "a.json", "1");
    write(folder.path(), ".sentinel-pack-edit", "half");
    on_disk(folder.path()).recover().expect("the recovery");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
