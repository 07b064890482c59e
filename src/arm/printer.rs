//! JSON text as PowerShell's `ConvertTo-Json` writes it (spec common-3 11.4): two blanks a level, only `"`, `\`,
//! control characters, U+0085, U+2028 and U+2029 escaped.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use super::Value;

/// The text of a package file: indented, with one line end behind it.
#[must_use]
pub fn to_text(value: &Value) -> String {
    print(value, PrettyFormatter::new()) + "\n"
}

/// The text on one line, without a line end behind it.
#[must_use]
pub fn to_compact_text(value: &Value) -> String {
    print(value, CompactFormatter)
}

fn print(value: &Value, layout: impl Formatter) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, PowerShellEscapes { layout });
    value.serialize(&mut serializer).expect("a JSON value in memory can be written to memory");
    String::from_utf8(bytes).expect("the serializer writes UTF-8")
}

/// Another formatter's layout with PowerShell's escapes.
struct PowerShellEscapes<F> {
    layout: F,
}

impl<F: Formatter> Formatter for PowerShellEscapes<F> {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(index) = rest.find(['\u{85}', '\u{2028}', '\u{2029}']) {
            let (before, from) = rest.split_at(index);
            let separator = from.chars().next().expect("the separator found stands here");
            write!(writer, "{before}\\u{:04x}", u32::from(separator))?;
            rest = &from[separator.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }

    /// A value copied by `serde_json` loses the capital letter of its exponent, which V3 writes.
    fn write_number_str<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: &str) -> io::Result<()> {
        writer.write_all(value.replace('e', "E").as_bytes())
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.layout.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.layout.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_object_value(writer)
    }
}
