//! The banner of a Syslog connector does not lead to its parser.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{Category, KINDS, product, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-banner-without-parser",
    severity: Severity::Warning,
    summary: "the banner of a Syslog connector does not lead to its parser",
    toolkit: None,
    manual: Manual {
        what: "The `additionalRequirementBanner` of a listed Syslog connector that does not hold the NAME of a data \
               type `Syslog (NAME)`, or holds no link. Letter case is ignored. What the link leads to is not looked \
               at.",
        why: "Reviewers ask for it: the queries of the connector read the parser, and the banner is where the user \
              learns which function that is and where it comes from.",
        remedy: "name the parser in the banner, with a link to it",
        fails: r#""additionalRequirementBanner": "A parser is required.", … "name": "Syslog (ContosoAudit)""#,
        passes: r#""additionalRequirementBanner": "These queries depend on the parser [**ContosoAudit**](https://aka.ms/…).", … "name": "Syslog (ContosoAudit)""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, Category::Syslog)) = validated(connector) else { return };
    let Some(banner) = root.get("additionalRequirementBanner") else { return };
    let Some(text) = banner.as_str().map(str::to_lowercase) else { return };
    let data_types = root.get("dataTypes").into_iter().flat_map(Node::elements);
    let names: Vec<&str> = data_types
        .filter_map(|data_type| product(data_type.get_str("name")?, "Syslog"))
        .filter(|name| !text.contains(&name.to_lowercase()))
        .collect();
    if !names.is_empty() {
        let names = names.join("` and `");
        findings.push(connector.place(banner), format!("the banner does not name the parser `{names}`"));
    } else if !text.contains("http://") && !text.contains("https://") {
        findings.push(connector.place(banner), "the banner has no link to the parser");
    }
}
