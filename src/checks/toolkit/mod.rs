//! What the ARM template test toolkit's tests look at, and its table of verdicts.

mod calls;
mod content;
mod expand;
mod references;
mod subjects;
mod verdicts;

pub use calls::{Call, calls, is_expression, list_calls};
pub use content::{Content, each_resource, find, types_of};
pub use expand::{Expansion, expand};
pub use references::{Reference, opener_before, parameter_references, variable_references};
pub use subjects::{CreateUi, Subjects, Template};
pub use verdicts::{Verdict, verdicts};
