//! What `verify` found: a line for each file that is not as packed, then the changes as a comparison shows them.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{noise, text};
use crate::compare::{Comparison, Drift, DriftKind};

/// What came of verifying one solution.
#[derive(Debug)]
pub struct Verified {
    /// The name of the solution folder.
    pub solution: String,
    /// The version of the packed package.
    pub version: String,
    /// The package folder as it is shown.
    pub folder: String,
    /// What was found in it.
    pub drift: Drift,
    /// Whether what was found fails the verification.
    pub fails: bool,
}

/// Text for people.
#[must_use]
pub fn text(verified: &Verified) -> String {
    let Verified { solution, version, drift, .. } = verified;
    let mut text = format!("{solution} {version}: {}\n", summary(verified));
    for (file, kind) in &drift.files {
        writeln!(text, "  {file}: {}", words(kind)).expect("text can be written to");
    }
    for (name, comparison) in comparisons(drift) {
        let changes = text::changes(comparison);
        let noise = noise(comparison);
        if !changes.is_empty() {
            write!(text, "\n{name}, committed → packed\n{}", indented(&changes)).expect("text can be written to");
        }
        if !noise.is_empty() {
            writeln!(text, "  {name}: differences in layout: {noise}").expect("text can be written to");
        }
    }
    text
}

/// JSON for programs: one object for all solutions of a run.
#[must_use]
pub fn json(all: &[Verified], with_noise: bool) -> String {
    let solutions: Vec<Value> = all
        .iter()
        .map(|verified| {
            let files = verified.drift.files.iter();
            let files = files.map(|(file, kind)| json!({ "file": file, "drift": name(kind), "message": words(kind) }));
            let comparison =
                |found: &Option<Comparison>| found.as_ref().map(|found| super::json::value(found, with_noise));
            json!({
                "solution": verified.solution,
                "version": verified.version,
                "folder": verified.folder,
                "verified": !verified.fails,
                "files": files.collect::<Vec<_>>(),
                "loose": comparison(&verified.drift.loose),
                "zip": comparison(&verified.drift.zip),
            })
        })
        .collect();
    format!("{:#}\n", json!({ "solutions": solutions }))
}

fn summary(verified: &Verified) -> &'static str {
    let kinds = || verified.drift.files.iter().map(|(_, kind)| kind);
    let is_layout =
        |kind: &DriftKind| matches!(kind, DriftKind::Layout | DriftKind::LaidOutUnlikeLoose | DriftKind::Container);
    if kinds().any(|kind| kind.fails(false)) {
        "the package is not the one that the solution makes"
    } else if kinds().any(is_layout) {
        "the content is the same, the layout is not"
    } else {
        "the package is the one that the solution makes"
    }
}

fn comparisons(drift: &Drift) -> impl Iterator<Item = (&'static str, &Comparison)> {
    let all = [("Loose files", &drift.loose), ("Files in the zip", &drift.zip)];
    all.into_iter().filter_map(|(name, comparison)| Some((name, comparison.as_ref()?)))
}

fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") });
    lines.collect::<String>().trim_start_matches('\n').to_owned()
}

fn name(kind: &DriftKind) -> &'static str {
    match kind {
        DriftKind::Missing => "missing",
        DriftKind::Unreadable(_) => "unreadable",
        DriftKind::Content => "content",
        DriftKind::Layout => "layout",
        DriftKind::UnlikeLoose => "unlike-loose",
        DriftKind::LaidOutUnlikeLoose => "layout-unlike-loose",
        DriftKind::Container => "container",
        DriftKind::Stray(_) => "stray",
        DriftKind::Absent => "absent",
        DriftKind::Unrelated => "unrelated",
    }
}

fn words(kind: &DriftKind) -> String {
    match kind {
        DriftKind::Missing => "missing".to_owned(),
        DriftKind::Unreadable(cause) => format!("unreadable: {cause}"),
        DriftKind::Content => "its content differs".to_owned(),
        DriftKind::Layout => "its layout differs, its content does not".to_owned(),
        DriftKind::UnlikeLoose => "its content differs from the loose file's".to_owned(),
        DriftKind::LaidOutUnlikeLoose => "its layout differs from the loose file's, its content does not".to_owned(),
        DriftKind::Container => "it holds the right files, but was made otherwise".to_owned(),
        DriftKind::Stray(reason) => format!("does not belong there: {reason}"),
        DriftKind::Absent => "not there, so not compared".to_owned(),
        DriftKind::Unrelated => "not compared".to_owned(),
    }
}
