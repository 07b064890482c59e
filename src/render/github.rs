//! Workflow commands of GitHub Actions: each finding becomes an annotation at its line.

use std::path::Path;

use super::checked::Checked;
use super::{Outcome, located, relative_path};
use crate::diagnostics::Diagnostic;

/// One command for each finding that counts. Files are named relative to `base` where they lie below it.
#[must_use]
pub fn commands(all: &[Checked], base: &Path) -> String {
    let mut text = String::new();
    for Checked { outcome, .. } in all {
        for diagnostic in outcome.report.sorted() {
            text += &command(outcome, diagnostic, base);
        }
        if let Some(error) = &outcome.error {
            text.extend(["::error::", &escaped_data(&error.to_string()), "\n"]);
        }
    }
    text
}

fn command(outcome: &Outcome, diagnostic: &Diagnostic, base: &Path) -> String {
    let mut properties = Vec::new();
    // Annotations are seen on the files of the pull request.
    if let Some(place) = diagnostic.origin.as_deref().or(diagnostic.place.as_ref()) {
        properties.push(("file", relative_path(&outcome.folder.join(&place.file.path), base)));
        if !place.file.text.is_empty() {
            let ((line, column), (end_line, end_column)) = (place.line_column(), place.end_line_column());
            properties.extend([("line", line.to_string()), ("endLine", end_line.to_string())]);
            // Columns are shown only where a finding begins and ends on one line.
            if line == end_line {
                properties.extend([("col", column.to_string()), ("endColumn", end_column.to_string())]);
            }
        }
    }
    properties.push(("title", diagnostic.id.to_owned()));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", escaped_property(&value))).collect();
    let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
    let packaged = diagnostic.place.as_ref().filter(|_| diagnostic.origin.is_some());
    let packaged =
        packaged.map_or_else(String::new, |place| format!("\nin the package: {}", located(outcome, place, base)));
    let message = escaped_data(&format!("{}{help}{packaged}", diagnostic.message));
    format!("::{} {}::{message}\n", diagnostic.severity.name(), properties.join(","))
}

/// A command ends with its line, and `%` is what its escapes begin with.
fn escaped_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property also ends with a comma or a colon.
fn escaped_property(text: &str) -> String {
    escaped_data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_or_a_property_is_escaped() {
        assert_eq!(escaped_data("50% of a: b,\r\n::error::c"), "50%25 of a: b,%0D%0A::error::c");
        assert_eq!(escaped_property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
