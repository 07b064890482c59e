//! The walk over the data file: every listed file is found, read and handed to the reader of its kind
//! (spec driver §6).

use super::data_file::unreadable;
use super::{
    Compatibility, Content, ContentFile, ReadContext, analytic_rule, codeless_connector, data_connector, hunting_query,
    parser, playbook, saved_search, summary_rule, watchlist, workbook,
};
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::files::Found;
use crate::source::{Document, Member, Node, Value, json};

/// What a list of the data file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    AnalyticRules,
    HuntingQueries,
    SummaryRules,
    Parsers,
    Workbooks,
    Playbooks,
    Watchlists,
    SavedSearches,
    DataConnectors,
    CustomDetections,
}

/// The names of lists, as the data file should spell them. V3 takes every unknown list of YAML for analytic rules.
const LISTS: [(&str, List); 13] = [
    ("Analytic Rules", List::AnalyticRules),
    ("Hunting Queries", List::HuntingQueries),
    ("Summary Rules", List::SummaryRules),
    ("SummaryRules", List::SummaryRules),
    ("Parsers", List::Parsers),
    ("Workbooks", List::Workbooks),
    ("Playbooks", List::Playbooks),
    ("Watchlists", List::Watchlists),
    ("SavedSearches", List::SavedSearches),
    ("Data Connectors", List::DataConnectors),
    ("DataConnectors", List::DataConnectors),
    ("XDR Detections", List::CustomDetections),
    ("Custom Detections", List::CustomDetections),
];

/// Members of the data file that list no content.
const OTHER_MEMBERS: [&str; 20] = [
    "Name",
    "Author",
    "Logo",
    "Description",
    "BasePath",
    "Version",
    "Metadata",
    "TemplateSpec",
    "Is1PConnector",
    "StaticDataConnectorIds",
    "dependentDomainSolutionIds",
    "DataConnectorCCFVersion",
    "WorkbookBladeDescription",
    "WorkbookDescription",
    "AnalyticalRuleBladeDescription",
    "HuntingQueryBladeDescription",
    "PlaybooksBladeDescription",
    "PlaybookDescription",
    "WatchlistDescription",
    "Include XDR Content Registration",
];

/// Further members of the data file that V3.1 reads.
const XDR_MEMBERS: [&str; 2] = ["XDR Extension Version", "XDR Detection Version"];

/// Reads everything that the data file lists, in its order.
pub(super) fn read(context: &ReadContext<'_>, report: &mut Report) -> Vec<Content> {
    let mut walk = Walk { context, report, contents: Vec::new(), listed: 0 };
    for member in context.data_file.members() {
        walk.member(member);
    }
    if walk.listed == 0 {
        let file = &context.data_file.document.file;
        let names: Vec<_> = LISTS.iter().map(|(name, _)| *name).collect();
        report.push(
            Diagnostic::error("solution-without-content", "the data file lists no content")
                .at(Place::start_of(file))
                .help(format!("list content files under {}", names.join(", "))),
        );
        return Vec::new();
    }
    walk.contents
}

struct Walk<'a> {
    context: &'a ReadContext<'a>,
    report: &'a mut Report,
    contents: Vec<Content>,
    listed: usize,
}

impl Walk<'_> {
    fn member(&mut self, member: &Member) {
        let list = LISTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(&member.key)).map(|(_, list)| *list);
        if is_other_member(&member.key) {
            if member.key.eq_ignore_ascii_case("Metadata") {
                self.contents.push(Content::Package);
            }
            return;
        }
        let Some(items) = member.value.as_array() else {
            self.not_a_list(member, list);
            return;
        };
        self.listed += items.len();
        if list == Some(List::CustomDetections) {
            self.custom_detections(member);
            return;
        }
        let files: Vec<_> = items.iter().filter_map(|item| self.file(member, item)).collect();
        match list {
            Some(List::DataConnectors) => self.data_connectors(&files),
            Some(list) => files.iter().for_each(|file| self.listed_file(list, file)),
            None => self.unknown_list(member, &files),
        }
    }

    /// V3 ignores a list of content that is written as a single text (spec driver §6.1).
    fn not_a_list(&mut self, member: &Member, list: Option<List>) {
        let place = Place::new(&self.context.data_file.document.file, member.key_span);
        match (&member.value.value, list) {
            (Value::Null, Some(_)) => {}
            (_, Some(_)) => self.report.push(
                Diagnostic::error("list-not-a-list", format!("`{}` is no list, so V3 leaves it out", member.key))
                    .at(place)
                    .help(format!("write `\"{}\": [\"<path>\", …]`", member.key)),
            ),
            (_, None) => self.unknown_member(member, place),
        }
    }

    fn unknown_member(&mut self, member: &Member, place: Place) {
        let diagnostic = Diagnostic::warning(
            "unknown-member",
            format!("`{}` is no member of the data file that V3 reads", member.key),
        )
        .at(place);
        let near = nearest_name(&member.key);
        self.report.push(
            diagnostic.help(near.map_or_else(|| "remove it".to_owned(), |near| format!("did you mean `{near}`?"))),
        );
    }

    /// Finds and reads one listed file.
    fn file(&mut self, member: &Member, item: &Node) -> Option<ContentFile> {
        let place = self.context.data_file.document.place(item);
        let Some(entry) = item.as_str() else {
            self.report.push(
                Diagnostic::error("list-entry-not-text", format!("an entry of `{}` is no text", member.key))
                    .at(place)
                    .help("list the paths of files, relative to the solution folder, in quotes"),
            );
            return None;
        };
        let path = self.locate(entry, &place)?;
        match self.context.files.read(&path) {
            Ok(text) => Some(ContentFile { path, entry: place, text }),
            Err(fault) => {
                self.report.push(unreadable(&path, fault));
                None
            }
        }
    }

    /// The path of an entry. V3 cuts `Solutions/` and `<Name>/` out wherever they stand (spec driver §6.2) and so loses
    /// files in a folder of the solution's name; the path as written is tried where V3's is not there.
    fn locate(&mut self, entry: &str, place: &Place) -> Option<String> {
        let name = &self.context.data_file.name;
        let written = entry.replace('\\', "/");
        let written = written.trim_start_matches('/').trim_end();
        let cut = written.replace("Solutions/", "").replace(&format!("{name}/"), "");
        let whole = written.strip_prefix("Solutions/").unwrap_or(written);
        let whole = whole.strip_prefix(&format!("{name}/")).unwrap_or(whole);
        let mut candidates = vec![cut.as_str(), whole, written];
        candidates.dedup();
        let mut spelled = None;
        for candidate in candidates {
            match self.context.files.find(candidate) {
                Found::Exact(path) => return Some(path),
                Found::Spelled(path) => spelled = spelled.or(Some(path)),
                Found::Missing => {}
                Found::Folder(_) => {
                    self.missing(
                        format!("`{candidate}` is a folder, not a file"),
                        place,
                        "list the files in it".to_owned(),
                    );
                    return None;
                }
                Found::Outside => {
                    self.report.push(
                        Diagnostic::error(
                            "path-outside-solution",
                            format!("`{entry}` leads outside the solution folder"),
                        )
                        .at(place.clone())
                        .help("list files of the solution only"),
                    );
                    return None;
                }
            }
        }
        if let Some(path) = spelled {
            self.report.push(
                Diagnostic::warning("letter-case-differs", format!("the file is spelled `{path}`"))
                    .at(place.clone())
                    .help(format!("write `{path}`, as V3 needs it on systems that tell letter case apart")),
            );
            return Some(path);
        }
        let near = self.context.files.near(whole);
        let help = near
            .first()
            .map_or_else(|| "add the file, or remove the entry".to_owned(), |near| format!("did you mean `{near}`?"));
        self.missing(format!("the listed file `{entry}` does not exist"), place, help);
        None
    }

    fn missing(&mut self, message: String, place: &Place, help: String) {
        self.report.push(Diagnostic::error("listed-file-missing", message).at(place.clone()).help(help));
    }

    fn listed_file(&mut self, list: List, file: &ContentFile) {
        let context = self.context;
        match list {
            List::AnalyticRules | List::HuntingQueries | List::SummaryRules => {
                if self.is_yaml(file) {
                    self.yaml_file(list, file);
                }
            }
            List::Parsers => {
                let parser = parser::read(file, context, self.report);
                self.contents.extend(parser.map(Content::Parser));
            }
            List::Workbooks | List::Playbooks | List::Watchlists | List::SavedSearches => {
                if let Some(document) = self.json(file) {
                    self.json_file(list, file, document);
                }
            }
            List::DataConnectors | List::CustomDetections => unreachable!("these lists are read as a whole"),
        }
    }

    fn yaml_file(&mut self, list: List, file: &ContentFile) {
        let (context, report) = (self.context, &mut *self.report);
        let content = match list {
            List::HuntingQueries => hunting_query::read(file, context, report).map(Content::HuntingQuery),
            List::SummaryRules => summary_rule::read(file, context, report).map(Content::SummaryRule),
            _ => analytic_rule::read(file, context, report).map(Content::AnalyticRule),
        };
        self.contents.extend(content);
    }

    fn json_file(&mut self, list: List, file: &ContentFile, document: Document) {
        let (context, report) = (self.context, &mut *self.report);
        let content = match list {
            List::Workbooks => workbook::read(file, document, context, report).map(Content::Workbook),
            List::Playbooks => playbook::read(file, document, context, report).map(Content::Playbook),
            List::Watchlists => watchlist::read(file, document, context, report).map(Content::Watchlist),
            _ => saved_search::read(file, document, context, report).map(Content::SavedSearches),
        };
        self.contents.extend(content);
    }

    fn data_connectors(&mut self, files: &[ContentFile]) {
        let documents: Vec<_> = files.iter().filter_map(|file| Some((file, self.json(file)?))).collect();
        let codeless = codeless_connector::read_all(&documents, self.context, self.report);
        for (index, (file, document)) in documents.into_iter().enumerate() {
            if !codeless.files.contains(&index) {
                let connector = data_connector::read(file, document, self.context, self.report);
                self.contents.extend(connector.map(Content::DataConnector));
            } else if codeless.files.first() == Some(&index) {
                self.contents.push(Content::CodelessConnectors(codeless.connectors.clone()));
            }
        }
    }

    fn custom_detections(&mut self, member: &Member) {
        if self.context.options.compatibility == Compatibility::V3 {
            let place = Place::new(&self.context.data_file.document.file, member.key_span);
            self.report.push(
                Diagnostic::error("custom-detections-left-out", format!("V3 leaves out the list `{}`", member.key))
                    .at(place)
                    .help("package with `--compat v3.1`, or remove the list"),
            );
        }
    }

    /// V3 packages YAML under an unknown list as analytic rules, and loses or mistakes everything else (spec driver §6.3).
    fn unknown_list(&mut self, member: &Member, files: &[ContentFile]) {
        let place = Place::new(&self.context.data_file.document.file, member.key_span);
        let near = nearest_list(&member.key);
        let help = near.map_or_else(
            || "list it under the name of its kind, such as `Analytic Rules` or `Workbooks`".to_owned(),
            |(name, _)| format!("did you mean `{name}`?"),
        );
        let is_list_of_rules = near.is_none_or(|(_, list)| list == List::AnalyticRules);
        for file in files {
            let is_json = json::parse(&file.text).is_ok();
            let instead = if is_json {
                "leaves it out"
            } else if !file.has_extension("yaml") {
                "takes it for a parser"
            } else if !is_list_of_rules {
                "takes it for an analytic rule"
            } else {
                self.yaml_file(List::AnalyticRules, file);
                continue;
            };
            let message =
                format!("`{}` lists `{}`, but V3 does not know the list and {instead}", member.key, file.path);
            self.report.push(Diagnostic::error("unknown-list", message).at(file.entry.clone()).help(help.clone()));
        }
        self.report.push(
            Diagnostic::warning(
                "unknown-member",
                format!("`{}` is no list of the data file that V3 knows", member.key),
            )
            .at(place)
            .help(help),
        );
    }

    /// Whether a file of a list of YAML is fit to be read as YAML.
    fn is_yaml(&mut self, file: &ContentFile) -> bool {
        if file.has_extension("yaml") {
            return true;
        }
        let instead = if json::parse(&file.text).is_ok() { "leaves it out" } else { "takes it for a parser" };
        self.wrong_kind(
            file,
            &format!("`{}` is not named `*.yaml`, so V3 {instead}", file.path),
            "write it in YAML, in a file whose name ends in `.yaml`",
        );
        false
    }

    fn json(&mut self, file: &ContentFile) -> Option<Document> {
        match json::parse(&file.text) {
            Ok(document) => Some(document),
            Err(_) if file.has_extension("yaml") || file.has_extension("yml") => {
                self.wrong_kind(
                    file,
                    &format!("`{}` is YAML in a list of JSON files", file.path),
                    "list it under the name of its kind, such as `Analytic Rules`",
                );
                None
            }
            Err(fault) => {
                self.report.push(fault);
                None
            }
        }
    }

    fn wrong_kind(&mut self, file: &ContentFile, message: &str, help: &str) {
        self.report.push(Diagnostic::error("file-of-wrong-kind", message).at(file.entry.clone()).help(help));
    }
}

fn is_other_member(name: &str) -> bool {
    OTHER_MEMBERS.iter().chain(&XDR_MEMBERS).any(|other| other.eq_ignore_ascii_case(name))
}

/// The member that was probably meant.
fn nearest_name(name: &str) -> Option<&'static str> {
    let names = LISTS.iter().map(|(list, _)| *list).chain(OTHER_MEMBERS).chain(XDR_MEMBERS);
    nearest(name, names)
}

/// The list that was probably meant.
fn nearest_list(name: &str) -> Option<(&'static str, List)> {
    let near = nearest(name, LISTS.iter().map(|(list, _)| *list))?;
    LISTS.into_iter().find(|(list, _)| *list == near)
}

fn nearest(name: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let fold = |text: &str| text.to_lowercase().replace([' ', '_', '-'], "");
    let folded = fold(name);
    let scored = names.map(|candidate| (strsim::normalized_damerau_levenshtein(&folded, &fold(candidate)), candidate));
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 >= 0.7).then_some(best.1)
}
