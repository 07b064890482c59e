//! What the scanner hands to the parser.

use std::sync::Arc;

use super::DEEPEST;
use crate::diagnostics::{Diagnostic, Place, SourceText, Span};

/// A piece of YAML and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    StreamEnd,
    DocumentStart,
    DocumentEnd,
    /// `%YAML`.
    VersionDirective,
    /// `%TAG`.
    TagDirective {
        handle: String,
        prefix: String,
    },
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    FlowEntry,
    BlockEntry,
    Key,
    Value,
    Alias(String),
    Anchor(String),
    Tag {
        handle: String,
        suffix: String,
    },
    Scalar {
        text: String,
        style: Style,
    },
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Quoted,
    Block,
}

/// What is wrong with the text, before its place in the file is known.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) id: &'static str,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) span: Span,
}

impl Fault {
    pub(super) fn new(id: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { id, message: message.into(), help: help.into(), span }
    }

    pub(super) fn syntax(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new("yaml-syntax", span, message, help)
    }

    pub(super) fn too_deep(span: Span) -> Self {
        let message = format!("the document is nested deeper than {DEEPEST} levels");
        Self::new("yaml-nesting", span, message, "flatten the document")
    }

    pub(super) fn into_diagnostic(self, file: &Arc<SourceText>) -> Diagnostic {
        Diagnostic::error(self.id, self.message).help(self.help).at(Place::new(file, self.span))
    }
}

impl TokenKind {
    /// What this is, as the beginning of a sentence.
    pub(super) fn description(&self) -> &'static str {
        match self {
            Self::StreamEnd => "the end of the file",
            Self::DocumentStart => "`---`",
            Self::DocumentEnd => "`...`",
            Self::VersionDirective | Self::TagDirective { .. } => "a directive (a line that begins with `%`)",
            Self::BlockSequenceStart | Self::BlockEntry => "a list element (`- `)",
            Self::BlockMappingStart | Self::Key | Self::Value => "a key",
            Self::BlockEnd => "a line that is indented less",
            Self::FlowSequenceStart => "`[`",
            Self::FlowSequenceEnd => "`]`",
            Self::FlowMappingStart => "`{`",
            Self::FlowMappingEnd => "`}`",
            Self::FlowEntry => "a comma",
            Self::Alias(_) => "an alias (`*`)",
            Self::Anchor(_) => "an anchor (`&`)",
            Self::Tag { .. } => "a tag (`!`)",
            Self::Scalar { .. } => "text",
        }
    }

    /// What to do where this is unexpected.
    pub(super) fn remedy(&self) -> &'static str {
        match self {
            Self::StreamEnd => "complete what is still open",
            Self::DocumentStart | Self::DocumentEnd => "remove the line, or complete what is still open before it",
            Self::VersionDirective | Self::TagDirective { .. } => {
                "indent the line, or put text that begins with `%` in quotes"
            }
            Self::BlockSequenceStart | Self::BlockEntry | Self::BlockMappingStart | Self::Key | Self::Value => {
                "indent the line as those before it"
            }
            Self::BlockEnd => "indent the line deeper",
            Self::FlowSequenceStart | Self::FlowSequenceEnd | Self::FlowMappingStart | Self::FlowMappingEnd => {
                "put text with brackets in quotes"
            }
            Self::FlowEntry => "remove the comma, or write the value before it",
            Self::Alias(_) | Self::Anchor(_) | Self::Tag { .. } => "put the text in quotes",
            Self::Scalar { .. } => "indent the line deeper than its key if it belongs to the value before it",
        }
    }
}
