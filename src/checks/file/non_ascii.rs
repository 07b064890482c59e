//! A file that must be ASCII holds another character.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-non-ascii",
    severity: Severity::Error,
    summary: "a file that must be ASCII holds another character",
    toolkit: None,
    manual: Manual {
        what: "A listed file in YAML, or any listed parser, that holds a character outside of ASCII, such as a curly \
               quote, a long dash or a non-breaking blank. Only the first is found; a byte order mark is let pass.",
        why: "The content repository's validator refuses the file, and the pull request cannot be merged.",
        remedy: "write the character in ASCII: a straight quote, a hyphen, a plain blank",
        fails: "description: Sign-ins – failed",
        passes: "description: Sign-ins - failed",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    for listed in &source.survey.listed {
        if listed.kind != ContentKind::Parser && !listed.file.has_extension("yaml") {
            continue;
        }
        let text = &listed.file.text;
        let Some((at, letter)) = text.text.char_indices().find(|(_, letter)| !letter.is_ascii()) else { continue };
        let more = text.text[at..].chars().filter(|letter| !letter.is_ascii()).count() - 1;
        let more = if more == 0 { String::new() } else { format!(", and {more} more behind it") };
        let message = format!("`{letter}` (U+{:04X}) is not ASCII{more}", u32::from(letter));
        findings.push(Place::new(text, Span::new(at, at + letter.len_utf8())), message);
    }
}
