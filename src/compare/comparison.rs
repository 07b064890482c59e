//! What a comparison says: changes of items, of the package and of its wizard, and the noise that was passed over.

use std::fmt;
use std::mem::swap;

use super::verdict::{Step, Verdict};
use crate::arm::Value;

/// The differences of two packages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The versions, and whether the step between them is large enough.
    pub verdict: Verdict,
    /// Content items that were added, removed or changed, sorted by kind and id.
    pub items: Vec<ItemChange>,
    /// Changes of the package as a whole.
    pub package: Vec<FieldChange>,
    /// Changes of `mainTemplate.json` that belong to no item.
    pub template: Vec<FieldChange>,
    /// Changes of `createUiDefinition.json` that do not follow from changes of items.
    pub wizard: Vec<FieldChange>,
    /// Entries of the zip files whose bytes differ.
    pub entries: Vec<EntryChange>,
    /// Differences without a meaning.
    pub noise: Vec<Noise>,
}

/// A content item that is not the same on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemChange {
    /// The content kind as the package names it, such as `AnalyticsRule`.
    pub kind: String,
    /// What the old package says of the item; nothing when it was added.
    pub old: Option<ItemState>,
    /// What the new package says of the item; nothing when it was removed.
    pub new: Option<ItemState>,
    /// What changed apart from id, name and version.
    pub fields: Vec<FieldChange>,
}

/// An item on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemState {
    /// The content id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The content version; nothing for content without one.
    pub version: Option<String>,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemFate {
    /// Only the new package has it.
    Added,
    /// Only the old package has it.
    Removed,
    /// Both have it, not the same.
    Changed,
}

/// What is odd about an item's version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionNote {
    /// The item changed, its version did not.
    NotRaised,
    /// The version was raised, nothing else changed.
    RaisedWithoutChange,
    /// The new version is below the old one.
    Lowered,
}

/// A changed value, and where it stands in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The way to the value, outermost first, such as `schema`, ``column `User` ``, `type`.
    pub field: Vec<String>,
    /// What changed.
    pub change: Change,
}

/// How a value changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Only the new side has it.
    Added(Value),
    /// Only the old side has it.
    Removed(Value),
    /// Both sides have it, not the same.
    Replaced {
        /// The old value.
        old: Value,
        /// The new value.
        new: Value,
    },
    /// Members of a set.
    Set {
        /// Those only the new side has.
        added: Vec<Value>,
        /// Those only the old side has.
        removed: Vec<Value>,
    },
    /// A text of several lines, as a difference of lines.
    Text(Vec<Line>),
    /// The same elements in an order that matters, as their keys.
    Order {
        /// The old order.
        old: Vec<String>,
        /// The new order.
        new: Vec<String>,
    },
}

/// A line of a difference of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whose line it is.
    pub kind: LineKind,
    /// The line without its line end.
    pub text: String,
}

/// Whose a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Of both sides.
    Same,
    /// Of the old side.
    Removed,
    /// Of the new side.
    Added,
    /// Lines of both sides left out here; the text tells how many.
    Omitted,
}

/// An entry of a zip file whose bytes differ; the SHA-256 of each side that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// The entry's name.
    pub name: String,
    /// The SHA-256 of the old bytes.
    pub old: Option<String>,
    /// The SHA-256 of the new bytes.
    pub new: Option<String>,
}

/// A difference without a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noise {
    /// Why it has none.
    pub kind: NoiseKind,
    /// Where it stands in words.
    pub place: String,
}

/// Why a difference means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoiseKind {
    /// Numbered names of variables, parameters, resources and wizard elements.
    Renumbering,
    /// The order of members, of sets and of items.
    Order,
    /// Characters written directly or as escapes.
    Escapes,
    /// Blanks and line ends.
    WhiteSpace,
    /// Another spelling of the same value, such as `PT1H` and `1h`.
    Spelling,
    /// The moment of packaging.
    Clock,
    /// Texts and lists that follow from other changes.
    Consequence,
}

impl NoiseKind {
    /// Every kind, in the order of reports.
    pub const ALL: [Self; 7] = [
        Self::Renumbering,
        Self::Order,
        Self::Escapes,
        Self::WhiteSpace,
        Self::Spelling,
        Self::Clock,
        Self::Consequence,
    ];

    /// The name of reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Renumbering => "renumbering",
            Self::Order => "order",
            Self::Escapes => "escapes",
            Self::WhiteSpace => "white space",
            Self::Spelling => "spelling",
            Self::Clock => "clock",
            Self::Consequence => "consequence",
        }
    }
}

impl Comparison {
    /// Whether the packages say the same; noise and bytes of zip entries do not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let fields = [&self.package, &self.template, &self.wizard];
        self.items.is_empty()
            && fields.iter().all(|fields| fields.is_empty())
            && self.verdict.old.version == self.verdict.new.version
    }

    /// The noise of each kind there is.
    #[must_use]
    pub fn noise_counts(&self) -> Vec<(NoiseKind, usize)> {
        let count = |kind| self.noise.iter().filter(|noise| noise.kind == kind).count();
        NoiseKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect()
    }

    /// The comparison the other way round, without a judgement on its version step.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        for item in &mut self.items {
            swap(&mut item.old, &mut item.new);
            item.fields.iter_mut().for_each(FieldChange::mirror);
        }
        for fields in [&mut self.package, &mut self.template, &mut self.wizard] {
            fields.iter_mut().for_each(FieldChange::mirror);
        }
        for entry in &mut self.entries {
            swap(&mut entry.old, &mut entry.new);
        }
        let Verdict { old, new, .. } = std::mem::take(&mut self.verdict);
        self.verdict = super::verdict::of(&self, new, old);
        self
    }
}

impl ItemChange {
    /// What became of the item.
    #[must_use]
    pub fn fate(&self) -> ItemFate {
        match (&self.old, &self.new) {
            (None, _) => ItemFate::Added,
            (_, None) => ItemFate::Removed,
            _ => ItemFate::Changed,
        }
    }

    /// The item as it is, or as it was when it was removed.
    #[must_use]
    pub fn state(&self) -> &ItemState {
        self.new.as_ref().or(self.old.as_ref()).expect("an item is on one side at least")
    }

    /// Both sides, when both have the item.
    #[must_use]
    pub fn both(&self) -> Option<(&ItemState, &ItemState)> {
        self.old.as_ref().zip(self.new.as_ref())
    }

    /// Whether the content id is another one.
    #[must_use]
    pub fn has_new_id(&self) -> bool {
        self.both().is_some_and(|(old, new)| old.id != new.id)
    }

    /// Whether the display name is another one.
    #[must_use]
    pub fn is_renamed(&self) -> bool {
        self.both().is_some_and(|(old, new)| old.name != new.name)
    }

    /// What is odd about the version.
    #[must_use]
    pub fn version_note(&self) -> Option<VersionNote> {
        let (old, new) = self.both()?;
        let (old_version, new_version) = (old.version.as_deref()?, new.version.as_deref()?);
        let has_changes = !self.fields.is_empty() || self.has_new_id() || self.is_renamed();
        match Step::between(old_version, new_version) {
            Step::Lowered => Some(VersionNote::Lowered),
            Step::None => has_changes.then_some(VersionNote::NotRaised),
            Step::Patch | Step::Minor | Step::Major => (!has_changes).then_some(VersionNote::RaisedWithoutChange),
        }
    }

    pub(super) fn sort_key(&self) -> (&str, &str, &str) {
        let ids = [&self.old, &self.new].map(|side| side.as_ref().map(|state| state.id.as_str()));
        let (least, most) = (ids.iter().flatten().min(), ids.iter().flatten().max());
        (&self.kind, least.copied().unwrap_or_default(), most.copied().unwrap_or_default())
    }
}

impl FieldChange {
    fn mirror(&mut self) {
        match &mut self.change {
            Change::Added(value) => self.change = Change::Removed(value.take()),
            Change::Removed(value) => self.change = Change::Added(value.take()),
            Change::Replaced { old, new } => swap(old, new),
            Change::Set { added, removed } => swap(added, removed),
            Change::Order { old, new } => swap(old, new),
            Change::Text(lines) => super::line_diff::mirror(lines),
        }
    }

    /// A key that is the same for a change and its mirror image.
    pub(super) fn sort_key(&self) -> (Vec<String>, [String; 2]) {
        let text = |value: &Value| value.to_string();
        let texts = |values: &[Value]| values.iter().map(text).collect::<Vec<_>>().join(",");
        let mut sides = match &self.change {
            Change::Added(value) | Change::Removed(value) => [String::new(), text(value)],
            Change::Replaced { old, new } => [text(old), text(new)],
            Change::Set { added, removed } => [texts(removed), texts(added)],
            Change::Order { old, new } => [old.join(","), new.join(",")],
            Change::Text(lines) => [LineKind::Removed, LineKind::Added].map(|kind| {
                let lines = lines.iter().filter(|line| line.kind == kind).map(|line| line.text.as_str());
                lines.collect::<Vec<_>>().join("\n")
            }),
        };
        sides.sort();
        (self.field.clone(), sides)
    }

    /// The field in words.
    #[must_use]
    pub fn name(&self) -> String {
        self.field.join(" › ")
    }
}

impl fmt::Display for VersionNote {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotRaised => "changed without a version raise",
            Self::RaisedWithoutChange => "version raised without a change",
            Self::Lowered => "version lowered",
        })
    }
}
