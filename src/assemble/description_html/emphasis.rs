//! Runs of `*`, `_`, `~`, `^`, `+`, `=`, `"` and `:` and how they pair up.

use std::collections::BTreeMap;

use super::characters::space_and_punctuation;
use super::inline::{Inline, MAXIMUM_DEPTH, depth};
use super::scanner::Piece;
use super::tree::Attributes;

/// How many characters of a kind a pair consumes, and whether it may stand inside of words.
pub(super) struct Rule {
    least: usize,
    most: usize,
    within_words: bool,
}

/// The rule of an emphasis character.
pub(super) fn rule(character: char) -> Option<Rule> {
    let (least, most, within_words) = match character {
        '*' | '~' => (1, 2, true),
        '_' => (1, 2, false),
        '^' => (1, 1, true),
        '+' | '=' | ':' => (2, 2, true),
        '"' => (2, 2, false),
        _ => return None,
    };
    Some(Rule { least, most, within_words })
}

/// A run of emphasis characters that may open or close something.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) character: char,
    count: usize,
    can_open: bool,
    can_close: bool,
    pub(super) attributes: Attributes,
}

/// Judges a run by the characters around it; none when it is plain text.
pub(super) fn mark(character: char, count: usize, previous: char, next: char) -> Option<Mark> {
    let rule = rule(character)?;
    if count < rule.least {
        return None;
    }
    let (space_before, punctuation_before) = space_and_punctuation(previous);
    let (space_after, punctuation_after) = space_and_punctuation(next);
    let is_dash = |c| matches!(c, '-' | '−' | '†' | '‡');
    let opens = !space_after && (!punctuation_after || is_dash(next) || space_before || punctuation_before);
    let closes = !space_before && (!punctuation_before || is_dash(previous) || space_after || punctuation_after);
    let (can_open, can_close) = if rule.within_words {
        (opens, closes)
    } else {
        (opens && (!closes || punctuation_before), closes && (!opens || punctuation_after))
    };
    (can_open || can_close).then(|| Mark { character, count, can_open, can_close, attributes: Attributes::default() })
}

impl Mark {
    fn into_text(self) -> Inline {
        Inline::Text(self.character.to_string().repeat(self.count))
    }

    /// Runs that could do both pair only if their lengths do not add up to a multiple of three.
    fn matches(&self, closer: &Mark) -> bool {
        let sum = self.count + closer.count;
        let is_odd = (closer.can_open || self.can_close)
            && self.count != closer.count
            && sum.is_multiple_of(3)
            && !(self.count.is_multiple_of(3) && closer.count.is_multiple_of(3));
        self.character == closer.character && self.can_open && !is_odd
    }
}

/// Pairs all marks; what finds no partner becomes text.
pub(super) fn join(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut joiner = Joiner { output: Vec::new(), openers: Vec::new(), bottoms: BTreeMap::new() };
    for piece in pieces {
        match piece {
            Piece::Mark(mark) if mark.can_close => joiner.close(mark),
            Piece::Mark(mark) => joiner.push_mark(mark),
            Piece::Done(inline) => joiner.output.push(Piece::Done(inline)),
            Piece::Bracket(bracket) => joiner.output.push(Piece::Done(Inline::Text(bracket.into_text()))),
        }
    }
    merge(joiner.output)
}

struct Joiner {
    output: Vec<Piece>,
    /// Places of marks in the output.
    openers: Vec<usize>,
    /// Below these openers none fits a closer of this kind.
    bottoms: BTreeMap<(char, bool, usize), usize>,
}

impl Joiner {
    fn push_mark(&mut self, mark: Mark) {
        self.openers.push(self.output.len());
        self.output.push(Piece::Mark(mark));
    }

    fn opener(&self, index: usize) -> Option<&Mark> {
        match self.output.get(self.openers[index]) {
            Some(Piece::Mark(mark)) => Some(mark),
            _ => None,
        }
    }

    fn close(&mut self, mut closer: Mark) {
        let Some(rule) = rule(closer.character) else { return };
        while closer.count >= rule.least {
            let key = (closer.character, closer.can_open, closer.count % 3);
            let bottom = self.bottoms.get(&key).copied().unwrap_or(0);
            let found = (bottom..self.openers.len()).rev().find(|index| {
                self.opener(*index).is_some_and(|opener| opener.count >= rule.least && opener.matches(&closer))
            });
            let Some(index) = found else {
                self.bottoms.insert(key, self.openers.len());
                break;
            };
            for known in self.bottoms.values_mut() {
                *known = (*known).min(index);
            }
            if !self.pair(index, &mut closer, &rule) {
                break;
            }
        }
        if closer.count == 0 {
            return;
        }
        if closer.can_open {
            self.push_mark(closer);
        } else {
            self.output.push(Piece::Done(closer.into_text()));
        }
    }

    /// Wraps what stands between an opener and the closer, as often as both allow; false when it is nested too deeply.
    fn pair(&mut self, index: usize, closer: &mut Mark, rule: &Rule) -> bool {
        let place = self.openers[index];
        self.openers.truncate(index + 1);
        let mut children = merge(self.output.split_off(place + 1));
        let Some(Piece::Mark(opener)) = self.output.last_mut() else { return false };
        let mut is_shallow = depth(&children) < MAXIMUM_DEPTH;
        while is_shallow && opener.count >= rule.least && closer.count >= rule.least {
            let count = opener.count.min(closer.count).min(rule.most);
            opener.count -= count;
            closer.count -= count;
            children = vec![Inline::Emphasis {
                mark: closer.character,
                count,
                children,
                attributes: std::mem::take(&mut closer.attributes),
            }];
            is_shallow = depth(&children) < MAXIMUM_DEPTH;
        }
        if opener.count == 0 {
            self.output.pop();
            self.openers.pop();
        }
        self.output.extend(children.into_iter().map(Piece::Done));
        is_shallow
    }
}

/// Turns marks that are left into text and joins neighbouring texts.
fn merge(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let inline = match piece {
            Piece::Done(inline) => inline,
            Piece::Mark(mark) => mark.into_text(),
            Piece::Bracket(bracket) => Inline::Text(bracket.into_text()),
        };
        match (inlines.last_mut(), inline) {
            (Some(Inline::Text(known)), Inline::Text(text)) => known.push_str(&text),
            (_, inline) => inlines.push(inline),
        }
    }
    inlines
}
