//! Texts that differ in blanks and line ends alone.

use crate::source::kql;

/// Whether two texts differ in line ends and in blanks at ends of lines alone.
pub(super) fn is_same_text(left: &str, right: &str) -> bool {
    lines(left).eq(lines(right))
}

/// Whether two queries differ in blanks alone: outside of texts in quotes these mean nothing.
pub(super) fn is_same_query(left: &str, right: &str) -> bool {
    is_same_text(left, right) || query_parts(left) == query_parts(right)
}

/// Lines without blanks at their ends, and without the empty lines behind the last one.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim_end();
    text.split('\n').map(str::trim_end)
}

/// Tokens and the words of comments, in their order.
fn query_parts(query: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut end = 0;
    for token in kql::tokens(query) {
        push_comments(&query[end..token.span.start], &mut parts);
        parts.push(token.text);
        end = token.span.end;
    }
    push_comments(&query[end..], &mut parts);
    parts
}

/// The end of a comment is a part of its own, for what follows on its line would belong to it.
fn push_comments<'a>(gap: &'a str, parts: &mut Vec<&'a str>) {
    for line in gap.lines().filter(|line| !line.trim().is_empty()) {
        parts.extend(line.split_whitespace());
        parts.push("\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_trailing_blanks_mean_nothing() {
        assert!(is_same_text("a\r\nb  \r\n", "a\nb"));
        assert!(!is_same_text("a b", "a  b"));
        assert!(!is_same_text("\na", "a"));
    }

    #[test]
    fn blanks_of_a_query_mean_nothing_outside_of_texts() {
        assert!(is_same_query("T\n| where  A == 'x y' // why\n| take 1", "T | where A=='x y' //  why\n  | take 1"));
        assert!(!is_same_query("T | where A == 'x y'", "T | where A == 'x  y'"));
        assert!(!is_same_query("T // a\n| take 1", "T // a | take 1"));
        assert!(!is_same_query("T // a", "T // b"));
    }
}
