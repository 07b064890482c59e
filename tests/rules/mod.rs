//! Analytic rules, hunting queries and summary rules: what is packaged of odd ones, and what is reported.

mod analytic_rule;
mod hunting_query;
mod summary_rule;
mod yaml_content;

use sentinel_pack::assemble;
use sentinel_pack::diagnostics::{Diagnostic, Report, Severity};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions};
use serde_json::{Value, json};

const METADATA: &str =
    r#"{ "publisherId": "contoso", "offerId": "contoso", "support": { "name": "Contoso", "tier": "Partner" } }"#;

/// What became of a solution.
struct Outcome {
    report: Report,
    package: Option<assemble::Package>,
}

/// Packages a solution whose lists hold these files.
fn package(lists: &[(&str, &[(&str, &str)])]) -> Outcome {
    let mut data = json!({ "Name": "Contoso", "Author": "Contoso" });
    let mut files = vec![("SolutionMetadata.json".to_owned(), METADATA.as_bytes().to_vec())];
    for (list, items) in lists {
        data[list] = items.iter().map(|(path, _)| Value::from(*path)).collect();
        files.extend(items.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    }
    data["Metadata"] = "SolutionMetadata.json".into();
    data["Version"] = "3.0.0".into();
    files.push(("Data/Solution_Contoso.json".to_owned(), data.to_string().into_bytes()));
    let mut report = Report::default();
    let files = SolutionFiles::from_memory("Contoso", files);
    let solution = solution::read(&files, &ReadOptions::default(), &mut report);
    Outcome { report, package: solution.map(|solution| assemble::package(&solution)) }
}

impl Outcome {
    /// The first resource within the first content template.
    fn content(&self) -> &Value {
        &self.template()["properties"]["mainTemplate"]["resources"][0]
    }

    /// The first content template.
    fn template(&self) -> &Value {
        let package = self.package.as_ref().unwrap_or_else(|| panic!("not packaged: {:?}", self.report));
        &package.main_template["resources"][0]
    }

    /// The ids of the faults with the text they stand at.
    fn faults(&self, severity: Severity) -> Vec<(&str, &str)> {
        let of_severity = |diagnostic: &&Diagnostic| diagnostic.severity == severity;
        self.report
            .sorted()
            .into_iter()
            .filter(of_severity)
            .map(|diagnostic| (diagnostic.id, marked(diagnostic)))
            .collect()
    }

    fn errors(&self) -> Vec<(&str, &str)> {
        assert_eq!(self.package.is_none(), self.report.has_errors());
        self.faults(Severity::Error)
    }

    fn warnings(&self) -> Vec<(&str, &str)> {
        self.faults(Severity::Warning)
    }
}

/// The first line of what a diagnostic points at.
fn marked(diagnostic: &Diagnostic) -> &str {
    let place = diagnostic.place.as_ref().expect("every fault has a place");
    assert!(diagnostic.help.is_some(), "{} has no remedy", diagnostic.id);
    place.file.text[place.span.start..place.span.end].lines().next().unwrap_or_default()
}
