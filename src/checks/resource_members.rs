//! The members of a playbook's resources, as the cleaning of empty values sees them.

use crate::assemble::cleaning::Scope;
use crate::checks::Content;
use crate::source::{Member, Node, Value};

/// A member somewhere in the resources, and how packaging looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    pub member: &'a Member,
    pub scope: Scope,
    /// The name of the member that holds the object in which it stands, empty at the top.
    pub around: &'a str,
}

/// Visits every member of the resources that packaging cleans.
pub fn visit_members<'a>(playbook: &Content<'a>, visit: &mut impl FnMut(Visit<'a>)) {
    for resource in playbook.get("resources").map(Node::elements).unwrap_or_default() {
        walk(resource, Scope::default(), "", visit);
    }
}

fn walk<'a>(node: &'a Node, scope: Scope, around: &'a str, visit: &mut impl FnMut(Visit<'a>)) {
    match &node.value {
        Value::Object(object) => {
            let mut scope = scope;
            for member in &object.members {
                scope = scope.entering(&member.key);
                visit(Visit { member, scope, around });
                walk(&member.value, scope, &member.key, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, scope, around, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::DateTime(_) => {}
    }
}
