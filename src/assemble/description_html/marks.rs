//! Emphasis that the parser does not know: runs of `~`, `^`, `+`, `=`, `"` and `:`, and how they pair up.

use super::attributes::Attributes;
use super::characters::space_and_punctuation;
use super::node::{Kind, Node};

/// How many marks may wait for a partner; older ones stay text.
const MAXIMUM_PENDING: usize = 8;

/// A run of characters that may open or close an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    character: char,
    count: usize,
    tag: &'static str,
    can_open: bool,
    can_close: bool,
}

impl Mark {
    /// What is shown when the mark finds no partner.
    pub(super) fn text(&self) -> String {
        self.character.to_string().repeat(self.count)
    }
}

/// Judges a run by the characters around it; none when it is plain text.
pub(super) fn parse(character: char, count: usize, previous: char, next: char) -> Option<Mark> {
    let tag = match (character, count) {
        ('~', 1) => "sub",
        ('~', 2) => "del",
        ('^', 1) => "sup",
        ('+', 2) => "ins",
        ('=', 2) => "mark",
        ('"', 2) => "cite",
        (':', 2) => "span",
        _ => return None,
    };
    let (space_before, punctuation_before) = space_and_punctuation(previous);
    let (space_after, punctuation_after) = space_and_punctuation(next);
    let opens = !space_after && (!punctuation_after || space_before || punctuation_before);
    let closes = !space_before && (!punctuation_before || space_after || punctuation_after);
    // Quotation marks do not open or close inside of words.
    let (can_open, can_close) = if character == '"' {
        (opens && (!closes || punctuation_before), closes && (!opens || punctuation_after))
    } else {
        (opens, closes)
    };
    (can_open || can_close).then_some(Mark { character, count, tag, can_open, can_close })
}

/// Puts what stands between two equal marks into an element; other marks stay text.
pub(super) fn pair(nodes: Vec<Node>) -> Vec<Node> {
    let mut out: Vec<Node> = Vec::new();
    let mut openers: Vec<usize> = Vec::new();
    for node in nodes {
        let Kind::Mark(mark) = &node.kind else {
            out.push(node);
            continue;
        };
        let fits = |place: &usize| matches!(&out[*place].kind, Kind::Mark(opener) if opener.tag == mark.tag);
        if let Some(place) = openers.iter().rposition(fits).filter(|_| mark.can_close) {
            let at = openers[place];
            openers.truncate(place);
            let children = out.split_off(at + 1);
            let start = out.pop().map_or(node.range.start, |opener| opener.range.start);
            let attributes: Attributes = node.attributes;
            let element = Node::with_children(Kind::Element(mark.tag), start..node.range.end, children);
            out.push(Node { attributes, ..element });
            continue;
        }
        if mark.can_open {
            if openers.len() == MAXIMUM_PENDING {
                openers.remove(0);
            }
            openers.push(out.len());
        }
        out.push(node);
    }
    out
}
