//! The logo of a solution is not a picture tag of the usual form.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-logo-malformed",
    severity: Severity::Warning,
    summary: "the logo of a solution is not a picture tag of the usual form",
    toolkit: None,
    manual: Manual {
        what: "A `Logo` that is no HTML `img` tag whose `src` begins with \
               `https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/`, with `width=\"75px\"` and \
               `height=\"75px\"`. Whether the picture exists is not looked at.",
        why: "Content Hub shows the tag as it stands; reviewers ask for this form.",
        remedy: "write `<img src=\"https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/<file>.svg\" \
                 width=\"75px\" height=\"75px\">`",
        fails: r#""Logo": "https://www.contoso.com/logo.png""#,
        passes: r#""Logo": "<img src=\"https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/Contoso.svg\" width=\"75px\" height=\"75px\">""#,
    },
    run: Run::Solution(check),
};

const SOURCE: &str = "src=\"https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/";

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, logo)) = data.root.get("Logo").and_then(detection::text) else { return };
    let written = logo.to_ascii_lowercase().replace('\'', "\"");
    let parts = ["<img", &SOURCE.to_ascii_lowercase(), "width=\"75px\"", "height=\"75px\""];
    if let Some(missing) = parts.into_iter().find(|part| !written.contains(part)) {
        findings.push(data.place(node), format!("`Logo` has no `{missing}`"));
    }
}
