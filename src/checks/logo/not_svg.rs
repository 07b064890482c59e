//! A logo is no SVG file.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, SourceText};

use super::{is_svg, paths};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "logo-not-svg",
    severity: Severity::Error,
    summary: "a logo is no SVG file",
    toolkit: None,
    manual: Manual {
        what: "A file in a folder for logos of the solution (`Logos`, `Data Connectors/Logo…`) whose name \
               does not end in `.svg`.",
        why: "The validator of logos refuses every other form; only drawings stay sharp at each size.",
        remedy: "replace the file by an SVG of the drawing; an SVG around a bitmap is refused too",
        fails: "Logos/Contoso.png",
        passes: "Logos/Contoso.svg",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for path in paths(source).into_iter().filter(|path| !is_svg(path)) {
        findings.push(Place::start_of(&SourceText::new(&*path, "")), format!("the logo `{path}` is no .svg"));
    }
}
