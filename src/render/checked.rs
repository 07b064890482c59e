//! What checks found, as text and as JSON.

use std::fmt::Write;

use annotate_snippets::Renderer;
use serde_json::{Value, json};

use super::{Outcome, json, shown_path, text};
use crate::checks::toolkit::Verdict;
use crate::checks::{Finding, Skipped};
use crate::diagnostics::Severity;

/// What came of checking one package.
#[derive(Debug)]
pub struct Checked {
    /// The package, and the findings that count.
    pub outcome: Outcome,
    /// The findings that are known to be harmless.
    pub known: Vec<Finding>,
    /// The verdicts of the ARM template test toolkit, if they were asked for.
    pub verdicts: Vec<Verdict>,
    /// How many faults were mended.
    pub mended: usize,
}

/// What a run was about.
#[derive(Debug, Default)]
pub struct Scope {
    /// The revision that solutions were compared with, and the names of those that are no more.
    pub branch: Option<(String, Vec<String>)>,
    /// The checks that were skipped.
    pub skipped: Vec<Skipped>,
}

/// The findings with their source lines.
#[must_use]
pub fn findings(checked: &Checked, shows_known: bool, color: bool) -> String {
    let mut text = text::diagnostics(&checked.outcome, text::Detail::Normal, color);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    for finding in checked.known.iter().filter(|_| shows_known) {
        let mut diagnostic = finding.diagnostic.clone();
        diagnostic.help = finding.known.map(|reason| format!("known, ignored: {reason}"));
        text += &text::diagnostic_text(&diagnostic, &checked.outcome, &renderer);
        text += "\n\n";
    }
    text
}

/// The verdicts, and what came of the package in one line.
#[must_use]
pub fn lines(checked: &Checked) -> String {
    let mut text = String::new();
    for verdict in &checked.verdicts {
        let Verdict { file, test, errors } = verdict;
        match errors {
            0 => writeln!(text, "[+] {file}: {test}"),
            _ => writeln!(text, "[-] {file}: {test} ({errors})"),
        }
        .expect("text can be written to");
    }
    let report = &checked.outcome.report;
    let counts = text::counts(report.count(Severity::Error), report.count(Severity::Warning));
    let result = match (&checked.outcome.error, counts.is_empty()) {
        (Some(_), _) => "not checked",
        (None, true) => "clean",
        (None, false) => &counts,
    };
    let known = match checked.known.len() {
        0 => String::new(),
        number => format!(" ({number} known, ignored)"),
    };
    let mended = match checked.mended {
        0 => String::new(),
        number => format!(" ({number} mended)"),
    };
    writeln!(text, "{}: {result}{mended}{known}", checked.outcome.solution).expect("text can be written to");
    text
}

/// What is to be said of a run as a whole, a line each: which solutions are no more, that none differs, what was skipped.
#[must_use]
pub fn closing(all: &[Checked], scope: &Scope) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((revision, deleted)) = &scope.branch {
        lines.extend(deleted.iter().map(|name| format!("{name}: deleted since `{revision}`, not checked")));
        if all.is_empty() && deleted.is_empty() {
            lines.push(format!("No solution differs from `{revision}`"));
        }
    }
    let on_dates = scope.skipped.iter().filter(|skipped| skipped.reason.is_about_dates()).count();
    if on_dates > 0 && !all.is_empty() {
        let checks = if on_dates == 1 { "1 check on dates was" } else { &format!("{on_dates} checks on dates were") };
        lines.push(format!("{checks} skipped: `--today DATE` runs them"));
    }
    lines
}

/// One object with every finding of a run, what was skipped, and the toolkit's verdicts if they were asked for.
#[must_use]
pub fn json(all: &[Checked], scope: &Scope, has_verdicts: bool) -> String {
    let mut found: Vec<Value> = Vec::new();
    for Checked { outcome, known, .. } in all {
        found.extend(outcome.report.sorted().into_iter().map(|diagnostic| finding(outcome, diagnostic, None)));
        found.extend(known.iter().map(|known| finding(outcome, &known.diagnostic, known.known)));
    }
    let skipped =
        scope.skipped.iter().map(|skipped| json!({"check": skipped.check.id, "reason": skipped.reason.text()}));
    let mut run = json!({"diagnostics": found, "skipped": skipped.collect::<Vec<_>>()});
    if let Some((_, deleted)) = &scope.branch {
        run["deleted"] = json!(deleted);
    }
    if has_verdicts {
        run["toolkit"] =
            all.iter().flat_map(|checked| checked.verdicts.iter().map(|verdict| row(checked, verdict))).collect();
    }
    format!("{run:#}\n")
}

fn finding(outcome: &Outcome, diagnostic: &crate::diagnostics::Diagnostic, known: Option<&str>) -> Value {
    let mut value = json::diagnostic(outcome, diagnostic);
    value["origin"] = diagnostic.origin.as_deref().map_or(Value::Null, |place| {
        let (line, column) = place.line_column();
        json!({"file": shown_path(&outcome.folder.join(&place.file.path)), "line": line, "column": column})
    });
    value["known"] = known.into();
    value["fix"] = diagnostic.fix.as_ref().map_or(Value::Null, |edit| {
        let ((line, column), (end_line, end_column)) = (edit.place.line_column(), edit.place.end_line_column());
        json!({
            "line": line,
            "column": column,
            "endLine": end_line,
            "endColumn": end_column,
            "replacement": edit.replacement,
        })
    });
    value
}

fn row(checked: &Checked, verdict: &Verdict) -> Value {
    json!({
        "package": checked.outcome.solution,
        "file": verdict.file,
        "test": verdict.test,
        "passed": verdict.errors == 0,
        "errors": verdict.errors,
    })
}
