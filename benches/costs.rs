//! What packaging and checking cost: time, processor time and peak memory of the whole process, beside those of copying
//! what is read and copying what is written with `cp`, and how they grow with the number of solutions.
//!
//! `cargo bench --bench costs -- PATH` takes what `sentinel-pack pack` takes: a solution or a content repository.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// Each command runs this often; the quickest run counts.
const RUNS: usize = 7;

struct Cost {
    wall: Duration,
    processor: Duration,
    peak_bytes: u64,
}

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo puts `--bench` before the arguments of its user.
    let path = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let Some(path) = path.map(PathBuf::from) else {
        println!("usage: cargo bench --bench costs -- PATH");
        return Ok(());
    };
    let work = tempfile::tempdir()?;
    let (packages, copies) = (work.path().join("packages"), work.path().join("copy"));
    let roots = sentinel_pack::files::find(std::slice::from_ref(&path))?;
    let folders: Vec<PathBuf> = roots.into_iter().map(|root| root.folder).collect();
    let mut parts: Vec<usize> = [1, folders.len().div_ceil(4), folders.len().div_ceil(2), folders.len()].into();
    parts.dedup();
    println!("{RUNS} runs, the quickest of each\n");
    println!("{:<36}{:>12}{:>16}{:>16}", "", "wall", "processor", "peak memory");
    for count in parts {
        let folders = &folders[..count];
        let program = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_sentinel-pack"));
            command.args(arguments).args(folders);
            command
        };
        let pack = |jobs: &[&str]| {
            let mut command = program(&["pack", "--quiet"]);
            command.arg("--out").arg(&packages).args(jobs);
            command
        };
        let copy = |from: &[PathBuf]| {
            let mut command = Command::new("cp");
            command.arg("-R").args(from).arg(&copies);
            command
        };
        let one = cheapest(|| pack(&["--jobs", "1"]), &packages)?;
        let all = cheapest(|| pack(&[]), &packages)?;
        let written: Vec<PathBuf> =
            fs::read_dir(&packages)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        let row = |what: &str, cost: &Cost| row(&format!("{count:>4}: {what}"), cost);
        row("cp of the solutions", &cheapest(|| copy(folders), &copies)?);
        row("cp of the packages", &cheapest(|| copy(&written), &copies)?);
        row("pack, one thread", &one);
        row("pack, all processors", &all);
        row("check, all processors", &cheapest(|| program(&["check"]), &packages)?);
    }
    Ok(())
}

/// The quickest of several runs, each into an empty folder.
fn cheapest(command: impl Fn() -> Command, target: &Path) -> Result<Cost, Box<dyn Error>> {
    let mut best: Option<Cost> = None;
    for _ in 0..RUNS {
        if target.exists() {
            fs::remove_dir_all(target)?;
        }
        fs::create_dir(target)?;
        let cost = cost(command())?;
        if best.as_ref().is_none_or(|best| cost.wall < best.wall) {
            best = Some(cost);
        }
    }
    best.ok_or_else(|| "no run".into())
}

fn cost(mut command: Command) -> Result<Cost, Box<dyn Error>> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let usage = command.spawn()?.wait4()?.rusage;
    Ok(Cost { wall: start.elapsed(), processor: usage.utime + usage.stime, peak_bytes: usage.maxrss })
}

fn row(what: &str, cost: &Cost) {
    let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1_000.0);
    let memory = format!("{} MiB", cost.peak_bytes.div_ceil(1 << 20));
    println!("{what:<36}{:>12}{:>16}{memory:>16}", milliseconds(cost.wall), milliseconds(cost.processor));
}
