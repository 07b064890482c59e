//! Text for people: a line for each solution, and its diagnostics with their source lines, as compilers show them.

use std::fmt::Write;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::snippet::Excerpt;
use super::{Outcome, shown_path};
use crate::diagnostics::{Diagnostic, Place, Severity, Span};

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Errors alone.
    Quiet,
    /// Errors, warnings, and a line for each solution.
    Normal,
    /// The files written and the links of codeless connectors as well.
    Verbose,
}

/// The diagnostics of a solution, and what kept the run from finishing.
#[must_use]
pub fn diagnostics(outcome: &Outcome, detail: Detail, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in outcome.report.sorted() {
        if detail != Detail::Quiet || diagnostic.severity == Severity::Error {
            text += &diagnostic_text(diagnostic, outcome, &renderer);
            text += "\n\n";
        }
    }
    if let Some(error) = &outcome.error {
        text += &renderer.render(&[Group::with_title(Level::ERROR.primary_title(error.to_string()))]);
        text += "\n\n";
    }
    text
}

/// One diagnostic with its source line.
pub(super) fn diagnostic_text(diagnostic: &Diagnostic, outcome: &Outcome, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(&diagnostic.message).id(diagnostic.id));
    let mut locations = Vec::new();
    match &diagnostic.place {
        None => group = group.element(Origin::path(shown_path(&outcome.folder))),
        Some(place) if place.file.text.is_empty() => {
            group = group.element(Origin::path(shown_path(&outcome.folder.join(&place.file.path))));
        }
        Some(place) => group = group.element(snippet(place, None, outcome, &mut locations)),
    }
    match diagnostic.origin.as_deref() {
        None => {}
        // Of a file as a whole no line is worth showing.
        Some(origin) if origin.span == Span::default() => {
            let path = shown_path(&outcome.folder.join(&origin.file.path));
            group = group.element(Level::NOTE.message(format!("it comes from {path}")));
        }
        Some(origin) => group = group.element(snippet(origin, Some("it comes from here"), outcome, &mut locations)),
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    let text = renderer.render(&[group]);
    // The renderer counts columns in the excerpt; of a line that was cut, the author needs those of the file.
    locations.into_iter().fold(text, |text, (excerpt, file)| text.replacen(&excerpt, &file, 1))
}

/// The first line of a place, and how its location is shown and should be.
fn snippet<'t>(
    place: &Place,
    label: Option<&'t str>,
    outcome: &Outcome,
    locations: &mut Vec<(String, String)>,
) -> Snippet<'t, Annotation<'t>> {
    let path = shown_path(&outcome.folder.join(&place.file.path));
    let excerpt = Excerpt::of(place);
    let (line, column) = place.line_column();
    locations.push((format!("{path}:{line}:{}", excerpt.column()), format!("{path}:{line}:{column}")));
    let annotation = AnnotationKind::Primary.span(excerpt.start..excerpt.end).label(label);
    Snippet::source(excerpt.text).path(path).line_start(line).annotation(annotation)
}

/// What came of a solution, in one line; with its files below it when all is told.
#[must_use]
pub fn line(outcome: &Outcome, detail: Detail) -> String {
    if detail == Detail::Quiet {
        return String::new();
    }
    let counts = counts(outcome.report.count(Severity::Error), outcome.report.count(Severity::Warning));
    let Some(package) = &outcome.package else {
        let why = if counts.is_empty() { "the run could not be finished".to_owned() } else { counts };
        return format!("{}: not packaged, {why}\n", outcome.solution);
    };
    let counts = if counts.is_empty() { counts } else { format!(" ({counts})") };
    let mut text = format!("{} {} -> {}{counts}\n", outcome.solution, package.version, shown_path(&package.folder));
    if detail == Detail::Verbose {
        for file in &package.files {
            writeln!(text, "  {}  {:>9}  {}", file.sha256, file.size, file.name).expect("text can be written to");
        }
        for link in &package.links {
            writeln!(text, "  {link}").expect("text can be written to");
        }
    }
    text
}

/// What came of a run of several solutions.
#[must_use]
pub fn summary(outcomes: &[Outcome], detail: Detail) -> String {
    if detail == Detail::Quiet || outcomes.len() < 2 {
        return String::new();
    }
    let packaged = outcomes.iter().filter(|outcome| outcome.package.is_some()).count();
    let count = |severity| outcomes.iter().map(|outcome| outcome.report.count(severity)).sum();
    let counts = counts(count(Severity::Error), count(Severity::Warning));
    let counts = if counts.is_empty() { counts } else { format!("; {counts}") };
    format!("{packaged} of {} solutions packaged{counts}\n", outcomes.len())
}

pub(super) fn counts(errors: usize, warnings: usize) -> String {
    let count = |number: usize, name: &str| match number {
        0 => None,
        1 => Some(format!("1 {name}")),
        _ => Some(format!("{number} {name}s")),
    };
    let counts = [count(errors, "error"), count(warnings, "warning")];
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
