//! The walk that the toolkit's tests take through a tree. It steps over empty values, over members whose name begins
//! with `parent`, and over what objects in a list of lists hold; what stands below those is therefore never tested.

use std::fmt::Write;

use crate::diagnostics::Span;
use crate::source::{Member, Node, Value};

/// A member that was looked for.
#[derive(Debug)]
pub struct Content<'a> {
    /// The object that has the member.
    pub object: &'a Node,
    /// The member.
    pub member: &'a Member,
    /// The objects around [`Self::object`], the nearest first.
    pub ancestors: Vec<&'a Node>,
    /// The way from the start of the walk to the member, such as `properties.items[0].id`.
    pub path: String,
}

impl Content<'_> {
    /// Name and value of the member.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.member.key_span.start, self.member.value.span.end)
    }

    /// The object's name, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        self.object.get_str("name").unwrap_or_default()
    }
}

/// The members below `start` that are wanted.
pub fn find(start: &Node, wanted: impl Fn(&Member) -> bool) -> Vec<Content<'_>> {
    let mut walk = Walk { wanted, ancestors: Vec::new(), steps: Vec::new(), found: Vec::new() };
    walk.value(start);
    walk.found
}

/// The same below each top-level resource of a template, each with a path of its own.
pub fn each_resource(template: &Node, wanted: impl Fn(&Member) -> bool + Copy) -> Vec<Content<'_>> {
    let Some(resources) = template.get("resources") else { return Vec::new() };
    match resources.as_array() {
        Some(resources) => resources.iter().flat_map(|resource| find(resource, wanted)).collect(),
        None => find(resources, wanted),
    }
}

/// The types of the objects around a member.
pub fn types_of<'a>(content: &'a Content<'_>) -> impl Iterator<Item = &'a str> {
    content.ancestors.iter().filter_map(|ancestor| ancestor.get_str("type"))
}

enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

struct Walk<'a, Wanted> {
    wanted: Wanted,
    ancestors: Vec<&'a Node>,
    steps: Vec<Step<'a>>,
    found: Vec<Content<'a>>,
}

impl<'a, Wanted: Fn(&Member) -> bool> Walk<'a, Wanted> {
    fn value(&mut self, value: &'a Node) {
        match &value.value {
            Value::Object(_) => self.object(value),
            Value::Array(items) => {
                let objects = items.iter().filter(|item| item.is_truthy());
                for (index, item) in objects.enumerate() {
                    self.steps.push(Step::Index(index));
                    match item.as_array() {
                        Some(inner) => inner.iter().for_each(|object| self.members(object)),
                        None => self.value(item),
                    }
                    self.steps.pop();
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }

    /// The wanted members of an object.
    fn members(&mut self, object: &'a Node) {
        for member in object.members().filter(|member| (self.wanted)(member)) {
            let ancestors = self.ancestors.iter().rev().copied().collect();
            self.found.push(Content { object, member, ancestors, path: self.path_to(&member.key) });
        }
    }

    fn object(&mut self, object: &'a Node) {
        self.members(object);
        self.ancestors.push(object);
        for member in object.members() {
            let is_parent = member.key.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("parent"));
            if member.value.is_truthy() && !is_parent {
                self.steps.push(Step::Name(&member.key));
                self.value(&member.value);
                self.steps.pop();
            }
        }
        self.ancestors.pop();
    }

    fn path_to(&self, key: &str) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Name(name) if path.is_empty() => path.push_str(name),
                Step::Name(name) => path.extend([".", name]),
                Step::Index(index) => write!(path, "[{index}]").expect("a text takes what is written to it"),
            }
        }
        if !path.is_empty() {
            path.push('.');
        }
        path + key
    }
}
