//! Classic data connectors: what is packaged of them, and what is reported instead.

mod faults;
mod page;
mod wizard;

use sentinel_pack::assemble::{self, Package};
use sentinel_pack::diagnostics::{Diagnostic, Report, Severity};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions};
use serde_json::{Value, json};

/// A connector in which nothing is missing.
fn connector() -> Value {
    json!({
        "id": "Contoso",
        "title": "Contoso",
        "publisher": "Contoso",
        "descriptionMarkdown": "Events of Contoso.",
        "graphQueries": [{ "metricName": "Events", "legend": "Contoso_CL", "baseQuery": "Contoso_CL" }],
        "sampleQueries": [{ "description": "All", "query": "Contoso_CL" }],
        "dataTypes": [{ "name": "Contoso_CL", "lastDataReceivedQuery": "Contoso_CL" }],
        "connectivityCriterias": [{ "type": "IsConnectedQuery", "value": ["Contoso_CL"] }],
        "availability": { "status": 1, "isPreview": false },
        "permissions": { "resourceProvider": [] },
        "instructionSteps": [{ "title": "Connect", "description": "Turn it on." }],
    })
}

/// The connector with a member set, or removed where the value is `None`.
fn with(name: &str, value: impl Into<Option<Value>>) -> Value {
    let mut connector = connector();
    let members = connector.as_object_mut().expect("a connector is an object");
    match value.into() {
        Some(value) => members.insert(name.to_owned(), value),
        None => members.shift_remove(name),
    };
    connector
}

/// A polling connector of the form of 2021 around a page.
fn polling(ui: &Value) -> Value {
    json!({ "resources": [{ "kind": "APIPolling", "properties": { "connectorUiConfig": ui, "pollingConfig": {} } }] })
}

/// What became of a solution.
struct Outcome {
    diagnostics: Vec<Diagnostic>,
    package: Option<Package>,
}

impl Outcome {
    fn errors(&self) -> Vec<&Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect()
    }

    fn ids(&self) -> Vec<&str> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.id).collect()
    }

    fn main_template(&self) -> &Value {
        &self.package.as_ref().unwrap_or_else(|| panic!("{:?}", self.diagnostics)).main_template
    }

    /// The page in the content template of the first connector.
    fn templated_page(&self) -> &Value {
        &self.main_template()["resources"][0]["properties"]["mainTemplate"]["resources"][0]["properties"]["connectorUiConfig"]
    }

    /// The page of the first active connector.
    fn active_page(&self) -> &Value {
        &self.main_template()["resources"][2]["properties"]["connectorUiConfig"]
    }

    /// The elements of the wizard's step for connectors.
    fn elements(&self) -> Vec<String> {
        let definition = &self.package.as_ref().expect("it is packaged").create_ui_definition;
        let elements = definition["parameters"]["steps"][0]["elements"].as_array().expect("the step has elements");
        elements.iter().map(|element| element["name"].as_str().expect("an element has a name").to_owned()).collect()
    }
}

/// Packages a solution of one connector.
fn pack(connector: &Value) -> Outcome {
    pack_all(&json!({}), std::slice::from_ref(connector))
}

/// Packages a solution of several connectors, its data file with further members.
fn pack_all(further: &Value, connectors: &[Value]) -> Outcome {
    let paths: Vec<String> = (0..connectors.len()).map(|number| format!("Data Connectors/{number}.json")).collect();
    let mut data_file = json!({
        "Name": "Contoso",
        "Author": "Contoso - support@contoso.com",
        "Logo": "",
        "Description": "Contoso.",
        "Data Connectors": paths,
        "Version": "3.0.0",
        "Metadata": "SolutionMetadata.json",
        "TemplateSpec": true,
    });
    for (name, value) in further.as_object().expect("further members") {
        data_file[name] = value.clone();
    }
    let metadata = json!({
        "publisherId": "contoso",
        "offerId": "contoso-sentinel",
        "firstPublishDate": "2025-01-01",
        "providers": ["Contoso"],
        "categories": { "domains": ["Security - Others"] },
        "support": { "name": "Contoso", "tier": "Partner", "link": "https://contoso.com" },
    });
    let file = |path: &str, content: &Value| (path.to_owned(), content.to_string().into_bytes());
    let mut files = vec![file("Data/Solution_Contoso.json", &data_file), file("SolutionMetadata.json", &metadata)];
    files.extend(paths.iter().zip(connectors).map(|(path, connector)| file(path, connector)));
    let mut report = Report::default();
    let solution = solution::read(&SolutionFiles::from_memory("Contoso", files), &ReadOptions::default(), &mut report);
    let diagnostics = report.sorted().into_iter().cloned().collect();
    Outcome { diagnostics, package: solution.as_ref().map(assemble::package) }
}
