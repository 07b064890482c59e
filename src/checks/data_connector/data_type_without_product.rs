//! A data type of a CEF or Syslog connector does not name its product.

use crate::checks::{Check, Content, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{Category, KINDS, product, validated};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-connector-data-type-without-product",
    severity: Severity::Warning,
    summary: "a data type of a CEF or Syslog connector does not name its product",
    toolkit: None,
    manual: Manual {
        what: "A `dataTypes[].name` of a listed CEF or Syslog connector that names the table `CommonSecurityLog` or \
               `Syslog`, but is not `CommonSecurityLog (NAME)` or `Syslog (NAME)` with a NAME without blanks. \
               Connectors that bring the whole table, for no product in particular, are reported too: they cannot be \
               told apart.",
        why: "Reviewers ask for it: all products share the table, and only the name in parentheses says on the page \
              whose events are meant.",
        remedy: "write the product, or the parser that reads its events, in parentheses behind the table",
        fails: r#""name": "CommonSecurityLog""#,
        passes: r#""name": "CommonSecurityLog (ContosoAudit)""#,
    },
    run: Run::Content(KINDS, check),
};

fn check(connector: &Content<'_>, findings: &mut Findings) {
    let Some((root, category)) = validated(connector) else { return };
    let table = match category {
        Category::Cef => "CommonSecurityLog",
        Category::Syslog => "Syslog",
        Category::AzureDiagnostics | Category::AzureFunction | Category::RestApi => return,
    };
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    for name in root.get("dataTypes").into_iter().flat_map(Node::elements).filter_map(|data_type| data_type.get("name"))
    {
        let Some(text) = name.as_str() else { continue };
        let names_table = text.split(|letter| !is_of_word(letter)).any(|word| word == table);
        if names_table && product(text, table).is_none_or(|product| product.contains(char::is_whitespace)) {
            findings.push(connector.place(name), format!("the data type `{text}` is not `{table} (NAME)`"));
        }
    }
}
