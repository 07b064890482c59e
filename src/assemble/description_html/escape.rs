//! Characters that HTML and addresses do not bear as they are.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::attributes::Attributes;

/// What addresses do not bear.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'~');

/// Text between tags and in attributes; the apostrophe stays.
pub(super) fn push_text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}

/// The text of a diagram, whose arrows and quotes stay.
pub(super) fn push_diagram(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            _ => out.push(c),
        }
    }
}

/// An address inside of an attribute; what is percent-encoded already stays so.
pub(super) fn push_url(out: &mut String, url: &str) {
    push_text(out, &utf8_percent_encode(url, ENCODED).to_string());
}

/// ` id="…" class="…" key="value"`.
pub(super) fn push_attributes(out: &mut String, attributes: &Attributes) {
    let mut push = |name: &str, value: &str| {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        push_text(out, value);
        out.push('"');
    };
    if let Some(id) = &attributes.id {
        push("id", id);
    }
    if !attributes.classes.is_empty() {
        push("class", &attributes.classes.join(" "));
    }
    for (name, value) in &attributes.properties {
        push(name, value);
    }
}
