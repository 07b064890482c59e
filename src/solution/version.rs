//! The package version, as V3's local mode reads it from the data file (spec driver §4).

use super::{DataFile, SolutionMetadata};
use crate::diagnostics::{Diagnostic, Place, Report, SourceEdit};
use crate::source::Node;

/// Where the package version comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum VersionChoice {
    /// The data file's `Version`.
    #[default]
    DataFile,
    /// This version, three numbers.
    Given(String),
    /// The data file's `Version`, raised; it is written back.
    Raised(Bump),
}

/// Which part of the version is raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bump {
    /// `1.2.3` becomes `1.2.4`.
    Patch,
    /// `1.2.3` becomes `1.3.0`.
    Minor,
    /// `1.2.3` becomes `2.0.0`.
    Major,
}

/// The version without one that the data file gives.
const DEFAULT: (u64, u64, u64) = (3, 0, 0);

/// The version of the package, and the edits that write a raised one back.
pub(super) fn choose(
    data_file: &DataFile,
    metadata: Option<&SolutionMetadata>,
    choice: &VersionChoice,
    report: &mut Report,
) -> Option<(String, Vec<SourceEdit>)> {
    if let VersionChoice::Given(version) = choice {
        return Some((version.clone(), Vec::new()));
    }
    let given = data_file.get("Version");
    let (numbers, is_default) = read(data_file, given, report)?;
    let VersionChoice::Raised(bump) = choice else {
        return Some((to_text(numbers), Vec::new()));
    };
    // A version that is no version of this layout is raised to the first one of it.
    let raised = if is_default { numbers } else { raise(numbers, *bump) };
    let version = to_text(raised);
    let mut edits = Vec::new();
    if let Some(node) = given {
        edits.push(edit(data_file.document.place(node), &version));
    }
    if let Some((metadata, node)) = metadata.and_then(|metadata| Some((metadata, metadata.get("version")?))) {
        edits.push(edit(metadata.document.place(node), &version));
    }
    Some((version, edits))
}

/// The three numbers, and whether they stand for a version that the data file does not give.
fn read(data_file: &DataFile, given: Option<&Node>, report: &mut Report) -> Option<((u64, u64, u64), bool)> {
    let Some(node) = given else {
        report.push(defaulted("the data file has no `Version`", Place::start_of(&data_file.document.file)));
        return Some((DEFAULT, true));
    };
    let place = data_file.document.place(node);
    let Some(text) = node.as_str() else {
        let message = "`Version` of the data file is not text";
        report.push(
            Diagnostic::error("version-malformed", message)
                .at(place)
                .help("write three numbers in quotes, such as `\"3.0.0\"`"),
        );
        return None;
    };
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    if parts.len() < 3 {
        report.push(defaulted(&format!("`Version` is `{text}`, which does not have three parts"), place));
        return Some((DEFAULT, true));
    }
    if parts[..3].iter().any(|part| part.is_empty()) {
        let message = format!("`Version` is `{text}`, in which a number is missing");
        report.push(
            Diagnostic::error("version-malformed", message).at(place).help("write three numbers, such as `3.0.0`"),
        );
        return None;
    }
    let number = |index: usize| parts[index].parse::<u64>().ok();
    match (number(0), number(1), number(2)) {
        (Some(major), Some(minor), Some(patch)) if major >= 3 => {
            let numbers = (major, minor, patch);
            if text != to_text(numbers) {
                let message = format!("`Version` is `{text}`; the package has version {}", to_text(numbers));
                report.push(
                    Diagnostic::warning("version-respelled", message)
                        .at(place)
                        .help(format!("write `{}`", to_text(numbers))),
                );
            }
            Some((numbers, false))
        }
        (Some(major), Some(_), Some(_)) => {
            report.push(defaulted(
                &format!("`Version` is `{text}`, and packages of major version {major} are no longer made"),
                place,
            ));
            Some((DEFAULT, true))
        }
        _ => {
            report.push(defaulted(&format!("`Version` is `{text}`, whose parts are not all numbers"), place));
            Some((DEFAULT, true))
        }
    }
}

fn defaulted(why: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("version-defaulted", format!("{why}; the package has version 3.0.0"))
        .at(place)
        .help("write `\"Version\": \"3.0.0\"` or a higher version with three numbers")
}

fn raise((major, minor, patch): (u64, u64, u64), bump: Bump) -> (u64, u64, u64) {
    match bump {
        Bump::Patch => (major, minor, patch.saturating_add(1)),
        Bump::Minor => (major, minor.saturating_add(1), 0),
        Bump::Major => (major.saturating_add(1), 0, 0),
    }
}

fn to_text((major, minor, patch): (u64, u64, u64)) -> String {
    format!("{major}.{minor}.{patch}")
}

/// Replaces a value by a text in quotes; nothing else of the file changes.
fn edit(place: Place, version: &str) -> SourceEdit {
    SourceEdit { place, replacement: format!("\"{version}\"") }
}
