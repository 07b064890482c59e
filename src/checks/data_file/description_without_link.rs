//! The description of a solution links to nothing.

use crate::checks::{Check, Findings, Manual, Run, Source, detection};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-description-without-link",
    severity: Severity::Warning,
    summary: "the description of a solution links to nothing",
    toolkit: None,
    manual: Manual {
        what: "A `Description` without a link, in Markdown (`[text](https://…)`) or HTML (`<a href=…>`). Where \
               links lead is not looked at.",
        why: "Reviewers ask for links to the vendor and the product, so that readers can find out more.",
        remedy: "link the names of vendor and product: `[Contoso](https://www.contoso.com)`",
        fails: r#""Description": "Brings the logs of Contoso to Microsoft Sentinel.""#,
        passes: r#""Description": "Brings the logs of [Contoso](https://www.contoso.com) to Microsoft Sentinel.""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    let Some((node, text)) = data.root.get("Description").and_then(detection::text) else { return };
    let has_link = ["http://", "https://"].iter().any(|scheme| text.contains(scheme));
    if !text.trim().is_empty() && !has_link {
        findings.push(data.place(node), "`Description` holds no link");
    }
}
