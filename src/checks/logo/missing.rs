//! The logo of the solution is not in the repository.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::files::Found;

use super::named_logo;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-missing",
    severity: Severity::Warning,
    summary: "the logo of the solution is not in the repository",
    toolkit: None,
    manual: Manual {
        what: "The `Logo` of the data file leads below \
               `https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/`, and the repository around \
               the solution holds no such file. It cannot be seen where the repository has no folder of that \
               name.",
        why: "Reviewers look at it: the solution is shown without a logo.",
        remedy: "add the logo to the repository, or name the one that is there, in the same letter case",
        fails: r#"<img src=\"https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/contoso.svg\""#,
        passes: r#"<img src=\"https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/Contoso.svg\""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let (Some(logo), Some(repository)) = (named_logo(source), source.repository) else { return };
    let folder = logo.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if folder.is_empty() || !matches!(repository.find(folder), Found::Folder(_)) {
        return;
    }
    if !matches!(repository.find(&logo.path), Found::Exact(_)) {
        findings.push(logo.place, format!("the repository holds no `{}`", logo.path));
    }
}
