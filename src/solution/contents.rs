//! The walk over the data file: every listed file is found, read and handed to the reader of its kind
//! (spec driver §6).

use super::codeless_connector::ListedAs;
use super::data_file::unreadable;
use super::letter_case;
use super::lists::{JsonKind, LISTS, List, YamlKind, is_other_member, list_of, nearest_list, nearest_name};
use super::{
    Compatibility, Content, ContentFile, ContentKind, ListedFile, ReadContext, Survey, analytic_rule,
    codeless_connector, custom_detection, data_connector, hunting_query, parser, playbook, saved_search, summary_rule,
    watchlist, workbook, yaml_content,
};
use crate::diagnostics::{Diagnostic, Place, Report};
use crate::files::Found;
use crate::source::{Document, Member, Node, Value, json};

/// Reads everything that the data file lists, in its order; the survey, if one is wanted, keeps what was parsed.
pub(super) fn read(context: &ReadContext<'_>, survey: Option<&mut Survey>, report: &mut Report) -> Vec<Content> {
    let mut walk = Walk { context, survey, report, contents: Vec::new(), listed: 0 };
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
    let mut contents = walk.contents;
    playbook::report_shared_names(&contents, report);
    if context.options.compatibility == Compatibility::V3_1 {
        let detections = custom_detection::read(context, &contents, report);
        contents.extend(detections.map(Content::CustomDetections));
    }
    contents
}

struct Walk<'a> {
    context: &'a ReadContext<'a>,
    survey: Option<&'a mut Survey>,
    report: &'a mut Report,
    contents: Vec<Content>,
    listed: usize,
}

impl Walk<'_> {
    fn member(&mut self, member: &Member) {
        let list = list_of(&member.key);
        if list == Some(List::CustomDetections) {
            self.custom_detections(member);
            return;
        }
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
        let files: Vec<_> = items.iter().filter_map(|item| self.file(member, item)).collect();
        match list {
            Some(List::Yaml(kind)) => files.iter().for_each(|file| self.yaml_file(kind, file)),
            Some(List::Json(kind)) => files.iter().for_each(|file| self.json_file(kind, file)),
            Some(List::Parsers) => files.iter().for_each(|file| self.parser(file)),
            Some(List::DataConnectors) => self.data_connectors(&member.key, &files),
            Some(List::CustomDetections) => {}
            None => self.unknown_list(member, &files),
        }
    }

    /// V3 ignores a list of content that is written as a single text (spec driver §6.1).
    fn not_a_list(&mut self, member: &Member, list: Option<List>) {
        let place = Place::new(&self.context.data_file.document.file, member.key_span);
        match (&member.value.value, list) {
            (Value::Null, Some(_)) => {}
            (_, Some(_)) => self.report.push(
                Diagnostic::error("list-not-a-list", format!("`{}` is not a list, so V3 leaves it out", member.key))
                    .at(place)
                    .help(format!("write `\"{}\": [\"<path>\", …]`", member.key)),
            ),
            (_, None) => self.unknown_member(member, place),
        }
    }

    fn unknown_member(&mut self, member: &Member, place: Place) {
        let diagnostic = Diagnostic::warning(
            "unknown-member",
            format!("`{}` is not a member of the data file that V3 reads", member.key),
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
                Diagnostic::error("list-entry-not-text", format!("an entry of `{}` is not text", member.key))
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
            self.report.push(letter_case::differs(&path, place));
            return Some(path);
        }
        let near = self.context.files.near(whole);
        // The data file often bears the name of the content, but is never meant.
        let near = near.iter().find(|near| **near != self.context.data_file.document.file.path);
        let help = near
            .map_or_else(|| "add the file, or remove the entry".to_owned(), |near| format!("did you mean `{near}`?"));
        self.missing(format!("the listed file `{entry}` does not exist"), place, help);
        None
    }

    fn missing(&mut self, message: String, place: &Place, help: String) {
        self.report.push(Diagnostic::error("listed-file-missing", message).at(place.clone()).help(help));
    }

    fn parser(&mut self, file: &ContentFile) {
        let document = parser::parse(file, self.report);
        self.keep(ContentKind::Parser, file, document.as_ref());
        let parser = parser::read(file, document.as_ref(), self.report);
        self.contents.extend(parser.map(Content::Parser));
    }

    fn yaml_file(&mut self, kind: YamlKind, file: &ContentFile) {
        if !self.is_named_yaml(file) {
            return;
        }
        let document = yaml_content::open(file, self.report);
        self.keep(kind.content_kind(), file, document.as_ref());
        let (Some(document), report) = (document, &mut *self.report) else { return };
        let item = match kind {
            YamlKind::AnalyticRule => {
                analytic_rule::read(file, document, report).map(Box::new).map(Content::AnalyticRule)
            }
            YamlKind::HuntingQuery => hunting_query::read(file, document, report).map(Content::HuntingQuery),
            YamlKind::SummaryRule => summary_rule::read(file, document, report).map(Content::SummaryRule),
        };
        self.contents.extend(item);
    }

    fn json_file(&mut self, kind: JsonKind, file: &ContentFile) {
        let document = self.json(file);
        self.keep(kind.content_kind(), file, document.as_ref());
        let Some(document) = document else { return };
        let (context, report) = (self.context, &mut *self.report);
        let item = match kind {
            JsonKind::Workbook => workbook::read(file, document, context, report).map(Content::Workbook),
            JsonKind::Playbook => playbook::read(file, document, context, report).map(Content::Playbook),
            JsonKind::Watchlist => watchlist::read(file, &document, context, report).map(Content::Watchlist),
            JsonKind::SavedSearch => saved_search::read(file, &document, context, report).map(Content::SavedSearches),
        };
        self.contents.extend(item);
    }

    fn data_connectors(&mut self, list_name: &str, files: &[ContentFile]) {
        let documents: Vec<_> = files.iter().filter_map(|file| Some((file, self.json(file)?))).collect();
        let codeless = codeless_connector::read_all(list_name, &documents, self.context, self.report);
        if let Some(survey) = &mut self.survey {
            survey.connector_parts.extend(codeless.parts);
        }
        // V3 packages all codeless connectors where the first is listed.
        let mut connectors = Some(codeless.connectors).filter(|connectors| !connectors.is_empty());
        let mut is_part_tried = false;
        for ((file, document), listed) in documents.into_iter().zip(codeless.listed) {
            self.keep(listed.content_kind(), file, Some(&document));
            match listed {
                ListedAs::Classic => {
                    let connector = data_connector::read(document, self.context, self.report);
                    self.contents.extend(connector.map(Content::DataConnector));
                }
                ListedAs::Definition => self.contents.extend(connectors.take().map(Content::CodelessConnectors)),
                ListedAs::Part if connectors.is_none() && !is_part_tried => {
                    is_part_tried = true;
                    self.contents.push(Content::CodelessPart);
                }
                ListedAs::Part => {}
            }
        }
    }

    /// V3 passes over custom detections; V3.1 reads them when all else is read.
    fn custom_detections(&mut self, member: &Member) {
        self.listed += 1;
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
            |(name, list)| {
                let rules = if list == List::CustomDetections { "`Analytic Rules` or " } else { "" };
                format!("did you mean {rules}`{name}`?")
            },
        );
        // `Detections` comes near to the custom detections, but is an older name of the analytic rules.
        let is_list_of_rules =
            near.is_none_or(|(_, list)| matches!(list, List::Yaml(YamlKind::AnalyticRule) | List::CustomDetections));
        for file in files {
            let is_json = json::parse(&file.text).is_ok();
            let instead = if is_json {
                "leaves the file out"
            } else if !file.has_extension("yaml") {
                "takes the file for a parser"
            } else if !is_list_of_rules {
                "takes the file for an analytic rule"
            } else {
                self.yaml_file(YamlKind::AnalyticRule, file);
                continue;
            };
            let message =
                format!("`{}` lists `{}`, but V3 does not know the list and {instead}", member.key, file.path);
            self.report.push(Diagnostic::error("unknown-list", message).at(file.entry.clone()).help(help.clone()));
        }
        self.report.push(
            Diagnostic::warning(
                "unknown-member",
                format!("`{}` is not a list of the data file that V3 knows", member.key),
            )
            .at(place)
            .help(help),
        );
    }

    /// Whether a file of a list of YAML is fit to be read as YAML.
    fn is_named_yaml(&mut self, file: &ContentFile) -> bool {
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

    fn keep(&mut self, kind: ContentKind, file: &ContentFile, document: Option<&Document>) {
        if let Some(survey) = &mut self.survey {
            survey.listed.push(ListedFile { kind, file: file.clone(), document: document.cloned() });
        }
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
