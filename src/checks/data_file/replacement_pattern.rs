//! A text of the data file has a pattern in it that V3 replaces.

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::{Place, Severity, Span};

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "data-file-replacement-pattern",
    severity: Severity::Warning,
    summary: "a text of the data file has a pattern in it that V3 replaces",
    toolkit: None,
    manual: Manual {
        what: "`Description`, `Logo` or `Name` of the data file holds a dollar sign before `&`, `0`, `+`, `_`, a \
               quote or a backtick.",
        why: "V3 puts these texts in place of tokens with a regular expression, to which such a pair stands for a part \
              of the text around: `$0` becomes `{{SolutionDescription}}`, and `$_` the whole text. `$$` becomes one \
              dollar sign.",
        remedy: "write a dollar sign that is meant as such as `$$`, or without one of these characters behind it",
        fails: r#""Description": "… for $0 …""#,
        passes: r#""Description": "… for $$0 …""#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let Some(data) = &source.survey.data_file else { return };
    for name in ["Name", "Logo", "Description"] {
        let Some(node) = data.root.get(name) else { continue };
        // The pair is found in the text as it is written, where it has a place.
        let written = data.file.text.get(node.span.start..node.span.end).filter(|_| node.as_str().is_some());
        if let Some((index, pair)) = written.and_then(pair) {
            let start = node.span.start + index;
            let place = Place::new(&data.file, Span::new(start, start + pair.len()));
            findings.push(place, format!("V3 replaces the `{pair}` in `{name}`"));
        }
    }
}

/// The first pair that stands for something else, and its index; `$$`, which may be meant so, is passed over.
fn pair(text: &str) -> Option<(usize, &str)> {
    let mut index = 0;
    while let Some(start) = text[index..].find('$').map(|found| index + found) {
        index = match text.as_bytes().get(start + 1) {
            Some(b'&' | b'0' | b'+' | b'_' | b'\'' | b'`') => return Some((start, &text[start..start + 2])),
            Some(b'$') => start + 2,
            _ => start + 1,
        };
    }
    None
}
