//! The parameters that the fields of a connector's page create (spec ccf §9).

use serde_json::json;

use super::object::{has_name_like, position};
use crate::arm::{Object, Value};
use crate::solution::codeless_connector::{CodelessConnector, Field, FieldForm};
use crate::source::equals_ignoring_case;

/// The parameter by which a sign-in form hands on the address to which the sign-in returns.
pub(super) const REDIRECT_URI: &str = "redirectUri";

/// The parameters of all fields, behind the three that every connector has.
pub(super) fn of_page(connector: &CodelessConnector) -> Object {
    let mut parameters = Object::new();
    let title = json!({ "defaultValue": connector.title, "type": "securestring", "minLength": 1 });
    parameters.insert("connectorDefinitionName".to_owned(), title);
    let workspace = json!({ "defaultValue": "[parameters('workspace')]", "type": "securestring" });
    parameters.insert("workspace".to_owned(), workspace);
    let rule = json!({
        "dataCollectionEndpoint": "data collection Endpoint",
        "dataCollectionRuleImmutableId": "data collection rule immutableId"
    });
    parameters.insert("dcrConfig".to_owned(), json!({ "defaultValue": rule, "type": "object" }));
    for field in &connector.fields.fields {
        add(&mut parameters, field);
    }
    parameters
}

/// The fields that V3 leaves out because their name is part of an earlier one (fixture `Litware Field Names`).
pub(super) fn left_out<'c>(connector: &'c CodelessConnector, of_page: &Object) -> Vec<(&'c str, Value)> {
    let fields = connector.fields.fields.iter().filter(|field| !field.name.is_empty());
    let missing = fields.filter(|field| position(of_page, &field.name).is_none());
    missing.filter_map(|field| Some((field.name.as_str(), value(field)?))).collect()
}

fn add(parameters: &mut Object, field: &Field) {
    match &field.form {
        FieldForm::SignIn { sends_redirect_uri } => {
            for name in ["ClientId", "ClientSecret", "AuthorizationCode"] {
                if !has_name_like(parameters, name) {
                    parameters.insert(name.to_owned(), hidden());
                }
            }
            let is_named = has_name_like(parameters, REDIRECT_URI);
            if !(is_named && *sends_redirect_uri) && position(parameters, REDIRECT_URI).is_none() {
                parameters.insert(REDIRECT_URI.to_owned(), hidden());
            }
        }
        FieldForm::Textbox { .. } | FieldForm::Radio { .. } => {
            if !has_name_like(parameters, &field.name) {
                parameters.extend(value(field).map(|value| (field.name.clone(), value)));
            }
        }
        FieldForm::Dropdown | FieldForm::ServicePrincipal => {
            if position(parameters, &field.name).is_none() {
                parameters.extend(value(field).map(|value| (field.name.clone(), value)));
            }
        }
    }
}

fn hidden() -> Value {
    json!({ "defaultValue": "-NA-", "type": "securestring", "minLength": 1 })
}

/// The parameter of a field; a sign-in form has none of its own.
fn value(field: &Field) -> Option<Value> {
    let name = &field.name;
    Some(match &field.form {
        FieldForm::SignIn { .. } => return None,
        FieldForm::Textbox { is_required: true } | FieldForm::ServicePrincipal => {
            json!({ "defaultValue": name, "type": "securestring", "minLength": 1 })
        }
        FieldForm::Textbox { is_required: false } => json!({ "defaultValue": "", "type": "securestring" }),
        FieldForm::Radio { default } => json!({ "defaultValue": default, "type": "securestring", "minLength": 1 }),
        FieldForm::Dropdown if equals_ignoring_case(name, "streamName") => json!({ "type": "array" }),
        FieldForm::Dropdown => json!({ "defaultValue": name, "type": "array" }),
    })
}
