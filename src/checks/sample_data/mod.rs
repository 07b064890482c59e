//! Checks on sample data in the solution folder (spec checks §2.12).

mod not_a_list;
mod with_address;

use super::Check;
use super::Source;
use crate::diagnostics::SourceText;
use std::sync::Arc;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&not_a_list::CHECK, &with_address::CHECK];

/// The `.json` files of sample data.
fn files(source: &Source<'_>) -> Vec<Arc<SourceText>> {
    let is_sample = |name: &String| name.to_lowercase().replace([' ', '_', '-'], "") == "sampledata";
    let folders = source.files.folders("").into_iter().filter(is_sample);
    let paths = folders.flat_map(|folder| source.files.paths(&folder));
    let is_json = |path: &String| path.to_lowercase().ends_with(".json");
    paths.filter(is_json).filter_map(|path| source.files.read(&path).ok()).collect()
}
