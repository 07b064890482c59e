//! Which places lie within any of many spans.

use crate::diagnostics::Span;

/// Spans that may overlap, asked for places in ascending order, so that the whole stays linear.
#[derive(Debug)]
pub struct Coverage {
    /// The spans, sorted by where they start; the next to come is the last.
    ahead: Vec<Span>,
    covered_to: Option<usize>,
}

impl Coverage {
    /// The spans.
    #[must_use]
    pub fn of(mut spans: Vec<Span>) -> Self {
        spans.sort_by_key(|span| std::cmp::Reverse(span.start));
        Self { ahead: spans, covered_to: None }
    }

    /// Whether a place lies within a span, its end included.
    pub fn covers(&mut self, place: usize) -> bool {
        while let Some(span) = self.ahead.pop_if(|span| span.start <= place) {
            self.covered_to = self.covered_to.max(Some(span.end));
        }
        self.covered_to.is_some_and(|end| place <= end)
    }
}
