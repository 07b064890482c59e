//! The text that is handed to the scanner, and the way back from its places to those of the file.

use crate::diagnostics::Span;
use crate::source::{Node, Value};

/// A file's text with a line break behind it, as powershell-yaml appends one (spec common-3 §2.3).
pub(super) struct PreparedText {
    pub(super) text: String,
    /// Where lines were left out: the place in the text, and the number of bytes missing before it.
    left_out: Vec<(usize, usize)>,
    file_length: usize,
}

impl PreparedText {
    pub(super) fn whole(text: &str) -> Self {
        Self { text: text.to_owned() + "\n", left_out: Vec::new(), file_length: text.len() }
    }

    /// Leaves out the lines that begin with `//`.
    pub(super) fn without_comment_lines(text: &str) -> Self {
        let mut kept = String::with_capacity(text.len() + 1);
        let mut left_out = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            at += line.len();
            if line.starts_with("//") {
                left_out.push((kept.len(), at - kept.len()));
            } else {
                kept.push_str(line);
            }
        }
        kept.push('\n');
        Self { text: kept, left_out, file_length: text.len() }
    }

    pub(super) fn span_in_file(&self, span: Span) -> Span {
        let start = self.offset_in_file(span.start);
        if span.end <= span.start {
            return Span::new(start, start);
        }
        Span::new(start, (self.offset_in_file(span.end - 1) + 1).min(self.file_length))
    }

    fn offset_in_file(&self, offset: usize) -> usize {
        let index = self.left_out.partition_point(|&(place, _)| place <= offset);
        let missing = index.checked_sub(1).map_or(0, |index| self.left_out[index].1);
        (offset + missing).min(self.file_length)
    }

    /// Lets all spans of a tree point into the file.
    pub(super) fn restore_spans(&self, node: &mut Node) {
        if self.left_out.is_empty() {
            return;
        }
        node.span = self.span_in_file(node.span);
        match &mut node.value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.restore_spans(item)),
            Value::Object(object) => {
                for member in &mut object.members {
                    member.key_span = self.span_in_file(member.key_span);
                    self.restore_spans(&mut member.value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
        }
    }
}
