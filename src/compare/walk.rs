//! Two values become the changes between them, and the noise.

use std::collections::BTreeMap;

use super::comparison::{Change, FieldChange, Noise, NoiseKind};
use super::lists::words;
use super::resolver::without_digits;
use super::side::{Side, Zone};
use super::{duration, line_diff, white_space};
use crate::arm::{Object, Value};

/// The versions of a side's items by content kind and id.
pub(super) type KnownItems = BTreeMap<(String, String), Option<String>>;

/// A comparison on its way through two values.
pub(super) struct Walk<'a> {
    pub(super) sides: [Side<'a>; 2],
    pub(super) zone: Zone,
    pub(super) fields: Vec<FieldChange>,
    /// The noise is found in this.
    pub(super) noise: &'a mut Vec<Noise>,
    /// How the place of noise begins.
    pub(super) place: String,
    /// Where the dependencies of a package may follow from its items: these items.
    pub(super) known: Option<[&'a KnownItems; 2]>,
    path: Vec<Part<'a>>,
}

/// A step on the way to a value.
enum Part<'a> {
    /// A member by its name.
    Member(&'a str),
    /// Anything else, in words.
    Label(String),
    /// Nothing that a person needs to know.
    Hidden,
}

impl Part<'_> {
    /// Whether the author gave the members below their names.
    fn holds_given_names(&self) -> bool {
        matches!(
            self,
            Self::Member(
                "parameters"
                    | "variables"
                    | "outputs"
                    | "actions"
                    | "triggers"
                    | "streamDeclarations"
                    | "customDetails"
                    | "headers"
                    | "queryParameters"
                    | "tags"
            )
        )
    }
}

impl<'a> Walk<'a> {
    pub(super) fn new(sides: [Side<'a>; 2], zone: Zone, place: String, noise: &'a mut Vec<Noise>) -> Self {
        Self { sides, zone, fields: Vec::new(), noise, place, known: None, path: Vec::new() }
    }

    /// Compares the values of a member that both sides have.
    pub(super) fn member(&mut self, name: &'a str, old: &'a Value, new: &'a Value) {
        self.path.push(Part::Member(name));
        self.values(old, new);
        self.path.pop();
    }

    /// Compares the members of two objects, those of these names left out.
    pub(super) fn members(&mut self, old: &'a Object, new: &'a Object, without: &[&str]) {
        for (name, old) in old.iter().filter(|(name, _)| !without.contains(&name.as_str())) {
            match new.get(name) {
                Some(new) => self.member(name, old, new),
                None => self.one_sided(Some(name), 0, old),
            }
        }
        for (name, new) in new.iter().filter(|(name, _)| !old.contains_key(*name) && !without.contains(&name.as_str()))
        {
            self.one_sided(Some(name), 1, new);
        }
        let both = |side: &'a Object, other: &'a Object| side.keys().filter(|name| other.contains_key(*name));
        if !both(old, new).eq(both(new, old)) {
            self.noise(NoiseKind::Order);
        }
    }

    /// Adds a change at the place reached.
    pub(super) fn change(&mut self, change: Change) {
        self.fields.push(FieldChange { field: self.labels(), change });
    }

    /// Compares below a label.
    pub(super) fn below(&mut self, label: String, compare: impl FnOnce(&mut Self)) {
        self.path.push(if label.is_empty() { Part::Hidden } else { Part::Label(label) });
        compare(self);
        self.path.pop();
    }

    pub(super) fn noise(&mut self, kind: NoiseKind) {
        let labels = self.labels();
        let parts = [self.place.as_str()].into_iter().chain(labels.iter().map(String::as_str));
        let place = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" › ");
        self.noise.push(Noise { kind, place });
    }

    /// A value that one side alone has.
    pub(super) fn one_sided(&mut self, name: Option<&'a str>, side: usize, value: &'a Value) {
        self.path.push(name.map_or(Part::Hidden, Part::Member));
        let value = self.sides[side].resolved(value);
        self.change(if side == 0 { Change::Removed(value) } else { Change::Added(value) });
        self.path.pop();
    }

    /// Compares two values at the place reached.
    pub(super) fn values(&mut self, old: &'a Value, new: &'a Value) {
        match (old, new) {
            (Value::Object(old), Value::Object(new)) => self.members(old, new, &[]),
            (Value::Array(old), Value::Array(new)) => self.lists(old, new),
            (Value::String(old), Value::String(new)) => self.texts(old, new),
            _ if old == new => {}
            (Value::Number(left), Value::Number(right)) if left.as_f64() == right.as_f64() => {
                self.noise(NoiseKind::Spelling);
            }
            _ => {
                let [left, right] =
                    [(0, old), (1, new)].map(|(side, value)| self.sides[side].resolver.value(value).into_owned());
                if left == right {
                    self.noise(NoiseKind::Spelling);
                } else {
                    self.change(Change::Replaced { old: left, new: right });
                }
            }
        }
    }

    fn texts(&mut self, old: &'a str, new: &'a str) {
        let [old_side, new_side] = self.sides;
        let (left, right) = (old_side.resolver.text(old), new_side.resolver.text(new));
        if left == right {
            if old != new {
                self.noise(NoiseKind::Renumbering);
            }
            return;
        }
        let member = self.member_name();
        let is_fact = old_side.fact(&left).is_some_and(|fact| new_side.fact(&right) == Some(fact));
        let is_numbered = self.zone == Zone::Wrapper || member == "name";
        if member == "lastUpdateTime" {
            self.noise(NoiseKind::Clock);
        } else if is_fact || old_side.marked(old, &left, self.zone) == new_side.marked(new, &right, self.zone) {
            self.noise(NoiseKind::Consequence);
        } else if is_numbered && self.is_same_without_number(&left, &right)
            || self.zone == Zone::Wizard && is_renumbered(member, &left, &right)
        {
            self.noise(NoiseKind::Renumbering);
        } else if member == "serializedData" {
            self.serialized(&left, &right);
        } else if white_space::is_same_text(&left, &right)
            || is_query(member) && white_space::is_same_query(&left, &right)
        {
            self.noise(NoiseKind::WhiteSpace);
        } else if duration::milliseconds(&left).is_some_and(|left| duration::milliseconds(&right) == Some(left)) {
            self.noise(NoiseKind::Spelling);
        } else {
            self.change(text_change(&left, &right));
        }
    }

    fn is_same_without_number(&self, left: &str, right: &str) -> bool {
        let [old, new] = self.sides;
        let texts = (old.without_number(left), new.without_number(right));
        let (Some(left), Some(right)) = texts else { return false };
        old.marked("[]", left, Zone::Wrapper) == new.marked("[]", right, Zone::Wrapper)
    }

    /// Workbooks are JSON in a text: the values are compared, not the text.
    fn serialized(&mut self, left: &str, right: &str) {
        let parsed = (serde_json::from_str::<Value>(left), serde_json::from_str::<Value>(right));
        let (Ok(old), Ok(new)) = parsed else {
            self.change(text_change(left, right));
            return;
        };
        let mut noise = Vec::new();
        let mut walk = Walk::new(self.sides, Zone::Content, String::new(), &mut noise);
        walk.values(&old, &new);
        let fields = std::mem::take(&mut walk.fields);
        if fields.is_empty() && noise.is_empty() {
            let is_white_space = left.split_whitespace().eq(right.split_whitespace());
            self.noise(if is_white_space { NoiseKind::WhiteSpace } else { NoiseKind::Escapes });
        }
        let path = self.labels();
        let place =
            [self.place.as_str()].into_iter().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(" › ");
        self.noise.extend(
            noise.into_iter().map(|noise| Noise { kind: noise.kind, place: format!("{place} › {}", noise.place) }),
        );
        for FieldChange { mut field, change } in fields {
            field.splice(0..0, path[..path.len().saturating_sub(1)].iter().cloned());
            self.fields.push(FieldChange { field, change });
        }
    }

    fn labels(&self) -> Vec<String> {
        let mut labels = Vec::new();
        for (index, part) in self.path.iter().enumerate() {
            match (part, self.path.get(index + 1)) {
                (Part::Member("properties" | "mainTemplate" | "resources") | Part::Hidden, _) => {}
                // The label of an element says what list it is in.
                (Part::Member(_), Some(Part::Label(label))) if !label.starts_with('[') => {}
                (Part::Member(name), _) => {
                    let is_given = index > 0 && self.path[index - 1].holds_given_names();
                    labels.push(if is_given { format!("`{name}`") } else { words(name) });
                }
                (Part::Label(label), _) => labels.push(label.clone()),
            }
        }
        labels
    }

    pub(super) fn member_name(&self) -> &'a str {
        let members = self.path.iter().rev().filter_map(|part| match part {
            Part::Member(name) => Some(*name),
            Part::Label(_) | Part::Hidden => None,
        });
        members.into_iter().next().unwrap_or_default()
    }
}

fn is_query(member: &str) -> bool {
    let member = member.to_ascii_lowercase();
    member.ends_with("query") || member.ends_with("kql")
}

fn text_change(old: &str, new: &str) -> Change {
    if old.trim_end().contains('\n') || new.trim_end().contains('\n') {
        return Change::Text(line_diff::lines(old, new));
    }
    Change::Replaced { old: old.into(), new: new.into() }
}

/// V3 numbers the elements of the wizard, and names them so in its outputs.
fn is_renumbered(member: &str, left: &str, right: &str) -> bool {
    let is_output = left.starts_with("[steps(") && right.starts_with("[steps(");
    (member == "name" || is_output) && without_digits(left) == without_digits(right)
}
