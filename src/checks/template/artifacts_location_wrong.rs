//! The parameters for artifacts are not declared as expected.

use crate::checks::toolkit::Template;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-artifacts-location-wrong",
    severity: Severity::Error,
    summary: "the parameters for artifacts are not declared as expected",
    toolkit: Some("artifacts parameter"),
    manual: Manual {
        what: "A parameter `_artifactsLocation` that is neither `string` nor `secureString`, has another default than \
               the deployment's own address, or has no `_artifactsLocationSasToken` of type `secureString` beside it. \
               Only the main template may give the two defaults, and it must.",
        why: "Nested templates and scripts could not be found when the package is deployed.",
        remedy: "declare both parameters, with the defaults `[deployment().properties.templateLink.uri]` and an empty text",
        fails: r#""_artifactsLocation": { "type": "string" }"#,
        passes: r#""_artifactsLocation": { "type": "string", "defaultValue": "[deployment().properties.templateLink.uri]" },
"_artifactsLocationSasToken": { "type": "secureString", "defaultValue": "" }"#,
    },
    run: Run::Template(check),
};

/// What a default must hold: the deployment's own address, or a part of it.
const OWN_ADDRESS: &str = "deployment().properties.templatelink";

/// The address that the toolkit takes besides: that of its own sample.
const SAMPLE: &str = "https://raw.githubusercontent.com/Azure/azure-quickstart-templates/master/100-blank-template/";

fn check(template: &Template, findings: &mut Findings) {
    let Some(parameters) = template.root.get("parameters") else { return };
    let Some(location) = parameters.get_some("_artifactsLocation") else { return };
    let token = parameters.get_some("_artifactsLocationSasToken");
    let mut fault = |message: &str| findings.push(template.place(location.span), message);
    if !has_type(location, "string") && !has_type(location, "secureString") {
        fault("`_artifactsLocation` must be of type `string` or `secureString`");
    }
    match token {
        None => fault("`_artifactsLocationSasToken` is missing"),
        Some(token) if !has_type(token, "secureString") => {
            fault("`_artifactsLocationSasToken` must be of type `secureString`");
        }
        Some(_) => {}
    }
    let default = location.get("defaultValue").filter(|default| default.is_truthy());
    let token_default = token.and_then(|token| token.get("defaultValue"));
    if !template.is_main {
        if default.is_some() || token_default.is_some_and(Node::is_truthy) {
            fault("the parameters for artifacts must have no default in a nested template");
        }
        return;
    }
    match default {
        None => fault("`_artifactsLocation` must have a default in the main template"),
        Some(default) if !is_expected(default) => {
            fault("`_artifactsLocation` has a wrong default");
            // The toolkit reports the defaults that it takes as a second error.
            fault("the default of `_artifactsLocation` must be `[deployment().properties.templateLink.uri]`");
        }
        Some(_) => {}
    }
    let is_empty_text = token_default.and_then(Node::as_str) == Some("");
    if !token_default.is_some_and(Node::is_truthy) && !is_empty_text {
        fault("the default of `_artifactsLocationSasToken` must be an empty text");
    }
}

fn has_type(parameter: &Node, name: &str) -> bool {
    parameter.get_str("type").is_some_and(|given| given.eq_ignore_ascii_case(name))
}

fn is_expected(default: &Node) -> bool {
    default.as_str().is_some_and(|text| text.eq_ignore_ascii_case(SAMPLE) || text.to_lowercase().contains(OWN_ADDRESS))
}
