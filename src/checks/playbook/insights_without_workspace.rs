//! A deployment creates a classic Application Insights resource.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::source::{Document, Node, json};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "playbook-insights-without-workspace",
    severity: Severity::Error,
    summary: "a deployment creates a classic Application Insights resource",
    toolkit: None,
    manual: Manual {
        what: "A file whose name contains `azuredeploy` creates `Microsoft.Insights/components`, and no such \
               resource at its root has a member `WorkspaceResourceId` in `properties`.",
        why: "Classic resources of Application Insights were retired; the validator refuses new files that \
              create them.",
        remedy: "add `\"WorkspaceResourceId\": \"[parameters('LogAnalyticsResourceId')]\"` to the \
                 `properties` of the resource",
        fails: r#"{ "type": "Microsoft.Insights/components", "properties": { "Application_Type": "web" } }"#,
        passes: r#"{ "type": "Microsoft.Insights/components", "properties": { "Application_Type": "web", "WorkspaceResourceId": "[parameters('LogAnalyticsResourceId')]" } }"#,
    },
    run: Run::Solution(check),
};

/// The type of the resource.
const COMPONENTS: &str = "Microsoft.Insights/components";

fn check(source: &Source<'_>, findings: &mut Findings) {
    let names = source.files.paths("").into_iter().filter(|path| {
        let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
        name.contains("azuredeploy") && name.rsplit('.').next() == Some("json")
    });
    for path in names {
        let Ok(text) = source.files.read(&path) else { continue };
        if text.text.contains(COMPONENTS)
            && let Ok(document) = json::parse(&text)
        {
            check_file(&document, findings);
        }
    }
}

fn check_file(document: &Document, findings: &mut Findings) {
    let resources = document.root.get("resources").map(Node::elements).unwrap_or_default();
    let is_component = |node: &&Node| node.get_str("type").is_some_and(|kind| kind.eq_ignore_ascii_case(COMPONENTS));
    let components: Vec<&Node> = resources.iter().filter(is_component).collect();
    let has_workspace = |node: &&Node| node.path(&["properties", "WorkspaceResourceId"]).is_some();
    if let Some(first) = components.first().filter(|_| !components.iter().any(has_workspace)) {
        let place = document.key_place(first, "type");
        findings.push(place, "the Application Insights resource has no `WorkspaceResourceId`");
    }
}
