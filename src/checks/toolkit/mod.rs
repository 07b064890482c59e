//! What the ARM template test toolkit's tests look at, and its table of verdicts.

mod api_versions;
mod blanks;
mod calls;
mod content;
mod coverage;
mod credentials;
mod expand;
mod occurrences;
mod patterns;
mod references;
mod secrets;
mod subjects;
mod verdicts;

pub use api_versions::{ApiVersion, api_version, known_versions, nearest_versions, version_faults};
pub use blanks::{Blank, Depth, blanks};
pub use calls::{Call, calls, is_expression, list_calls};
pub use content::{Content, each_resource, find, types_of};
pub use coverage::Coverage;
pub use credentials::literal_credentials;
pub use expand::{Expansion, expand};
pub use occurrences::occurrences;
pub use patterns::pattern_fault;
pub use references::{Openers, Reference, by_name, parameter_references, variable_references};
pub use secrets::{LIST_FUNCTION, is_secure, secrets_used, secure_parameters};
pub use subjects::{CreateUi, Subjects, Template, is_inner_scope, is_sound, is_tested, schema};
pub use verdicts::{Verdict, verdicts};
