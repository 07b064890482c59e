//! Which checks a run leaves out because it was not told what they need.

use super::{Check, Run, registry};

/// What a run was told besides the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The day that counts as today.
    pub today: bool,
    /// The revision that solutions are compared with.
    pub changed_since: bool,
}

/// Why a check was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It looks at dates alone.
    NoToday,
    /// Among other things it looks at ages.
    NoTodayForAges,
    /// It looks at what was changed.
    NoRevision,
}

/// A check that was skipped, wholly or in part.
#[derive(Clone, Copy, Debug)]
pub struct Skipped {
    /// The check.
    pub check: &'static Check,
    /// Why it was skipped.
    pub reason: Reason,
}

impl Reason {
    /// The reason in one sentence without a final full stop.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::NoToday => "`--today DATE` gives the day that dates are compared with",
            Self::NoTodayForAges => {
                "`--today DATE` gives the day that ages are counted from; the rest of the check was run"
            }
            Self::NoRevision => "`--changed-since REV` gives the revision to compare with",
        }
    }

    /// Whether the day is what was missing.
    #[must_use]
    pub fn is_about_dates(self) -> bool {
        matches!(self, Self::NoToday | Self::NoTodayForAges)
    }
}

/// The checks that a run skips.
pub fn skipped(told: Told) -> impl Iterator<Item = Skipped> {
    registry().filter_map(move |check| {
        let reason = match check.run {
            Run::Dates(_) if !told.today => Reason::NoToday,
            Run::TemplateAges(_) if !told.today => Reason::NoTodayForAges,
            Run::Change(_) if !told.changed_since => Reason::NoRevision,
            // Whatever else a check looks at is always there.
            _ => return None,
        };
        Some(Skipped { check, reason })
    })
}
