//! Analytic rules of several solutions have one file name.

use crate::checks::{Check, Manual, Run, Source};
use crate::diagnostics::{Place, Severity};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "analytic-rule-file-name-shared",
    severity: Severity::Warning,
    summary: "analytic rules of several solutions have one file name",
    toolkit: None,
    manual: Manual {
        what: "The name of a listed rule, without its folder, that rules of two solutions of the run have, \
               letter case ignored. Within one solution `analytic-rule-file-name-repeated` finds it.",
        why: "The content repository's validator looks rules up by the names of their files, and fails where it \
               finds two.",
        remedy: "give the newer file a name of its own, such as one that begins with the name of the solution",
        fails: "Solutions/Contoso/Analytic Rules/ManySignIns.yaml and Solutions/Fabrikam/Analytic Rules/ManySignIns.yaml",
        passes: "Solutions/Contoso/Analytic Rules/ContosoManySignIns.yaml and Solutions/Fabrikam/Analytic Rules/FabrikamManySignIns.yaml",
    },
    run: Run::OncePerRun(claims),
};

fn claims(source: &Source<'_>) -> Vec<(String, Place)> {
    let rules = source.contents().filter(|content| content.kind == ContentKind::AnalyticRule);
    rules.map(|rule| (rule.file.name().to_lowercase(), rule.start())).collect()
}
