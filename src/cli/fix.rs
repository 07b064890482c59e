//! Carries out the mends that findings bring with them.

use crate::diagnostics::{Report, SourceEdit};
use crate::files::{Error, Lock, SolutionFiles, SolutionRoot};

/// The mends of a report, sorted by place: each once, and of two that overlap the first.
#[must_use]
pub fn edits(report: &Report) -> Vec<SourceEdit> {
    let mut all: Vec<SourceEdit> =
        report.sorted().into_iter().filter_map(|diagnostic| diagnostic.fix.as_deref().cloned()).collect();
    all.sort_by(|left, right| key(left).cmp(&key(right)));
    let mut chosen: Vec<SourceEdit> = Vec::new();
    for edit in all {
        if !chosen.last().is_some_and(|last| overlap(last, &edit)) {
            chosen.push(edit);
        }
    }
    chosen
}

/// Writes the edits, unless another run holds the solution.
pub fn apply(root: &SolutionRoot, files: &SolutionFiles, edits: &[SourceEdit]) -> Result<(), Error> {
    let _lock = Lock::on(&root.folder)?;
    files.recover()?;
    files.apply(edits)
}

fn key(edit: &SourceEdit) -> (&str, usize, usize) {
    (&edit.place.file.path, edit.place.span.start, edit.place.span.end)
}

/// Whether the second edit, which does not begin before the first, touches the same bytes.
fn overlap(first: &SourceEdit, second: &SourceEdit) -> bool {
    let (earlier, later) = (&first.place, &second.place);
    earlier.file.path == later.file.path
        && (later.span.start < earlier.span.end || later.span.start == earlier.span.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Diagnostic, Place, SourceText, Span};

    #[test]
    fn of_edits_that_overlap_the_first_is_chosen() {
        let file = SourceText::new("a.json", "0123456789");
        let mut report = Report::default();
        for (start, end) in [(6, 8), (2, 5), (4, 6), (2, 5), (8, 8)] {
            let place = Place::new(&file, Span::new(start, end));
            let edit = SourceEdit { place: place.clone(), replacement: "x".into() };
            report.push(Diagnostic::warning("a", format!("{start}")).at(place).mended_by(Some(edit)));
        }
        let spans: Vec<_> = edits(&report).iter().map(|edit| (edit.place.span.start, edit.place.span.end)).collect();
        assert_eq!(spans, [(2, 5), (6, 8), (8, 8)]);
    }
}
