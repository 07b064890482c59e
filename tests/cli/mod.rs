//! The command line as its user sees it.

pub mod builder;
mod changed;
mod content;
mod determinism;
mod explain;
mod findings;
mod hostile;
mod interrupted;
mod options;
mod origins;
mod package;
mod package_paths;
mod reports;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use builder::Repository;

/// The program, ready to be given arguments.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sentinel-pack"));
    command.env_remove("NO_COLOR");
    command
}

/// What a finished run left for its user.
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Self { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

/// Runs `pack` with arguments and then a path.
fn pack(arguments: &[&str], path: &Path) -> Run {
    program().arg("pack").args(arguments).arg(path).output().expect("the program runs").into()
}

/// Runs `pack`, which must succeed.
pub fn pack_clean(arguments: &[&str], path: &Path) -> Run {
    let run = pack(arguments, path);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
    run
}

/// Every file below a folder, by path.
fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("the folder can be walked");
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).expect("it lies below").to_string_lossy().into_owned();
            files.insert(path, fs::read(entry.path()).expect("a file can be read"));
        }
    }
    files
}

/// The names of what stands in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
