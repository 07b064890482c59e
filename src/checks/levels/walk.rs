//! The walk through a template that tells for every text which levels it passes.

use std::collections::BTreeSet;

use super::{Level, LevelKind, Levels, Section, Text};
use crate::arm::expression::{TextKind, parse, text_kind};
use crate::checks::toolkit::is_inner_scope;
use crate::diagnostics::Span;
use crate::source::{Document, Node, Value};

pub(super) fn walk(document: &Document) -> Levels<'_> {
    let levels = Levels { file: &document.file, levels: Vec::new(), texts: Vec::new(), leftovers: Vec::new() };
    let mut walk = Walk { levels };
    walk.template(&document.root, LevelKind::Solution, &[]);
    walk.levels
}

struct Walk<'a> {
    levels: Levels<'a>,
}

impl<'a> Walk<'a> {
    /// A template that is a level of its own, behind the levels of `before`.
    fn template(&mut self, template: &'a Node, kind: LevelKind, before: &[usize]) {
        let level = self.levels.levels.len();
        let names = |section: &str| template.get(section).into_iter().flat_map(Node::members);
        let parameters = names("parameters").map(|member| member.key.to_lowercase()).collect();
        self.levels.levels.push(Level { template, kind, parameters, variables: variable_names(template) });
        let mut own = before.to_vec();
        own.push(level);
        for member in template.members() {
            let value = &member.value;
            match member.key.to_lowercase().as_str() {
                "parameters" => self.entries(value, &["defaultvalue"], before, &own, Section::ParameterDefault),
                "variables" => self.value(value, &own, Section::Variables),
                "resources" => self.value(value, &own, Section::Resources),
                "outputs" => self.entries(value, &["value", "condition", "copy"], before, &own, Section::Outputs),
                _ => self.value(value, before, Section::Resources),
            }
        }
    }

    /// Parameters or outputs, of whose members the level itself evaluates some alone.
    fn entries(&mut self, entries: &'a Node, evaluated: &[&str], before: &[usize], own: &[usize], section: Section) {
        for member in entries.members().flat_map(|entry| entry.value.members()) {
            let is_evaluated = evaluated.contains(&member.key.to_lowercase().as_str());
            let chain = if is_evaluated { own } else { before };
            self.value(&member.value, chain, section);
        }
    }

    fn value(&mut self, value: &'a Node, chain: &[usize], section: Section) {
        match &value.value {
            Value::String(text) => self.text(text, value.span, chain, section),
            Value::Array(items) => items.iter().for_each(|item| self.value(item, chain, section)),
            Value::Object(object) => {
                for member in &object.members {
                    self.text(&member.key, member.key_span, chain, section);
                    let is_properties = section == Section::Resources && member.key.eq_ignore_ascii_case("properties");
                    if is_properties && !chain.is_empty() {
                        self.properties(value, &member.value, chain);
                    } else {
                        self.value(&member.value, chain, section);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
        }
    }

    /// The properties of what may be a resource with a template in it.
    fn properties(&mut self, resource: &Node, properties: &'a Node, chain: &[usize]) {
        let kind = resource.get_str("type").unwrap_or_default();
        let is_deployment = kind.eq_ignore_ascii_case("Microsoft.Resources/deployments");
        if properties.as_object().is_none() {
            self.value(properties, chain, Section::Resources);
        }
        for member in properties.members() {
            let value = &member.value;
            let is_template = value.as_object().is_some();
            match member.key.to_lowercase().as_str() {
                "maintemplate" if is_template => self.template(value, LevelKind::Content, chain),
                "template" if is_template && is_deployment && is_inner_scope(properties) => {
                    self.template(value, LevelKind::Deployment, &chain[..chain.len() - 1]);
                }
                _ => self.value(value, chain, Section::Resources),
            }
        }
    }

    fn text(&mut self, whole: &'a str, span: Span, chain: &[usize], section: Section) {
        let (mut rest, mut offset) = (whole, 0);
        let text = |text, offset, at, expression| {
            let section = if at + 1 < chain.len() { Section::Resources } else { section };
            Text { text, offset, span, chain: chain.to_vec(), at, section, expression }
        };
        for at in 0..chain.len() {
            match text_kind(rest) {
                TextKind::Literal => return,
                TextKind::Expression(inner) => {
                    self.levels.texts.push(text(inner, offset + 1, at, parse(inner)));
                    return;
                }
                TextKind::Escaped(inner) => (rest, offset) = (inner, offset + 1),
            }
        }
        if let (TextKind::Expression(inner), false) = (text_kind(rest), chain.is_empty()) {
            self.levels.leftovers.push(text(inner, offset + 1, chain.len(), parse(inner)));
        }
    }
}

/// The variables of a template; of the member `copy`, the names of its loops.
fn variable_names(template: &Node) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for member in template.get("variables").into_iter().flat_map(Node::members) {
        if member.key.eq_ignore_ascii_case("copy") {
            let loops = member.value.as_array().unwrap_or_default();
            names.extend(loops.iter().filter_map(|entry| entry.get_str("name")).map(str::to_lowercase));
        } else {
            names.insert(member.key.to_lowercase());
        }
    }
    names
}
