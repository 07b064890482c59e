//! Numbered names become what they stand for: references to variables, and to the parameters that V3 numbers, are
//! replaced by their values, so that the same content is the same text whatever its number.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::arm::{Object, Value};

/// How far variables may refer to variables.
const DEEPEST: usize = 16;

/// The longest text that is put in for a reference, in bytes.
const LONGEST: usize = 16 << 10;

/// The variables and parameters of a template.
#[derive(Debug)]
pub(super) struct Resolver<'a> {
    /// Each with its own spelling, by the lower-case name that it is found by.
    variables: BTreeMap<String, (String, &'a Value)>,
    parameters: BTreeMap<String, &'a Value>,
    known: RefCell<BTreeMap<String, Option<String>>>,
    reached: RefCell<BTreeSet<String>>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(template: &'a Value) -> Self {
        let mut variables = BTreeMap::new();
        for (name, value) in section(template, "variables") {
            variables.insert(name.to_lowercase(), (name.clone(), value));
            for (member, value) in value.as_object().into_iter().flatten() {
                let name = format!("{name}.{member}");
                variables.insert(name.to_lowercase(), (name, value));
            }
        }
        let numbered = section(template, "parameters").filter(|(name, _)| is_numbered(name));
        let parameters = numbered.filter_map(|(name, value)| Some((name.to_lowercase(), value.get("defaultValue")?)));
        Self { parameters: parameters.collect(), variables, known: RefCell::default(), reached: RefCell::default() }
    }

    /// The value that a value stands for.
    pub(super) fn value<'v>(&self, value: &'v Value) -> Cow<'v, Value> {
        let Value::String(text) = value else { return Cow::Borrowed(value) };
        let resolved = self.text(text);
        if let Some(json) = resolved.strip_prefix("[json('").and_then(|rest| rest.strip_suffix("')]"))
            && let Ok(value) = serde_json::from_str(&json.replace("''", "'"))
        {
            return Cow::Owned(value);
        }
        match resolved {
            Cow::Borrowed(_) => Cow::Borrowed(value),
            Cow::Owned(text) => Cow::Owned(Value::String(text)),
        }
    }

    /// The text that a text stands for; an expression that is nothing but a text becomes that text.
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(expression) = expression(text) else { return Cow::Borrowed(text) };
        match self.expand(expression, 0) {
            Cow::Borrowed(_) => Cow::Borrowed(text),
            Cow::Owned(expanded) => Cow::Owned(literal(&expanded).unwrap_or_else(|| format!("[{expanded}]"))),
        }
    }

    /// The variables that no reference has led to so far.
    pub(super) fn unreached(&self) -> Vec<(String, &'a Value)> {
        let reached = self.reached.borrow();
        let open = self.variables.iter().filter(|(key, (_, value))| !reached.contains(*key) && !value.is_object());
        open.map(|(_, (name, value))| (name.clone(), *value)).collect()
    }

    fn expand<'t>(&self, expression: &'t str, depth: usize) -> Cow<'t, str> {
        let mut expanded: Option<String> = None;
        let mut copied = 0;
        let mut at = 0;
        while let Some(found) = expression[at..].find(['\'', 'v', 'V', 'p', 'P']) {
            let start = at + found;
            let rest = &expression[start..];
            if rest.starts_with('\'') {
                at = start + quoted(rest).map_or(rest.len(), |(_, length)| length);
                continue;
            }
            let Some((key, length)) = reference(rest).filter(|_| depth < DEEPEST && !follows_name(expression, start))
            else {
                at = start + 1;
                continue;
            };
            at = start + length;
            let text = expanded.get_or_insert_default();
            if let Some(replacement) = self.replacement(&key, depth)
                && text.len() + replacement.len() <= LONGEST
            {
                text.push_str(&expression[copied..start]);
                text.push_str(&replacement);
                copied = at;
            }
        }
        match expanded {
            Some(text) if copied > 0 => Cow::Owned(text + &expression[copied..]),
            _ => Cow::Borrowed(expression),
        }
    }

    /// What takes the place of a reference: another expression, or a text in quotes.
    fn replacement(&self, key: &str, depth: usize) -> Option<String> {
        if let Some(known) = self.known.borrow().get(key) {
            return known.clone();
        }
        // A reference that leads back to itself stays as it is.
        self.known.borrow_mut().insert(key.to_owned(), None);
        let name = key.strip_prefix("variables ");
        let value = match name {
            Some(name) => self.variables.get(name).map(|(_, value)| *value),
            None => self.parameters.get(key.strip_prefix("parameters ")?).copied(),
        };
        if let Some(name) = name {
            self.reached.borrow_mut().insert(name.to_owned());
        }
        let text = value.and_then(Value::as_str);
        let replacement = text.filter(|text| !text.starts_with("[[")).map(|text| match expression(text) {
            Some(inner) => self.expand(inner, depth + 1).into_owned(),
            None => format!("'{}'", text.replace('\'', "''")),
        });
        self.known.borrow_mut().insert(key.to_owned(), replacement.clone());
        replacement
    }
}

/// What stands between the brackets of a text that is an expression of the outer template.
pub(super) fn expression(text: &str) -> Option<&str> {
    text.strip_prefix('[').filter(|rest| !rest.starts_with('[')).and_then(|rest| rest.strip_suffix(']'))
}

/// Whether V3 numbers a name: it does so with digits.
pub(super) fn is_numbered(name: &str) -> bool {
    name.contains(|letter: char| letter.is_ascii_digit())
}

/// A name without its digits.
pub(super) fn without_digits(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}

fn section<'a>(template: &'a Value, name: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    template.get(name).and_then(Value::as_object).into_iter().flat_map(Object::iter)
}

/// The key of the reference that a text begins with, and the reference's length.
fn reference(text: &str) -> Option<(String, usize)> {
    let kind = ["variables", "parameters"].into_iter().find(|kind| starts_with(text, kind))?;
    let after = text[kind.len()..].trim_start().strip_prefix('(')?.trim_start();
    let (name, length) = quoted(after)?;
    let rest = after[length..].trim_start().strip_prefix(')')?;
    let member = rest.strip_prefix('.').map(|rest| {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    });
    let (key, rest) = match member {
        Some(member) => (format!("{kind} {name}.{member}"), &rest[1 + member.len()..]),
        None => (format!("{kind} {name}"), rest),
    };
    Some((key.to_lowercase(), text.len() - rest.len()))
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn follows_name(expression: &str, at: usize) -> bool {
    expression[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
}

/// The text in the quotes that a text begins with, and its length with the quotes.
fn quoted(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('\'')?;
    let mut at = 0;
    loop {
        at += inner[at..].find('\'')?;
        if !inner[at + 1..].starts_with('\'') {
            return Some((&inner[..at], at + 2));
        }
        at += 2;
    }
}

/// The text of an expression that is one text in quotes.
fn literal(expression: &str) -> Option<String> {
    let (text, length) = quoted(expression)?;
    (length == expression.len()).then(|| text.replace("''", "'"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn resolved(text: &str) -> String {
        let template = json!({
            "parameters": {"workbook2-name": {"defaultValue": "Overview"}, "workspace": {"defaultValue": ""}},
            "variables": {
                "version1": "1.0.0",
                "name1": "[concat(parameters('workspace'),'/',variables('version1'))]",
                "ruleObject1": {"id1": "it's"},
                "loop": "[concat(variables('loop'), variables('loop'))]",
                "empty": "[json('[]')]",
            },
        });
        Resolver::new(&template).text(text).into_owned()
    }

    #[test]
    fn references_become_what_they_stand_for() {
        assert_eq!(resolved("[variables('version1')]"), "1.0.0");
        assert_eq!(resolved("[parameters('workbook2-name')]"), "Overview");
        assert_eq!(resolved("[variables('ruleObject1').id1]"), "it's");
        assert_eq!(resolved("[f(variables( 'NAME1' ))]"), "[f(concat(parameters('workspace'),'/','1.0.0'))]");
    }

    #[test]
    fn everything_else_stays() {
        for text in ["variables('version1')", "[[variables('version1')]", "['variables(''version1'')']", "[x", "[]"] {
            assert_eq!(resolved(text), text);
        }
        for text in ["[parameters('workspace')]", "[variables('none')]", "[myvariables('version1')]"] {
            assert_eq!(resolved(text), text);
        }
        assert!(resolved("[variables('loop')]").contains("variables('loop')"));
    }
}
