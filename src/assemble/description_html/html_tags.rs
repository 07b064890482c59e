//! Raw HTML inside of text: tags, comments, declarations and the like; what is malformed is text.

/// Reads any piece of HTML at `start`; returns the place behind it.
pub(super) fn parse(text: &[char], start: usize) -> Option<usize> {
    let rest = &text[start..];
    if starts_with(rest, "<!--") {
        for short in ["<!-->", "<!--->"] {
            if starts_with(rest, short) {
                return Some(start + short.len());
            }
        }
        return find(text, start + 4, "-->");
    }
    if starts_with(rest, "<?") {
        return find(text, start + 2, "?>");
    }
    if starts_with(rest, "<![CDATA[") {
        return find(text, start + 9, "]]>");
    }
    if starts_with(rest, "<!") && rest.get(2).is_some_and(char::is_ascii_alphabetic) {
        return find(text, start + 2, ">");
    }
    parse_open_or_close(text, start)
}

/// Reads `<a href="…">`, `<br/>` or `</a>` at `start`; returns the place behind it.
pub(super) fn parse_open_or_close(text: &[char], start: usize) -> Option<usize> {
    if text.get(start) != Some(&'<') {
        return None;
    }
    if text.get(start + 1) == Some(&'/') {
        let at = skip_space(text, parse_name(text, start + 2)?);
        return (text.get(at) == Some(&'>')).then_some(at + 1);
    }
    let mut at = parse_name(text, start + 1)?;
    loop {
        let behind_space = skip_space(text, at);
        match *text.get(behind_space)? {
            '>' => return Some(behind_space + 1),
            '/' => return (text.get(behind_space + 1) == Some(&'>')).then_some(behind_space + 2),
            c if behind_space > at && (c.is_ascii_alphabetic() || matches!(c, '_' | ':')) => {
                at = parse_attribute(text, behind_space)?;
            }
            _ => return None,
        }
    }
}

fn parse_name(text: &[char], start: usize) -> Option<usize> {
    if !text.get(start)?.is_ascii_alphabetic() {
        return None;
    }
    Some(skip(text, start, |c| c.is_ascii_alphanumeric() || c == '-'))
}

fn parse_attribute(text: &[char], start: usize) -> Option<usize> {
    let end = skip(text, start, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.' | '-'));
    let at = skip_space(text, end);
    if text.get(at) != Some(&'=') {
        return Some(end);
    }
    let at = skip_space(text, at + 1);
    let first = *text.get(at)?;
    if matches!(first, '"' | '\'') {
        let close = skip(text, at + 1, |c| c != first);
        return text.get(close).map(|_| close + 1);
    }
    let close = skip(text, at, |c| !c.is_whitespace() && !matches!(c, '"' | '\'' | '=' | '<' | '>' | '`'));
    (close > at).then_some(close)
}

fn skip(text: &[char], start: usize, matches: impl Fn(char) -> bool) -> usize {
    start + text.get(start..).unwrap_or_default().iter().take_while(|c| matches(**c)).count()
}

fn skip_space(text: &[char], start: usize) -> usize {
    skip(text, start, |c| matches!(c, ' ' | '\t' | '\n'))
}

fn starts_with(text: &[char], prefix: &str) -> bool {
    prefix.chars().enumerate().all(|(at, c)| text.get(at) == Some(&c))
}

fn find(text: &[char], start: usize, end: &str) -> Option<usize> {
    (start..text.len()).find(|at| starts_with(&text[*at..], end)).map(|at| at + end.len())
}
