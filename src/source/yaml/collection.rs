//! Lists and mappings, as blocks and in brackets.

use super::mapping::MappingBuilder;
use super::parser::{Context, MOST_FAULTS, Parser, null_at};
use super::token::{Fault, TokenKind};
use super::unexpected::missing_colon;
use crate::diagnostics::Span;
use crate::source::{Member, Node, Value};

impl Parser<'_> {
    pub(super) fn block_sequence(&mut self) -> Result<Node, Fault> {
        let start = self.take()?.span.start;
        let mut items = Vec::new();
        while let Some(entry) = self.skip_if(&TokenKind::BlockEntry)? {
            let is_void = matches!(self.scanner.peek()?.kind, TokenKind::BlockEntry | TokenKind::BlockEnd);
            items.push(if is_void { null_at(entry.end) } else { self.node(Context::Block)? });
        }
        if self.skip_if(&TokenKind::BlockEnd)?.is_none() {
            return Err(self.unexpected("where a further `- ` of the list is expected"));
        }
        Ok(Node { value: Value::Array(items), span: self.span_from(start) })
    }

    pub(super) fn indentless_sequence(&mut self) -> Result<Node, Fault> {
        let start = self.scanner.peek()?.span.start;
        let mut items = Vec::new();
        while let Some(entry) = self.skip_if(&TokenKind::BlockEntry)? {
            let is_void = matches!(
                self.scanner.peek()?.kind,
                TokenKind::BlockEntry | TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd
            );
            items.push(if is_void { null_at(entry.end) } else { self.node(Context::Block)? });
        }
        Ok(Node { value: Value::Array(items), span: self.span_from(start) })
    }

    pub(super) fn block_mapping(&mut self) -> Result<Node, Fault> {
        let start = self.take()?.span.start;
        let mut mapping = MappingBuilder::default();
        loop {
            let token = self.scanner.peek()?;
            let at = token.span.start;
            match token.kind {
                TokenKind::Key => {
                    self.take()?;
                    let key = if self.is_void_member()? { null_key(at) } else { self.key(Context::BlockMember)? };
                    let value = self.block_value(key.1.end)?;
                    self.add(&mut mapping, key, value);
                }
                TokenKind::Value => {
                    let value = self.block_value(at)?;
                    self.add(&mut mapping, null_key(at), value);
                }
                TokenKind::BlockEnd => {
                    self.take()?;
                    return Ok(Node { value: Value::Object(mapping.finish()), span: self.span_from(start) });
                }
                TokenKind::Scalar { .. } | TokenKind::Alias(_) | TokenKind::Anchor(_) | TokenKind::Tag { .. } => {
                    let token = self.take()?;
                    let fault = missing_colon(self.text, token.span.start);
                    if self.faults.len() >= MOST_FAULTS {
                        return Err(fault);
                    }
                    self.faults.push(fault);
                }
                _ => return Err(self.unexpected("where a further `key: value` is expected")),
            }
        }
    }

    fn block_value(&mut self, key_end: usize) -> Result<Node, Fault> {
        let Some(colon) = self.skip_if(&TokenKind::Value)? else {
            return Ok(null_at(key_end));
        };
        if self.is_void_member()? { Ok(null_at(colon.end)) } else { self.node(Context::BlockMember) }
    }

    fn is_void_member(&mut self) -> Result<bool, Fault> {
        Ok(matches!(self.scanner.peek()?.kind, TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd))
    }

    pub(super) fn flow_sequence(&mut self) -> Result<Node, Fault> {
        let open = self.take()?.span;
        let mut items = Vec::new();
        while self.skip_if(&TokenKind::FlowSequenceEnd)?.is_none() {
            if !items.is_empty() && self.skip_if(&TokenKind::FlowEntry)?.is_none() {
                return Err(self.unclosed(open));
            }
            match self.scanner.peek()?.kind {
                TokenKind::FlowSequenceEnd => {}
                TokenKind::Key => items.push(self.single_pair()?),
                _ => items.push(self.node(Context::Flow)?),
            }
        }
        Ok(Node { value: Value::Array(items), span: self.span_from(open.start) })
    }

    /// Reads `a: b` in a flow list, which is a mapping of one member.
    fn single_pair(&mut self) -> Result<Node, Fault> {
        let start = self.scanner.peek()?.span.start;
        let mut mapping = MappingBuilder::default();
        self.flow_member(&mut mapping)?;
        Ok(Node { value: Value::Object(mapping.finish()), span: self.span_from(start) })
    }

    pub(super) fn flow_mapping(&mut self) -> Result<Node, Fault> {
        let open = self.take()?.span;
        let mut mapping = MappingBuilder::default();
        let mut is_first = true;
        while self.skip_if(&TokenKind::FlowMappingEnd)?.is_none() {
            if !is_first && self.skip_if(&TokenKind::FlowEntry)?.is_none() {
                return Err(self.unclosed(open));
            }
            if self.scanner.peek()?.kind != TokenKind::FlowMappingEnd {
                self.flow_member(&mut mapping)?;
            }
            is_first = false;
        }
        Ok(Node { value: Value::Object(mapping.finish()), span: self.span_from(open.start) })
    }

    /// Reads `key: value`, `key:` or `key`, in braces or brackets.
    fn flow_member(&mut self, mapping: &mut MappingBuilder) -> Result<(), Fault> {
        self.skip_if(&TokenKind::Key)?;
        let token = self.scanner.peek()?;
        let at = token.span.start;
        let key = if is_end_of_flow_value(&token.kind) { null_key(at) } else { self.key(Context::Flow)? };
        let value = match self.skip_if(&TokenKind::Value)? {
            Some(colon) if is_end_of_flow_value(&self.scanner.peek()?.kind) => null_at(colon.end),
            Some(_) => self.node(Context::Flow)?,
            None => null_at(key.1.end),
        };
        self.add(mapping, key, value);
        Ok(())
    }

    /// Reads a key: its text as written, whatever its type were as a value.
    fn key(&mut self, context: Context) -> Result<(String, Span), Fault> {
        let properties = self.properties()?;
        let written = match &self.scanner.peek()?.kind {
            TokenKind::Scalar { text, .. } => Some(text.clone()),
            TokenKind::Alias(name) => self.anchors.span(name).map(|span| self.text[span.start..span.end].to_owned()),
            _ => None,
        };
        let node = self.node_behind(properties, context)?;
        let text = match (node.value, written) {
            (Value::String(text), None) | (_, Some(text)) => text,
            (Value::Array(_) | Value::Object(_), None) => {
                self.faults.push(collection_as_key(node.span));
                self.text[node.span.start..node.span.end].to_owned()
            }
            (Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_), None) => String::new(),
        };
        Ok((text, node.span))
    }

    fn add(&mut self, mapping: &mut MappingBuilder, (key, key_span): (String, Span), value: Node) {
        if let Err(fault) = mapping.add(Member { key, key_span, value }) {
            self.faults.push(fault);
        }
    }

    fn unclosed(&self, open: Span) -> Fault {
        let (open_mark, close) = if self.text[open.start..].starts_with('[') { ('[', ']') } else { ('{', '}') };
        Fault::new(
            "yaml-unclosed-bracket",
            open,
            format!("the `{open_mark}` opened here is not closed, or a comma is missing behind it"),
            format!("put the missing `{close}` or `,`; put text that begins with `{open_mark}` in quotes"),
        )
    }
}

fn is_end_of_flow_value(kind: &TokenKind) -> bool {
    matches!(kind, TokenKind::Value | TokenKind::FlowEntry | TokenKind::FlowSequenceEnd | TokenKind::FlowMappingEnd)
}

fn null_key(at: usize) -> (String, Span) {
    (String::new(), Span::new(at, at))
}

/// What an unquoted `{{Account}}` is; V3 reads it, but cannot write it (spec common-3 §2.3).
fn collection_as_key(span: Span) -> Fault {
    Fault::new(
        "yaml-collection-as-key",
        span,
        "a mapping or list stands where a key is expected, and cannot be written to the package",
        "put text that begins with `{` or `[` in quotes",
    )
}
