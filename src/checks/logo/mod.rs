//! Checks on logos (spec checks §2.11).

mod id_not_unique;
mod missing;
mod not_svg;
mod too_large;
mod with_bitmap;
mod with_forbidden_attribute;
mod with_title;

use super::Check;
use super::Source;
use crate::diagnostics::{Place, SourceText};
use std::sync::Arc;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &id_not_unique::CHECK,
    &missing::CHECK,
    &not_svg::CHECK,
    &too_large::CHECK,
    &with_bitmap::CHECK,
    &with_forbidden_attribute::CHECK,
    &with_title::CHECK,
];

/// Where the logos of solutions lie in the repository (spec checks DATA-05).
const REPOSITORY: &str = "https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/";

/// The logo that the data file names.
struct NamedLogo {
    /// Its path in the repository.
    path: String,
    /// Where the data file names it.
    place: Place,
}

fn named_logo(source: &Source<'_>) -> Option<NamedLogo> {
    let data_file = source.survey.data_file.as_ref()?;
    let logo = data_file.root.get("Logo")?;
    let (_, behind) = logo.as_str()?.split_once(REPOSITORY)?;
    let path = behind.split(['"', '\'', '?', '>']).next().unwrap_or(behind);
    let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?.into_owned();
    Some(NamedLogo { path, place: data_file.place(logo) })
}

/// The files in the solution's folders for logos.
fn paths(source: &Source<'_>) -> Vec<String> {
    let below = |parent: &str| {
        let folders = source.files.folders(parent).into_iter().filter(|name| name.contains("Logo"));
        let folders = folders.map(|name| if parent.is_empty() { name } else { format!("{parent}/{name}") });
        folders.flat_map(|folder| source.files.paths(&folder)).collect::<Vec<_>>()
    };
    ["", "Data Connectors", "Workbooks/Images"].into_iter().flat_map(below).collect()
}

fn is_svg(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("svg"))
}

/// The SVG files of the solution, and its own in the repository.
fn logos(source: &Source<'_>) -> Vec<Arc<SourceText>> {
    let own = paths(source).into_iter().filter(|path| is_svg(path));
    let mut logos: Vec<_> = own.filter_map(|path| source.files.read(&path).ok()).collect();
    let named = named_logo(source).filter(|logo| is_svg(&logo.path)).zip(source.repository);
    let named = named.and_then(|(logo, repository)| Some((repository.read(&logo.path).ok()?, logo)));
    // Paths of diagnostics are relative to the solution folder.
    logos.extend(named.map(|(text, logo)| SourceText::new(format!("../../{}", logo.path), text.text.as_str())));
    logos
}
