//! A member of the wizard definition has an empty value.

use std::sync::Arc;

use crate::checks::toolkit::{Depth, blanks};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::{Place, Severity, SourceText, Span};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-blank-value",
    severity: Severity::Error,
    summary: "a member of the wizard definition has an empty value",
    toolkit: Some("CreateUIDefinition Must Not Have Blanks"),
    manual: Manual {
        what: "A member whose value is `{}`, `[]`, `\"\"`, `null`, or a list of one empty object or text. `basics`, `steps` and `defaultValue` may be empty.",
        why: "The portal refuses some empty values, and shows an empty label or description for others.",
        remedy: "give the member its value in the content, or leave the member out",
        fails: r#""label": """#,
        passes: r#""label": "Workbook""#,
    },
    run: Run::CreateUiText(check),
};

fn check(file: &Arc<SourceText>, findings: &mut Findings) {
    for blank in blanks(&file.text, Depth::Lists) {
        if !matches!(blank.name.to_lowercase().as_str(), "basics" | "defaultvalue" | "steps") {
            let place = Place::new(file, Span::new(blank.start, blank.end));
            findings.push(place, format!("`{}` is empty", blank.name));
        }
    }
}
