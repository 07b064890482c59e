//! All that was found in one solution.

use super::{Diagnostic, Severity};

/// The diagnostics of one solution; they collect while the stages go on, so that one run reports everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether anything found forbids writing a package.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The number of diagnostics of one severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The diagnostics sorted by file, place, severity and id, each only once.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.diagnostics.iter().collect();
        sorted.sort_by(|left, right| sort_key(left).cmp(&sort_key(right)));
        sorted.dedup();
        sorted
    }
}

impl Extend<Diagnostic> for Report {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.diagnostics.extend(diagnostics);
    }
}

fn sort_key(diagnostic: &Diagnostic) -> (Option<(&str, usize, usize)>, Severity, &str, &str) {
    let place = diagnostic.place.as_ref().map(|place| (place.file.path.as_str(), place.span.start, place.span.end));
    (place, diagnostic.severity, diagnostic.id, &diagnostic.message)
}
