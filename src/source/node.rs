//! The ordered tree of values.

use super::{DateTime, Number};
use crate::diagnostics::Span;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Its bytes in the file, quotes and brackets included.
    pub span: Span,
}

/// A value of JSON or YAML, typed as PowerShell types it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JSON `null`; YAML `~`, `null` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number with the spelling that V3 writes.
    Number(Number),
    /// Text.
    String(String),
    /// Text that PowerShell's JSON reader takes for a date-time (JSON only).
    DateTime(DateTime),
    /// A list.
    Array(Vec<Node>),
    /// An object or mapping, members in the order of the file.
    Object(Object),
}

/// Members in the order of the file; names are unique, letter case apart (JSON) or exactly (YAML).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// The members.
    pub members: Vec<Member>,
}

/// A named value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name as written.
    pub key: String,
    /// Where the name stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Object {
    /// The member of that name, letter case ignored.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| equals_ignoring_case(&member.key, name))
    }
}

impl Node {
    /// The member of that name, letter case ignored; `None` when this is not an object.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.as_object()?.member(name)
    }

    /// The value of the member of that name, letter case ignored; a `null` counts as there.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.member(name).map(|member| &member.value)
    }

    /// The value of the member of that name unless it is missing or `null`.
    #[must_use]
    pub fn get_some(&self, name: &str) -> Option<&Node> {
        self.get(name).filter(|node| !node.is_null())
    }

    /// The value at the end of a path of member names.
    #[must_use]
    pub fn path(&self, names: &[&str]) -> Option<&Node> {
        names.iter().try_fold(self, |node, name| node.get(name))
    }

    /// The member `name` as text; `None` when it is missing or no text.
    #[must_use]
    pub fn get_str(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// The text, if this is text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = &self.value { Some(text) } else { None }
    }

    /// The elements, if this is a list.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Node]> {
        if let Value::Array(items) = &self.value { Some(items) } else { None }
    }

    /// The object, if this is one.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        if let Value::Object(object) = &self.value { Some(object) } else { None }
    }

    /// The members, none if this is not an object.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.as_object().into_iter().flat_map(|object| &object.members)
    }

    /// Whether this is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// PowerShell's truth value (spec common-1 C-9): null, `""`, 0, `false` and `[]` are false, and so is a list of
    /// one false element; every object is true.
    #[must_use]
    pub fn is_truthy(&self) -> bool {
        match &self.value {
            Value::Null => false,
            Value::Bool(truth) => *truth,
            Value::Number(number) => !number.is_zero(),
            Value::String(text) => !text.is_empty(),
            Value::DateTime(_) | Value::Object(_) => true,
            Value::Array(items) => match items.as_slice() {
                [] => false,
                [only] => only.as_array().map_or_else(|| only.is_truthy(), |inner| !inner.is_empty()),
                _ => true,
            },
        }
    }

    /// What PowerShell goes through: nothing for null, a list's elements, anything else itself.
    #[must_use]
    pub fn elements(&self) -> &[Node] {
        match &self.value {
            Value::Null => &[],
            Value::Array(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// Whether PowerShell counts no elements: null, `[]`, and an object whose own member `count` is 0.
    #[must_use]
    pub fn counts_none(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Array(items) => items.is_empty(),
            Value::Object(_) => {
                self.get("count").is_some_and(|count| matches!(&count.value, Value::Number(number) if number.is_zero()))
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => false,
        }
    }

    /// PowerShell's text in string interpolation (spec common-2 section 2): null is empty, a list is its elements
    /// joined with one blank, an object is its one-level form `@{name=value; …}` (spec common-1 C-10).
    #[must_use]
    pub fn to_text(&self) -> String {
        match &self.value {
            Value::Null => String::new(),
            Value::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
            Value::Number(number) => number.to_text(),
            Value::String(text) => text.clone(),
            Value::DateTime(date_time) => date_time.to_text(),
            Value::Array(items) => items.iter().map(Self::to_text).collect::<Vec<_>>().join(" "),
            Value::Object(object) => object.to_text(),
        }
    }

    /// The value as V3 writes it to JSON.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(truth) => serde_json::Value::Bool(*truth),
            Value::Number(number) => number.to_json(),
            Value::String(text) => serde_json::Value::String(text.clone()),
            Value::DateTime(date_time) => serde_json::Value::String(date_time.to_json_text()),
            Value::Array(items) => items.iter().map(Self::to_json).collect(),
            Value::Object(object) => {
                object.members.iter().map(|member| (member.key.clone(), member.value.to_json())).collect()
            }
        }
    }
}

impl Object {
    /// PowerShell's one-level text form (spec common-1 C-10): nested objects are empty, lists are
    /// `System.Object[]`; an object without members is empty.
    #[must_use]
    pub fn to_text(&self) -> String {
        if self.members.is_empty() {
            return String::new();
        }
        let members = self.members.iter().map(|member| {
            let text = match &member.value.value {
                Value::Object(_) => String::new(),
                Value::Array(_) => "System.Object[]".to_owned(),
                _ => member.value.to_text(),
            };
            format!("{}={text}", member.key)
        });
        format!("@{{{}}}", members.collect::<Vec<_>>().join("; "))
    }
}

/// Whether two names are the same for PowerShell.
#[must_use]
pub fn equals_ignoring_case(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
        || (!(left.is_ascii() && right.is_ascii())
            && left.chars().flat_map(char::to_uppercase).eq(right.chars().flat_map(char::to_uppercase)))
}
