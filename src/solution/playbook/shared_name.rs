//! Names by which the playbooks of a solution find each other, each to be given once.

use super::{CustomConnector, Kind};
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::solution::Content;
use crate::source::equals_ignoring_case;

/// A name by which other playbooks of the solution find this one.
#[derive(Clone, Debug)]
pub struct SharedName {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Reports custom connectors, or function apps, that share the name by which playbooks find them; V3 stops at the
/// second (spec common-1 §17.10).
pub(in crate::solution) fn report_shared_names(contents: &[Content], report: &mut Report) {
    let kinds = contents
        .iter()
        .filter_map(|content| if let Content::Playbook(playbook) = content { Some(&playbook.kind) } else { None });
    let (mut connectors, mut function_apps) = (Vec::new(), Vec::new());
    for kind in kinds {
        let (names, what, name) = match kind {
            Kind::CustomConnector(CustomConnector { shared_name: Some(name), .. }) => {
                (&mut connectors, "custom connector", name)
            }
            Kind::FunctionApp(Some(name)) => (&mut function_apps, "function app", name),
            Kind::CustomConnector(_) | Kind::FunctionApp(None) | Kind::Playbook => continue,
        };
        if let Some(earlier) =
            names.iter().find(|earlier: &&&SharedName| equals_ignoring_case(&earlier.text, &name.text))
        {
            let message = format!("a {what} named `{}` is already in `{}`", name.text, earlier.place.file.path);
            report.push(
                Diagnostic::error("playbook-name-shared", message)
                    .at(name.place.clone())
                    .help(format!("give each {what} of the solution a default name of its own")),
            );
        }
        names.push(name);
    }
}
