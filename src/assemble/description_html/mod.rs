//! Markdown in, HTML out, byte for byte as V3's `ConvertFrom-Markdown` (Markdig 1.4 with its advanced extensions) writes
//! the description of a package. `pulldown-cmark` parses; what Markdig adds is masked before and completed behind it.

mod abbreviations;
mod alerts;
mod attributes;
mod autolinks;
mod block_html;
mod characters;
mod escape;
mod events;
mod fenced;
mod footnotes;
mod formulas;
mod grid_tables;
mod heading_ids;
mod inline_html;
mod lists;
mod marks;
mod masks;
mod media_links;
mod node;
mod pipe_tables;
#[cfg(test)]
mod tests;
mod texts;

use texts::Findings;

/// Renders a solution's description, the source of a package's `descriptionHtml` (spec common-3 §11.2).
#[must_use]
pub fn render(markdown: &str) -> String {
    let source = markdown.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    let mut findings = Findings::default();
    let masked = masks::mask(&source, &mut findings.abbreviations);
    let mut blocks = events::read(&source, &masked);
    texts::read(&mut blocks, &source, &mut findings);
    block_html::write(&blocks, &findings.footnotes)
}
