//! Function calls and expressions in text, as the toolkit's patterns find them; each text is read once.

/// A call such as `concat('a', 'b')`, found behind `[`, `(` or a comma.
#[derive(Debug, PartialEq, Eq)]
pub struct Call<'a> {
    /// Where the function's name begins.
    pub start: usize,
    /// Where the call ends, behind its closing parenthesis.
    pub end: usize,
    /// The function's name.
    pub name: &'a str,
    /// The text between the parentheses.
    pub arguments: &'a str,
}

/// The calls of functions whose name passes `wanted`; a call within the arguments of one found is not looked for.
pub fn calls(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Call<'_>> {
    let partners = Partners::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((name, open)) = next_name(text, at, &wanted) {
        at = open;
        let start = name.as_ptr() as usize - text.as_ptr() as usize;
        if let Some(close) = partners.close(open) {
            found.push(Call { start, end: close + 1, name, arguments: &text[open + 1..close] });
            at = close + 1;
        }
    }
    found
}

/// The names of functions such as `list` and `listKeys` that are called, whether or not the call is closed.
#[must_use]
pub fn list_calls(text: &str) -> Vec<&str> {
    let is_list = |name: &str| name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("list"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((name, open)) = next_name(text, at, is_list) {
        found.push(name);
        at = open;
    }
    found
}

/// Whether a text holds an expression: `[`, a function with its arguments, an index, properties, `]`.
#[must_use]
pub fn is_expression(text: &str) -> bool {
    first_expression(text).is_some()
}

/// The first expression: where its bracket and its arguments open, and where they close.
pub(super) fn first_expression(text: &str) -> Option<Expression> {
    let bytes = text.as_bytes();
    let partners = Partners::of(text);
    let mut run: Option<usize> = None;
    let mut found: Option<Expression> = None;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            _ if byte.is_ascii_whitespace() => {
                if found.is_some() {
                    break;
                }
                run = None;
            }
            b'(' => {
                let Some(bracket) = run.filter(|&bracket| bracket + 1 < at) else { continue };
                let Some(close) = partners.close(at) else { continue };
                if let Some(end) = accessors_and_bracket(bytes, close + 1) {
                    found = Some(Expression { bracket, open: at, close, end });
                }
            }
            b'[' if run.is_none() => run = Some(at),
            _ => {}
        }
    }
    found
}

/// The parts of an expression by their offsets.
pub(super) struct Expression {
    /// Its opening bracket.
    pub bracket: usize,
    /// The parenthesis that opens the arguments of its first function.
    pub open: usize,
    /// The parenthesis that closes them.
    pub close: usize,
    /// The offset behind the closing bracket.
    pub end: usize,
}

/// The end of `[0].name[0].name]` from `at` on.
fn accessors_and_bracket(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = index(bytes, at).unwrap_or(at);
    while bytes.get(at) == Some(&b'.') {
        let is_name = |byte: &&u8| !matches!(byte, b'.' | b'[' | b']') && !byte.is_ascii_whitespace();
        let length = bytes[at + 1..].iter().take_while(is_name).count();
        if length == 0 {
            return None;
        }
        at += 1 + length;
        at = index(bytes, at).unwrap_or(at);
    }
    (bytes.get(at) == Some(&b']')).then_some(at + 1)
}

fn index(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?.strip_prefix(b"[")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0 && rest.get(digits) == Some(&b']')).then_some(at + digits + 2)
}

/// The next wanted name that stands behind `[`, `(` or a comma and before `(`, and where that parenthesis is.
fn next_name(text: &str, from: usize, wanted: impl Fn(&str) -> bool) -> Option<(&str, usize)> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| matches!(byte, b'[' | b'(' | b','))? + 1;
        let start = skip_blanks(bytes, at);
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let open = skip_blanks(bytes, start + length);
        if length > 0 && bytes.get(open) == Some(&b'(') && wanted(&text[start..start + length]) {
            return Some((&text[start..start + length], open));
        }
    }
}

fn skip_blanks(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// For each opening parenthesis the one that closes it.
struct Partners(Vec<(usize, usize)>);

impl Partners {
    fn of(text: &str) -> Self {
        let (mut open, mut pairs) = (Vec::new(), Vec::new());
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'(' => open.push(at),
                b')' => pairs.extend(open.pop().map(|start| (start, at))),
                _ => {}
            }
        }
        pairs.sort_unstable();
        Self(pairs)
    }

    fn close(&self, open: usize) -> Option<usize> {
        let index = self.0.binary_search_by_key(&open, |&(start, _)| start).ok()?;
        Some(self.0[index].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expression_may_stand_within_text() {
        assert!(is_expression("x [parameters('a')] y"));
        assert!(is_expression("[[parameters('a')]"));
        assert!(is_expression("[reference('a')[0].b.c[1]]"));
    }

    #[test]
    fn expression_without_function_or_bracket_is_none() {
        assert!(!is_expression("westus"));
        assert!(!is_expression("[parameters('a')"));
        assert!(!is_expression("[parameters ('a')]"));
        assert!(!is_expression("[parameters('a')['b']]"));
    }

    #[test]
    fn calls_within_the_arguments_of_one_found_are_not_found() {
        let found = calls("[concat(concat('a'), uri('b'))]", |name| name == "concat");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].arguments, "concat('a'), uri('b')");
    }

    #[test]
    fn functions_whose_name_ends_in_list_are_no_list_functions() {
        assert_eq!(list_calls("[concat(listKeys('a'), myList('b'), list ('c'))]"), ["listKeys", "list"]);
    }
}
