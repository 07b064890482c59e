//! YAML as the module powershell-yaml reads it (spec common-3 §2.3): the syntax of YAML 1.1 with `YamlDotNet`'s
//! liberties, plain scalars typed by .NET's rules, no merge keys. Only the first document counts.

mod anchor;
mod annotation;
mod block_scalar;
mod collection;
mod cursor;
mod liberties;
mod mapping;
mod parser;
mod plain_and_quoted;
mod prepared;
mod scalar;
mod scanner;
mod token;
mod unexpected;

use std::sync::Arc;

use super::Document;
use crate::diagnostics::{Diagnostic, SourceText};
pub use liberties::{Liberty, liberties};
use parser::Parser;
use prepared::PreparedText;

/// The deepest nesting that is read: more than twice what V3 can write (spec common-3 §11.4), and no stack ends before.
const DEEPEST: usize = 128;

/// Reads the first document; text without content is `null`. All faults that can be told apart are reported, at least
/// the first.
pub fn parse(file: &Arc<SourceText>) -> Result<Document, Vec<Diagnostic>> {
    parse_prepared(file, &PreparedText::whole(&file.text))
}

/// Reads the first document as [`parse`] does, but without the lines that begin with `//`: V3 takes these out of
/// parsers before it reads their YAML (spec common-3 §8.3).
pub fn parse_without_comment_lines(file: &Arc<SourceText>) -> Result<Document, Vec<Diagnostic>> {
    parse_prepared(file, &PreparedText::without_comment_lines(&file.text))
}

fn parse_prepared(file: &Arc<SourceText>, prepared: &PreparedText) -> Result<Document, Vec<Diagnostic>> {
    match Parser::new(&prepared.text).stream() {
        Ok(mut root) => {
            prepared.restore_spans(&mut root);
            Ok(Document { file: Arc::clone(file), root })
        }
        Err(faults) => Err(faults
            .into_iter()
            .map(|mut fault| {
                fault.span = prepared.span_in_file(fault.span);
                fault.into_diagnostic(file)
            })
            .collect()),
    }
}

#[cfg(test)]
mod tests;
