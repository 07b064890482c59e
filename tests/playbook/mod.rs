//! Playbooks, custom connectors and function apps: what V3 stops at though it is right is packaged, and what is
//! wrong is reported.

mod faults;
mod mended;

use sentinel_pack::assemble;
use sentinel_pack::diagnostics::{Diagnostic, Report};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions};
use serde_json::{Value, json};

/// What became of a solution.
struct Outcome {
    report: Report,
    package: Option<assemble::Package>,
}

/// A template of one logic app with these actions.
fn workflow(actions: &Value) -> Value {
    json!({
        "parameters": { "PlaybookName": { "type": "string", "defaultValue": "Contoso" } },
        "variables": {},
        "resources": [{
            "type": "Microsoft.Logic/workflows",
            "name": "[parameters('PlaybookName')]",
            "tags": {},
            "properties": { "definition": { "actions": actions } },
        }],
    })
}

/// Packages a solution of playbooks, the first of them in the folder `0`.
fn pack(playbooks: &[Value]) -> Outcome {
    pack_published("2024-05-06", &ReadOptions::default(), playbooks)
}

fn pack_published(date: &str, options: &ReadOptions, playbooks: &[Value]) -> Outcome {
    let paths: Vec<_> = (0..playbooks.len()).map(|number| format!("Playbooks/{number}/azuredeploy.json")).collect();
    let files: Vec<_> =
        paths.iter().zip(playbooks).map(|(path, playbook)| (path.clone(), playbook.to_string())).collect();
    pack_files(date, options, files)
}

fn pack_files(date: &str, options: &ReadOptions, files: Vec<(String, String)>) -> Outcome {
    let paths: Vec<_> = files.iter().map(|(path, _)| path.clone()).collect();
    let data_file = json!({
        "Name": "Contoso", "Author": "Contoso", "Playbooks": paths, "Metadata": "SolutionMetadata.json",
        "Version": "3.0.0",
    });
    let metadata = json!({
        "publisherId": "contoso", "offerId": "contoso", "support": { "tier": "Partner" }, "firstPublishDate": date,
    });
    let mut files: Vec<_> = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.push(("Data/Solution_Contoso.json".to_owned(), data_file.to_string().into_bytes()));
    files.push(("SolutionMetadata.json".to_owned(), metadata.to_string().into_bytes()));
    let mut report = Report::default();
    let solution = solution::read(&SolutionFiles::from_memory("Contoso", files), options, &mut report);
    Outcome { package: solution.as_ref().map(assemble::package), report }
}

impl Outcome {
    fn package(&self) -> &assemble::Package {
        self.package.as_ref().unwrap_or_else(|| panic!("not packaged: {:?}", self.report))
    }

    /// The template within the content template of a number, from 1.
    fn template(&self, number: usize) -> &Value {
        &self.package().main_template["resources"][number - 1]["properties"]["mainTemplate"]
    }

    /// The actions of the first logic app.
    fn actions(&self) -> &Value {
        &self.template(1)["resources"][0]["properties"]["definition"]["actions"]
    }

    /// The ids of the diagnostics with the text they stand at.
    fn faults(&self) -> Vec<(&str, &str)> {
        self.report.sorted().into_iter().map(|diagnostic| (diagnostic.id, marked(diagnostic))).collect()
    }
}

/// The first line of what a diagnostic points at.
fn marked(diagnostic: &Diagnostic) -> &str {
    let place = diagnostic.place.as_ref().expect("every fault has a place");
    assert!(diagnostic.help.is_some(), "{} has no remedy", diagnostic.id);
    &place.file.text[place.span.start..place.span.end]
}
