//! A query of a CEF connector does not filter on vendor and product.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::kql::{TokenKind, tokens};

use super::{Category, KINDS, queries, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-query-without-vendor",
    severity: Severity::Warning,
    summary: "a query of a CEF connector does not filter on vendor and product",
    toolkit: None,
    manual: Manual {
        what: "A query of a listed CEF connector that names `CommonSecurityLog` but not both `DeviceVendor` \
               and `DeviceProduct`. A query that reads a parser function is passed over, since the function \
               may filter.",
        why: "Reviewers ask for it: all CEF products share one table, so that the connector would count the \
              events of others as its own.",
        remedy: "add `| where DeviceVendor == \"…\" | where DeviceProduct == \"…\"`",
        fails: "CommonSecurityLog | sort by TimeGenerated",
        passes: r#"CommonSecurityLog | where DeviceVendor == "Contoso" | where DeviceProduct == "Audit" | sort by TimeGenerated"#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, Category::Cef)) = validated(connector) else { return };
    for query in queries(root) {
        let text = query.to_text();
        let tokens = tokens(&text);
        let names = |name: &str| tokens.iter().any(|token| token.kind == TokenKind::Name && token.text == name);
        let missing: Vec<&str> = ["DeviceVendor", "DeviceProduct"].into_iter().filter(|name| !names(name)).collect();
        if names("CommonSecurityLog") && !missing.is_empty() {
            findings.push(connector.place(query), format!("the query does not filter on {}", missing.join(" and ")));
        }
    }
}
