//! A package does not say who gives support.

use crate::checks::spelling::is_address;
use crate::checks::{Check, Findings, Manual, PackageFiles, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

use super::{bare_template, metadata};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-support-invalid",
    severity: Severity::Warning,
    summary: "a package does not say who gives support",
    toolkit: None,
    manual: Manual {
        what: "A resource of the type `…/providers/contentPackages` or `…/providers/metadata` of \
               `mainTemplate.json` without `support`, or whose `support` has a blank `name`, a `tier` other than \
               `Microsoft`, `Partner` and `Community`, neither `email` nor `link`, an `email` that is none, or a \
               `link` that does not begin with `http://` or `https://` or holds blanks. Looked at in package \
               folders alone: where there are sources, their own checks find it.",
        why: "The content repository's validators refuse the package, and the pull request cannot be merged. \
               Packages that were merged before the validators came still hold it.",
        remedy: "mend `support` in the metadata file of the solution, and package it again",
        fails: r#""support": { "name": "Contoso", "tier": "partner" }"#,
        passes: r#""support": { "name": "Contoso", "tier": "Partner", "link": "https://www.contoso.com/support" }"#,
    },
    run: Run::Package(check),
};

/// The tiers of support; letter case counts (spec checks META-08).
const TIERS: [&str; 3] = ["Microsoft", "Partner", "Community"];

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(template) = bare_template(files) else { return };
    for properties in metadata(template) {
        let Some(support) = properties.get_some("support") else {
            findings.push(template.place(properties), "the resource has no `support`");
            continue;
        };
        for (name, fault) in faults(support) {
            findings.push(template.key_place(support, name), fault);
        }
    }
}

/// The members of `support` that are wrong, and why (spec checks META-07 to META-11).
fn faults(support: &Node) -> Vec<(&'static str, String)> {
    let text = |name| support.get(name).map(Node::to_text).unwrap_or_default();
    let (tier, email, link) = (text("tier"), text("email"), text("link"));
    let is_blank = |text: &str| text.trim().is_empty();
    let address = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let is_link = address.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
    let faults = [
        (is_blank(&text("name")), "name", "`support` has no `name`".to_owned()),
        (!TIERS.contains(&tier.as_str()), "tier", format!("`{tier}` is no tier of support")),
        (is_blank(&email) && is_blank(&link), "email", "`support` has neither `email` nor `link`".to_owned()),
        (!is_blank(&email) && !is_address(&email), "email", format!("`{email}` is no e-mail address")),
        (!is_blank(&link) && !is_link, "link", format!("`{link}` is no link")),
    ];
    faults.into_iter().filter(|(is_wrong, ..)| *is_wrong).map(|(_, name, fault)| (name, fault)).collect()
}
