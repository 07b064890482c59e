//! A description uses the old name of the product.

use std::collections::BTreeSet;

use super::{NAME, bare_names, descriptions, is_outdated};
use crate::checks::{Check, Findings, Manual, Run, Source, kql_query};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;
use crate::source::{Document, Node};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "brand-outdated",
    severity: Severity::Warning,
    summary: "a description uses the old name of the product",
    toolkit: None,
    manual: Manual {
        what: "The words `Azure Sentinel`, whatever the letter case, in the `Description` of the data file or the \
               `descriptionMarkdown` of a connector; and in any other description of a listed file, workbooks apart, \
               where the name stands between blanks. Names of repositories such as `Azure-Sentinel` are let pass.",
        why: "The content repository's check of contents refuses the file, and the pull request cannot be merged. \
              Solutions that were merged before the check came still hold it, so this is a warning.",
        remedy: "write `Microsoft Sentinel`",
        fails: r#""Description": "Brings logs to Azure Sentinel.""#,
        passes: r#""Description": "Brings logs to Microsoft Sentinel.""#,
    },
    run: Run::Solution(check),
};

/// The name that the product had, in lower case.
const OLD_NAME: &str = "azure sentinel";

fn check(source: &Source<'_>, findings: &mut Findings) {
    let description = source.survey.data_file.iter().map(|data| (data, "Description"));
    let connectors = source.contents().filter(|content| content.kind == ContentKind::DataConnector);
    let gated = description.chain(connectors.map(|content| (content.document, "descriptionMarkdown")));
    let gated: Vec<_> = gated.filter_map(|(document, name)| Some((document, document.root.get(name)?))).collect();
    for (document, node, text) in gated.iter().filter_map(|(document, node)| Some((*document, *node, node.as_str()?))) {
        report(document, node, text, text.to_ascii_lowercase().find(OLD_NAME), findings);
    }
    let seen: BTreeSet<*const Node> = gated.iter().map(|(_, node)| std::ptr::from_ref(*node)).collect();
    for (document, node, text) in descriptions(source) {
        if !seen.contains(&std::ptr::from_ref(node)) {
            let bare = bare_names(text).find(|at| is_outdated(text, *at));
            report(document, node, text, bare.map(|at| at - (OLD_NAME.len() - NAME.len())), findings);
        }
    }
}

fn report(document: &Document, node: &Node, text: &str, at: Option<usize>, findings: &mut Findings) {
    if let Some(at) = at {
        let words = &text[at..at + OLD_NAME.len()];
        let place = kql_query::place_at(document, node, text, at, words);
        findings.push_mended(place, format!("the product is called `{words}`"), words, "Microsoft Sentinel");
    }
}
