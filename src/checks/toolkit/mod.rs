//! What the ARM template test toolkit's tests look at, and its table of verdicts.

mod calls;
mod content;
mod expand;
mod references;
mod subjects;
mod verdicts;

use time::Date;

pub use calls::{Call, calls, is_expression, list_calls};
pub use content::{Content, each_resource, find, types_of};
pub use expand::{Expansion, expand};
pub use references::{Reference, opener_before, parameter_references, variable_references};
pub use subjects::{CreateUi, Subjects, Template};
pub use verdicts::{Verdict, verdicts};

/// What the user says where the toolkit would look at the clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The day from which the age of API versions is counted; without it they are not aged.
    pub today: Option<Date>,
}
