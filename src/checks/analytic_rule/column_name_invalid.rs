//! A mapped column has a name that no column can have.

use crate::checks::{Check, Content, Findings, Manual, Run, detection, spelling};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-column-name-invalid",
    severity: Severity::Error,
    summary: "a mapped column has a name that no column can have",
    toolkit: None,
    manual: Manual {
        what: "A `columnName` in `entityMappings` that is not a letter or underscore followed by letters, digits and \
               underscores, or has more than 500 characters. Whether the query returns the column is not looked at.",
        why: "The content repository's validator of rules refuses the rule, and the pull request cannot be merged.",
        remedy: "name a column that the query returns; give it a plain name with `extend` or `project`",
        fails: "columnName: properties.user",
        passes: "columnName: User",
    },
    run: Run::Content(&[ContentKind::AnalyticRule], check),
};

fn check(rule: &Content<'_>, findings: &mut Findings) {
    for mapping in detection::entity_mappings(rule) {
        for (node, name) in mapping.fields().iter().filter_map(|field| detection::text(field.get("columnName")?)) {
            if !spelling::is_word(name) || name.len() > 500 {
                findings.push(rule.place(node), format!("`{name}` is no name of a column"));
            }
        }
    }
}
