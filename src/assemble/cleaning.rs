//! Empty values go, or become references to variables of the package, before a workbook or a playbook's resource is
//! written (spec common-1 §8, §9).

use super::assembly::Assembly;
use super::workbook::query;
use crate::source::{Member, Node, Object, Value, equals_ignoring_case};

/// What is cleaned; the rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A gallery template: empty members go, and JSON queries are written anew.
    Workbook,
    /// A resource of a playbook: a null or an empty list becomes a reference.
    Playbook,
}

/// Cleans a tree; the variables that it needs are added to the package at their first use.
pub(super) fn clean(root: Node, target: Target, assembly: &mut Assembly<'_>) -> Node {
    Cleaning { target, assembly }.element(root, Scope::default())
}

/// Whether a member is inside an action, and inside its inputs. Both stay true for all members that follow `actions`
/// or `inputs` in the same object (fixture `Northwind Playbook Blanks`).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scope {
    in_action: bool,
    in_inputs: bool,
}

impl Scope {
    /// The scope of a member of that name, and of those that follow it.
    pub(crate) fn entering(self, key: &str) -> Self {
        Self {
            in_action: self.in_action || equals_ignoring_case(key, "actions"),
            in_inputs: self.in_inputs || equals_ignoring_case(key, "inputs"),
        }
    }

    /// Whether a null stays one: in an action's inputs.
    pub(crate) fn keeps_null(self) -> bool {
        self.in_action && self.in_inputs
    }

    /// Whether an empty value must survive here: an action's inputs, and a `value` in them.
    pub(crate) fn keeps_empty(self, key: &str) -> bool {
        self.in_action
            && (equals_ignoring_case(key, "inputs") || (self.in_inputs && equals_ignoring_case(key, "value")))
    }
}

struct Cleaning<'a, 'b> {
    target: Target,
    assembly: &'a mut Assembly<'b>,
}

impl Cleaning<'_, '_> {
    fn object(&mut self, object: Object, mut scope: Scope) -> Object {
        let mut members = Vec::with_capacity(object.members.len());
        for Member { key, key_span, value: Node { value, span } } in object.members {
            scope = scope.entering(&key);
            if let Some(value) = self.member(&key, value, scope) {
                members.push(Member { key, key_span, value: Node { value, span } });
            }
        }
        Object { members }
    }

    /// What becomes of a member; `None` when it goes.
    fn member(&mut self, key: &str, value: Value, scope: Scope) -> Option<Value> {
        if scope.keeps_empty(key)
            && let Some(reference) = self.reference_to_empty(&value)
        {
            return Some(reference);
        }
        match value {
            Value::Null => match self.target {
                Target::Workbook => None,
                Target::Playbook if scope.keeps_null() => Some(Value::Null),
                Target::Playbook => Some(text(self.assembly.blanks())),
            },
            Value::Array(items) if items.is_empty() => match self.target {
                Target::Workbook => None,
                Target::Playbook => Some(text(self.assembly.empty_array())),
            },
            Value::Array(items) => {
                Some(Value::Array(items.into_iter().map(|item| self.element(item, scope)).collect()))
            }
            Value::Object(object) if object.members.is_empty() => {
                equals_ignoring_case(key, "dataSources").then(|| text(self.assembly.empty_object()))
            }
            Value::Object(object) => {
                let object = self.object(object, scope);
                (!object.members.is_empty()).then_some(Value::Object(object))
            }
            scalar if self.target == Target::Workbook && equals_ignoring_case(key, "query") => {
                Some(query::rewritten(&scalar).map_or(scalar, Value::String))
            }
            scalar => Some(scalar),
        }
    }

    fn reference_to_empty(&mut self, value: &Value) -> Option<Value> {
        match value {
            Value::Null => Some(text(self.assembly.null())),
            Value::Array(items) if items.is_empty() => Some(text(self.assembly.empty_array())),
            Value::Object(object) if object.members.is_empty() => Some(text(self.assembly.empty_object())),
            _ => None,
        }
    }

    /// Elements of lists are never removed.
    fn element(&mut self, Node { value, span }: Node, scope: Scope) -> Node {
        let value = match value {
            Value::Object(object) => Value::Object(self.object(object, scope)),
            Value::Array(items) => self.inner_list(items, scope),
            scalar => scalar,
        };
        Node { value, span }
    }

    /// A list directly in a list loses its brackets around one element; around none it becomes null in workbooks
    /// (fixture `Fabrikam Workbook Cleaning`), and stays in playbooks, where V3 stops.
    fn inner_list(&mut self, mut items: Vec<Node>, scope: Scope) -> Value {
        match items.len() {
            0 => match self.target {
                Target::Workbook => Value::Null,
                Target::Playbook => Value::Array(items),
            },
            1 => match items.remove(0) {
                Node { value: Value::Array(inner), .. } if inner.is_empty() => Value::Null,
                only => self.element(only, scope).value,
            },
            _ => Value::Array(items.into_iter().map(|item| self.element(item, scope)).collect()),
        }
    }
}

fn text(reference: &str) -> Value {
    Value::String(reference.to_owned())
}
