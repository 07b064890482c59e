//! The examples of the manual. A block marked `console` holds commands (`$ …`), each with what it prints; they run in a
//! repository with the solution `Contoso` and its package, and one with custom detections. `<!-- edit: FILE: OLD => NEW -->` changes a file before the
//! next block, `<!-- start over -->` undoes everything. `UPDATE_FIXTURES=1 cargo test` writes the output anew.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::{folder, pages};
use crate::files::write;

const SOLUTIONS: [&str; 2] = ["fixtures/clean/Solutions/Contoso", "fixtures/Solutions/Adatum XDR Detections"];

/// Makes the repository; nothing when there is no git.
fn repository() -> Option<TempDir> {
    let repository = tempfile::tempdir().expect("a temporary folder");
    for solution in SOLUTIONS {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(solution), &repository.path().join("Solutions"));
    }
    let commands = [
        "sentinel-pack pack Solutions/Contoso",
        "git init --quiet",
        "git add --all",
        "git -c user.name=Contoso -c user.email=contoso@contoso.example commit --quiet --message Contoso",
    ];
    let has_git = Command::new("git").arg("--version").output().is_ok();
    has_git.then(|| {
        for command in commands {
            run(repository.path(), command);
        }
        repository
    })
}

/// Copies a folder into another.
fn copy(folder: &Path, into: &Path) {
    let parent = folder.parent().expect("the folder lies in another");
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("the folder can be walked");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(parent).expect("it lies below").to_string_lossy().into_owned();
            write(into, &path, fs::read(entry.path()).expect("a file can be read"));
        }
    }
}

/// Runs a command as a shell does; what it printed to both streams.
fn run(folder: &Path, command: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_sentinel-pack")).parent().expect("the program lies in a folder");
    let mut path = OsString::from(program);
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("{command} 2>&1")).current_dir(folder).env("PATH", path);
    shell.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_PAGER", "cat");
    let output = shell.output().expect("the shell runs");
    String::from_utf8(output.stdout).expect("commands print UTF-8")
}

fn edit(folder: &Path, edit: &str) {
    let (file, change) = edit.split_once(": ").expect("an edit names its file");
    let (old, new) = change.split_once(" => ").expect("an edit has two sides");
    let [old, new] = [old, new].map(|text| text.replace("\\n", "\n"));
    let text = fs::read_to_string(folder.join(file)).expect("the file can be read");
    assert!(text.contains(&old), "{file} has no {old}");
    fs::write(folder.join(file), text.replacen(&old, &new, 1)).expect("the file can be written");
}

/// The page with what its commands print today.
fn as_run(page: &str, repository: &Path) -> String {
    let mut text = String::new();
    // The backticks that close the open block, and whether it is an example.
    let mut open: Option<(&str, bool)> = None;
    for line in page.lines() {
        let directive = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
        let is_example = matches!(open, Some((_, true)));
        match open {
            Some((fence, _)) if line == fence => open = None,
            None if line.starts_with("```") => {
                let (fence, kind) = line.split_at(line.len() - line.trim_start_matches('`').len());
                open = Some((fence, kind == "console"));
            }
            Some((_, true)) if !line.starts_with("$ ") => continue,
            _ => {}
        }
        text += line;
        text.push('\n');
        match (is_example.then(|| line.strip_prefix("$ ")).flatten(), directive) {
            (Some(command), _) => {
                let output = run(repository, command);
                text += output.trim_end_matches('\n');
                text += if output.is_empty() { "" } else { "\n" };
            }
            (None, Some("start over")) => {
                run(repository, "git checkout --quiet . && git clean --quiet --force -d");
            }
            (None, Some(directive)) => {
                if let Some(change) = directive.strip_prefix("edit: ") {
                    edit(repository, change);
                }
            }
            (None, None) => {}
        }
    }
    text
}

#[test]
fn the_examples_print_what_the_manual_says() {
    let mut wrong = Vec::new();
    for (name, page) in pages().into_iter().filter(|(_, page)| page.contains("```console\n")) {
        let Some(repository) = repository() else {
            eprintln!("skipped: git not found");
            return;
        };
        let now = as_run(&page, repository.path());
        if now != page {
            if env::var_os("UPDATE_FIXTURES").is_some() {
                fs::write(folder().join(&name), now).expect("the page can be written");
            } else {
                let differs = page.lines().zip(now.lines()).find(|(old, new)| old != new);
                wrong.push(format!("docs/{name}: {differs:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "UPDATE_FIXTURES=1 cargo test writes the examples anew.\n{}", wrong.join("\n"));
}
