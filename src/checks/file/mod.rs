//! Checks on the text of files (spec checks §2.14).

mod json_not_strict;
mod non_ascii;
mod unlisted_invalid;
mod with_secret;
mod yaml_not_plain;

use super::Check;
use crate::diagnostics::{SourceText, Span};
use serde::de::IgnoredAny;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &json_not_strict::CHECK,
    &non_ascii::CHECK,
    &unlisted_invalid::CHECK,
    &with_secret::CHECK,
    &yaml_not_plain::CHECK,
];

/// Where a text is no strict JSON, and what is wrong there.
fn not_strict(file: &SourceText) -> Option<(Span, String)> {
    if file.has_byte_order_mark {
        return Some((Span::default(), "it begins with a byte order mark".to_owned()));
    }
    let error = serde_json::from_str::<IgnoredAny>(&file.text).err()?;
    let before: usize = file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = before + error.column().saturating_sub(1);
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
    Some((Span::new(file.floor(at), file.floor(at + 1)), message))
}

/// Whether the extension says that people write such files; pictures and archives are not opened.
pub(super) fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
    matches!(
        extension.as_str(),
        "md" | "txt"
            | "json"
            | "yaml"
            | "yml"
            | "kql"
            | "csl"
            | "ps1"
            | "psm1"
            | "py"
            | "cs"
            | "js"
            | "ts"
            | "sh"
            | "html"
    )
}
