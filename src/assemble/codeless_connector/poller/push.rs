//! Push connectors: the application that the vendor signs in with is made when the connection is (spec ccf §14.3).

use serde_json::json;

use crate::arm::Object;
use crate::assemble::codeless_connector::Connections;
use crate::assemble::codeless_connector::object::{has_name_like, member_mut, object_at};
use crate::assemble::codeless_connector::placeholder;

/// Refers to the ids of the application and declares their parameter. V3 ends the default's expressions in two
/// brackets (spec ccf quirk Q19, fixture `Litware Push Feeds`).
pub(super) fn complete(properties: &mut Object, connections: &mut Connections<'_>) {
    let default = json!({
        "appId": "[[parameters('auth').appId]]",
        "servicePrincipalId": "[[parameters('auth').servicePrincipalId]]"
    });
    connections.parameters.add("auth", json!({ "type": "object", "defaultValue": default }));
    let Some(auth) = object_at(properties, &["auth"]) else { return };
    for name in ["appId", "servicePrincipalId"] {
        let expression = format!("[[parameters('auth').{name}]");
        if !has_name_like(auth, name) {
            auth.insert(name.to_owned(), expression.into());
        } else if let Some(value) = member_mut(auth, name).filter(|value| placeholder::is_in(value)) {
            *value = expression.into();
        }
    }
}
