//! Analytic rules: what the file must hold to be packaged (spec common-3 §5).

mod connectors;
mod description;
mod mappings;
mod schedule;
mod techniques;

use super::yaml_content::Faults;
use super::{ContentFile, YamlContent};
use crate::diagnostics::Report;
use crate::source::{Document, Node};

pub use schedule::Schedule;
pub use techniques::Techniques;

/// An analytic rule, read.
#[derive(Clone, Debug)]
pub struct AnalyticRule {
    /// The whole file, with id and version.
    pub content: YamlContent,
    /// `kind` as written.
    pub kind: String,
    /// `description` as the rule and the wizard show it.
    pub description: String,
    /// The members that only a rule of kind `Scheduled` keeps.
    pub schedule: Option<Schedule>,
    /// `requiredDataConnectors` with each `connectorId` as text; `None` where there are none.
    pub required_data_connectors: Option<serde_json::Value>,
    /// `tactics`, without blanks.
    pub tactics: Option<serde_json::Value>,
    /// `relevantTechniques`, taken apart.
    pub techniques: Techniques,
    /// The optional members that describe alerts and incidents, in the order of the package.
    pub mappings: Vec<(&'static str, serde_json::Value)>,
}

/// Reads the mapping that the file holds; `None` when the report says why it cannot be packaged.
pub fn read(file: &ContentFile, document: Document, report: &mut Report) -> Option<AnalyticRule> {
    let root = &document.root;
    let mut faults = Faults::new(&document, report);
    faults.check_source_kind("rule");
    let (id, version) = faults.identity("rule", "name");
    let kind_faults = ["analytic-rule-without-kind", "analytic-rule-kind-not-text"];
    let kind_help = "write `kind: Scheduled`, `kind: NRT` or another kind of rule";
    let kind = faults.required_text("kind", "rule", kind_faults, kind_help).to_owned();
    let description = description::read(root, &mut faults);
    let is_scheduled = kind.eq_ignore_ascii_case("Scheduled");
    let schedule = is_scheduled.then(|| schedule::read(root, &mut faults));
    let required_data_connectors = connectors::read(root, &mut faults);
    let tactics = techniques::read_tactics(root, &mut faults);
    let techniques = techniques::read(root, &mut faults);
    let mappings = mappings::read(root, &mut faults);
    if faults.found() {
        return None;
    }
    Some(AnalyticRule {
        content: YamlContent { stem: file.stem().to_owned(), id, version, document },
        kind,
        description,
        schedule,
        required_data_connectors,
        tactics,
        techniques,
        mappings,
    })
}

/// The member of that name if V3 takes it for given: truthy and with something in it.
fn given<'a>(root: &'a Node, name: &str) -> Option<&'a Node> {
    let has_items = |node: &&Node| node.as_object().is_none_or(|object| !object.members.is_empty());
    root.get(name).filter(|node| node.is_truthy()).filter(has_items)
}
