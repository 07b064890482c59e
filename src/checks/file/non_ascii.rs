//! A file that must be ASCII holds another character.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};
use crate::files::ReadFault;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "file-non-ascii",
    severity: Severity::Error,
    summary: "a file that must be ASCII holds another character",
    toolkit: None,
    manual: Manual {
        what: "A file named `*.yaml` anywhere in the solution, or a file of whatever kind below a folder whose name \
               holds `Parsers`, that holds a character outside of ASCII, such as a curly quote, a long dash or a \
               non-breaking blank. Only the first is found; a byte order mark is let pass.",
        why: "The content repository's validator refuses the file, and the pull request cannot be merged.",
        remedy: "write the character in ASCII: a straight quote, a hyphen, a plain blank",
        fails: "description: Sign-ins – failed",
        passes: "description: Sign-ins - failed",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let must_be_ascii = |path: &String| {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_yaml = path.rsplit_once('.').is_some_and(|(_, extension)| extension == "yaml");
        !folder.starts_with("Package") && (is_yaml || folder.contains("Parsers"))
    };
    for path in source.files.paths("").into_iter().filter(must_be_ascii) {
        let text = match source.files.read(&path) {
            Ok(text) => text,
            Err(ReadFault::NotText { file, .. }) => {
                findings.push(Place::start_of(&file), "the file is no text");
                continue;
            }
            Err(ReadFault::Missing | ReadFault::TooLarge { .. } | ReadFault::Disk(_)) => continue,
        };
        let Some((at, letter)) = text.text.char_indices().find(|(_, letter)| !letter.is_ascii()) else { continue };
        let more = text.text[at..].chars().filter(|letter| !letter.is_ascii()).count() - 1;
        let more = if more == 0 { String::new() } else { format!(", and {more} more behind it") };
        let message = format!("`{letter}` (U+{:04X}) is not ASCII{more}", u32::from(letter));
        findings.push(Place::new(&text, Span::new(at, at + letter.len_utf8())), message);
    }
}
