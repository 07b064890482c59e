//! The names of a playbook: its folder's, and the one that is shown (spec common-1 §17.1).

use crate::diagnostics::{Diagnostic, Report};
use crate::solution::ContentFile;
use crate::source::{Node, equals_ignoring_case};

/// Folders of the variants of one playbook, told apart by the name of the folder around them.
const TRIGGER_FOLDERS: [&str; 5] = [
    "incident-trigger",
    "alert-trigger",
    "entity-trigger",
    "incident-trigger-logingestionapi",
    "alert-trigger-logingestionapi",
];

/// The content id of the playbook at a path: the name of the folder that holds it (spec common-1 §17.1).
#[must_use]
pub fn content_id(path: &str) -> Option<String> {
    let mut parts = path.rsplit('/').skip(1).filter(|part| !part.is_empty());
    let folder = parts.next()?;
    let is_variant = TRIGGER_FOLDERS.iter().any(|trigger| equals_ignoring_case(trigger, folder));
    match parts.next().filter(|_| is_variant) {
        Some(around) => Some(format!("{around}-{folder}")),
        None => Some(folder.to_owned()),
    }
}

/// The content id of a file; the report says if there is none.
pub(super) fn folder(file: &ContentFile, report: &mut Report) -> Option<String> {
    let folder = content_id(&file.path);
    if folder.is_none() {
        report.push(
            Diagnostic::error(
                "playbook-without-folder",
                format!("`{}` lies in no folder, whose name would be its content id", file.path),
            )
            .at(file.entry.clone())
            .help("move the file to a folder of its own, such as `Playbooks/<Name>/azuredeploy.json`"),
        );
    }
    folder
}

/// The default of the parameter `PlaybookName`, or of `Playbook Name` where there is no parameter of the first name.
pub(super) fn display_name(template: &Node) -> Option<Node> {
    let parameter = |name| template.path(&["parameters", name]).filter(|parameter| parameter.is_truthy());
    let parameter = parameter("PlaybookName").or_else(|| parameter("Playbook Name"))?;
    parameter.get("defaultValue").filter(|name| name.is_truthy()).cloned()
}
