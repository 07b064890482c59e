//! Footnotes: numbered by their first references, listed at the document's end.

use std::collections::BTreeMap;

use super::node::{Kind, Node};

/// The footnotes of a document and the references to them.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    known: BTreeMap<String, Node>,
    /// Labels in the order of their first reference, each with the number of its references.
    references: Vec<(String, usize)>,
}

impl Footnotes {
    pub(super) fn add(&mut self, footnote: Node) {
        if let Kind::Footnote(name) = &footnote.kind {
            self.known.entry(name.to_lowercase()).or_insert(footnote);
        }
    }

    /// Counts a reference; returns the number of its footnote, and which reference to that it is.
    pub(super) fn refer(&mut self, name: &str) -> (usize, usize) {
        let name = name.to_lowercase();
        let place = self.references.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.references.push((name, 0));
            self.references.len() - 1
        });
        self.references[place].1 += 1;
        (place + 1, self.references[place].1)
    }

    /// How many references all footnotes before this one have.
    pub(super) fn references_before(&self, order: usize) -> usize {
        self.references.iter().take(order.saturating_sub(1)).map(|(_, count)| count).sum()
    }

    /// The footnotes that are referred to, each with links back to its references.
    pub(super) fn list(&mut self) -> Option<Node> {
        let mut list = Node::new(Kind::Part("ol"), 0..0);
        for (place, (name, count)) in self.references.iter().enumerate() {
            let Some(mut item) = self.known.remove(name) else { continue };
            item.kind = Kind::Part("li");
            item.attributes.id = Some(format!("fn:{}", place + 1));
            if item.children.last().is_none_or(|last| last.kind != Kind::Paragraph) {
                item.children.push(Node::new(Kind::Paragraph, 0..0));
            }
            let before = self.references_before(place + 1);
            let links = (before + 1..=before + count).map(|number| {
                let link = format!("<a href=\"#fnref:{number}\" class=\"footnote-back-ref\">&#8617;</a>");
                Node::new(Kind::InlineHtml(link), 0..0)
            });
            item.children.last_mut()?.children.extend(links);
            list.children.push(item);
        }
        let rule = Node::new(Kind::ThematicBreak, 0..0);
        let mut section = Node::with_children(Kind::Part("div"), 0..0, vec![rule, list]);
        section.attributes.add_class("footnotes");
        Some(section).filter(|_| !self.references.is_empty())
    }
}
