//! What packaging costs: time, processor time and peak memory of the whole process, beside those of copying what it
//! reads and copying what it writes with `cp`.
//!
//! `cargo bench --bench pack -- PATH` takes what `sentinel-pack pack` takes: a solution or a content repository.

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
        println!("usage: cargo bench --bench pack -- PATH");
        return Ok(());
    };
    let work = tempfile::tempdir()?;
    let packages = work.path().join("packages");
    let roots = sentinel_pack::files::find(std::slice::from_ref(&path))?;
    let pack = |jobs: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sentinel-pack"));
        command.args(["pack", "--quiet", "--out"]).arg(&packages).arg(&path);
        command.args(jobs.iter().flat_map(|jobs| ["--jobs", jobs]));
        command
    };
    let copy = |from: &[PathBuf]| {
        let mut command = Command::new("cp");
        command.arg("-R").args(from).arg(work.path().join("copy"));
        command
    };
    let one = cheapest(|| pack(Some("1")), &packages)?;
    let all = cheapest(|| pack(None), &packages)?;
    let sources: Vec<PathBuf> = roots.iter().map(|root| root.folder.clone()).collect();
    let written: Vec<PathBuf> =
        fs::read_dir(&packages)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;

    println!("{} solutions; {RUNS} runs, the quickest of each\n", roots.len());
    println!("{:<24}{:>12}{:>16}{:>16}", "", "wall", "processor", "peak memory");
    let target = work.path().join("copy");
    row("cp of the sources", &cheapest(|| copy(&sources), &target)?);
    row("cp of the packages", &cheapest(|| copy(&written), &target)?);
    row("pack, one thread", &one);
    row("pack, all processors", &all);
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
    println!("{what:<24}{:>12}{:>16}{memory:>16}", milliseconds(cost.wall), milliseconds(cost.processor));
}
