//! Versions: the step that the changes require against the step that was made.

use super::comparison::{Change, Comparison, FieldChange, ItemFate};

/// A step from one version to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The new version is below the old one, or no version.
    Lowered,
    /// The same version.
    #[default]
    None,
    /// `1.2.3` to `1.2.4`.
    Patch,
    /// `1.2.3` to `1.3.0`.
    Minor,
    /// `1.2.3` to `2.0.0`.
    Major,
}

/// What a package calls itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageState {
    /// Its display name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
}

/// Two packages, and the step between their versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// The old package.
    pub old: PackageState,
    /// The new package.
    pub new: PackageState,
    /// The step between them.
    pub made: Step,
    /// The step that the changes require.
    pub required: Step,
    /// Changes of offer or publisher, which make it another product.
    pub breaking: Vec<FieldChange>,
}

impl Verdict {
    /// Whether the step made is at least the one required.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.made >= self.required
    }
}

impl Step {
    /// The step between two versions of numbers with full stops between them.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        if old == new {
            return Self::None;
        }
        let (Some(old), Some(new)) = (numbers(old), numbers(new)) else { return Self::Lowered };
        let length = old.len().max(new.len());
        let at = |numbers: &[u64], index: usize| numbers.get(index).copied().unwrap_or_default();
        match (0..length).find(|&index| at(&old, index) != at(&new, index)) {
            None => Self::None,
            Some(index) if at(&new, index) < at(&old, index) => Self::Lowered,
            Some(0) => Self::Major,
            Some(1) => Self::Minor,
            Some(_) => Self::Patch,
        }
    }

    /// The name of reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Lowered => "lowered",
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

fn numbers(version: &str) -> Option<Vec<u64>> {
    version.trim().split('.').map(|part| part.parse().ok()).collect()
}

/// Judges a comparison: removed or renamed content, changed ids and another offer or publisher are major, added content
/// is minor, every other change a patch.
pub(super) fn of(comparison: &Comparison, old: PackageState, new: PackageState) -> Verdict {
    let breaking: Vec<FieldChange> = comparison.package.iter().filter(|field| is_breaking(field)).cloned().collect();
    let items = comparison.items.iter().map(|item| match item.fate() {
        ItemFate::Added => Step::Minor,
        ItemFate::Removed => Step::Major,
        ItemFate::Changed if item.has_new_id() || item.is_renamed() => Step::Major,
        ItemFate::Changed => Step::Patch,
    });
    let fields = [&comparison.package, &comparison.template, &comparison.wizard].into_iter().flatten();
    let fields = fields.map(|field| if is_breaking(field) { Step::Major } else { Step::Patch });
    let required = items.chain(fields).max().unwrap_or_default();
    let made = match (&old.version, &new.version) {
        (Some(old), Some(new)) => Step::between(old, new),
        (None, None) => Step::None,
        _ => Step::Lowered,
    };
    Verdict { old, new, made, required, breaking }
}

/// The fields that tell whose product a package is.
fn is_breaking(field: &FieldChange) -> bool {
    let is_value = matches!(field.change, Change::Added(_) | Change::Removed(_) | Change::Replaced { .. });
    is_value
        && matches!(field.field.as_slice(), [name] if matches!(name.as_str(), "offer" | "publisher" | "publisher display name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_that_differs_names_the_step() {
        for (old, new, step) in [
            ("3.0.0", "3.0.1", Step::Patch),
            ("3.0.9", "3.1.0", Step::Minor),
            ("3.9.9", "4.0.0", Step::Major),
            ("3.0.0", "3.0.0", Step::None),
            ("1.0", "1.0.0", Step::None),
            ("3.0.10", "3.0.9", Step::Lowered),
            ("3.0.0", "next", Step::Lowered),
        ] {
            assert_eq!(Step::between(old, new), step, "{old} to {new}");
        }
    }
}
