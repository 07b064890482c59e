//! A virtual machine is made from a preview image.

use crate::checks::toolkit::{Expansion, Template, expand, find, types_of};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-image-preview",
    severity: Severity::Error,
    summary: "a virtual machine is made from a preview image",
    toolkit: Some("Virtual Machines Should Not Be Preview"),
    manual: Manual {
        what: "A storage profile of a virtual machine or scale set whose image is a preview by its version, SKU or \
               offer, or which is a variable that is not there.",
        why: "Preview images are not supported and vanish.",
        remedy: "use a released image",
        fails: r#""imageReference": { "sku": "2024-preview" }"#,
        passes: r#""imageReference": { "sku": "2022-datacenter" }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    for found in find(&template.root, |member| member.key.eq_ignore_ascii_case("storageProfile")) {
        let is_machine = types_of(&found).any(|kind| {
            let kind = kind.to_lowercase();
            matches!(kind.as_str(), "microsoft.compute/virtualmachines" | "microsoft.compute/virtualmachinescalesets")
        });
        if !is_machine {
            continue;
        }
        let mut fault = |message: &str| findings.push(template.place(found.span()), message);
        let profile = &found.member.value;
        let profile = match profile.as_str().map(|text| expand(text, &template.root)) {
            None => profile,
            Some(Expansion::Other(node)) => node,
            Some(Expansion::Text(_)) => continue,
            Some(Expansion::Missing) => {
                fault("the storage profile is a variable that is not there or is empty");
                continue;
            }
        };
        if profile.get("imageReference").is_some_and(is_preview) {
            fault("the virtual machine is made from a preview image");
        }
    }
}

fn is_preview(image: &Node) -> bool {
    let text = |node: Option<&Node>| node.and_then(Node::as_str).unwrap_or_default().to_lowercase();
    text(Some(image)).ends_with("preview")
        || text(image.get("version")).ends_with("preview")
        || text(image.get("sku")).ends_with("preview")
        || text(image.get("offer")).contains("preview")
}
