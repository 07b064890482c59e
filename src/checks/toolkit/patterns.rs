//! Whether text is a regular expression that .NET takes, as far as brackets, groups, quantifiers and escapes tell.

use std::iter::Peekable;
use std::str::Chars;

type Letters<'a> = Peekable<Chars<'a>>;

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
    let mut pattern = Pattern { letters: pattern.chars().peekable(), open: 0, groups: 0, reference: 0 };
    pattern.read().err()
}

struct Pattern<'a> {
    letters: Letters<'a>,
    /// The parentheses that are open.
    open: usize,
    /// The groups that can be referred to.
    groups: u32,
    /// The highest group referred to.
    reference: u32,
}

impl Pattern<'_> {
    fn read(&mut self) -> Result<(), &'static str> {
        let mut previous = Previous::Nothing;
        while let Some(letter) = self.letters.next() {
            previous = match letter {
                '\\' => {
                    self.escape()?;
                    Previous::Atom
                }
                '(' => {
                    self.open += 1;
                    self.group()?;
                    Previous::Nothing
                }
                ')' if self.open == 0 => return Err("a parenthesis is closed that was not opened"),
                ')' => {
                    self.open -= 1;
                    Previous::Atom
                }
                '[' => {
                    set(&mut self.letters)?;
                    Previous::Atom
                }
                '|' => Previous::Nothing,
                '*' | '+' | '?' | '{' if letter != '{' || bounds(&self.letters).is_some() => {
                    quantifier(letter, &mut self.letters, previous)?;
                    Previous::Quantifier
                }
                _ => Previous::Atom,
            };
        }
        if self.open > 0 {
            return Err("a parenthesis is not closed");
        }
        if self.reference > self.groups { Err("a group is referred to that is not there") } else { Ok(()) }
    }

    /// Reads what stands behind an opening parenthesis and tells its kind.
    fn group(&mut self) -> Result<(), &'static str> {
        const UNKNOWN: &str = "the kind of a group is unknown";
        if self.letters.next_if_eq(&'?').is_none() {
            self.groups += 1;
            return Ok(());
        }
        // The condition of an alternation is a group of its own.
        while self.letters.next_if_eq(&'(').is_some() {
            self.open += 1;
            if self.letters.next_if_eq(&'?').is_none() {
                return Ok(());
            }
        }
        match self.letters.next().ok_or(UNKNOWN)? {
            ':' | '=' | '!' | '>' => Ok(()),
            '<' if self.letters.next_if(|next| matches!(next, '=' | '!')).is_some() => Ok(()),
            quote @ ('<' | '\'') => {
                self.groups += 1;
                let end = if quote == '<' { '>' } else { '\'' };
                let name: String = self.letters.by_ref().take_while(|letter| *letter != end).collect();
                let is_name = |name: &str| !name.is_empty() && name.chars().all(is_word);
                let is_balanced =
                    name.split_once('-').is_some_and(|(own, other)| (own.is_empty() || is_name(own)) && is_name(other));
                if is_name(&name) || is_balanced { Ok(()) } else { Err("the name of a group is not valid") }
            }
            '#' => match self.letters.by_ref().find(|letter| *letter == ')') {
                Some(_) => {
                    self.open -= 1;
                    Ok(())
                }
                None => Err("a comment is not closed"),
            },
            option => {
                let mut option = Some(option);
                while option.is_some_and(|option| "imnsxIMNSX+-".contains(option)) {
                    option = self.letters.next();
                }
                match option {
                    Some(':') => Ok(()),
                    Some(')') => {
                        self.open -= 1;
                        Ok(())
                    }
                    _ => Err(UNKNOWN),
                }
            }
        }
    }

    /// Reads an escape behind its backslash.
    fn escape(&mut self) -> Result<(), &'static str> {
        match self.letters.peek() {
            Some('b' | 'B' | 'A' | 'G' | 'Z' | 'z') => {
                self.letters.next();
                Ok(())
            }
            Some('k') => {
                self.letters.next();
                let opener = self.letters.next_if(|next| matches!(next, '<' | '\''));
                opener.map(|_| ()).ok_or("the name of a group referred to is missing")
            }
            Some('1'..='9') => {
                let mut number = 0_u32;
                while let Some(digit) = self.letters.next_if(char::is_ascii_digit) {
                    number = number.saturating_mul(10).saturating_add(digit.to_digit(10).unwrap_or_default());
                }
                // Greater numbers may be the code of a character.
                if number <= 9 {
                    self.reference = self.reference.max(number);
                }
                Ok(())
            }
            _ => character(&mut self.letters).map(|_| ()),
        }
    }
}

/// Reads an escape that stands for a character, which is what comes back, or for a class of characters.
fn character(letters: &mut Letters) -> Result<Option<char>, &'static str> {
    let hexadecimal = |letters: &mut Letters, count: usize| {
        let digits: String = (0..count).filter_map(|_| letters.next_if(char::is_ascii_hexdigit)).collect();
        let code = (digits.len() == count).then(|| u32::from_str_radix(&digits, 16).ok()).flatten();
        code.map(char::from_u32).ok_or("an escape has too few hexadecimal digits")
    };
    match letters.next().ok_or("a backslash stands at the end")? {
        'p' | 'P' => {
            let is_named = letters.next_if_eq(&'{').is_some() && letters.by_ref().any(|letter| letter == '}');
            if is_named { Ok(None) } else { Err("the name of a class of characters is missing") }
        }
        'x' => hexadecimal(letters, 2),
        'u' => hexadecimal(letters, 4),
        'c' => {
            let control = letters.next_if(|next| matches!(next, '@'..='_' | 'a'..='z'));
            control.map(|_| None).ok_or("the letter of a control character is missing")
        }
        'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'a' | 'b' | 'e' | 'f' | 'n' | 'r' | 't' | 'v' | '0'..='7' => Ok(None),
        letter if is_word(letter) => Err("an escape is unknown"),
        letter => Ok(Some(letter)),
    }
}

/// Reads a set behind its opening bracket.
fn set(letters: &mut Letters) -> Result<(), &'static str> {
    letters.next_if_eq(&'^');
    let mut is_first = true;
    let (mut before, mut is_range) = (None, false);
    while let Some(letter) = letters.next() {
        let member = match letter {
            ']' if !is_first => return Ok(()),
            '-' if before.is_some() && letters.peek().is_some_and(|next| *next != ']') => {
                is_range = true;
                continue;
            }
            '\\' => character(letters)?,
            letter => Some(letter),
        };
        if is_range && before > member && member.is_some() {
            return Err("a range in a set runs backwards");
        }
        before = if is_range { None } else { member };
        (is_first, is_range) = (false, false);
    }
    Err("a set is not closed")
}

/// Reads a quantifier behind its first letter, and the `?` that makes it lazy.
fn quantifier(letter: char, letters: &mut Letters, previous: Previous) -> Result<(), &'static str> {
    match previous {
        Previous::Nothing => return Err("a quantifier follows nothing"),
        Previous::Quantifier => return Err("a quantifier follows another"),
        Previous::Atom => {}
    }
    if letter == '{'
        && let Some((least, most)) = bounds(letters)
    {
        if most.is_some_and(|most| most < least) {
            return Err("the bounds of a quantifier run backwards");
        }
        letters.by_ref().find(|letter| *letter == '}');
    }
    letters.next_if_eq(&'?');
    Ok(())
}

/// The bounds of `{2}`, `{2,}` or `{2,3}` behind the brace; other braces are plain text.
fn bounds(letters: &Letters) -> Option<(u64, Option<u64>)> {
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

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::pattern_fault;

    #[test]
    fn usual_patterns_are_taken() {
        let patterns = [
            "^[a-z0-9A-Z]{1,256}$",
            "^(?=.*\\d)(?!x).{12,}?$",
            "a{x}|b",
            "[]a]",
            "[^]-]+",
            "(a|b)*",
            "\\(",
            "a-{2}",
            "(?<year>\\d{4})-(?'month'\\d\\d)(?<=x)(?<!y)(?>z)",
            "(?i)a(?i-m:b)(?# a remark)c",
            "(?(1)a|b)()\\1",
            "[\\w\\-.\\]]\\x41\\u0041\\cA\\p{L}\\k<a>(?<a>)\\b\\.",
            "\\12",
        ];
        for pattern in patterns {
            assert_eq!(pattern_fault(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn broken_patterns_are_told() {
        let patterns = [
            "(a", "a)", "[a", "*a", "a**", "a{3,2}", "(|*)", "a\\", "[z-a]", "{2}", "\\y", "[\\z]", "\\x4", "\\u004",
            "\\c1", "\\pL", "\\ka", "(a)\\2", "(?", "(?y)", "(?<a", "(?<>a)", "(?#a",
        ];
        for pattern in patterns {
            assert!(pattern_fault(pattern).is_some(), "{pattern}");
        }
    }
}
