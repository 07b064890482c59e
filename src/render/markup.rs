//! Text for Markdown: nothing that stands in it becomes markup unless it is meant to.

/// A text as code: nothing in it is markup.
pub fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let fence = fence(&text, 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Backticks, at least so many, and more than stand in a row in the text.
pub fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(if longest == 0 { least } else { least.max(longest + 1) })
}

/// A text in which nothing is markup, for neither Markdown nor HTML; names do not become mentions of people.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' => escaped.push_str("&#64;"),
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A sentence of ours: code spans stay, and nothing else in it is markup.
pub fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 0 { escaped(part) } else { format!("`{part}`") });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_is_markup() {
        assert_eq!(escaped("a*b_<c>\n|@d"), "a\\*b\\_&lt;c&gt; \\|&#64;d");
    }

    #[test]
    fn nothing_ends_a_code_span_early() {
        assert_eq!(code("x"), "`x`");
        assert_eq!(code("`x` | ``y"), "``` `x` | ``y ```");
        assert_eq!(fence("a ``` b", 3), "````");
        assert_eq!(fence("a", 3), "```");
    }

    #[test]
    fn code_spans_of_a_sentence_stay() {
        assert_eq!(prose("write `a_b` or <c>"), "write `a_b` or &lt;c&gt;");
    }
}
