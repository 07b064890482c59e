//! Text becomes an ordered tree in which every value knows its place: JSON as PowerShell's `ConvertFrom-Json` reads
//! it, YAML as the module powershell-yaml reads it (spec common-1 C-1, common-3 2.3).

mod date_time;
pub mod json;
pub mod json_text;
pub mod kql;
mod node;
mod number;
pub mod toml;
pub mod yaml;

use std::sync::Arc;

use crate::diagnostics::{Place, SourceText};

pub use date_time::DateTime;
pub use node::{Member, Node, Object, Value, equals_ignoring_case};
pub use number::Number;

/// A parsed file: its text, and the tree read from it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub file: Arc<SourceText>,
    /// The tree.
    pub root: Node,
}

impl Document {
    /// The place of a node of this document.
    #[must_use]
    pub fn place(&self, node: &Node) -> Place {
        Place::new(&self.file, node.span)
    }

    /// The place of the member `name` of `node` (its key), or of `node` itself where there is no such member.
    #[must_use]
    pub fn key_place(&self, node: &Node, name: &str) -> Place {
        Place::new(&self.file, node.member(name).map_or(node.span, |member| member.key_span))
    }
}
