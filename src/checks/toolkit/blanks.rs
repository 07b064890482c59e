//! Empty values in JSON text, wherever a colon stands before them, within texts too.

/// An empty value.
#[derive(Debug, PartialEq, Eq)]
pub struct Blank<'a> {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The nearest name in quotes before it that has a colon behind it.
    pub name: &'a str,
}

/// The empty objects, lists and texts and the nulls of a text, in its order.
#[must_use]
pub fn blanks(text: &str, depth: Depth) -> Vec<Blank<'_>> {
    let bytes = text.as_bytes();
    let (mut quotes, mut name, mut found) = ((None, None), None, Vec::new());
    for (at, &byte) in bytes.iter().enumerate() {
        if byte == b'"' {
            quotes = (quotes.1, Some(at));
        } else if byte == b':' {
            let behind = bytes[..at].iter().rposition(|byte| !byte.is_ascii_whitespace());
            if let (Some(open), Some(close)) = quotes
                && behind == Some(close)
                && open + 1 < close
            {
                name = Some(&text[open + 1..close]);
            }
            let start = skip_blanks(bytes, at + 1);
            let end = blank_end(bytes, start).or_else(|| match depth {
                Depth::Values => None,
                Depth::Lists => list_of_blank_end(bytes, start),
            });
            if let (Some(name), Some(end)) = (name, end) {
                found.push(Blank { start, end, name });
            }
        }
    }
    found
}

/// How deep an empty value may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The value itself is empty.
    Values,
    /// The value may also be a list of one empty object or text.
    Lists,
}

/// The end of an empty value that begins at `start`.
fn blank_end(bytes: &[u8], start: usize) -> Option<usize> {
    if bytes.get(start..)?.starts_with(b"null") {
        return Some(start + 4);
    }
    let close = match bytes.get(start)? {
        b'{' => b'}',
        b'[' => b']',
        b'"' => b'"',
        _ => return None,
    };
    let end = skip_blanks(bytes, start + 1);
    (bytes.get(end) == Some(&close)).then_some(end + 1)
}

/// The end of a list that holds nothing but one empty object or text.
fn list_of_blank_end(bytes: &[u8], start: usize) -> Option<usize> {
    let inner = skip_blanks(bytes, start + 1);
    if bytes.get(start) != Some(&b'[') || !matches!(bytes.get(inner), Some(b'{' | b'"')) {
        return None;
    }
    let end = skip_blanks(bytes, blank_end(bytes, inner)?);
    (bytes.get(end) == Some(&b']')).then_some(end + 1)
}

fn skip_blanks(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}
