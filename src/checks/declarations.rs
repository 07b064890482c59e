//! What parameters and variables have in common: names that a template declares and its expressions use.

use std::collections::BTreeSet;

use crate::checks::{Findings, Levels};
use crate::diagnostics::Place;
use crate::source::{Member, Node};

/// A kind of declaration.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// The member of a template that declares, which is the function that uses, too.
    pub plural: &'static str,
    /// One of them, for messages.
    pub singular: &'static str,
}

/// What `parameters` declares.
pub const PARAMETER: Declaration = Declaration { plural: "parameters", singular: "parameter" };

/// What `variables` declares.
pub const VARIABLE: Declaration = Declaration { plural: "variables", singular: "variable" };

impl Declaration {
    /// Reports uses of names that no template on the text's way declares.
    pub fn report_undeclared(self, levels: &Levels, findings: &mut Findings) {
        for (text, call) in levels.calls() {
            let level = levels.level(text);
            if call.is(self.plural) && level.lacks(call) && levels.declared_elsewhere(text, call).is_none() {
                let name = call.first_text().unwrap_or_default();
                let message = format!("the {} has no {} `{name}`", level.name(), self.singular);
                let place = levels.place(text, call.arguments[0].span);
                if is_of_summary_rule(text.text, name) {
                    findings.push_known(place, message, "the packager writes it into every summary rule");
                } else {
                    findings.push(place, message);
                }
            }
        }
    }

    /// Reports declarations below the solution template that no expression of their template uses. `other_uses` finds
    /// names that the text of a template uses otherwise; `known` says why a declaration is right all the same.
    pub fn report_unused(
        self,
        levels: &Levels,
        other_uses: fn(&str) -> BTreeSet<&str>,
        known: impl Fn(&Member) -> Option<&'static str>,
        findings: &mut Findings,
    ) {
        let uses = levels.uses(self.plural);
        for (level, uses) in levels.levels.iter().zip(&uses).skip(1).filter(|(_, uses)| !uses.is_computed) {
            let declared = level.template.get(self.plural).into_iter().flat_map(Node::members);
            let unused: Vec<_> = declared.filter(|member| !uses.names.contains(&member.key.to_lowercase())).collect();
            let span = level.template.span;
            let text = if unused.is_empty() { "" } else { &levels.file.text[span.start..span.end] };
            let others = other_uses(text);
            for member in unused.into_iter().filter(|member| !others.contains(member.key.as_str())) {
                let message = format!("the {} does not use its {} `{}`", level.name(), self.singular, member.key);
                let place = Place::new(levels.file, member.key_span);
                match known(member) {
                    Some(reason) => findings.push_known(place, message, reason),
                    None => findings.push(place, message),
                }
            }
        }
    }
}

/// What the metadata of a summary rule names without a declaration, as V3 writes it (spec driver §19).
fn is_of_summary_rule(text: &str, name: &str) -> bool {
    text.contains("'Microsoft.OperationalInsights/workspaces/summaryLogs'")
        && ["workspace-name", "workspaceResourceId"].contains(&name)
}
