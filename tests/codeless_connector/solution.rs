//! An invented solution with one codeless connector, part by part, and what became of it.

use sentinel_pack::assemble;
use sentinel_pack::diagnostics::{Diagnostic, Report, Severity};
use sentinel_pack::files::SolutionFiles;
use sentinel_pack::solution::{self, ReadOptions, Solution};
use serde_json::{Value, json};

pub const FOLDER: &str = "Data Connectors/Contoso_ccf";
pub const DEFINITION: &str = "Data Connectors/Contoso_ccf/definition.json";
pub const POLLER: &str = "Data Connectors/Contoso_ccf/poller.json";
pub const RULE: &str = "Data Connectors/Contoso_ccf/rule.json";
pub const TABLE: &str = "Data Connectors/Contoso_ccf/table.json";

/// The files of a solution, to be changed before it is packaged.
#[derive(Clone)]
pub struct Files {
    data: Value,
    files: Vec<(String, Value)>,
}

/// A connector of a kind, whole and right: definition, poller, rule and table.
pub fn connector(kind: &str, auth: &Value, members: &Value) -> Files {
    let mut properties = json!({
        "connectorDefinitionName": "ContosoEvents",
        "dataType": "Contoso events",
        "dcrConfig": { "streamName": "Custom-ContosoEvents" },
        "auth": auth,
    });
    for (name, value) in members.as_object().expect("members are an object") {
        properties[name] = value.clone();
    }
    let page = json!({
        "id": "ContosoEvents",
        "title": "Contoso Events",
        "instructionSteps": [{ "instructions": [{ "type": "Textbox", "parameters": { "name": "apiToken" } }] }]
    });
    let data = json!({
        "Name": "Contoso",
        "Author": "Contoso",
        "Data Connectors": [DEFINITION],
        "Metadata": "SolutionMetadata.json",
        "Version": "3.0.0",
        "TemplateSpec": true
    });
    let mut files = Files { data, files: Vec::new() };
    files.put(
        DEFINITION,
        part("Microsoft.SecurityInsights/dataConnectorDefinitions", &json!({ "connectorUiConfig": page })),
    );
    files.put(POLLER, part("Microsoft.SecurityInsights/dataConnectors", &properties));
    files.at(POLLER)["kind"] = kind.into();
    let flow = json!({ "streams": ["Custom-ContosoEvents"], "outputStream": "Custom-ContosoEvents_CL" });
    let destinations = json!({ "logAnalytics": [{ "name": "clv2ws1" }] });
    let rule = json!({ "dataFlows": [flow], "destinations": destinations });
    files.put(RULE, part("Microsoft.Insights/dataCollectionRules", &rule));
    files.put(TABLE, table("ContosoEvents_CL"));
    files
}

/// A connector of a REST API with a key.
pub fn rest_connector() -> Files {
    let auth = json!({ "type": "APIKey", "ApiKey": "{{apiToken}}" });
    connector("RestApiPoller", &auth, &json!({ "request": { "apiEndpoint": "https://api.contoso.example/events" } }))
}

pub fn table(name: &str) -> Value {
    let schema = json!({ "schema": { "name": name, "columns": [{ "name": "TimeGenerated", "type": "datetime" }] } });
    let mut table = part("Microsoft.OperationalInsights/workspaces/tables", &schema);
    table["name"] = name.into();
    table
}

pub fn part(resource_type: &str, properties: &Value) -> Value {
    json!({ "name": "Contoso", "type": resource_type, "properties": properties })
}

impl Files {
    /// Adds a file, or writes it anew.
    pub fn put(&mut self, path: &str, content: Value) {
        self.files.retain(|(other, _)| other != path);
        self.files.push((path.to_owned(), content));
    }

    /// The content of a file, to be changed.
    pub fn at(&mut self, path: &str) -> &mut Value {
        let file = self.files.iter_mut().find(|(other, _)| other == path);
        &mut file.unwrap_or_else(|| panic!("there is no {path}")).1
    }

    /// The data file, to be changed.
    pub fn data(&mut self) -> &mut Value {
        &mut self.data
    }

    pub fn remove(&mut self, path: &str) {
        self.files.retain(|(other, _)| other != path);
    }

    /// Moves a file to another path.
    pub fn rename(&mut self, path: &str, new: &str) {
        let content = self.at(path).clone();
        self.remove(path);
        self.put(new, content);
    }

    pub fn pack(&self) -> Outcome {
        let text = |value: &Value| format!("{value:#}").into_bytes();
        let mut files: Vec<_> = self.files.iter().map(|(path, content)| (path.clone(), text(content))).collect();
        files.push(("Data/Solution_Contoso.json".to_owned(), text(&self.data)));
        let support = json!({ "name": "Contoso", "tier": "Partner" });
        let metadata = json!({ "publisherId": "contoso", "offerId": "contoso", "support": support });
        files.push(("SolutionMetadata.json".to_owned(), text(&metadata)));
        let mut report = Report::default();
        let solution =
            solution::read(&SolutionFiles::from_memory("Contoso", files), &ReadOptions::default(), &mut report);
        assert_eq!(solution.is_none(), report.has_errors());
        Outcome { solution, report }
    }
}

/// What became of a solution.
pub struct Outcome {
    pub solution: Option<Solution>,
    report: Report,
}

impl Outcome {
    /// The package, where nothing stands against it.
    pub fn main_template(&self) -> Value {
        let solution = self.solution.as_ref().unwrap_or_else(|| panic!("not packaged: {:#?}", self.report));
        assemble::package(solution).main_template
    }

    /// The template nested in the content template of a kind.
    pub fn nested(&self, content_kind: &str) -> Value {
        let template = self.main_template();
        let resources = template["resources"].as_array().expect("there are resources");
        let found = resources.iter().find(|resource| resource["properties"]["contentKind"] == content_kind);
        found.unwrap_or_else(|| panic!("no {content_kind}"))["properties"]["mainTemplate"].clone()
    }

    /// The connections, without their metadata.
    pub fn connections(&self) -> Vec<Value> {
        let resources = self.nested("ResourcesDataConnector")["resources"].as_array().cloned();
        resources.expect("there are resources").into_iter().skip(1).collect()
    }

    /// The only error, told as the user reads it: `path: message; help`.
    pub fn error(&self) -> String {
        let errors = self.told(Severity::Error);
        assert_eq!(errors.len(), 1, "{errors:#?}");
        errors.into_iter().next().expect("there is one")
    }

    pub fn errors(&self) -> Vec<String> {
        self.told(Severity::Error)
    }

    pub fn warnings(&self) -> Vec<String> {
        self.told(Severity::Warning)
    }

    fn told(&self, severity: Severity) -> Vec<String> {
        let found = self.report.sorted().into_iter().filter(|diagnostic| diagnostic.severity == severity);
        found.map(told).collect()
    }
}

fn told(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.place.as_ref().expect("every fault has a place");
    let help = diagnostic.help.as_deref().expect("every fault has a remedy");
    format!("{}: {}; {help}", place.file.path, diagnostic.message)
}

/// Asserts that a text names all of `parts`.
#[track_caller]
pub fn assert_names(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not named in: {text}");
    }
}
