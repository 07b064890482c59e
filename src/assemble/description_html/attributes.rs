//! `{#id .class key=value}`: attributes for the element before them, which vanish from the text.

use std::sync::LazyLock;

use regex::Regex;

static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    let value = r#""(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s}"'][^\s}]*)"#;
    let name = r"(?<name>[A-Za-z_:][0-9A-Za-z_:.-]*)";
    let pattern = format!(r"^(?:#(?<id>[^\s}}]{{2,}})|\.(?<class>[^\s}}]{{2,}})|{name}(?:\s*=\s*(?:{value}))?)");
    Regex::new(&pattern).expect("the pattern is a regular expression")
});

/// Longest list of attributes, in bytes; it keeps texts full of braces quick to read.
const MAXIMUM_LENGTH: usize = 1_000;

/// Attributes that `{…}`, a list of tasks or a heading's text gave to an element, in the order they are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Attributes {
    pub(super) id: Option<String>,
    pub(super) classes: Vec<String>,
    pub(super) properties: Vec<(String, String)>,
}

impl Attributes {
    pub(super) fn add_class(&mut self, class: &str) {
        if !self.classes.iter().any(|known| known == class) {
            self.classes.push(class.to_string());
        }
    }

    /// Takes over what `other` sets; an id replaces the id, classes are added, properties only if they are new.
    pub(super) fn merge(&mut self, other: Self) {
        if other.id.is_some() {
            self.id = other.id;
        }
        self.classes.extend(other.classes);
        for (name, value) in other.properties {
            self.add_property(name, value);
        }
    }

    pub(super) fn add_property(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        if !self.properties.iter().any(|(known, _)| *known == name) {
            self.properties.push((name, value.into()));
        }
    }
}

/// Reads attributes at `start`, where a `{` stands, up to `end`; returns them and the place behind them. An id or class
/// of one character makes all of it text.
pub(super) fn parse(text: &str, start: usize, end: usize) -> Option<(Attributes, usize)> {
    let inner = text.get(start + 1..end).filter(|_| !text[..start].ends_with('{'))?;
    inner.bytes().take(MAXIMUM_LENGTH).position(|byte| byte == b'}')?;
    let mut rest = inner;
    let mut attributes = Attributes::default();
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix('}') {
            return Some((attributes, end - behind.len()));
        }
        let found = ATTRIBUTE.captures(rest)?;
        rest = &rest[found[0].len()..];
        let text_of = |name| found.name(name).map(|part| part.as_str().to_string());
        if !rest.starts_with(|c: char| c == '}' || c.is_whitespace()) {
            return None;
        } else if let Some(id) = text_of("id") {
            attributes.id = Some(id);
        } else if let Some(class) = text_of("class") {
            attributes.classes.push(class);
        } else if let Some(name) = text_of("name") {
            let value = text_of("double").or(text_of("single")).or(text_of("bare"));
            attributes.properties.push((name, value.unwrap_or_default()));
        }
    }
}
