//! Checks on sample data in the solution folder (spec checks §2.12).

mod not_a_list;
mod with_address;

use super::Check;
use super::Source;
use crate::diagnostics::SourceText;
use std::sync::Arc;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[&not_a_list::CHECK, &with_address::CHECK];

/// The `.json` files below folders of sample data, wherever they lie in the solution (spec checks SD-03).
fn files(source: &Source<'_>) -> Vec<Arc<SourceText>> {
    let is_sample = |name: &str| name.to_lowercase().replace([' ', '_', '-'], "") == "sampledata";
    let is_looked_at = |path: &String| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        name.to_lowercase().ends_with(".json") && folder.split('/').any(is_sample)
    };
    let paths = source.files.paths("").into_iter().filter(is_looked_at);
    paths.filter_map(|path| source.files.read(&path).ok()).collect()
}
