//! Which findings of a run count: the settings that lie above each solution, and the checks that the user chose.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::checks::{self, Check, Finding, SETTINGS_FILE, Settings, Skipped};
use crate::diagnostics::{Diagnostic, Report};
use crate::files::{self, Error, ReadFault, SolutionRoot};
use crate::render::{Outcome, checked::Checked};
use crate::solution;

/// The checks that the user chose with `--select` and `--ignore`.
#[derive(Debug, Default)]
pub struct Choice {
    /// Only these checks, if any are named.
    pub select: Vec<&'static Check>,
    /// Not these checks.
    pub ignore: Vec<&'static Check>,
}

/// The settings of a run.
#[derive(Debug)]
pub struct RunSettings {
    choice: Choice,
    /// By the folder that the file lies in.
    found: BTreeMap<PathBuf, FoundSettings>,
}

#[derive(Debug)]
struct FoundSettings {
    settings: Settings,
    faults: Vec<Diagnostic>,
    used: Mutex<BTreeSet<usize>>,
}

impl Choice {
    fn holds(&self, check: &Check) -> bool {
        let is_among = |checks: &[&Check]| checks.iter().any(|other| other.id == check.id);
        (self.select.is_empty() || is_among(&self.select)) && !is_among(&self.ignore)
    }
}

impl RunSettings {
    /// Reads the settings above each solution, each file once.
    pub fn read<'a>(choice: Choice, roots: impl Iterator<Item = &'a SolutionRoot>) -> Result<Self, Error> {
        let mut found = BTreeMap::new();
        for path in roots.filter_map(|root| files::find_upwards(&root.folder, SETTINGS_FILE)) {
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            if found.contains_key(&folder) {
                continue;
            }
            let (settings, faults) = match files::read_file(&path, SETTINGS_FILE) {
                Ok(file) => Settings::read(&file),
                Err(ReadFault::Disk(error)) => return Err(error),
                Err(fault) => (Settings::default(), vec![solution::unreadable(SETTINGS_FILE, fault)]),
            };
            found.insert(folder, FoundSettings { settings, faults, used: Mutex::default() });
        }
        Ok(Self { choice, found })
    }

    /// Whether the user wants to hear of a check.
    pub fn is_chosen(&self, check: &Check) -> bool {
        self.choice.holds(check)
    }

    /// The findings of a solution that count.
    pub fn filter(&self, folder: &Path, findings: Vec<Finding>) -> Vec<Finding> {
        let chosen = findings.into_iter().filter(|finding| self.choice.holds(finding.check));
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let nearest = absolute.ancestors().find_map(|above| self.found.get_key_value(above));
        let Some((above, found)) = nearest else { return chosen.collect() };
        let below = below(&absolute, above);
        let mut used = found.used.lock().unwrap_or_else(PoisonError::into_inner);
        chosen
            .filter_map(|finding| {
                let path = |file: &str| format!("{below}{file}");
                found.settings.apply(finding, path, &mut |index| {
                    used.insert(index);
                })
            })
            .collect()
    }

    /// What is wrong with the settings themselves, and which of their entries are stale.
    pub fn outcomes(&self, roots: &[SolutionRoot], paths: &[PathBuf], skipped: &[Skipped]) -> Vec<Checked> {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let solutions: Vec<PathBuf> = roots.iter().map(|root| absolute(&root.folder)).collect();
        let mut outcomes = Vec::new();
        for (folder, found) in &self.found {
            let mut report = Report::default();
            report.extend(found.faults.iter().cloned());
            let is_whole = paths.iter().any(|path| absolute(path) == *folder);
            let checked = solutions.iter().filter(|solution| solution.starts_with(folder));
            let checked: Vec<String> = checked.map(|solution| below(solution, folder)).collect();
            if self.choice.select.is_empty() && self.choice.ignore.is_empty() {
                let used = found.used.lock().unwrap_or_else(PoisonError::into_inner);
                let is_covered = |start: &str| is_whole || checked.iter().any(|below| start.starts_with(below));
                let was_run = |check: &Check| !skipped.iter().any(|skipped| skipped.check.id == check.id);
                report.extend(found.settings.stale(|index| used.contains(&index), is_covered, was_run));
            }
            if !report.sorted().is_empty() {
                let solution = SETTINGS_FILE.to_owned();
                let outcome = Outcome { solution, folder: folder.clone(), report, package: None, error: None };
                outcomes.push(Checked { outcome, known: Vec::new(), verdicts: Vec::new(), mended: 0 });
            }
        }
        outcomes
    }
}

/// The path of a folder below another one, with a slash behind it unless it is empty.
fn below(folder: &Path, above: &Path) -> String {
    let path = folder.strip_prefix(above).unwrap_or(folder).to_string_lossy().replace('\\', "/");
    if path.is_empty() { path } else { path + "/" }
}

/// Reads the id of a check.
pub fn read_check(id: &str) -> Result<&'static Check, String> {
    checks::find_or_suggest(id)
}
