//! An id is not derived from the identity of a resource.

use crate::checks::toolkit::{Content, Expansion, Template, each_resource, expand, types_of};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::{Node, Value};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-id-literal",
    severity: Severity::Error,
    summary: "an id is not derived from the identity of a resource",
    toolkit: Some("IDs Should Be Derived From ResourceIDs"),
    manual: Manual {
        what: "A member of a resource whose name ends in `id`, and whose value is empty or is not an expression that \
               begins with a function such as `resourceId`, `parameters` or `variables`. Ids that are known to be \
               something else, such as `contentId` and `tenantId`, are left out.",
        why: "A resource id written out names one subscription and resource group and fails in every other. In a \
              solution's content, `id` mostly names something else: such findings are known, and not counted, as \
              they are not in the content repository's own pipeline.",
        remedy: "write an expression such as `[resourceId('Microsoft.Logic/workflows', variables('name'))]`",
        fails: r#""workspaceResourceId": "/subscriptions/0000/resourceGroups/group""#,
        passes: r#""workspaceResourceId": "[variables('workspaceResourceId')]""#,
    },
    run: Run::Template(check),
};

/// Names, and ends of paths, that are no resource ids (spec data `arm_ttk_rules`).
const EXEMPT: [&str; 60] = [
    "appId",
    "clientId",
    "DataTypeId",
    "defaultMenuItemId",
    "firstPartyId",
    "keyVaultSecretId",
    "keyVaultId",
    "keyId",
    "objectId",
    "menuId",
    "nodeAgentSkuId",
    "policyDefinitionReferenceId",
    "servicePrincipalClientId",
    "StartingDeviceID",
    "subscriptionId",
    "SyntheticMonitorId",
    "targetProtectionContainerId",
    "targetWorkerSizeId",
    "tenantId",
    "timezoneId",
    "vlanId",
    "workerSizeId",
    "metricId",
    "requestedServiceObjectiveId",
    "groupId",
    "sid",
    "ruleId",
    "deploymentSpecId",
    "detector.id",
    "contentId",
    "definitionId",
    "connectorId",
    "parentId",
    "IllusiveIncidentId",
    "UniqueFindingId",
    "schemaId",
    "detection_id",
    "environmentId",
    "open_id",
    "TeamsChannelID",
    "SAPAuditLogMessageID",
    "roleDefinitionId",
    "principalId",
    "XDRCustomerID",
    "userAssignedIdentityResourceId",
    "channelId",
    "extendedAceItemObjectId",
    "operationId-ANCEndpointGetById",
    "operationId-DeleteDomainById",
    "operationId-GetOrganizationId",
    "operationId-ProcessMetadataSearchByProcessGUID",
    "operationId-SearchForProcessEventsByProcessGUID",
    "ApplicationId",
    "policyDefinitionGuid",
    "IndicatorId",
    "contentProductId",
    "aws_iam_functionapp_id",
    "dataCollectionEndpointId",
    "dataCollectionRuleImmutableId",
    "stepId",
];

/// The functions with which an id may begin.
const ALLOWED: [&str; 10] = [
    "extensionResourceId",
    "resourceId",
    "subscriptionResourceId",
    "tenantResourceId",
    "if",
    "parameters",
    "reference",
    "variables",
    "subscription",
    "guid",
];

/// Ids of content that the content repository's pipeline lets pass (spec checks §3.2).
const KNOWN: &str = "ids of content are no resource ids; the content repository's pipeline drops these findings";

fn check(template: &Template, findings: &mut Findings) {
    if template.is_generated_by_bicep() {
        return;
    }
    let is_id = |name: &str| name.len() >= 2 && name.as_bytes()[name.len() - 2..].eq_ignore_ascii_case(b"id");
    for id in each_resource(&template.root, |member| is_id(&member.key)) {
        if is_exempt(&id) {
            continue;
        }
        let Some(value) = id_value(&id.member.value) else { continue };
        let fault = if value.is_truthy() { fault(&value.to_text(), &template.root) } else { Some("is empty") };
        let Some(fault) = fault else { continue };
        let (place, message) = (template.place(id.span()), format!("`{}` {fault}", id.path));
        if matches!(id.member.key.to_lowercase().as_str(), "id" | "contentproductid") {
            findings.push_known(place, message, KNOWN);
        } else {
            findings.push(place, message);
        }
    }
}

fn is_exempt(id: &Content) -> bool {
    let path = id.path.to_lowercase();
    let key = id.member.key.to_lowercase();
    let starts = |types: &str, start: &str| types.to_lowercase().starts_with(start);
    EXEMPT.iter().any(|name| path.ends_with(&name.to_lowercase()))
        || path.starts_with("parameters")
        || path.starts_with("outputs")
        || path.contains(".metadata.")
        || path.contains(&format!(".tags.{key}"))
        || types_of(id).any(|name| {
            let name = name.to_lowercase();
            matches!(
                name.as_str(),
                "microsoft.logic/workflows"
                    | "microsoft.apimanagement/service/backends"
                    | "microsoft.portal/dashboards"
            ) || is_document_collection(&name)
                || name.contains("config")
                || (starts(&name, "microsoft.documentdb/databaseaccounts/sqldatabases") && path.contains(".resource."))
                || (starts(&name, "microsoft.insights/webtests") && path.contains(".locations"))
                || (name.ends_with("backends") && path.contains("properties."))
        })
}

fn is_document_collection(name: &str) -> bool {
    let middle = name.strip_prefix("microsoft.documentdb/databaseaccounts/");
    let middle = middle.and_then(|rest| rest.strip_suffix("/collections"));
    middle.is_some_and(|middle| middle.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))
}

/// What is taken for the id: the value, or the text under `value` of an object.
fn id_value(value: &Node) -> Option<&Node> {
    match &value.value {
        Value::Object(_) => value.get("value").filter(|inner| inner.as_str().is_some_and(|text| !text.is_empty())),
        Value::Array(_) | Value::DateTime(_) => None,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Some(value),
    }
}

fn fault(text: &str, template: &Node) -> Option<&'static str> {
    match expand(text, template) {
        Expansion::Missing => Some("is a variable that is not there or is empty"),
        Expansion::Text(text) if !begins_as_allowed(text) => Some("is not derived from the identity of a resource"),
        Expansion::Text(_) | Expansion::Other(_) => None,
    }
}

/// Whether one of the functions stands behind a bracket somewhere in the text.
fn begins_as_allowed(text: &str) -> bool {
    text.split('[').skip(1).any(|behind| {
        let behind = behind.trim_start();
        ALLOWED.iter().any(|function| {
            let start = behind.get(..function.len()).filter(|start| start.eq_ignore_ascii_case(function));
            start.is_some_and(|start| behind[start.len()..].trim_start().starts_with('('))
        })
    })
}
