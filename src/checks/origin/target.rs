//! The value of a package that a finding points at: the way to it from the root, and the part it belongs to.

use crate::assemble::Part;
use crate::diagnostics::Span;
use crate::source::{Document, Node, Value};

/// A step from a value to one in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    /// To a member, which is the one of that position.
    Member(&'a str, usize),
    /// To an element of a list.
    Element(usize),
}

/// What of a value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// The value, or a part of it.
    Value,
    /// The name of the member that it is the value of.
    Name,
    /// That member as a whole.
    Member,
}

/// A value of a package.
#[derive(Debug)]
pub(super) struct Target<'a> {
    pub(super) document: &'a Document,
    /// What the finding points at.
    pub(super) span: Span,
    /// The way to the value.
    pub(super) steps: Vec<Step<'a>>,
    /// The root, and the value behind each step.
    pub(super) nodes: Vec<&'a Node>,
    pub(super) aim: Aim,
}

impl Step<'_> {
    /// The member's name; empty for an element.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Member(name, _) => name,
            Self::Element(_) => "",
        }
    }
}

impl<'a> Target<'a> {
    /// The innermost value around a span.
    pub(super) fn at(document: &'a Document, span: Span) -> Self {
        let mut target = Self { document, span, steps: Vec::new(), nodes: vec![&document.root], aim: Aim::Value };
        while let Some((step, node, aim)) = inner(target.node(), span) {
            target.steps.push(step);
            target.nodes.push(node);
            target.aim = aim;
            if aim != Aim::Value {
                break;
            }
        }
        target
    }

    /// The value.
    pub(super) fn node(&self) -> &'a Node {
        self.nodes[self.nodes.len() - 1]
    }

    /// The name of the nearest member around the value.
    pub(super) fn key(&self) -> &'a str {
        let names = self.steps.iter().rev().filter_map(|step| match step {
            Step::Member(name, _) => Some(*name),
            Step::Element(_) => None,
        });
        names.into_iter().next().unwrap_or_default()
    }

    /// The part of the package, and how many steps lead to it.
    pub(super) fn part(&self, file: &str) -> (Part, usize) {
        use Step::{Element, Member};
        match (file, self.steps.as_slice()) {
            (
                "mainTemplate.json",
                [
                    Member("resources", _),
                    Element(index),
                    Member("properties", _),
                    Member("mainTemplate", _),
                    Member("resources", _),
                    Element(content),
                    ..,
                ],
            ) => (Part::Content(*index, *content), 2),
            ("mainTemplate.json", [Member("resources", _), Element(index), ..]) => (Part::Resource(*index), 2),
            ("mainTemplate.json", [Member("variables", _), Member(_, index), ..]) => (Part::Variable(*index), 2),
            ("mainTemplate.json", [Member("parameters", _), Member(_, index), ..]) => (Part::Parameter(*index), 2),
            ("testParameters.json", [Member(_, index), ..]) => (Part::Parameter(*index), 1),
            (
                "createUiDefinition.json",
                [Member("parameters", _), Member("steps", _), Element(step), Member("elements", _), Element(index), ..],
            ) => (Part::Element(*step, *index), 5),
            _ => (Part::Other, 0),
        }
    }
}

/// The member or element around a span, and what of it is meant.
fn inner(node: &Node, span: Span) -> Option<(Step<'_>, &Node, Aim)> {
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    match &node.value {
        Value::Object(object) => {
            // Values stand in the order of their members, but for those that are written twice.
            let index = object.members.partition_point(|member| member.value.span.end < span.end);
            let member = object.members.get(index)?;
            let parts = [
                (member.value.span, Aim::Value),
                (member.key_span, Aim::Name),
                (Span::new(member.key_span.start, member.value.span.end), Aim::Member),
            ];
            let (_, aim) = parts.into_iter().find(|(part, _)| holds(*part))?;
            Some((Step::Member(&member.key, index), &member.value, aim))
        }
        Value::Array(items) => {
            let index = items.partition_point(|item| item.span.end < span.end);
            let item = items.get(index)?;
            holds(item.span).then_some((Step::Element(index), item, Aim::Value))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => None,
    }
}
