//! The document as a tree of blocks, kept in one vector so that no depth of nesting is felt when it is dropped.

use super::inline::Inline;

/// Index of a block in its [`Tree`].
pub(super) type BlockId = usize;

/// The document, the first of its blocks.
pub(super) const ROOT: BlockId = 0;

/// Attributes that `{…}`, a list of tasks or a heading's text gave to an element, in the order they are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Attributes {
    pub(super) id: Option<String>,
    pub(super) classes: Vec<String>,
    pub(super) properties: Vec<(String, String)>,
}

impl Attributes {
    pub(super) fn add_class(&mut self, class: &str) {
        if !self.classes.iter().any(|known| known == class) {
            self.classes.push(class.to_string());
        }
    }

    /// Takes over what `other` sets; an id replaces the id, classes are added, properties only if they are new.
    pub(super) fn merge(&mut self, other: Self) {
        if other.id.is_some() {
            self.id = other.id;
        }
        self.classes.extend(other.classes);
        for (name, value) in other.properties {
            self.add_property(name, value);
        }
    }

    pub(super) fn add_property(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        if !self.properties.iter().any(|(known, _)| *known == name) {
            self.properties.push((name, value.into()));
        }
    }
}

/// What a list's items have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct List {
    /// `-`, `*`, `+`, or for ordered lists `1`, `a`, `A`, `i`, `I`.
    pub(super) bullet: char,
    /// `.` or `)`, none for bullets.
    pub(super) delimiter: Option<char>,
    pub(super) start: String,
    pub(super) is_loose: bool,
}

/// A fence that opens code, formulas or a container, and the text after it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fence {
    pub(super) mark: char,
    pub(super) count: usize,
    pub(super) indent: usize,
    pub(super) info: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Unset,
    Left,
    Center,
    Right,
}

/// A table column; only grid tables have widths, in percent.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) align: Align,
    pub(super) width: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Document,
    Quote,
    Alert(String),
    List(List),
    /// Its content begins `width` columns right of the list; negative when the first line held the marker alone.
    Item {
        width: isize,
    },
    BlankLine,
    Paragraph,
    Heading(usize),
    ThematicBreak,
    IndentedCode,
    FencedCode(Fence),
    Formula(Fence),
    /// Raw lines up to the line that holds one of these texts, or up to a blank line.
    Html(&'static [&'static str]),
    Container(Fence),
    Figure(usize),
    Caption,
    Footer,
    Footnote(String),
    DefinitionList,
    DefinitionItem,
    Term,
    Table(Vec<Column>),
    Row {
        is_header: bool,
    },
    Cell {
        span: usize,
    },
    /// The lines of a grid table, which become a table when the block is closed.
    Grid,
}

impl Kind {
    pub(super) fn is_container(&self) -> bool {
        matches!(
            self,
            Self::Document
                | Self::Quote
                | Self::List(_)
                | Self::Item { .. }
                | Self::Container(_)
                | Self::Figure(_)
                | Self::Footer
                | Self::Footnote(_)
                | Self::DefinitionList
                | Self::DefinitionItem
        )
    }

    /// Code and raw HTML keep their blank lines, which therefore do not loosen the list around them.
    pub(super) fn keeps_blank_lines(&self) -> bool {
        matches!(self, Self::FencedCode(_) | Self::Formula(_) | Self::Html(_))
    }
}

#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) parent: BlockId,
    pub(super) children: Vec<BlockId>,
    pub(super) lines: Vec<String>,
    /// Column of the first character.
    pub(super) column: usize,
    /// Blank lines since the last line of text, counted for lists and footnotes.
    pub(super) blank_lines: usize,
    pub(super) attributes: Attributes,
    pub(super) inlines: Vec<Inline>,
}

#[derive(Debug)]
pub(super) struct Tree {
    blocks: Vec<Block>,
}

impl Tree {
    pub(super) fn new() -> Self {
        let mut tree = Self { blocks: Vec::new() };
        tree.blocks.push(empty_block(Kind::Document, ROOT));
        tree
    }

    pub(super) fn add(&mut self, parent: BlockId, kind: Kind) -> BlockId {
        let id = self.blocks.len();
        self.blocks.push(empty_block(kind, parent));
        self.blocks[parent].children.push(id);
        id
    }

    /// Adds a block in front of `next` among the children of its parent.
    pub(super) fn add_before(&mut self, next: BlockId, kind: Kind) -> BlockId {
        let parent = self.blocks[next].parent;
        let id = self.add(parent, kind);
        let children = &mut self.blocks[parent].children;
        children.pop();
        let place = children.iter().position(|child| *child == next).unwrap_or(children.len());
        children.insert(place, id);
        id
    }

    pub(super) fn detach(&mut self, id: BlockId) {
        let parent = self.blocks[id].parent;
        let children = &mut self.blocks[parent].children;
        if let Some(place) = children.iter().rposition(|child| *child == id) {
            children.remove(place);
        }
    }

    pub(super) fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id]
    }

    pub(super) fn block_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id]
    }

    pub(super) fn kind(&self, id: BlockId) -> &Kind {
        &self.blocks[id].kind
    }

    pub(super) fn last_child(&self, id: BlockId) -> Option<BlockId> {
        self.blocks[id].children.last().copied()
    }

    pub(super) fn parent(&self, id: BlockId) -> BlockId {
        self.blocks[id].parent
    }

    /// All blocks below the root in the order of the text.
    pub(super) fn in_order(&self) -> Vec<BlockId> {
        let mut order = Vec::with_capacity(self.blocks.len());
        let mut pending = vec![ROOT];
        while let Some(id) = pending.pop() {
            order.push(id);
            pending.extend(self.blocks[id].children.iter().rev());
        }
        order
    }
}

fn empty_block(kind: Kind, parent: BlockId) -> Block {
    Block {
        kind,
        parent,
        children: Vec::new(),
        lines: Vec::new(),
        column: 0,
        blank_lines: 0,
        attributes: Attributes::default(),
        inlines: Vec::new(),
    }
}
