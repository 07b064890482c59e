//! Anchors, and the copies that aliases make of them, within bounds.

use std::collections::BTreeMap;

use super::DEEPEST;
use super::token::Fault;
use crate::diagnostics::Span;
use crate::source::{Node, Value};

/// The most that anchors and aliases may copy, in bytes of text and some for each value.
const LARGEST_EXPANSION: usize = 16 << 20;
const WEIGHT_OF_A_VALUE: usize = 64;

/// The fault of an alias whose anchor does not stand before it; reading can go on behind it.
pub(super) const UNKNOWN_ANCHOR: &str = "yaml-unknown-anchor";

/// The anchors of a document so far.
#[derive(Default)]
pub(super) struct Anchors {
    /// `None` while the value of the anchor is being read.
    anchors: BTreeMap<String, Option<Anchored>>,
    expansion: usize,
}

struct Anchored {
    node: Node,
    height: usize,
    weight: usize,
}

impl Anchors {
    /// Begins a new document.
    pub(super) fn clear(&mut self) {
        self.anchors.clear();
    }

    /// Notes that the value of an anchor begins.
    pub(super) fn open(&mut self, name: String) {
        self.anchors.insert(name, None);
    }

    /// Keeps the value of an anchor.
    pub(super) fn close(&mut self, name: String, node: &Node) -> Result<(), Fault> {
        let (height, weight) = measure(node);
        self.expand(weight, node.span)?;
        self.anchors.insert(name, Some(Anchored { node: node.clone(), height, weight }));
        Ok(())
    }

    /// Where the value of an anchor stands.
    pub(super) fn span(&self, name: &str) -> Option<Span> {
        self.anchors.get(name)?.as_ref().map(|anchored| anchored.node.span)
    }

    /// The value that an alias at this place and depth stands for.
    pub(super) fn copy(&mut self, name: &str, span: Span, depth: usize) -> Result<Node, Fault> {
        let (height, weight) = match self.anchors.get(name) {
            Some(Some(anchored)) => (anchored.height, anchored.weight),
            Some(None) => {
                let message = format!("the alias `*{name}` stands within the value it names");
                return Err(Fault::new(UNKNOWN_ANCHOR, span, message, "write the value out"));
            }
            None => {
                let message = format!("no anchor `&{name}` stands before this alias");
                let help = "put text that begins with `*` in quotes, or correct the name";
                return Err(Fault::new(UNKNOWN_ANCHOR, span, message, help));
            }
        };
        if depth + height > DEEPEST {
            return Err(Fault::too_deep(span));
        }
        self.expand(weight, span)?;
        let anchored = self.anchors.get(name).and_then(Option::as_ref).expect("it was just measured");
        Ok(Node { value: anchored.node.value.clone(), span })
    }

    /// Counts what anchors and aliases copy.
    fn expand(&mut self, weight: usize, span: Span) -> Result<(), Fault> {
        self.expansion += weight;
        if self.expansion <= LARGEST_EXPANSION {
            return Ok(());
        }
        let message = "anchors and aliases make this document larger than it may be";
        Err(Fault::new("yaml-alias-expansion", span, message, "write the values out"))
    }
}

/// The levels of a tree, and its weight in an expansion.
fn measure(node: &Node) -> (usize, usize) {
    let (mut height, mut weight) = (0, WEIGHT_OF_A_VALUE);
    let mut include = |child: &Node| {
        let (levels, bytes) = measure(child);
        height = height.max(levels);
        weight += bytes;
    };
    match &node.value {
        Value::Array(items) => items.iter().for_each(&mut include),
        Value::Object(object) => {
            object.members.iter().for_each(|member| include(&member.value));
            weight += object.members.iter().map(|member| member.key.len()).sum::<usize>();
        }
        Value::String(text) => weight += text.len(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => {}
    }
    (height + 1, weight)
}
