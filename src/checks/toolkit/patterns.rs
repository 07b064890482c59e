//! Whether text is a regular expression that .NET takes, as far as brackets, quantifiers and escapes tell.

use std::iter::Peekable;
use std::str::Chars;

/// What stands before a place in a regular expression, as quantifiers see it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Previous {
    Nothing,
    Atom,
    Quantifier,
}

/// What is wrong with a regular expression.
#[must_use]
pub fn pattern_fault(pattern: &str) -> Option<&'static str> {
    let mut letters = pattern.chars().peekable();
    let mut open = 0_usize;
    let mut previous = Previous::Nothing;
    while let Some(letter) = letters.next() {
        previous = match letter {
            '\\' => {
                if letters.next().is_none() {
                    return Some("a backslash stands at the end");
                }
                Previous::Atom
            }
            '(' => {
                open += 1;
                letters.next_if_eq(&'?');
                Previous::Nothing
            }
            ')' if open == 0 => return Some("a parenthesis is closed that was not opened"),
            ')' => {
                open -= 1;
                Previous::Atom
            }
            '[' => match set(&mut letters) {
                Some(fault) => return Some(fault),
                None => Previous::Atom,
            },
            '|' => Previous::Nothing,
            '*' | '+' | '?' | '{' if letter != '{' || bounds(&letters).is_some() => {
                match quantifier(letter, &mut letters, previous) {
                    Some(fault) => return Some(fault),
                    None => Previous::Quantifier,
                }
            }
            _ => Previous::Atom,
        };
    }
    (open > 0).then_some("a parenthesis is not closed")
}

/// Reads a set behind its opening bracket.
fn set(letters: &mut Peekable<Chars>) -> Option<&'static str> {
    letters.next_if_eq(&'^');
    let mut is_first = true;
    let (mut before, mut is_range) = (None, false);
    while let Some(letter) = letters.next() {
        let member = match letter {
            ']' if !is_first => return None,
            '-' if before.is_some() && letters.peek().is_some_and(|next| *next != ']') => {
                is_range = true;
                continue;
            }
            '\\' => {
                letters.next();
                None
            }
            letter => Some(letter),
        };
        if is_range && before > member && member.is_some() {
            return Some("a range in a set runs backwards");
        }
        before = if is_range { None } else { member };
        (is_first, is_range) = (false, false);
    }
    Some("a set is not closed")
}

/// Reads a quantifier behind its first letter, and the `?` that makes it lazy.
fn quantifier(letter: char, letters: &mut Peekable<Chars>, previous: Previous) -> Option<&'static str> {
    match previous {
        Previous::Nothing => return Some("a quantifier follows nothing"),
        Previous::Quantifier => return Some("a quantifier follows another"),
        Previous::Atom => {}
    }
    if letter == '{'
        && let Some((least, most)) = bounds(letters)
    {
        if most.is_some_and(|most| most < least) {
            return Some("the bounds of a quantifier run backwards");
        }
        letters.by_ref().find(|letter| *letter == '}');
    }
    letters.next_if_eq(&'?');
    None
}

/// The bounds of `{2}`, `{2,}` or `{2,3}` behind the brace; other braces are plain text.
fn bounds(letters: &Peekable<Chars>) -> Option<(u64, Option<u64>)> {
    let inner: String = letters.clone().take_while(|letter| *letter != '}').take(24).collect();
    let is_closed = letters.clone().nth(inner.chars().count()) == Some('}');
    let (least, most) = inner.split_once(',').map_or((inner.as_str(), None), |(least, most)| (least, Some(most)));
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u64>().ok())?;
    let least = number(least).filter(|_| is_closed)?;
    match most {
        None | Some("") => Some((least, None)),
        Some(most) => Some((least, Some(number(most)?))),
    }
}

#[cfg(test)]
mod tests {
    use super::pattern_fault;

    #[test]
    fn usual_patterns_are_taken() {
        for pattern in
            ["^[a-z0-9A-Z]{1,256}$", "^(?=.*\\d)(?!x).{12,}?$", "a{x}|b", "[]a]", "[^]-]+", "(a|b)*", "\\(", "a-{2}"]
        {
            assert_eq!(pattern_fault(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn broken_patterns_are_told() {
        for pattern in ["(a", "a)", "[a", "*a", "a**", "a{3,2}", "(|*)", "a\\", "[z-a]", "{2}"] {
            assert!(pattern_fault(pattern).is_some(), "{pattern}");
        }
    }
}
