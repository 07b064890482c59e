//! The package while it grows: variables, parameters, resources, dependencies and steps, each in the order of adding.

use std::collections::BTreeSet;

use serde_json::json;

use super::origin::{Made, Origins};
use super::{Package, create_ui, playbook};
use crate::arm::{Object, Value};
use crate::diagnostics::Place;
use crate::solution::{ContentKind, Solution};

/// The skeleton of `mainTemplate.json`.
const MAIN_TEMPLATE: &str = include_str!("../../templates/mainTemplate.json");

/// How many items of each kind were added so far; numbers of items start at 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) analytic_rules: usize,
    pub(super) hunting_queries: usize,
    pub(super) parsers: usize,
    pub(super) workbooks: usize,
    /// Playbooks, custom connectors and function apps together.
    pub(super) playbooks: usize,
    pub(super) custom_connectors: usize,
    pub(super) function_apps: usize,
    pub(super) watchlists: usize,
    pub(super) saved_searches: usize,
    pub(super) data_connectors: usize,
    pub(super) summary_rules: usize,
    pub(super) custom_detections: usize,
}

/// The package while it grows.
#[derive(Debug)]
pub(super) struct Assembly<'a> {
    pub(super) solution: &'a Solution,
    pub(super) counts: Counts,
    pub(super) resources: Vec<Value>,
    pub(super) dependency_criteria: Vec<Value>,
    /// The custom connectors and function apps so far, which playbooks depend on.
    pub(super) registry: playbook::Registry,
    main_template: Object,
    /// The names of variables and parameters in upper case.
    names: BTreeSet<(&'static str, String)>,
    steps: Vec<Value>,
    origins: Origins,
}

impl<'a> Assembly<'a> {
    /// The skeletons, with the variables that every package starts with (spec driver §3).
    pub(super) fn new(solution: &'a Solution) -> Self {
        let main_template: Object = serde_json::from_str(MAIN_TEMPLATE).expect("the skeleton is valid JSON");
        let names = main_template["parameters"].as_object().into_iter().flat_map(Object::keys);
        let names = names.map(|name| ("parameters", name.to_uppercase())).collect();
        let mut assembly = Self {
            solution,
            counts: Counts::default(),
            resources: Vec::new(),
            dependency_criteria: Vec::new(),
            registry: playbook::Registry::default(),
            main_template,
            names,
            steps: Vec::new(),
            origins: Origins::of_package(solution),
        };
        if let Some(email) = &solution.data_file.author.email {
            assembly.add_variable("email", email.as_str());
            assembly.add_variable("_email", "[variables('email')]");
        }
        assembly.add_variable("_solutionName", solution.name.as_str());
        assembly.add_variable("_solutionVersion", solution.version.as_str());
        assembly.add_variable("solutionId", solution.metadata.solution_id());
        assembly.add_variable("_solutionId", "[variables('solutionId')]");
        assembly.attribute(Vec::new());
        assembly
    }

    /// What was added since the last call was made from these sources; from none, if it is the package's own.
    pub(super) fn attribute(&mut self, sources: Vec<Place>) {
        let length = |section: &str| self.main_template[section].as_object().map_or(0, Object::len);
        let made = Made {
            resources: self.resources.len(),
            variables: length("variables"),
            parameters: length("parameters"),
            elements: self.steps.iter().map(elements).collect(),
        };
        self.origins.attribute(sources, &made);
    }

    /// The last resource, or resources of the template in it, were made from one source each of the item.
    pub(super) fn attribute_to_sources(&mut self, sources: impl IntoIterator<Item = (Option<usize>, usize)>) {
        let resource = self.resources.len().saturating_sub(1);
        for (content, source) in sources {
            self.origins.attribute_to_source(resource, content, source);
        }
    }

    /// Counts one more item of a kind and returns its number, from 1.
    pub(super) fn next_number(&mut self, kind: ContentKind) -> usize {
        let count = match kind {
            ContentKind::AnalyticRule => &mut self.counts.analytic_rules,
            ContentKind::HuntingQuery => &mut self.counts.hunting_queries,
            ContentKind::Parser => &mut self.counts.parsers,
            ContentKind::Workbook => &mut self.counts.workbooks,
            ContentKind::Playbook => &mut self.counts.playbooks,
            ContentKind::Watchlist => &mut self.counts.watchlists,
            ContentKind::SavedSearch => &mut self.counts.saved_searches,
            ContentKind::DataConnector | ContentKind::CodelessConnector => &mut self.counts.data_connectors,
            ContentKind::SummaryRule => &mut self.counts.summary_rules,
            ContentKind::CustomDetection => &mut self.counts.custom_detections,
        };
        *count += 1;
        *count
    }

    /// Adds a variable; an existing one of that name, letter case ignored, stays as it is (spec common-1 C-4).
    pub(super) fn add_variable(&mut self, name: &str, value: impl Into<Value>) {
        self.add("variables", name, value.into());
    }

    /// Adds a template parameter; an existing one of that name stays as it is.
    pub(super) fn add_parameter(&mut self, name: &str, value: Value) {
        self.add("parameters", name, value);
    }

    /// The template's variables.
    pub(super) fn variables(&self) -> &Object {
        self.main_template["variables"].as_object().expect("the skeleton has variables")
    }

    /// The reference to the variable that stands for an empty text, which is added at its first use.
    pub(super) fn blanks(&mut self) -> &'static str {
        self.add_variable("blanks", "[replace('b', 'b', '')]");
        "[variables('blanks')]"
    }

    /// The reference to the variable that stands for an empty list, which is added at its first use.
    pub(super) fn empty_array(&mut self) -> &'static str {
        self.add_variable("TemplateEmptyArray", "[json('[]')]");
        "[variables('TemplateEmptyArray')]"
    }

    /// The reference to the variable that stands for an empty object, which is added at its first use.
    pub(super) fn empty_object(&mut self) -> &'static str {
        self.add_variable("TemplateEmptyObject", "[json('{}')]");
        "[variables('TemplateEmptyObject')]"
    }

    /// The reference to the variable that stands for a null in an action's inputs; it holds the text `null`.
    pub(super) fn null(&mut self) -> &'static str {
        self.add_variable("TemplateNullVariable", "null");
        "[variables('TemplateNullVariable')]"
    }

    /// Adds the variable of the workspace's id at its first use.
    pub(super) fn add_workspace_resource_id(&mut self) {
        let id = "[resourceId('microsoft.OperationalInsights/Workspaces', parameters('workspace'))]";
        self.add_variable("workspaceResourceId", id);
    }

    /// Adds a dependency of the package.
    pub(super) fn add_criterion(&mut self, kind: &str, content_id: String, version: String) {
        let (content_id, version) = (Value::String(content_id), Value::String(version));
        self.dependency_criteria.push(json!({ "kind": kind, "contentId": content_id, "version": version }));
    }

    /// Adds a step to the portal's wizard.
    pub(super) fn add_step(&mut self, step: Value) {
        self.origins.add_step(elements(&step));
        self.steps.push(step);
    }

    /// Adds an element to the last step of the wizard, whichever content it belongs to, as V3 does.
    pub(super) fn add_element(&mut self, element: Value) {
        if let Some(elements) = self.steps.last_mut().and_then(|step| step["elements"].as_array_mut()) {
            elements.push(element);
        }
    }

    /// The `author` object of content metadata.
    pub(super) fn author(&self) -> Value {
        let author = &self.solution.data_file.author;
        match author.email {
            Some(_) => json!({ "name": author.name, "email": "[variables('_email')]" }),
            None => json!({ "name": author.name }),
        }
    }

    /// The `source` object of content metadata.
    pub(super) fn source(&self) -> Value {
        json!({ "kind": "Solution", "name": self.solution.name, "sourceId": "[variables('_solutionId')]" })
    }

    /// The `support` object of content metadata: the author's own, members in the author's order.
    pub(super) fn support(&self) -> Value {
        self.solution.metadata.support()
    }

    /// The package, with the texts that depend on all of it (spec common-3 §11).
    pub(super) fn finish(mut self) -> Package {
        let create_ui_definition = create_ui::finish(&mut self);
        let data_file = &self.solution.data_file;
        let author = data_file.get("Author").map_or(Value::from(""), crate::source::Node::to_json);
        let comments =
            create_ui::replace_token("Solution template for {{SolutionName}}", "{{SolutionName}}", &self.solution.name);
        self.main_template["metadata"] = json!({ "author": author, "comments": comments });
        self.main_template["resources"] = Value::Array(self.resources);
        Package {
            version: self.solution.version.clone(),
            test_parameters: self.main_template["parameters"].clone(),
            main_template: Value::Object(self.main_template),
            create_ui_definition,
            origins: self.origins,
        }
    }

    /// The steps of the wizard so far, in the order of their keys.
    pub(super) fn take_steps<K: Ord>(&mut self, key: impl Fn(&Value) -> K) -> Vec<Value> {
        let mut order: Vec<usize> = (0..self.steps.len()).collect();
        order.sort_by_key(|index| key(&self.steps[*index]));
        self.origins.order_steps(&order);
        order.into_iter().map(|index| std::mem::take(&mut self.steps[index])).collect()
    }

    /// Adds a member to a section of the template, unless there is one of that name, letter case ignored.
    fn add(&mut self, section: &'static str, name: &str, value: Value) {
        if self.names.insert((section, name.to_uppercase())) {
            let members = self.main_template[section].as_object_mut().expect("the skeleton has this section");
            members.insert(name.to_owned(), value);
        }
    }
}

/// How many elements a step has.
fn elements(step: &Value) -> usize {
    step["elements"].as_array().map_or(0, Vec::len)
}
