//! The manual pages as Markdown: one for each check, and their index.

use handlebars::{Handlebars, no_escape};
use serde_json::{Value, json};

use super::notes;
use crate::checks::{Check, FOLDERS, Run, registry};
use crate::render::markup::{fence, prose};

const PAGE: &str = include_str!("../../../templates/check.md.hbs");
const INDEX: &str = include_str!("../../../templates/checks.md.hbs");

/// The page of a check or fault.
#[must_use]
pub fn page(check: &Check) -> String {
    let manual = &check.manual;
    let data = json!({
        "id": check.id,
        "severity": check.severity.name(),
        "summary": prose(check.summary),
        "what": prose(manual.what),
        "why": prose(manual.why),
        "remedy": prose(manual.remedy),
        "notes": notes(check).iter().map(|note| prose(note)).collect::<Vec<_>>(),
        "fence": fence(manual.fails, 3).max(fence(manual.passes, 3)),
        "fails": manual.fails,
        "passes": manual.passes,
    });
    rendered(PAGE, &data)
}

/// The index of all pages; those of checks in the groups of the registry.
#[must_use]
pub fn index() -> String {
    let row = |check: &Check| {
        let summary = prose(check.summary).replace('|', "\\|");
        json!({ "id": check.id, "severity": check.severity.name(), "summary": summary })
    };
    let rows = |checks: &mut dyn Iterator<Item = &'static Check>| checks.map(row).collect::<Value>();
    let mut groups: Vec<Value> = FOLDERS
        .iter()
        .map(
            |(folder, checks)| json!({ "name": folder.replace('_', "-"), "checks": rows(&mut checks.iter().copied()) }),
        )
        .collect();
    let mut faults = registry().filter(|check| matches!(check.run, Run::Packing));
    groups.push(json!({ "name": "What packaging reports by itself", "checks": rows(&mut faults) }));
    let mut faults = registry().filter(|check| matches!(check.run, Run::Settings));
    groups.push(json!({ "name": "What may be wrong with settings", "checks": rows(&mut faults) }));
    rendered(INDEX, &json!({ "groups": groups }))
}

/// The template's text with the data in it, which is Markdown already.
fn rendered(template: &str, data: &Value) -> String {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(no_escape);
    registry.render_template(template, data).expect("the template is valid and fits its data")
}
