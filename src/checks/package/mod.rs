//! Checks on a package as a whole.

mod brand_incomplete;
mod categories_invalid;
mod connector_parameter_not_secure;
mod file_invalid;
mod incomplete;
mod metadata_missing;
mod parameter_not_secure;
mod placeholder_left;
mod quote_escaped;
mod solution_id_invalid;
mod support_invalid;
mod text_of_object;

use super::{Check, PackageFile, PackageFiles};
use crate::source::{Document, Node};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &brand_incomplete::CHECK,
    &categories_invalid::CHECK,
    &connector_parameter_not_secure::CHECK,
    &file_invalid::CHECK,
    &incomplete::CHECK,
    &metadata_missing::CHECK,
    &parameter_not_secure::CHECK,
    &placeholder_left::CHECK,
    &quote_escaped::CHECK,
    &solution_id_invalid::CHECK,
    &support_invalid::CHECK,
    &text_of_object::CHECK,
];

/// What the types of resources with metadata begin with.
const PROVIDERS: &str = "Microsoft.OperationalInsights/workspaces/providers/";

/// The main template of a package that lies in a folder. Of a package that is made of sources there is none: there the
/// checks of the metadata file find what is wrong, at its source.
fn bare_template(files: &PackageFiles) -> Option<&Document> {
    let template = files.named("mainTemplate.json").and_then(PackageFile::parsed);
    template.filter(|_| files.origins.is_none())
}

/// The resources at the root of a template whose type ends with one of these, behind what all of them begin with.
fn of_type<'a>(template: &'a Document, names: &'static [&'static str]) -> impl Iterator<Item = &'a Node> {
    let resources = template.root.get("resources").map(Node::elements).unwrap_or_default();
    resources.iter().filter(|resource| {
        let kind = resource.get_str("type").unwrap_or_default();
        names.iter().any(|name| kind.strip_prefix(PROVIDERS).is_some_and(|end| end.eq_ignore_ascii_case(name)))
    })
}

/// The properties of the resources that describe the solution and its content (spec checks §2.1).
fn metadata(template: &Document) -> impl Iterator<Item = &Node> {
    of_type(template, &["metadata", "contentPackages"]).filter_map(|resource| resource.get_some("properties"))
}

/// Whether this is the package of a solution, and no template that stands alone.
fn is_whole(files: &PackageFiles, template: &Document) -> bool {
    files.named("createUiDefinition.json").is_some() && of_type(template, &["contentTemplates"]).next().is_some()
}
