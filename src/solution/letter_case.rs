//! A path whose letter case differs from that of the file it means.

use crate::diagnostics::{Diagnostic, Place, SourceEdit, Span};
use crate::source::equals_ignoring_case;

/// What is said of a path at `place` whose file is spelled `path`.
pub fn differs(path: &str, place: &Place) -> Diagnostic {
    Diagnostic::warning("letter-case-differs", format!("the file is spelled `{path}`"))
        .at(place.clone())
        .help(format!("write `{path}`, as V3 needs it on systems that tell letter case apart"))
        .mended_by(mend(path, place))
}

/// The path takes the place of the end of the text in quotes, which may begin with the folders of the solution.
fn mend(path: &str, place: &Place) -> Option<SourceEdit> {
    let raw = place.file.text.get(place.span.start..place.span.end)?;
    let start = raw.strip_suffix('"')?.len().checked_sub(path.len())?;
    let written = raw.get(start..raw.len() - 1)?;
    let span = Span::new(place.span.start + start, place.span.end - 1);
    equals_ignoring_case(written, path)
        .then(|| SourceEdit { place: Place::new(&place.file, span), replacement: path.to_owned() })
}
