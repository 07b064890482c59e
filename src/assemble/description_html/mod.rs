//! Markdown in, HTML out, byte for byte as V3's `ConvertFrom-Markdown` (Markdig 1.4 with its advanced extensions) writes
//! the description of a package: blocks are read first, then their texts, then both are written.

mod abbreviations;
mod alerts;
mod autolinks;
mod block_html;
mod blocks;
mod characters;
mod cursor;
mod emphasis;
mod entities;
mod escape;
mod explanations;
mod fences;
mod generic_attributes;
mod grid_tables;
mod heading_ids;
mod headings;
mod html_blocks;
mod html_tags;
mod inline;
mod inline_html;
mod leaves;
mod links;
mod lists;
mod media_links;
mod pipe_tables;
mod scanner;
mod spans;
#[cfg(test)]
mod tests;
mod texts;
mod tree;

/// Renders a solution's description, the source of a package's `descriptionHtml` (spec common-3 §11.2).
#[must_use]
pub fn render(markdown: &str) -> String {
    let mut blocks = blocks::parse(&markdown.replace('\0', "\u{fffd}"));
    let references = texts::read(&mut blocks);
    block_html::write(&mut blocks.tree, &references)
}
