//! Two watchlists of a solution have one file name.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "watchlist-file-name-shared",
    severity: Severity::Warning,
    summary: "two watchlists of a solution have one file name",
    toolkit: None,
    manual: Manual {
        what: "The file of a listed watchlist has the name of that of another one, letter case ignored.",
        why: "V3 takes the name of the file for the name of the packaged watchlist, in place of the one in the file. \
              Of two with one name the second replaces the first, or the deployment fails.",
        remedy: "name each file as the alias of its watchlist",
        fails: r#""Watchlists": ["Watchlists/Owners/watchlist.json", "Watchlists/Hosts/watchlist.json"]"#,
        passes: r#""Watchlists": ["Watchlists/Owners/Owners.json", "Watchlists/Hosts/Hosts.json"]"#,
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut first = BTreeMap::new();
    for listed in source.survey.listed.iter().filter(|listed| listed.kind == ContentKind::Watchlist) {
        let file = &listed.file;
        let earlier = *first.entry(file.stem().to_lowercase()).or_insert(&file.path);
        // A file that is listed twice is `data-file-entry-repeated`.
        if *earlier != file.path {
            findings.push(file.entry.clone(), format!("`{earlier}` is named `{}` too", file.name()));
        }
    }
}
