//! TOML text becomes an ordered tree, as far as settings need it: numbers and dates become the text that spells them.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Document, Member, Node, Object, Value};
use crate::diagnostics::{Diagnostic, Place, SourceText, Span};

/// Reads a whole document.
pub fn parse(file: &Arc<SourceText>) -> Result<Document, Diagnostic> {
    let table = DeTable::parse(&file.text).map_err(|error| {
        let range = error.span().unwrap_or_default();
        Diagnostic::error("toml-syntax", format!("this is not valid TOML: {}", error.message().replace('\n', ", ")))
            .at(Place::new(file, Span::new(file.floor(range.start), file.floor(range.end))))
            .help("write tables as `[name]` or `[[name]]`, and members as `name = \"text\"`")
    })?;
    let root = Node { value: Value::Object(object(table.get_ref(), &file.text)), span: span(&table.span()) };
    Ok(Document { file: Arc::clone(file), root })
}

fn object(table: &DeTable<'_>, text: &str) -> Object {
    let mut members: Vec<Member> = table
        .iter()
        .map(|(key, value)| Member {
            key: key.get_ref().to_string(),
            key_span: span(&key.span()),
            value: node(value, text),
        })
        .collect();
    members.sort_by_key(|member| member.key_span.start);
    Object { members }
}

fn node(value: &Spanned<DeValue<'_>>, text: &str) -> Node {
    let range = value.span();
    let inner = match value.get_ref() {
        DeValue::Boolean(truth) => Value::Bool(*truth),
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Array(items) => Value::Array(items.iter().map(|item| node(item, text)).collect()),
        DeValue::Table(table) => Value::Object(object(table, text)),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
            Value::String(text.get(range.clone()).unwrap_or_default().to_owned())
        }
    };
    Node { value: inner, span: span(&range) }
}

fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}
