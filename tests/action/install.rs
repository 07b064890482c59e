//! How the program gets onto a runner; `curl` and `cargo` are put in place of the machine's.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};

use super::has_programs;
use super::runner::{Runner, write_program};
use super::upstream::Upstream;

const ARCHIVE: &str = "sentinel-pack-x86_64-unknown-linux-musl.tar.gz";

/// Gives the file of the release that the address ends with; answers as curl does where there is none.
const CURL: &str = r#"#!/usr/bin/env bash
while [ "$#" -gt 1 ]; do
  [ "$1" != -o ] || target=$2
  shift
done
case "$1" in https://releases.example/contoso/sentinel-pack/releases/download/v*) ;; *) exit 3 ;; esac
[ -z "${OFFLINE:-}" ] || { printf 000; exit 6; }
cp "$RELEASE/${1##*/}" "$target" 2>/dev/null || { printf 404; exit 22; }
printf 200
"#;

/// Builds a program that says that it was built.
const CARGO: &str = r#"#!/usr/bin/env bash
while [ "$1" != --target-dir ]; do shift; done
mkdir -p "$2/release"
printf '#!/bin/sh\necho built\n' >"$2/release/sentinel-pack"
chmod +x "$2/release/sentinel-pack"
"#;

/// A runner whose release is a folder, for now without files.
fn runner(upstream: &Upstream) -> Runner {
    let runner = Runner::with_shallow_checkout(upstream, "main");
    let programs = runner.temporary().join("programs");
    write_program(&programs, "curl", CURL);
    write_program(&programs, "cargo", CARGO);
    let release = release(&runner);
    fs::create_dir_all(&release).expect("a folder can be made");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
    runner
        .with("PATH", &path)
        .with("RELEASE", &release.to_string_lossy())
        .with("GITHUB_SERVER_URL", "https://releases.example")
        .with("RUNNER_OS", "Linux")
        .with("RUNNER_ARCH", "X64")
        .with("SENTINEL_PACK_PROGRAM", "")
        .with("SENTINEL_PACK_REPOSITORY", "contoso/sentinel-pack")
}

fn release(runner: &Runner) -> std::path::PathBuf {
    runner.temporary().join("release")
}

/// Puts a program that says `released` into the release, with its checksum.
fn add_release(runner: &Runner) {
    let release = release(runner);
    write_program(&release, "sentinel-pack", "#!/bin/sh\necho released\n");
    let status = Command::new("tar").current_dir(&release).args(["-czf", ARCHIVE, "sentinel-pack"]).status();
    assert!(status.expect("tar runs").success());
    let digest = Sha256::digest(fs::read(release.join(ARCHIVE)).expect("the archive can be read"));
    let mut sums = String::new();
    for byte in digest {
        write!(sums, "{byte:02x}").expect("text can be written to");
    }
    writeln!(sums, "  {ARCHIVE}").expect("text can be written to");
    fs::write(release.join("SHA256SUMS"), sums).expect("the sums can be written");
}

fn says(program: &str) -> String {
    let output = Command::new(Path::new(program)).output().expect("the program runs");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

#[test]
fn the_program_of_the_release_is_installed_when_its_checksum_is_right() {
    if !has_programs() {
        return;
    }
    let runner = runner(&Upstream::new());
    add_release(&runner);
    let job = runner.run_step("install.sh");
    assert_eq!(job.code, Some(0), "{}", job.log);
    assert_eq!(says(job.output("program")), "released\n");
}

#[test]
fn a_program_with_another_checksum_is_refused() {
    if !has_programs() {
        return;
    }
    let runner = runner(&Upstream::new());
    add_release(&runner);
    let archive = release(&runner).join(ARCHIVE);
    let mut bytes = fs::read(&archive).expect("the archive can be read");
    bytes.push(0);
    fs::write(&archive, bytes).expect("the archive can be written");
    let job = runner.run_step("install.sh");
    assert_eq!((job.code, job.output("program")), (Some(2), ""), "{}", job.log);
    assert!(job.log.contains("is not the file that SHA256SUMS"), "{}", job.log);
}

#[test]
fn a_release_without_checksums_is_refused() {
    if !has_programs() {
        return;
    }
    let runner = runner(&Upstream::new());
    add_release(&runner);
    fs::remove_file(release(&runner).join("SHA256SUMS")).expect("the sums can be removed");
    let job = runner.run_step("install.sh");
    assert_eq!((job.code, job.output("program")), (Some(2), ""), "{}", job.log);
}

#[test]
fn where_there_is_no_release_the_program_is_built() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    let without_file = runner(&upstream);
    let without_target = runner(&upstream).with("RUNNER_ARCH", "RISCV64");
    let without_repository = runner(&upstream).with("SENTINEL_PACK_REPOSITORY", "");
    for runner in [without_file, without_target, without_repository] {
        let job = runner.run_step("install.sh");
        assert_eq!(job.code, Some(0), "{}", job.log);
        assert_eq!(says(job.output("program")), "built\n");
    }
}

#[test]
fn a_release_that_cannot_be_reached_is_no_missing_one() {
    if !has_programs() {
        return;
    }
    let job = runner(&Upstream::new()).with("OFFLINE", "yes").run_step("install.sh");
    assert_eq!((job.code, job.output("program")), (Some(2), ""), "{}", job.log);
}

#[test]
fn another_version_is_not_built_from_these_sources() {
    if !has_programs() {
        return;
    }
    let upstream = Upstream::new();
    for version in ["v999.0.0", "../../1.0.0"] {
        let job = runner(&upstream).with("SENTINEL_PACK_VERSION", version).run_step("install.sh");
        assert_eq!((job.code, job.output("program")), (Some(2), ""), "{}", job.log);
    }
}
