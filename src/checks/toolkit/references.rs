//! References to parameters and variables anywhere in a template's text, expression or not.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

/// A reference such as `parameters('workspace')`.
#[derive(Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The name in quotes.
    pub name: &'a str,
    /// The nearest character before it that begins an expression (`[`, for parameters also `@`) or a text (`"`).
    pub opener: Option<u8>,
}

/// The references to parameters, in the order of the text.
#[must_use]
pub fn parameter_references(text: &str) -> Vec<Reference<'_>> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)parameters\s*\(\s*'([^']+)'\s*\)"));
    references(text, &PATTERN, b"[\"@")
}

/// The references to variables, in the order of the text.
#[must_use]
pub fn variable_references(text: &str) -> Vec<Reference<'_>> {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)variables\s?\(\s*'([^']+)'\s*\)"));
    references(text, &PATTERN, b"[\"")
}

/// The references by their names in lower case.
#[must_use]
pub fn by_name<'a>(references: &'a [Reference<'a>]) -> BTreeMap<String, Vec<&'a Reference<'a>>> {
    let mut names: BTreeMap<String, Vec<&Reference>> = BTreeMap::new();
    for reference in references {
        names.entry(reference.name.to_lowercase()).or_default().push(reference);
    }
    names
}

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program is well formed")
}

fn references<'a>(text: &'a str, pattern: &Regex, openers: &'static [u8]) -> Vec<Reference<'a>> {
    let mut openers = Openers { text, marks: openers, at: 0, last: None };
    let captures = pattern.captures_iter(text).map(|captures| {
        let (whole, [name]) = captures.extract();
        let start = captures.get_match().start();
        Reference { start, end: start + whole.len(), name, opener: openers.before(start) }
    });
    captures.collect()
}

/// The nearest character before a place that begins an expression or a text, unless a backslash stands before it. It
/// remembers the last one seen on the way through the text, so that asking for many places stays linear.
#[derive(Debug)]
pub struct Openers<'a> {
    text: &'a str,
    marks: &'static [u8],
    at: usize,
    last: Option<u8>,
}

impl<'a> Openers<'a> {
    /// Looks for `[` and `"`.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self { text, marks: b"[\"", at: 0, last: None }
    }

    /// The last opener before `end`; places are asked for in ascending order.
    pub fn before(&mut self, end: usize) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while self.at < end.min(bytes.len()) {
            let byte = bytes[self.at];
            if self.marks.contains(&byte) && (self.at == 0 || bytes[self.at - 1] != b'\\') {
                self.last = Some(byte);
            }
            self.at += 1;
        }
        self.last
    }
}
