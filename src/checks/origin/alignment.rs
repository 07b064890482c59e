//! Packaging keeps the names on the way to most values. A way in the package that ends in a whole way of a source leads
//! to the value that was copied.

use crate::diagnostics::{Place, Span};
use crate::source::{Document, Member, Node, Value, equals_ignoring_case};

use super::target::{Aim, Step, Target};
use super::texts;

/// A value of a source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aligned<'s> {
    pub(super) document: &'s Document,
    pub(super) node: &'s Node,
    /// The member that it is the value of, if it is.
    pub(super) key: Option<&'s Member>,
}

/// What speaks for an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// Both ways pass the same template or resource.
    Anchored,
    /// Only the names are the same.
    Named,
}

impl Aligned<'_> {
    /// The place that the finding means.
    pub(super) fn place(&self, target: &Target) -> Place {
        let span = match (self.key, target.aim) {
            (Some(member), Aim::Name) => member.key_span,
            (Some(member), Aim::Member) => Span::new(member.key_span.start, self.node.span.end),
            (None, _) | (_, Aim::Value) => texts::span_in(target, self.document, self.node),
        };
        Place::new(&self.document.file, span)
    }
}

/// The value of a workbook: packaging takes values out of it, but leaves the others in their places.
pub(super) fn from_root<'s>(target: &Target, document: &'s Document) -> Option<Aligned<'s>> {
    let root = document.root.as_array().and_then(<[Node]>::first).unwrap_or(&document.root);
    let mut aligned = Aligned { document, node: root, key: None };
    for step in &target.steps {
        (aligned.node, aligned.key) = follow(aligned.node, *step)?;
    }
    (is_container(target.node()) == is_container(aligned.node)).then_some(aligned)
}

/// The value that was copied, if exactly one can be; the part of the package begins behind `depth` steps.
pub(super) fn find<'s>(target: &Target, depth: usize, documents: &[&'s Document]) -> Option<Aligned<'s>> {
    for start in depth..target.steps.len() {
        let aligned = of_suffix(target, start, documents).into_iter();
        let certain: Vec<_> = aligned
            .filter(|(aligned, trust)| is_certain(target, start, aligned, *trust))
            .map(|(found, _)| found)
            .collect();
        match certain.as_slice() {
            [] => {}
            [only] => return Some(*only),
            _ => return None,
        }
    }
    None
}

/// The id of an API, which packaging moves from the connection into a variable that is named for the connection's
/// position (spec common-1 §17.4).
pub(super) fn api_id<'s>(target: &Target, documents: &[&'s Document]) -> Option<Aligned<'s>> {
    let [.., Step::Member("mainTemplate", _), Step::Member("variables", _), Step::Member(name, _)] =
        target.steps.as_slice()
    else {
        return None;
    };
    let number: usize = name.strip_prefix("connection-")?.parse().ok()?;
    let (packaged, document) = (target.node().as_str()?, documents.first()?);
    let mut resources = roots(document).filter_map(|root| root.get("resources")?.as_array());
    let api = resources.next()?.get(number.checked_sub(1)?)?.path(&["properties", "api"])?;
    let member = api.member("id")?;
    let is_copied = member.value.as_str().is_some_and(|source| texts::is_copy(packaged, source));
    is_copied.then_some(Aligned { document, node: &member.value, key: Some(member) })
}

/// Where the steps from `start` on lead in each source.
fn of_suffix<'s>(target: &Target, start: usize, documents: &[&'s Document]) -> Vec<(Aligned<'s>, Trust)> {
    let roots = documents.iter().flat_map(|document| roots(document).map(move |root| (*document, root)));
    let walked = roots.filter_map(|(document, root)| {
        let mut trust =
            if start > 0 && target.steps[start - 1].name() == "mainTemplate" { Trust::Anchored } else { Trust::Named };
        let mut aligned = Aligned { document, node: root, key: None };
        for (index, step) in target.steps[start..].iter().enumerate() {
            if is_same_resource(target.nodes[start + index], aligned.node) {
                trust = Trust::Anchored;
            }
            (aligned.node, aligned.key) = follow(aligned.node, *step)?;
        }
        Some((aligned, trust))
    });
    walked.collect()
}

/// The root of a source; of a list its elements, and of a template its resources as well.
fn roots(document: &Document) -> impl Iterator<Item = &Node> {
    let root = &document.root;
    let elements = root.as_array().unwrap_or_default();
    let resources = root.get("resources").and_then(Node::as_array).unwrap_or_default();
    std::iter::once(root).chain(elements).chain(resources)
}

fn follow<'s>(node: &'s Node, step: Step) -> Option<(&'s Node, Option<&'s Member>)> {
    match step {
        Step::Member(name, _) => node.member(name).map(|member| (&member.value, Some(member))),
        Step::Element(index) => node.as_array()?.get(index).map(|item| (item, None)),
    }
}

/// Whether two objects are resources of the same type; packaging changes the namespace of some types.
fn is_same_resource(packaged: &Node, source: &Node) -> bool {
    let last =
        |node: &'_ Node| node.get_str("type").and_then(|kind| kind.rsplit_once('/')).map(|(_, last)| last.to_owned());
    last(packaged).zip(last(source)).is_some_and(|(left, right)| equals_ignoring_case(&left, &right))
}

fn is_certain(target: &Target, start: usize, aligned: &Aligned, trust: Trust) -> bool {
    let (packaged, source) = (target.node(), aligned.node);
    if trust == Trust::Anchored {
        return is_container(packaged) == is_container(source);
    }
    // Of what many values are, a name alone tells too little, unless the source is the properties of a resource.
    let is_telling = packaged.as_str().is_some_and(|text| !text.is_empty());
    let is_long = target.steps.len() - start > 1;
    let is_of_properties = start > 0 && target.steps[start - 1].name() == "properties";
    (is_telling || is_long || is_of_properties) && is_copy(packaged, source)
}

fn is_container(node: &Node) -> bool {
    matches!(node.value, Value::Object(_) | Value::Array(_))
}

fn is_copy(packaged: &Node, source: &Node) -> bool {
    match (packaged.as_str(), source.as_str()) {
        (Some(packaged), Some(source)) => texts::is_copy(packaged, source),
        _ => packaged.to_json() == source.to_json(),
    }
}
