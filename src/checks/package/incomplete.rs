//! The Package folder of a solution is incomplete or of another version.

use crate::checks::spelling::is_version;
use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "package-incomplete",
    severity: Severity::Warning,
    summary: "the Package folder of a solution is incomplete or of another version",
    toolkit: None,
    manual: Manual {
        what: "A solution with a `Package` folder that lacks `mainTemplate.json`, `createUiDefinition.json`, \
               or a zip file named for the `Version` of the data file. What is in the zip is not looked at.",
        why: "Content Hub takes the zip of the newest version; without it users keep what was published before.",
        remedy: "package the solution again: `sentinel-pack pack`",
        fails: "Package/3.0.0.zip, where the data file has the version 3.0.1",
        passes: "Package/3.0.1.zip",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data_file) = &source.survey.data_file else { return };
    let names = source.files.list("Package");
    if names.is_empty() {
        return;
    }
    let mut needed = vec!["mainTemplate.json".to_owned(), "createUiDefinition.json".to_owned()];
    let version = data_file.root.get_str("Version");
    needed.extend(version.filter(|version| is_version(version)).map(|version| format!("{version}.zip")));
    for name in needed.into_iter().filter(|name| !names.contains(name)) {
        findings.push(data_file.key_place(&data_file.root, "Version"), format!("there is no `Package/{name}`"));
    }
}
