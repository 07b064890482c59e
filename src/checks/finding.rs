//! What checks found.

use super::{Check, spelling};
use crate::diagnostics::{Diagnostic, Place, Severity, SourceEdit, Span};

/// One place that a check finds fault with.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// What is wrong, where, and the remedy.
    pub diagnostic: Diagnostic,
    /// Why the finding is known to be harmless in this domain; it is shown on request and never counts.
    pub known: Option<&'static str>,
}

/// Collects the findings of one check.
#[derive(Debug)]
pub struct Findings {
    check: &'static Check,
    list: Vec<Finding>,
}

impl Findings {
    /// An empty list for a check.
    #[must_use]
    pub fn of(check: &'static Check) -> Self {
        Self { check, list: Vec::new() }
    }

    /// A place and what is wrong there, in one sentence without a final full stop.
    pub fn push(&mut self, place: Place, message: impl Into<String>) {
        self.add(place, message.into(), None);
    }

    /// A place that the check's rule finds fault with although it is right in this domain, and the reason.
    pub fn push_known(&mut self, place: Place, message: impl Into<String>, reason: &'static str) {
        self.add(place, message.into(), Some(reason));
    }

    fn add(&mut self, place: Place, message: String, known: Option<&'static str>) {
        let diagnostic = match self.check.severity {
            Severity::Error => Diagnostic::error(self.check.id, message),
            Severity::Warning => Diagnostic::warning(self.check.id, message),
        };
        let diagnostic = diagnostic.at(place).help(self.check.manual.remedy);
        self.list.push(Finding { check: self.check, diagnostic, known });
    }

    /// A place, what is wrong there, and a remedy that knows more than the manual page.
    pub fn push_with_help(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.push(place, message);
        if let Some(finding) = self.list.last_mut() {
            finding.diagnostic.help = Some(help.into());
        }
    }

    /// A place where one text stands instead of another, and the mend: the other takes its place, unless the file has
    /// it with escapes.
    pub fn push_mended(&mut self, place: Place, message: impl Into<String>, written: &str, right: &str) {
        let mend = exchange(&place, written, right);
        self.push_with_help(place, message, format!("write `{right}`"));
        if let Some(finding) = self.list.last_mut() {
            finding.diagnostic.fix = mend.map(Box::new);
        }
    }

    /// A place where a name stands that is none of the known ones: mended where only letter case, blanks and punctuation
    /// tell it from one of them.
    pub fn push_unknown<'n>(
        &mut self,
        place: Place,
        message: impl Into<String>,
        written: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
    ) {
        let mut same = known.clone().into_iter().filter(|known| spelling::is_same_word(known, written));
        match (same.next(), same.next()) {
            (Some(right), None) => self.push_mended(place, message, written, right),
            _ => self.push_with_help(place, message, spelling::did_you_mean(written, known)),
        }
    }

    /// The findings in the order found.
    #[must_use]
    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// The edit that puts a text in place of the one that a place holds, with or without quotes around it.
fn exchange(place: &Place, written: &str, right: &str) -> Option<SourceEdit> {
    let text = place.file.text.get(place.span.start..place.span.end)?;
    let quotes = text.len() - text.trim_start_matches(['"', '\'']).len();
    let is_written = quotes <= 1 && text[quotes..].strip_prefix(written).is_some_and(|rest| rest.len() == quotes);
    let start = place.span.start + quotes;
    let span = Span::new(start, start + written.len());
    is_written.then(|| SourceEdit { place: Place::new(&place.file, span), replacement: right.to_owned() })
}
