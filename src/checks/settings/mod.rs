//! The settings of a repository or solution, `.sentinel-pack.toml`: severities by check, and findings to be ignored.
//!
//! ```toml
//! [severity]
//! analytic-rule-without-tactics = "error" # or "warning", or "off"
//!
//! [[ignore]]
//! check = "analytic-rule-name-long"
//! path = "Solutions/Contoso/**" # relative to the file of the settings
//! reason = "the names are trade marks"
//! ```

mod faults;

use std::sync::Arc;

use glob::{MatchOptions, Pattern};

use super::{Check, Finding, Run, find, registry};
use crate::diagnostics::{Diagnostic, Place, Severity, SourceText};
use crate::source::{Document, Node, toml};

pub use faults::FAULTS;

/// The name of the file.
pub const SETTINGS_FILE: &str = ".sentinel-pack.toml";

/// `*` stands for part of one name, `**` for folders.
const MATCHING: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// The settings, read.
#[derive(Debug, Default)]
pub struct Settings {
    severities: Vec<(&'static Check, Option<Severity>)>,
    ignores: Vec<Ignore>,
}

/// Findings that the author has judged.
#[derive(Debug)]
struct Ignore {
    check: &'static Check,
    path: Pattern,
    place: Place,
}

impl Settings {
    /// Reads the settings; every fault is reported, and what is faulty has no effect.
    #[must_use]
    pub fn read(file: &Arc<SourceText>) -> (Self, Vec<Diagnostic>) {
        let document = match toml::parse(file) {
            Ok(document) => document,
            Err(fault) => return (Self::default(), vec![fault]),
        };
        let mut reader = Reader { document: &document, faults: Vec::new() };
        let mut settings = Self::default();
        for member in document.root.members() {
            match member.key.as_str() {
                "severity" => settings.severities = reader.severities(&member.value),
                "ignore" => {
                    let entries = member.value.elements();
                    settings.ignores = entries.iter().filter_map(|entry| reader.ignore(entry)).collect();
                }
                other => {
                    let place = Place::new(file, member.key_span);
                    let message = format!("`{other}` is no part of the settings");
                    reader.fault("settings-invalid", place, message, "write `[severity]` or `[[ignore]]`");
                }
            }
        }
        (settings, reader.faults)
    }

    /// The finding as the settings want it, `None` when it is switched off or ignored; `path` makes the path of a
    /// file relative to the settings, and `used` learns of the entry that ignores it, by its file in the package or by
    /// that which it comes from.
    pub fn apply(
        &self,
        mut finding: Finding,
        path: impl Fn(&str) -> String,
        used: &mut impl FnMut(usize),
    ) -> Option<Finding> {
        let of_check = |check: &Check| check.id == finding.check.id;
        if let Some((_, severity)) = self.severities.iter().find(|(check, _)| of_check(check)) {
            finding.diagnostic.severity = (*severity)?;
        }
        let Diagnostic { place, origin, .. } = &finding.diagnostic;
        let file = |place: &Place| path(&place.file.path);
        let packaged = place.as_ref().map_or_else(|| path(""), file);
        let source = origin.as_deref().map(file);
        let matches = |ignore: &Ignore| {
            let is_at = |path: &String| ignore.path.matches_with(path, MATCHING);
            of_check(ignore.check) && (is_at(&packaged) || source.as_ref().is_some_and(is_at))
        };
        match self.ignores.iter().position(matches) {
            Some(index) => {
                used(index);
                None
            }
            None => Some(finding),
        }
    }

    /// Entries that ignored nothing, although all that they may concern was checked. What is found when a branch is
    /// compared with another is not found again once it is merged, so that such entries do not tell.
    #[must_use]
    pub fn stale(
        &self,
        is_used: impl Fn(usize) -> bool,
        is_covered: impl Fn(&str) -> bool,
        was_run: impl Fn(&Check) -> bool,
    ) -> Vec<Diagnostic> {
        let unused = self.ignores.iter().enumerate().filter(|(index, _)| !is_used(*index));
        let is_lasting = |check: &Check| was_run(check) && !matches!(check.run, Run::Change(_));
        let lasting = unused.filter(|(_, ignore)| is_lasting(ignore.check));
        let stale = lasting.filter(|(_, ignore)| is_covered(literal_start(ignore.path.as_str())));
        stale
            .map(|(_, ignore)| {
                let message = format!("no finding of `{}` is ignored by this entry", ignore.check.id);
                Diagnostic::warning("settings-ignore-stale", message)
                    .at(ignore.place.clone())
                    .help("remove the entry, or mend its path")
            })
            .collect()
    }
}

/// The check of that id, or what is wrong with it, and what may be meant. What packaging reports cannot be set: a
/// solution with such a fault has lost content. Nor can what is wrong with the settings.
pub fn find_or_suggest(id: &str) -> Result<&'static Check, String> {
    match find(id) {
        Some(check) if check.run.is_check() => Ok(check),
        Some(_) => Err(format!("`{id}` is reported while files are read; only checks can be chosen or ignored")),
        None => {
            let checks = registry().filter(|check| check.run.is_check());
            let near = super::spelling::nearest(id, checks.map(|check| check.id));
            let near = near.map_or_else(|| "see `explain --list`".to_owned(), |near| format!("did you mean `{near}`?"));
            Err(format!("there is no check `{id}`; {near}"))
        }
    }
}

fn literal_start(pattern: &str) -> &str {
    pattern.split(['*', '?', '[']).next().unwrap_or(pattern)
}

struct Reader<'a> {
    document: &'a Document,
    faults: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn fault(&mut self, id: &'static str, place: Place, message: impl Into<String>, help: &str) {
        self.faults.push(Diagnostic::error(id, message).at(place).help(help));
    }

    fn severities(&mut self, table: &Node) -> Vec<(&'static Check, Option<Severity>)> {
        let mut severities = Vec::new();
        for member in table.members() {
            let check = self.check(&member.key, Place::new(&self.document.file, member.key_span));
            let severity = match member.value.as_str() {
                Some("error") => Some(Severity::Error),
                Some("warning") => Some(Severity::Warning),
                Some("off") => None,
                _ => {
                    let place = self.document.place(&member.value);
                    let help = "write `\"error\"`, `\"warning\"` or `\"off\"`";
                    self.fault("settings-invalid", place, "this is no severity", help);
                    continue;
                }
            };
            severities.extend(check.map(|check| (check, severity)));
        }
        severities
    }

    fn ignore(&mut self, entry: &Node) -> Option<Ignore> {
        for member in entry.members().filter(|member| !["check", "path", "reason"].contains(&member.key.as_str())) {
            let place = Place::new(&self.document.file, member.key_span);
            let message = format!("`{}` is no member of an entry", member.key);
            self.fault("settings-invalid", place, message, "write `check`, `path` and `reason`");
        }
        let reason = entry.get_str("reason").unwrap_or_default();
        if reason.trim().is_empty() {
            let place = self.document.place(entry);
            let help = "add `reason = \"…\"`: why the finding is right as it is";
            self.fault("settings-ignore-without-reason", place, "the entry gives no reason", help);
        }
        let text = |name: &str| entry.get(name).filter(|node| node.as_str().is_some());
        let (Some(check), Some(path)) = (text("check"), text("path")) else {
            let place = self.document.place(entry);
            let help = "add `check = \"<id>\"` and `path = \"Solutions/<Name>/**\"`";
            self.fault("settings-invalid", place, "the entry names no check or no path", help);
            return None;
        };
        let (place, path_place) = (self.document.place(check), self.document.place(path));
        let check = self.check(check.as_str()?, place.clone());
        match Pattern::new(path.as_str()?) {
            Ok(path) => Some(Ignore { check: check?, path, place }),
            Err(error) => {
                let help = "write a path with `*` for part of a name and `**` for folders";
                self.fault("settings-invalid", path_place, format!("this is no path: {}", error.msg), help);
                None
            }
        }
    }

    fn check(&mut self, id: &str, place: Place) -> Option<&'static Check> {
        match find_or_suggest(id) {
            Ok(check) => Some(check),
            Err(message) => {
                let (message, help) = message.split_once("; ").unwrap_or((&message, "see `explain --list`"));
                self.fault("settings-check-unknown", place, message, help);
                None
            }
        }
    }
}
