//! Markdown for a pull-request comment, from the template `templates/diff.md.hbs`.

use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext};
use serde_json::{Value, json};

use super::{fates, in_short, judgement, noise, package_versions, shown, text, versions};
use crate::compare::{Change, Comparison, FieldChange, ItemChange, ItemFate};
use crate::render::markup::{code, escaped, fence};

const TEMPLATE: &str = include_str!("../../../templates/diff.md.hbs");

/// The longest comment that hosts of pull requests take, in characters, with room for a heading of the user's own.
const LONGEST: usize = 60_000;

/// The comparison; `with_noise` lists the differences without a meaning. What makes it too long for a comment is left
/// out: first the fields of the items, then most of the items.
#[must_use]
pub fn comparison(comparison: &Comparison, with_noise: bool) -> String {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escaped);
    registry.register_helper("code", Box::new(code_helper));
    registry.register_template_string("diff", TEMPLATE).expect("the template is valid");
    let mut data = data(comparison, with_noise);
    let render = |data: &Value| registry.render("diff", data).expect("the template fits its data");
    let mut markdown = render(&data);
    for (list, kept) in [("details", 0), ("noise", 0), ("items", 100)] {
        if markdown.chars().count() > LONGEST {
            if let Some(list) = data[list].as_array_mut() {
                list.truncate(kept);
            }
            data["isCut"] = true.into();
            markdown = render(&data);
        }
    }
    markdown
}

fn data(comparison: &Comparison, with_noise: bool) -> Value {
    let verdict = &comparison.verdict;
    let sections =
        [("Package", &comparison.package), ("Template", &comparison.template), ("Wizard", &comparison.wizard)];
    let of_items = comparison.items.iter().filter(|item| has_details(item)).map(item_details);
    let of_sections = sections.into_iter().filter(|(_, changes)| !changes.is_empty());
    let of_sections = of_sections.map(|(name, changes)| json!({ "title": name, "fields": fields(changes) }));
    let places = comparison.noise.iter().filter(|_| with_noise);
    let places = places.map(|noise| json!({ "kind": noise.kind.name(), "place": noise.place }));
    json!({
        "name": verdict.new.name,
        "versions": package_versions(verdict),
        "judgement": judgement(comparison),
        "isEnough": verdict.is_enough(),
        "breaking": fields(&verdict.breaking),
        "items": comparison.items.iter().map(item).collect::<Vec<_>>(),
        "details": of_items.chain(of_sections).collect::<Vec<_>>(),
        "entries": comparison.entries.iter().map(|entry| json!({
            "name": entry.name,
            "old": entry.old.as_deref().unwrap_or("none"),
            "new": entry.new.as_deref().unwrap_or("none"),
        })).collect::<Vec<_>>(),
        "noiseCounts": noise(comparison),
        "noise": places.collect::<Vec<_>>(),
        "isCut": false,
    })
}

fn item(item: &ItemChange) -> Value {
    let state = item.state();
    let changed: Vec<String> = item.fields.iter().map(FieldChange::name).collect();
    json!({
        "kind": item.kind,
        "name": state.name,
        "id": state.id,
        "versions": versions(item),
        "fate": fates(item),
        "isRemoved": item.fate() == ItemFate::Removed,
        "fields": changed.join(", "),
    })
}

fn has_details(item: &ItemChange) -> bool {
    !item.fields.is_empty() || item.has_new_id() || item.is_renamed()
}

fn item_details(item: &ItemChange) -> Value {
    let state = item.state();
    let facts = item.both().map(|(old, new)| {
        let facts = [("content id", &old.id, &new.id), ("name", &old.name, &new.name)];
        let facts = facts.into_iter().filter(|(_, old, new)| old != new);
        facts.map(|(name, old, new)| json!({ "name": name, "change": format!("{} → {}", code(old), code(new)) }))
    });
    let mut all: Vec<Value> = facts.into_iter().flatten().collect();
    all.extend(fields(&item.fields));
    json!({ "title": format!("{}: {}", item.kind, state.name), "fields": all })
}

fn fields(fields: &[FieldChange]) -> Vec<Value> {
    let fields = fields.iter().map(|field| match &field.change {
        Change::Text(lines) => {
            let lines: Vec<String> =
                lines.iter().map(|line| format!("{}{}", text::mark(line.kind), line.text)).collect();
            let lines = lines.join("\n");
            json!({ "name": field.name(), "lines": lines, "fence": fence(&lines, 3) })
        }
        change => json!({ "name": field.name(), "change": in_short(change, |value| code(&shown(value))) }),
    });
    fields.collect()
}

fn code_helper(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    output: &mut dyn Output,
) -> HelperResult {
    let text = helper.param(0).map(|parameter| parameter.value().as_str().unwrap_or_default().to_owned());
    // Cells of tables end at this sign in code too.
    output.write(&code(&text.unwrap_or_default()).replace('|', "\\|"))?;
    Ok(())
}
