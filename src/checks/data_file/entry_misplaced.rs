//! A listed file does not lie in the folder of its kind.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-entry-misplaced",
    severity: Severity::Warning,
    summary: "a listed file does not lie in the folder of its kind",
    toolkit: None,
    manual: Manual {
        what: "A listed file that does not lie below the folder of its kind: `Analytic Rules`, `Hunting \
               Queries`, `Parsers` (or `Parser`), `Data Connectors` (or `DataConnectors`), `Workbooks`, \
               `Playbooks`, `Watchlists` (or `Watchlist`). Kinds for which written guidance names no folder are \
               let pass.",
        why: "The validators of the content repository look for each kind in its folder, and miss the file \
               elsewhere; reviewers ask to move it.",
        remedy: "move the file to the folder of its kind, and change the entry",
        fails: r#""Watchlists": ["Workbooks/Watchlist/Owners.json"]"#,
        passes: r#""Watchlists": ["Watchlists/Owners/Owners.json"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in &source.survey.listed {
        let folders = folders(listed.kind);
        let path = &listed.file.text.path;
        let Some(usual) = folders.first() else { continue };
        if !folders.iter().any(|folder| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))) {
            findings.push(listed.file.entry.clone(), format!("`{path}` does not lie below `{usual}`"));
        }
    }
}

/// The folders of a kind, the usual one first (spec checks DATA-11).
fn folders(kind: ContentKind) -> &'static [&'static str] {
    match kind {
        ContentKind::AnalyticRule => &["Analytic Rules"],
        ContentKind::HuntingQuery => &["Hunting Queries"],
        ContentKind::Parser => &["Parsers", "Parser"],
        ContentKind::Workbook => &["Workbooks", "Workbook"],
        ContentKind::Playbook => &["Playbooks"],
        ContentKind::Watchlist => &["Watchlists", "Watchlist"],
        ContentKind::DataConnector | ContentKind::CodelessConnector => &["Data Connectors", "DataConnectors"],
        ContentKind::SavedSearch | ContentKind::SummaryRule | ContentKind::CustomDetection => &[],
    }
}
