//! Inlines as HTML.

use std::fmt::Write as _;

use super::escape::{push_attributes, push_text, push_url};
use super::footnotes::Footnotes;
use super::media_links;
use super::node::{Kind, Node, Target, plain_text};

/// Appends inlines; references to footnotes are numbered by all there are.
pub(super) fn push(out: &mut String, inlines: &[Node], footnotes: &Footnotes) {
    for inline in inlines {
        push_inline(out, inline, footnotes);
    }
}

fn push_inline(out: &mut String, inline: &Node, footnotes: &Footnotes) {
    match &inline.kind {
        Kind::Text(text) => push_text(out, text),
        Kind::Mark(mark) => push_text(out, &mark.text()),
        Kind::InlineHtml(html) => out.push_str(html),
        Kind::Element(tag) => {
            let _ = write!(out, "<{tag}");
            push_attributes(out, &inline.attributes);
            out.push('>');
            push(out, &inline.children, footnotes);
            let _ = write!(out, "</{tag}>");
        }
        Kind::Link(Target { url, title }) => {
            out.push_str("<a href=\"");
            push_url(out, url);
            out.push('"');
            push_attributes(out, &inline.attributes);
            push_title(out, title);
            out.push('>');
            push(out, &inline.children, footnotes);
            out.push_str("</a>");
        }
        Kind::Image(target) => push_image(out, target, inline),
        Kind::SoftBreak | Kind::HardBreak => {
            if inline.kind == Kind::HardBreak {
                out.push_str("<br />");
            }
            if !out.ends_with('\n') {
                out.push('\n');
            }
        }
        Kind::FootnoteReference(_, order, occurrence) => {
            let number = footnotes.references_before(*order) + occurrence;
            let _ = write!(
                out,
                "<a id=\"fnref:{number}\" href=\"#fn:{order}\" class=\"footnote-ref\"><sup>{order}</sup></a>"
            );
        }
        _ => push(out, &inline.children, footnotes),
    }
}

fn push_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str(" title=\"");
        push_text(out, title);
        out.push('"');
    }
}

fn push_image(out: &mut String, Target { url, title }: &Target, inline: &Node) {
    if let Some(media) = media_links::html(url, &inline.attributes) {
        out.push_str(&media);
        return;
    }
    out.push_str("<img src=\"");
    push_url(out, url);
    out.push('"');
    push_attributes(out, &inline.attributes);
    out.push_str(" alt=\"");
    push_text(out, &plain_text(&inline.children));
    out.push('"');
    push_title(out, title);
    out.push_str(" />");
}
