//! Places findings on a package in the files that the package was made from: at the value that a packaged value was
//! copied from where that is certain, else at the start of the item's file.

mod alignment;
mod sources;
mod target;
mod texts;

use crate::arm::layout::CONTENT_TEMPLATES;
use crate::assemble::{Origin, Part};
use crate::diagnostics::{Place, Span};

use super::{Finding, PackageFiles};
use alignment::Aligned;
use sources::Sources;
use target::Target;

/// Gives each finding its place in the author's files, if these are known.
pub(super) fn place(findings: &mut [Finding], files: &PackageFiles) {
    let mut sources = Sources::default();
    for finding in findings {
        let diagnostic = &mut finding.diagnostic;
        let found = diagnostic.place.as_ref().and_then(|place| origin_of(place, files, &mut sources));
        diagnostic.origin = found.map(Box::new);
    }
}

fn origin_of(place: &Place, files: &PackageFiles, sources: &mut Sources) -> Option<Place> {
    let file = files.files.iter().find(|file| file.file.path == place.file.path)?;
    let target = Target::at(file.parsed()?, place.span);
    let (part, depth) = target.part(file.name());
    let origin = files.origins.as_ref()?.of(part)?;
    let is_own = part != Part::Other && is_made_by_packaging(&target);
    if !is_own && let Some(place) = copied_from(&target, depth, origin, sources) {
        return Some(place);
    }
    let item = origin.item.first()?;
    Some(Place::new(&item.file, Span::new(item.span.start, item.span.start)))
}

/// Where the value was copied from.
fn copied_from(target: &Target, depth: usize, origin: Origin, sources: &mut Sources) -> Option<Place> {
    for place in origin.item.iter().chain(origin.package) {
        sources.open(place);
    }
    sources.open_serialized(target);
    let documents: Vec<_> =
        origin.item.iter().chain(origin.package).filter_map(|place| sources.document(place)).collect();
    if let (Some((serialized, span)), [document, ..]) = (sources.serialized(target), documents.as_slice()) {
        let target = Target::at(serialized, span);
        return alignment::from_root(&target, document).map(|aligned| aligned.place(&target));
    }
    let aligned = alignment::find(target, depth, &documents).or_else(|| alignment::api_id(target, &documents));
    let found = || texts::find(target, &documents).map(|(document, node)| Aligned { document, node, key: None });
    aligned.or_else(found).map(|aligned| aligned.place(target))
}

/// Whether the value stands in the frame around an item's content, which is the same for every item but for the name.
fn is_made_by_packaging(target: &Target) -> bool {
    let is_template = target.nodes.get(2).and_then(|resource| resource.get_str("type")) == Some(CONTENT_TEMPLATES);
    let names: Vec<_> = target.steps.iter().skip(2).map(target::Step::name).collect();
    is_template && !matches!(names.as_slice(), ["properties", "mainTemplate" | "displayName", ..])
}
