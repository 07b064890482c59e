//! The second reading: texts become inlines, paragraphs of pipes become tables, quotations alerts, headings get ids.

use super::blocks::Blocks;
use super::heading_ids::HeadingIds;
use super::links::Definition;
use super::scanner::{self, Context};
use super::tree::{BlockId, Kind, ROOT, Tree};
use super::{inline_html, pipe_tables};

/// Reads all texts of the document; returns the footnotes in the order of their first reference, each with the number
/// of its references.
pub(super) fn read(blocks: &mut Blocks) -> Vec<(BlockId, usize)> {
    for (text, heading) in std::mem::take(&mut blocks.headings).into_iter().rev() {
        if !text.trim().is_empty() {
            blocks.definitions.add(&text, Definition::Heading(heading));
        }
    }
    let tree = &mut blocks.tree;
    let mut context =
        Context { definitions: &blocks.definitions, abbreviations: &blocks.abbreviations, references: Vec::new() };
    for id in tree.in_order() {
        if matches!(tree.kind(id), Kind::Paragraph) {
            pipe_tables::convert(tree, id, &mut context);
        }
    }
    let mut heading_ids = HeadingIds::default();
    for id in tree.in_order() {
        if !matches!(tree.kind(id), Kind::Paragraph | Kind::Heading(_) | Kind::Caption | Kind::Term) {
            continue;
        }
        read_text(tree, id, &mut context);
        if matches!(tree.kind(id), Kind::Heading(_)) && tree.block(id).attributes.id.is_none() {
            let heading_id = heading_ids.give(&inline_html::plain_text(&tree.block(id).inlines));
            tree.block_mut(id).attributes.id = Some(heading_id);
        }
    }
    context.references
}

fn read_text(tree: &mut Tree, id: BlockId, context: &mut Context) {
    become_alert(tree, id);
    let is_paragraph = matches!(tree.kind(id), Kind::Paragraph);
    let item = Some(tree.parent(id)).filter(|parent| is_paragraph && matches!(tree.kind(*parent), Kind::Item { .. }));
    let text: Vec<char> = std::mem::take(&mut tree.block_mut(id).lines).join("\n").chars().collect();
    let scanned = scanner::scan(&text, item.is_some(), context);
    if let Some(item) = item.filter(|_| scanned.has_task) {
        let list = tree.parent(item);
        tree.block_mut(item).attributes.add_class("task-list-item");
        tree.block_mut(list).attributes.add_class("contains-task-list");
    }
    let next = next_sibling(tree, id).filter(|_| is_paragraph && scanned.is_attributes_alone);
    if next.is_some() {
        tree.detach(id);
    }
    let owner = next.unwrap_or(id);
    tree.block_mut(owner).attributes.merge(scanned.attributes);
    tree.block_mut(id).inlines = scanned.inlines;
}

fn next_sibling(tree: &Tree, id: BlockId) -> Option<BlockId> {
    let siblings = &tree.block(tree.parent(id)).children;
    let place = siblings.iter().position(|sibling| *sibling == id)?;
    siblings.get(place + 1).copied()
}

/// A quotation at the document's level whose paragraph begins with the line `[!NOTE]` is an alert.
fn become_alert(tree: &mut Tree, paragraph: BlockId) {
    let quote = tree.parent(paragraph);
    if !matches!(tree.kind(quote), Kind::Quote) || tree.parent(quote) != ROOT {
        return;
    }
    let Some(name) = tree.block(paragraph).lines.first().and_then(|line| alert_name(line)) else { return };
    tree.block_mut(paragraph).lines.remove(0);
    let block = tree.block_mut(quote);
    block.attributes.add_class("markdown-alert");
    block.attributes.add_class(&format!("markdown-alert-{}", name.to_ascii_lowercase()));
    block.kind = Kind::Alert(name);
}

fn alert_name(line: &str) -> Option<String> {
    let name = line.strip_prefix("[!")?.trim_end_matches([' ', '\t']).strip_suffix(']')?;
    (name.len() > 1 && name.chars().all(|c| c.is_ascii_alphabetic())).then(|| name.to_string())
}
