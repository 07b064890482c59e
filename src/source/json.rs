//! JSON as PowerShell's `ConvertFrom-Json` accepts it (spec common-1 C-1): comments, single quotes, unquoted names,
//! trailing commas and omitted elements pass; names that differ only in letter case, and empty names, do not.

use std::sync::Arc;

use indexmap::IndexMap;

use super::{DateTime, Document, Member, Node, Number, Object, Value};
use crate::diagnostics::{Diagnostic, Place, SourceText, Span};

/// The deepest nesting that is read; PowerShell stops there too.
const DEEPEST: usize = 1024;

/// Names that PowerShell's objects keep for themselves; it cannot read a document that uses one.
const RESERVED_NAMES: [&str; 5] = ["psobject", "psbase", "psadapted", "psextended", "pstypenames"];

/// Reads a whole document; empty text is `null`.
pub fn parse(file: &Arc<SourceText>) -> Result<Document, Diagnostic> {
    let mut parser = Parser { text: &file.text, bytes: file.text.as_bytes(), at: 0 };
    let root = parser.document();
    root.map(|root| Document { file: Arc::clone(file), root }).map_err(|fault| {
        Diagnostic::error("json-syntax", format!("this is not valid JSON: {}", fault.message))
            .at(Place::new(file, fault.span))
            .help(fault.help)
    })
}

/// Parses the one value of a file that begins at an offset, whatever stands behind it.
#[must_use]
pub fn parse_value_at(file: &Arc<SourceText>, offset: usize) -> Option<Document> {
    let mut parser = Parser { text: &file.text, bytes: file.text.as_bytes(), at: offset };
    parser.skip_blanks().ok()?;
    let root = parser.value(1).ok()?;
    Some(Document { file: Arc::clone(file), root })
}

struct Fault {
    message: String,
    help: String,
    span: Span,
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn document(&mut self) -> Result<Node, Fault> {
        self.skip_blanks()?;
        if self.at == self.bytes.len() {
            return Ok(Node { value: Value::Null, span: Span::new(0, 0) });
        }
        let root = self.value(1)?;
        self.skip_blanks()?;
        if self.at < self.bytes.len() {
            return Err(
                self.unexpected("text after the end of the document", "remove what stands behind the last bracket")
            );
        }
        Ok(root)
    }

    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        let start = self.at;
        if depth > DEEPEST {
            return Err(self.unexpected("nested deeper than 1024 levels", "flatten the document"));
        }
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(quote @ (b'"' | b'\'')) => {
                let text = self.string(quote)?;
                DateTime::read(&text).map_or(Value::String(text), Value::DateTime)
            }
            Some(b'-' | b'0'..=b'9' | b'.') => Value::Number(self.number()?),
            Some(byte) if byte.is_ascii_alphabetic() => self.word()?,
            None => return Err(self.unexpected("the document ends too early", "close what is still open")),
            Some(_) => {
                return Err(self.unexpected("a value is expected here", "put text in quotes, or remove the character"));
            }
        };
        Ok(Node { value, span: Span::new(start, self.at) })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        let open = self.at;
        self.at += 1;
        let mut members: IndexMap<String, Member> = IndexMap::new();
        loop {
            self.skip_blanks()?;
            if self.peek() == Some(b'}') {
                self.at += 1;
                break;
            }
            let (key, key_span) = self.name(open)?;
            self.skip_blanks()?;
            if self.peek() != Some(b':') {
                return Err(self.unexpected("a colon is expected after the name", "write `\"name\": value`"));
            }
            self.at += 1;
            self.skip_blanks()?;
            let value = self.value(depth + 1)?;
            insert(&mut members, Member { key, key_span, value })?;
            self.skip_blanks()?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {}
                _ => return Err(self.expected_comma(open, '}')),
            }
        }
        Ok(Value::Object(Object { members: members.into_values().collect() }))
    }

    fn array(&mut self, depth: usize) -> Result<Value, Fault> {
        let open = self.at;
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_blanks()?;
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    return Ok(Value::Array(items));
                }
                Some(b',') => {
                    items.push(Node { value: Value::Null, span: Span::new(self.at, self.at) });
                    self.at += 1;
                    continue;
                }
                _ => items.push(self.value(depth + 1)?),
            }
            self.skip_blanks()?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {}
                _ => return Err(self.expected_comma(open, ']')),
            }
        }
    }

    fn name(&mut self, open: usize) -> Result<(String, Span), Fault> {
        let start = self.at;
        let name = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote)?,
            Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || !byte.is_ascii() => {
                let rest = &self.text[start..];
                let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
                let length = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
                self.at += length;
                rest[..length].to_owned()
            }
            None => return Err(self.expected_comma(open, '}')),
            Some(_) => {
                return Err(self.unexpected(
                    "a name in quotes is expected here",
                    "write `\"name\": value`, and remove a comma too many",
                ));
            }
        };
        Ok((name, Span::new(start, self.at)))
    }

    fn string(&mut self, quote: u8) -> Result<String, Fault> {
        let open = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let run = self.bytes[self.at..].iter().position(|&byte| byte == quote || byte == b'\\');
            let Some(length) = run else {
                let line = self.text[open..].find('\n').map_or(self.text.len(), |length| open + length);
                return Err(fault("text in quotes is not closed", "put the closing quote", Span::new(open, line)));
            };
            text.push_str(&self.text[self.at..self.at + length]);
            self.at += length + 1;
            if self.bytes[self.at - 1] == quote {
                return Ok(text);
            }
            self.escape(&mut text)?;
        }
    }

    fn escape(&mut self, text: &mut String) -> Result<(), Fault> {
        let start = self.at - 1;
        let escape = self.text[self.at..].chars().next();
        self.at += escape.map_or(0, char::len_utf8);
        match escape {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some(plain @ ('"' | '\'' | '\\' | '/')) => text.push(plain),
            Some('u') => {
                let first = self.unit(start)?;
                text.push(self.code_point(first, start)?);
            }
            _ => return Err(fault("this escape is unknown", "write a backslash as `\\\\`", Span::new(start, self.at))),
        }
        Ok(())
    }

    /// The character of a UTF-16 unit and, where it is the first half of a pair, of the escape behind it.
    fn code_point(&mut self, first: u32, start: usize) -> Result<char, Fault> {
        if (0xD800..0xDC00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.unit(start)?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn unit(&mut self, start: usize) -> Result<u32, Fault> {
        let digits =
            self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at = (self.at + 4).min(self.bytes.len());
        unit.ok_or_else(|| {
            fault(
                "four hexadecimal digits are expected after `\\u`",
                "write for example `\\u00e9`",
                Span::new(start, self.at),
            )
        })
    }

    fn number(&mut self) -> Result<Number, Fault> {
        let start = self.at;
        let is_number = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        self.at += self.bytes[start..].iter().take_while(|byte| is_number(byte)).count();
        let text = &self.text[start..self.at];
        read_number(text).ok_or_else(|| {
            fault(
                &format!("`{text}` is not a number"),
                "write digits, or put text in quotes",
                Span::new(start, self.at),
            )
        })
    }

    fn word(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        self.at += self.bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        match &self.text[start..self.at] {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            "null" | "undefined" => Ok(Value::Null),
            "NaN" => Ok(Value::Number(Number::Double(f64::NAN))),
            "Infinity" => Ok(Value::Number(Number::Double(f64::INFINITY))),
            word => Err(fault(
                &format!("`{word}` is not a value"),
                "put text in quotes; the words are `true`, `false` and `null`",
                Span::new(start, self.at),
            )),
        }
    }

    fn skip_blanks(&mut self) -> Result<(), Fault> {
        loop {
            let rest = &self.text[self.at..];
            let blanks = rest.len() - rest.trim_start().len();
            self.at += blanks;
            let rest = &rest[blanks..];
            if rest.starts_with("//") {
                self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                let Some(length) = rest.find("*/") else {
                    return Err(self.unexpected("a comment is not closed", "close it with `*/`"));
                };
                self.at += length + 2;
            } else {
                return Ok(());
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn expected_comma(&self, open: usize, close: char) -> Fault {
        if self.at == self.bytes.len() {
            let message = format!("the document ends before the `{}` opened here is closed", &self.text[open..=open]);
            return fault(&message, &format!("put the missing `{close}`"), Span::new(open, open + 1));
        }
        self.unexpected(
            &format!("a comma or `{close}` is expected here"),
            "put the missing comma or bracket before this",
        )
    }

    fn unexpected(&self, message: &str, help: &str) -> Fault {
        let length = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        fault(message, help, Span::new(self.at, self.at + length))
    }
}

fn fault(message: &str, help: &str, span: Span) -> Fault {
    Fault { message: message.to_owned(), help: help.to_owned(), span }
}

/// Adds a member as PowerShell does: an exact repetition moves to its last place, one that differs in case is a fault.
fn insert(members: &mut IndexMap<String, Member>, member: Member) -> Result<(), Fault> {
    let folded = member.key.to_lowercase();
    if member.key.is_empty() {
        return Err(fault(
            "a member has an empty name, which V3 cannot read",
            "give the member a name",
            member.key_span,
        ));
    }
    if RESERVED_NAMES.contains(&folded.as_str()) {
        let message = format!("V3 cannot read a document with a member called `{}`", member.key);
        return Err(fault(&message, "rename the member", member.key_span));
    }
    if let Some(earlier) = members.get(&folded) {
        if earlier.key != member.key {
            let message =
                format!("`{}` and `{}` differ only in letter case, which V3 cannot read", earlier.key, member.key);
            return Err(fault(&message, "keep one of the two members", member.key_span));
        }
        members.shift_remove(&folded);
    }
    members.insert(folded, member);
    Ok(())
}

/// Integers of any size, octal with a leading zero, hexadecimal; else a double.
fn read_number(text: &str) -> Option<Number> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    if digits == "Infinity" {
        return Some(Number::Double(f64::NEG_INFINITY));
    }
    if let Some(hexadecimal) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        return i64::from_str_radix(hexadecimal, 16).ok().map(|value| Number::Integer(format!("{sign}{value}")));
    }
    if digits.is_empty() || !digits.bytes().next()?.is_ascii_digit() && !digits.starts_with('.') {
        return None;
    }
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return digits.parse::<f64>().ok().map(|value| Number::Double(if sign.is_empty() { value } else { -value }));
    }
    if digits.len() > 1 && digits.starts_with('0') {
        return i64::from_str_radix(digits, 8).ok().map(|value| Number::Integer(format!("{sign}{value}")));
    }
    Some(Number::Integer(if digits == "0" { digits.to_owned() } else { format!("{sign}{digits}") }))
}
