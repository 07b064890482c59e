//! What is wrong with a solution, where, and what to do about it.
//! Every later stage hands in [`Diagnostic`]s; a [`Report`] collects and sorts them.

mod place;
mod report;
pub mod spelling;

pub use place::{Place, SourceEdit, SourceText, Span};
pub use report::Report;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The solution cannot be packaged without loss; nothing of it is written.
    Error,
    /// The solution is packaged; the author should look all the same.
    Warning,
}

impl Severity {
    /// The lower-case name used in every report format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One fault: what is wrong, where, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable kebab-case name of the defect, for example `analytic-rule-without-kind`.
    pub id: &'static str,
    /// Whether the solution can be packaged all the same.
    pub severity: Severity,
    /// What is wrong, in one sentence without a final full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The file, and the span in it, that the author must look at.
    pub place: Option<Place>,
    /// Where in the author's files that stands from which the place was made, for a place in a package.
    pub origin: Option<Box<Place>>,
    /// The one edit that mends it, where exactly one does.
    pub fix: Option<Box<SourceEdit>>,
}

impl Diagnostic {
    /// An error: content would be lost.
    #[must_use]
    pub fn error(id: &'static str, message: impl Into<String>) -> Self {
        Self::new(id, Severity::Error, message.into())
    }

    /// A warning: the content is packaged, but probably not as meant.
    #[must_use]
    pub fn warning(id: &'static str, message: impl Into<String>) -> Self {
        Self::new(id, Severity::Warning, message.into())
    }

    fn new(id: &'static str, severity: Severity, message: String) -> Self {
        Self { id, severity, message, help: None, place: None, origin: None, fix: None }
    }

    /// The same diagnostic with its remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same diagnostic with its place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same diagnostic with the edit that mends it.
    #[must_use]
    pub fn mended_by(mut self, fix: Option<SourceEdit>) -> Self {
        self.fix = fix.map(Box::new);
        self
    }
}
