//! A parameter of the package that is named for a secret is no `securestring`.

use crate::checks::{Check, Findings, Manual, PackageFile, PackageFiles, Run};
use crate::diagnostics::{Place, Severity};
use crate::source::Node;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-parameter-not-secure",
    severity: Severity::Error,
    summary: "a parameter of the package that is named for a secret is no `securestring`",
    toolkit: None,
    manual: Manual {
        what: "A parameter at the root of mainTemplate.json whose name contains `Password`, `ClientSecret`, \
               `Authorization`, `Secret`, `token`, `apptoken` or `appkey`, letter case ignored, and whose \
               type is not `securestring`.",
        why: "The validator of field types refuses the package; what the user enters would be shown in the \
              history of deployments.",
        remedy: "write `\"type\": \"securestring\"`",
        fails: r#""ApiToken": { "type": "string" }"#,
        passes: r#""ApiToken": { "type": "securestring" }"#,
    },
    run: Run::Package(check),
};

/// What names of secrets contain; the longer words of the validator contain one of these (spec checks PK-02).
const WORDS: [&str; 5] = ["password", "authorization", "secret", "token", "appkey"];

fn check(files: &PackageFiles, findings: &mut Findings) {
    let Some(document) = files.named("mainTemplate.json").and_then(PackageFile::parsed) else { return };
    for parameter in document.root.get("parameters").into_iter().flat_map(Node::members) {
        let name = parameter.key.to_lowercase();
        let kind = parameter.value.get("type").map_or_else(String::new, Node::to_text);
        if WORDS.iter().any(|word| name.contains(word)) && !kind.eq_ignore_ascii_case("securestring") {
            let place = Place::new(&document.file, parameter.key_span);
            findings.push(place, format!("the parameter `{}` is of the type `{kind}`", parameter.key));
        }
    }
}
