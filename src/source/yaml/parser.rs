//! Tokens become the tree of the first document.

use std::collections::BTreeMap;

use super::DEEPEST;
use super::anchor::{Anchors, UNKNOWN_ANCHOR};
use super::scalar::{plain_value, tagged_value};
use super::scanner::Scanner;
use super::token::{Fault, Style, Token, TokenKind};
use crate::diagnostics::Span;
use crate::source::{Node, Value};

/// The most faults that are told of one file; more of them only say that it is no YAML.
pub(super) const MOST_FAULTS: usize = 20;

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) scanner: Scanner<'t>,
    pub(super) faults: Vec<Fault>,
    pub(super) anchors: Anchors,
    tag_handles: BTreeMap<String, String>,
    depth: usize,
    /// The end of the last token taken that is content.
    content_end: usize,
}

/// What stands before a value.
#[derive(Default)]
pub(super) struct Properties {
    anchor: Option<String>,
    tag: Option<String>,
}

/// Where a value stands, and thereby what can follow it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// The document itself, or an element of a block list.
    Block,
    /// A key or value of a block mapping; a list may stand at the indentation of its key.
    BlockMember,
    Flow,
}

impl<'t> Parser<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            scanner: Scanner::new(text),
            faults: Vec::new(),
            anchors: Anchors::default(),
            tag_handles: BTreeMap::new(),
            depth: 0,
            content_end: 0,
        }
    }

    /// Reads all documents, because a fault in any of them counts; gives the first.
    pub(super) fn stream(mut self) -> Result<Node, Vec<Fault>> {
        let mut first = None;
        let mut is_first = true;
        loop {
            match self.document(is_first) {
                Ok(Some(root)) => {
                    first.get_or_insert(root);
                }
                Ok(None) => break,
                Err(fault) => {
                    self.faults.push(fault);
                    break;
                }
            }
            is_first = false;
        }
        self.faults.append(&mut self.scanner.faults);
        if self.faults.is_empty() { Ok(first.unwrap_or_else(|| null_at(0))) } else { Err(self.one_fault_per_line()) }
    }

    /// The faults in the order of the text, without those that only follow from one before them in the same line.
    fn one_fault_per_line(self) -> Vec<Fault> {
        let mut faults = self.faults;
        faults.sort_by_key(|fault| fault.span.start);
        let mut line_end = 0;
        faults.retain(|fault| {
            let start = fault.span.start;
            let is_first = start >= line_end;
            if is_first {
                line_end = self.text[start..].find(['\n', '\r']).map_or(self.text.len(), |length| start + length + 1);
            }
            is_first
        });
        faults.truncate(MOST_FAULTS);
        faults
    }

    fn document(&mut self, is_first: bool) -> Result<Option<Node>, Fault> {
        let mut is_separated = is_first;
        while self.skip_if(&TokenKind::DocumentEnd)?.is_some() {
            is_separated = true;
        }
        self.anchors.clear();
        self.tag_handles.clear();
        let mut directive = None;
        loop {
            let token = self.scanner.peek()?;
            let span = token.span;
            match &token.kind {
                TokenKind::VersionDirective => {}
                TokenKind::TagDirective { handle, prefix } => {
                    let (handle, prefix) = (handle.clone(), prefix.clone());
                    self.tag_handles.insert(handle, prefix);
                }
                TokenKind::StreamEnd if directive.is_none() => return Ok(None),
                TokenKind::DocumentStart => {
                    let end = token.span.end;
                    self.scanner.next()?;
                    return self.document_content(end).map(Some);
                }
                _ => {
                    if let Some(directive) = directive {
                        return Err(Fault::syntax(
                            directive,
                            "a line that begins with `%` is a directive, but no `---` follows it",
                            "indent the line, or put text that begins with `%` in quotes",
                        ));
                    }
                    if !is_separated {
                        return Err(self.unexpected("behind the end of the document"));
                    }
                    return self.document_content(span.start).map(Some);
                }
            }
            directive = Some(span);
            self.scanner.next()?;
        }
    }

    fn document_content(&mut self, start: usize) -> Result<Node, Fault> {
        match self.scanner.peek()?.kind {
            TokenKind::VersionDirective
            | TokenKind::TagDirective { .. }
            | TokenKind::DocumentStart
            | TokenKind::DocumentEnd
            | TokenKind::StreamEnd => Ok(null_at(start)),
            _ => self.node(Context::Block),
        }
    }

    pub(super) fn node(&mut self, context: Context) -> Result<Node, Fault> {
        let properties = self.properties()?;
        self.node_behind(properties, context)
    }

    /// Reads the value behind its anchor and tag.
    pub(super) fn node_behind(&mut self, properties: Properties, context: Context) -> Result<Node, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Fault::too_deep(self.scanner.peek()?.span));
        }
        if let Some(anchor) = &properties.anchor {
            self.anchors.open(anchor.clone());
        }
        let node = self.content(context, &properties)?;
        if let Some(anchor) = properties.anchor {
            self.anchors.close(anchor, &node)?;
        }
        self.depth -= 1;
        Ok(node)
    }

    pub(super) fn properties(&mut self) -> Result<Properties, Fault> {
        let mut properties = Properties::default();
        loop {
            match &self.scanner.peek()?.kind {
                TokenKind::Anchor(name) if properties.anchor.is_none() => properties.anchor = Some(name.clone()),
                TokenKind::Tag { handle, suffix } if properties.tag.is_none() => {
                    let (handle, suffix) = (handle.clone(), suffix.clone());
                    properties.tag = Some(self.resolve_tag(&handle, &suffix)?);
                }
                _ => return Ok(properties),
            }
            self.take()?;
        }
    }

    fn resolve_tag(&mut self, handle: &str, suffix: &str) -> Result<String, Fault> {
        let prefix = match (self.tag_handles.get(handle), handle) {
            (Some(prefix), _) => prefix,
            (None, "!!") => "tag:yaml.org,2002:",
            (None, "!" | "") => handle,
            (None, _) => {
                return Err(Fault::syntax(
                    self.scanner.peek()?.span,
                    format!("no directive `%TAG {handle}` tells what this tag is"),
                    "put text that begins with `!` in quotes",
                ));
            }
        };
        Ok(format!("{prefix}{suffix}"))
    }

    fn content(&mut self, context: Context, properties: &Properties) -> Result<Node, Fault> {
        let has_properties = properties.anchor.is_some() || properties.tag.is_some();
        let token = self.scanner.peek()?;
        match &token.kind {
            TokenKind::Alias(_) if !has_properties => self.alias(),
            TokenKind::Scalar { .. } => self.scalar(properties),
            TokenKind::FlowSequenceStart => self.flow_sequence(),
            TokenKind::FlowMappingStart => self.flow_mapping(),
            TokenKind::BlockSequenceStart if context != Context::Flow => self.block_sequence(),
            TokenKind::BlockMappingStart if context != Context::Flow => self.block_mapping(),
            TokenKind::BlockEntry if context == Context::BlockMember => self.indentless_sequence(),
            _ if has_properties => {
                let span = Span::new(self.content_end, self.content_end);
                Ok(self.scalar_value("", Style::Plain, properties, span))
            }
            _ => Err(self.unexpected("where a value is expected")),
        }
    }

    fn scalar(&mut self, properties: &Properties) -> Result<Node, Fault> {
        let token = self.take()?;
        match token.kind {
            TokenKind::Scalar { text, style } => Ok(self.scalar_value(&text, style, properties, token.span)),
            _ => Ok(null_at(token.span.start)),
        }
    }

    fn scalar_value(&mut self, text: &str, style: Style, properties: &Properties, span: Span) -> Node {
        let value = match (&properties.tag, style) {
            (Some(tag), _) => tagged_value(text, tag).unwrap_or_else(|| {
                self.faults.push(Fault::new(
                    "yaml-tag-mismatch",
                    span,
                    format!("`{text}` does not suit the tag before it"),
                    "remove the tag, or write a value that suits it",
                ));
                Value::Null
            }),
            (None, Style::Plain) => plain_value(text),
            (None, Style::Quoted | Style::Block) => Value::String(text.to_owned()),
        };
        Node { value, span }
    }

    pub(super) fn take(&mut self) -> Result<Token, Fault> {
        let token = self.scanner.next()?;
        if token.span.end > token.span.start {
            self.content_end = token.span.end;
        }
        Ok(token)
    }

    fn alias(&mut self) -> Result<Node, Fault> {
        let token = self.take()?;
        let name = &self.text[token.span.start + 1..token.span.end];
        match self.anchors.copy(name, token.span, self.depth) {
            Err(fault) if fault.id == UNKNOWN_ANCHOR => {
                self.faults.push(fault);
                Ok(Node { value: Value::Null, span: token.span })
            }
            copied => copied,
        }
    }

    pub(super) fn skip_if(&mut self, kind: &TokenKind) -> Result<Option<Span>, Fault> {
        if self.scanner.peek()?.kind == *kind { Ok(Some(self.take()?.span)) } else { Ok(None) }
    }

    /// From `start` to the end of the last content.
    pub(super) fn span_from(&self, start: usize) -> Span {
        Span::new(start, self.content_end.max(start))
    }
}

pub(super) fn null_at(at: usize) -> Node {
    Node { value: Value::Null, span: Span::new(at, at) }
}
