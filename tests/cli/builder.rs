//! Content repositories for tests, made in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::files::write;

/// A content repository of small, sound solutions.
pub struct Repository {
    folder: TempDir,
}

impl Repository {
    /// A repository with these solutions.
    pub fn with(solutions: &[&str]) -> Self {
        let repository = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        for name in solutions {
            repository.add(name);
        }
        repository
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn solution(&self, name: &str) -> PathBuf {
        self.path().join("Solutions").join(name)
    }

    /// Adds a solution with one rule and one parser.
    pub fn add(&self, name: &str) {
        let solution = self.solution(name);
        write(&solution, &format!("Data/Solution_{name}.json"), data_file(name));
        write(&solution, "SolutionMetadata.json", METADATA);
        write(&solution, "Analytic Rules/SignIn.yaml", RULE);
        write(&solution, "Parsers/Events.yaml", PARSER);
    }

    /// Replaces a text in a file of a solution.
    pub fn change(&self, name: &str, file: &str, from: &str, to: &str) {
        let path = self.solution(name).join(file);
        let text = fs::read_to_string(&path).expect("the file can be read");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).expect("the file can be written");
    }

    /// Makes a solution faulty: the rule that its data file lists is not there.
    pub fn break_solution(&self, name: &str) {
        let rule = self.solution(name).join("Analytic Rules/SignIn.yaml");
        fs::rename(&rule, rule.with_file_name("SignIns.yaml")).expect("the rule can be renamed");
    }
}

fn data_file(name: &str) -> String {
    format!(
        r#"{{
  "Name": "{name}",
  "Author": "Contoso - support@contoso.example",
  "Logo": "<img src=\"https://contoso.example/logo.svg\" width=\"75px\" height=\"75px\">",
  "Description": "Sign-ins of Contoso.",
  "Analytic Rules": [
    "Analytic Rules/SignIn.yaml"
  ],
  "Parsers": [
    "Parsers/Events.yaml"
  ],
  "Metadata": "SolutionMetadata.json",
  "Version":   "3.0.9",
  "TemplateSpec": true
}}
"#
    )
}

const METADATA: &str = r#"{
  "publisherId": "contoso",
  "offerId": "sentinel-solution-contoso",
  "firstPublishDate": "2025-04-07",
  "version": "3.0.9",
  "providers": ["Contoso"],
  "categories": {"domains": ["Security - Threat Protection"]},
  "support": {"name": "Contoso", "email": "support@contoso.example", "tier": "Partner", "link": "https://contoso.example"}
}
"#;

const RULE: &str = r"id: 0d0a9ad2-61a5-4d3f-9f1c-6a1f4b6a0a02
name: Contoso - Sign-ins from two places
version: 1.0.0
kind: Scheduled
description: An account signs in from two places at once.
severity: Low
status: Available
requiredDataConnectors: []
queryFrequency: 1h
queryPeriod: 1d
triggerOperator: gt
triggerThreshold: 0
tactics: [InitialAccess]
relevantTechniques: [T1078]
query: ContosoSignIns | summarize Places = dcount(Country) by Account | where Places > 1
entityMappings:
  - entityType: Account
    fieldMappings:
      - identifier: FullName
        columnName: Account
";

const PARSER: &str = r"id: 4b1d0f6e-3c84-4f0f-8a55-000000000001
Function:
  Title: Contoso sign-ins
  Version: 1.0.0
  LastUpdated: '2025-04-07'
Category: Microsoft Sentinel Parser
FunctionName: ContosoSignIns
FunctionAlias: ContosoSignIns
FunctionQuery: |
  ContosoSignIns_CL
  | project Account = User_s, Country = Country_s
";
