//! What was chosen of existing resources is not handed on.

use super::is_true;
use crate::checks::toolkit::CreateUi;
use crate::checks::{Check, Findings, Manual, Run};
use crate::diagnostics::Severity;
use crate::source::Member;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "create-ui-existing-not-handled",
    severity: Severity::Error,
    summary: "what was chosen of existing resources is not handed on",
    toolkit: Some("HideExisting Must Be Correctly Handled"),
    manual: Manual {
        what: "A selector of storage accounts, public addresses or virtual networks that offers existing ones, and whose `resourceGroup` or `newOrExisting` is in no output.",
        why: "The template cannot find the resource that the customer chose.",
        remedy: "give both properties out, or set `options.hideExisting`",
        fails: r#""outputs": { "account": "[basics('account').name]" }"#,
        passes: r#""outputs": { "group": "[basics('account').resourceGroup]", "kind": "[basics('account').newOrExisting]" }"#,
    },
    run: Run::CreateUi(check),
};

const SELECTORS: [&str; 3] = [
    "Microsoft.Storage.StorageAccountSelector",
    "Microsoft.Network.PublicIpAddressCombo",
    "Microsoft.Network.VirtualNetworkCombo",
];

fn check(definition: &CreateUi, findings: &mut Findings) {
    for control in SELECTORS.iter().flat_map(|kind| definition.controls(kind)) {
        let hidden = control.path(&["options", "hideExisting"]);
        if hidden.is_some_and(is_true) {
            continue;
        }
        let name = CreateUi::name(control);
        for property in ["resourceGroup", "newOrExisting"] {
            let is_given = |output: &&Member| {
                let text = output.value.to_text().to_lowercase();
                let behind = text.split_once(&name.to_lowercase()).map(|(_, behind)| behind);
                behind.is_some_and(|behind| behind.contains(&format!(".{}", property.to_lowercase())))
            };
            if !definition.outputs_naming(name).iter().any(is_given) {
                let message = format!("no output gives out `{property}` of the control `{name}`");
                findings.push(definition.document.place(control), message);
            }
        }
    }
}
