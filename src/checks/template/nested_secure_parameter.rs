//! A nested deployment with outer scope holds a secret.

use crate::checks::toolkit::{LIST_FUNCTION, Openers, Template, each_resource, secrets_used, secure_parameters};
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "template-nested-secure-parameter",
    severity: Severity::Error,
    summary: "a nested deployment with outer scope holds a secret",
    toolkit: Some("Secure Params In Nested Deployments"),
    manual: Manual {
        what: "A nested deployment whose expressions are evaluated outside of it, and whose template uses a secure \
               parameter or a `list…` function.",
        why: "The secret is put into the nested template as plain text and stays in the deployment's history.",
        remedy: "set `expressionEvaluationOptions.scope` to `inner` and hand the secret on as a parameter",
        fails: r#""properties": { "template": { … "[parameters('secret')]" … } }"#,
        passes: r#""properties": { "expressionEvaluationOptions": { "scope": "inner" }, "template": { … } }"#,
    },
    run: Run::Template(check),
};

fn check(template: &Template, findings: &mut Findings) {
    let deployments = each_resource(&template.root, |member| {
        let is_kind = |kind: &str| kind.eq_ignore_ascii_case("Microsoft.Resources/deployments");
        member.key.eq_ignore_ascii_case("type") && Node::as_str(&member.value).is_some_and(is_kind)
    });
    let secrets = secure_parameters(&template.root);
    for deployment in deployments {
        let Some(nested) = deployment.object.path(&["properties", "template"]) else { continue };
        let scope = deployment.object.path(&["properties", "expressionEvaluationOptions", "scope"]);
        let is_outer = scope.is_none_or(|scope| !scope.is_truthy() || scope.to_text().eq_ignore_ascii_case("outer"));
        if !is_outer {
            continue;
        }
        let text = &template.text[nested.span.start - template.start..nested.span.end - template.start];
        for secret in secrets_used(text, &secrets) {
            let message = format!("the deployment `{}` holds the secret `{secret}`", deployment.name());
            findings.push(template.place(deployment.span()), message);
        }
        // The toolkit looks before the bracket, so that a call right behind it is not found.
        let list = LIST_FUNCTION.find(text).filter(|list| Openers::of(text).before(list.start()) == Some(b'['));
        if list.is_some() {
            let message = format!("the deployment `{}` holds what a list function returns", deployment.name());
            findings.push(template.place(deployment.span()), message);
        }
    }
}
