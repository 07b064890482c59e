//! The steps of the GitHub Action as the runner carries them out, on repositories made for the test.

mod install;
mod pre_commit;
mod pull_requests;
mod runner;
mod upstream;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the action's scripts.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("action")
}

/// Whether the programs that the action's steps use are there; a test that lacks one says so and ends.
fn has_programs() -> bool {
    let missing: Vec<&str> = ["bash", "git", "jq"].into_iter().filter(|program| !is_there(program)).collect();
    if !missing.is_empty() {
        eprintln!("skipped: {} not found", missing.join(", "));
    }
    missing.is_empty()
}

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}
