//! Two watchlists of a solution have one display name.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Manual, Run, Source};
use crate::diagnostics::Severity;
use crate::solution::ContentKind;

use super::watchlist;

/// See [`Manual`].
pub const CHECK: Check = Check {
    id: "watchlist-name-shared",
    severity: Severity::Warning,
    summary: "two watchlists of a solution have one display name",
    toolkit: None,
    manual: Manual {
        what: "The `displayName` of a listed watchlist is that of another one too, letter case ignored.",
        why: "V3 takes the display name for the content id. Both are packaged, under one id: Content Hub knows of one.",
        remedy: "give each watchlist a `displayName` of its own",
        fails: "Watchlists/Owners/Owners.json: \"displayName\": \"Contoso owners\"\n\
                Watchlists/Hosts/Hosts.json: \"displayName\": \"Contoso owners\"",
        passes: "Watchlists/Owners/Owners.json: \"displayName\": \"Contoso owners\"\n\
                 Watchlists/Hosts/Hosts.json: \"displayName\": \"Contoso hosts\"",
    },
    run: Run::Solution(check),
};

fn check(source: &Source<'_>, findings: &mut Findings) {
    let mut first = BTreeMap::new();
    for (file, document) in source.survey.of_kind(ContentKind::Watchlist) {
        let name = watchlist(document).and_then(|watchlist| watchlist.path(&["properties", "displayName"]));
        let Some(name) = name.filter(|name| name.is_truthy()) else { continue };
        let earlier = *first.entry(name.to_text().to_lowercase()).or_insert(&file.path);
        if *earlier != file.path {
            findings.push(document.place(name), format!("`{earlier}` has the display name `{}` too", name.to_text()));
        }
    }
}
