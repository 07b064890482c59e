//! Inlines as HTML.

use std::fmt::Write as _;

use super::escape::{push_attributes, push_text, push_url};
use super::inline::{Inline, Target};
use super::media_links;
use super::tree::{Attributes, Tree};

/// Footnote references by footnote: how many references all footnotes before it have.
pub(super) struct ReferenceOffsets(pub(super) Vec<usize>);

/// Appends inlines; the tree knows the ids of headings that links lead to.
pub(super) fn push(out: &mut String, inlines: &[Inline], tree: &Tree, offsets: &ReferenceOffsets) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => push_text(out, text),
            Inline::Code { text, attributes } => push_element(out, "code", attributes, |out| push_text(out, text)),
            Inline::Html(html) => out.push_str(html),
            Inline::Emphasis { mark, count, children, attributes } => {
                push_element(out, emphasis_tag(*mark, *count), attributes, |out| push(out, children, tree, offsets));
            }
            Inline::Link { target, title, is_image: true, children, attributes } => {
                push_image(out, &address(target, tree), title, children, attributes);
            }
            Inline::Link { target, title, is_image: false, children, attributes } => {
                out.push_str("<a href=\"");
                push_url(out, &address(target, tree));
                out.push('"');
                push_attributes(out, attributes);
                push_title(out, title);
                out.push('>');
                push(out, children, tree, offsets);
                out.push_str("</a>");
            }
            Inline::AngleLink { address, is_mail, attributes } => {
                out.push_str(if *is_mail { "<a href=\"mailto:" } else { "<a href=\"" });
                push_url(out, address);
                out.push('"');
                push_attributes(out, attributes);
                out.push('>');
                push_text(out, address);
                out.push_str("</a>");
            }
            Inline::Break { is_hard } => {
                if *is_hard {
                    out.push_str("<br />");
                }
                if !out.ends_with('\n') {
                    out.push('\n');
                }
            }
            Inline::Formula { text, attributes } => push_element(out, "span", attributes, |out| {
                out.push_str("\\(");
                push_text(out, text);
                out.push_str("\\)");
            }),
            Inline::TaskMarker { is_done } => {
                let checked = if *is_done { " checked=\"checked\"" } else { "" };
                let _ = write!(out, "<input disabled=\"disabled\" type=\"checkbox\"{checked} />");
            }
            Inline::FootnoteReference { order, occurrence } => {
                let index = offsets.0.get(order - 1).copied().unwrap_or_default() + occurrence;
                let _ = write!(
                    out,
                    "<a id=\"fnref:{index}\" href=\"#fn:{order}\" class=\"footnote-ref\"><sup>{order}</sup></a>"
                );
            }
            Inline::Abbreviation { text, title } => {
                out.push_str("<abbr title=\"");
                push_text(out, title);
                out.push_str("\">");
                push_text(out, text);
                out.push_str("</abbr>");
            }
        }
    }
}

fn push_element(out: &mut String, tag: &str, attributes: &Attributes, content: impl FnOnce(&mut String)) {
    let _ = write!(out, "<{tag}");
    push_attributes(out, attributes);
    out.push('>');
    content(out);
    let _ = write!(out, "</{tag}>");
}

fn emphasis_tag(mark: char, count: usize) -> &'static str {
    match (mark, count) {
        ('~', 1) => "sub",
        ('~', _) => "del",
        ('^', _) => "sup",
        ('+', _) => "ins",
        ('=', _) => "mark",
        ('"', _) => "cite",
        (':', _) => "span",
        (_, 1) => "em",
        _ => "strong",
    }
}

fn address(target: &Target, tree: &Tree) -> String {
    match target {
        Target::Url(url) => url.clone(),
        Target::Heading(heading) => format!("#{}", tree.block(*heading).attributes.id.as_deref().unwrap_or_default()),
    }
}

fn push_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str(" title=\"");
        push_text(out, title);
        out.push('"');
    }
}

fn push_image(out: &mut String, url: &str, title: &str, children: &[Inline], attributes: &Attributes) {
    if let Some(media) = media_links::html(url, attributes) {
        out.push_str(&media);
        return;
    }
    out.push_str("<img src=\"");
    push_url(out, url);
    out.push('"');
    push_attributes(out, attributes);
    out.push_str(" alt=\"");
    push_text(out, &plain_text(children));
    out.push('"');
    push_title(out, title);
    out.push_str(" />");
}

/// The text alone, as in ids and descriptions of images.
pub(super) fn plain_text(inlines: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text)
            | Inline::Code { text, .. }
            | Inline::Formula { text, .. }
            | Inline::Abbreviation { text, .. } => plain.push_str(text),
            Inline::AngleLink { address, .. } => plain.push_str(address),
            Inline::Emphasis { children, .. } | Inline::Link { children, .. } => plain.push_str(&plain_text(children)),
            Inline::Break { .. } => plain.push('\n'),
            Inline::Html(_) | Inline::TaskMarker { .. } | Inline::FootnoteReference { .. } => {}
        }
    }
    plain
}
