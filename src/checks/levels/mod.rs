//! Where each text of a package is evaluated. The solution template is evaluated when the solution is installed;
//! each content template in it, under `mainTemplate`, when the content is used; and a nested deployment with inner
//! scope when it is deployed. A level takes one bracket off a text that is escaped and leaves it to the next.

mod walk;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::arm::expression::{Call, Expression, ExpressionError};
use crate::diagnostics::{Place, SourceText, Span};
use crate::source::json_text::source_offset;
use crate::source::{Document, Node};

/// The levels of a template file, and the texts that are evaluated at them.
#[derive(Clone, Debug)]
pub struct Levels<'a> {
    /// The file.
    pub file: &'a Arc<SourceText>,
    /// The levels; the solution template is the first.
    pub levels: Vec<Level<'a>>,
    /// The texts that are expressions at some level.
    pub texts: Vec<Text<'a>>,
    /// The texts that still look like an expression when all levels have been at them.
    pub leftovers: Vec<Text<'a>>,
}

/// A template that is evaluated on its own.
#[derive(Clone, Debug)]
pub struct Level<'a> {
    /// The template.
    pub template: &'a Node,
    /// What is evaluated here, for messages.
    pub kind: LevelKind,
    /// The names of its parameters in lower case.
    pub parameters: BTreeSet<String>,
    /// The names of its variables in lower case, loops included.
    pub variables: BTreeSet<String>,
}

/// What is evaluated at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelKind {
    /// The solution template.
    Solution,
    /// A content template.
    Content,
    /// A nested deployment with inner scope.
    Deployment,
}

/// The part of a template in which a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The default of a parameter.
    ParameterDefault,
    /// The variables.
    Variables,
    /// The resources.
    Resources,
    /// The outputs.
    Outputs,
}

/// A text that is evaluated.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The text without the brackets around the expression.
    pub text: &'a str,
    /// How many bytes of the whole text stand before it.
    pub offset: usize,
    /// The bytes of the whole text in the file, quotes included.
    pub span: Span,
    /// The levels that it passes, in order.
    pub chain: Vec<usize>,
    /// Which of them evaluates it; the number of levels where none does.
    pub at: usize,
    /// Where it stands in the template of the level that evaluates it.
    pub section: Section,
    /// The expression, or why it is none.
    pub expression: Result<Expression, ExpressionError>,
}

impl<'a> Levels<'a> {
    /// Walks through a template file.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        walk::walk(document)
    }

    /// The level that evaluates a text.
    #[must_use]
    pub fn level(&self, text: &Text) -> &Level<'a> {
        &self.levels[text.chain[text.at]]
    }

    /// The place of a part of an expression.
    #[must_use]
    pub fn place(&self, text: &Text, part: Span) -> Place {
        let source = &self.file.text[text.span.start..text.span.end];
        let offset = |decoded: usize| text.span.start + source_offset(source, text.offset + decoded);
        Place::new(self.file, Span::new(offset(part.start), offset(part.end)))
    }

    /// The place of a whole text.
    #[must_use]
    pub fn whole_place(&self, text: &Text) -> Place {
        Place::new(self.file, text.span)
    }

    /// Every call of a text that is an expression, at the level that evaluates it.
    pub fn calls(&self) -> impl Iterator<Item = (&Text<'a>, &Call)> {
        self.texts.iter().flat_map(|text| {
            let calls = text.expression.as_ref().map(Expression::calls).unwrap_or_default();
            calls.into_iter().map(move |call| (text, call))
        })
    }

    /// Where else on a text's way a name is declared: at a level that comes before, or behind.
    #[must_use]
    pub fn declared_elsewhere(&self, text: &Text, call: &Call) -> Option<Direction> {
        let name = call.first_text()?.to_lowercase();
        let declares = |level: &usize| self.levels[*level].names(call).is_some_and(|names| names.contains(&name));
        if text.chain[text.at + 1..].iter().any(declares) {
            Some(Direction::Inwards)
        } else if text.chain[..text.at].iter().any(declares) {
            Some(Direction::Outwards)
        } else {
            None
        }
    }

    /// The calls of `parameters` and `variables` by the level that evaluates them.
    #[must_use]
    pub fn uses(&self, function: &str) -> Vec<Uses> {
        let mut uses = vec![Uses::default(); self.levels.len()];
        for (text, call) in self.calls().filter(|(_, call)| call.is(function)) {
            let level = &mut uses[text.chain[text.at]];
            match call.first_text() {
                Some(name) => drop(level.names.insert(name.to_lowercase())),
                None => level.is_computed = true,
            }
        }
        uses
    }
}

/// What the expressions of a level use.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// The names in lower case.
    pub names: BTreeSet<String>,
    /// Whether a name is computed, so that every name may be used.
    pub is_computed: bool,
}

/// Whether a level lies further in or further out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The text lacks a bracket.
    Inwards,
    /// The text has a bracket too many.
    Outwards,
}

impl Level<'_> {
    /// The names that a call of `parameters` or `variables` may have.
    #[must_use]
    pub fn names(&self, call: &Call) -> Option<&BTreeSet<String>> {
        if call.is("parameters") {
            Some(&self.parameters)
        } else if call.is("variables") {
            Some(&self.variables)
        } else {
            None
        }
    }

    /// Whether a call of `parameters` or `variables` has a name that is not declared.
    #[must_use]
    pub fn lacks(&self, call: &Call) -> bool {
        let name = call.first_text().map(str::to_lowercase);
        name.zip(self.names(call)).is_some_and(|(name, names)| !names.contains(&name))
    }

    /// What the level is called in messages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.kind {
            LevelKind::Solution => "solution template",
            LevelKind::Content => "content template",
            LevelKind::Deployment => "nested deployment",
        }
    }
}
