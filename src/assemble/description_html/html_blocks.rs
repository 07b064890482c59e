//! Where raw HTML begins and ends: seven kinds of beginnings, most of which end at a blank line.

use super::html_tags;

const VERBATIM_TAGS: [&str; 4] = ["script", "pre", "style", "textarea"];
const VERBATIM_ENDS: &[&str] = &["</script>", "</pre>", "</style>", "</textarea>"];

/// Tags of page structure, which may stand alone or with text behind them.
const BLOCK_TAGS: [&str; 62] = [
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

/// The texts that end the HTML which begins with this line; none of them means a blank line does. Any complete tag alone
/// on its line begins HTML too, but not inside of a paragraph.
pub(super) fn ends_of(line: &str, is_in_paragraph: bool) -> Option<&'static [&'static str]> {
    let rest = line.strip_prefix('<')?;
    if rest.starts_with("!--") {
        return Some(&["-->"]);
    }
    if rest.starts_with('?') {
        return Some(&["?>"]);
    }
    if rest.starts_with("![CDATA[") {
        return Some(&["]]>"]);
    }
    if rest.strip_prefix('!').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())) {
        return Some(&[">"]);
    }
    let is_closing = rest.starts_with('/');
    let body = rest.strip_prefix('/').unwrap_or(rest);
    let length = body.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(body.len());
    let (name, behind) = (body[..length].to_ascii_lowercase(), &body[length..]);
    let ends_name = behind.is_empty() || behind.starts_with([' ', '\t', '>']);
    if !is_closing && ends_name && VERBATIM_TAGS.contains(&name.as_str()) {
        return Some(VERBATIM_ENDS);
    }
    if (ends_name || behind.starts_with("/>")) && BLOCK_TAGS.contains(&name.as_str()) {
        return Some(&[]);
    }
    if is_in_paragraph {
        return None;
    }
    let text: Vec<char> = line.chars().collect();
    let end = html_tags::parse_open_or_close(&text, 0)?;
    text[end..].iter().all(|c| c.is_whitespace()).then_some(&[])
}

/// Whether the line holds the end of the HTML it is part of.
pub(super) fn is_end(line: &str, ends: &[&str]) -> bool {
    let line = line.to_ascii_lowercase();
    ends.iter().any(|end| line.contains(&end.to_ascii_lowercase()))
}
