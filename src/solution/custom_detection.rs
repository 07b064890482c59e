//! Custom detections of Microsoft Defender XDR, which the V3.1 entry point packages beside the analytic rules they can
//! replace (spec driver §15).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::data_file::unreadable;
use super::lists::{List, list_of};
use super::{Content, ContentFile, ReadContext};
use crate::diagnostics::{Diagnostic, Place, Report, SourceText};
use crate::files::Found;
use crate::source::{DateTime, Document, Member, Node, Number, Object, Value, equals_ignoring_case, kql, yaml};

/// A custom detection.
#[derive(Clone, Debug)]
pub struct CustomDetection {
    /// The file.
    pub file: Arc<SourceText>,
    /// `properties.id` as text.
    pub id: String,
    /// Where the id stands.
    pub id_place: Place,
    /// The id of the analytic rule that the detection replaces.
    pub rule_id: String,
    /// Where that id stands.
    pub rule_id_place: Place,
    /// `<resourceType>@<apiVersion>`.
    pub resource_type: String,
    /// `properties`, with date-times and decimals as a detour through JSON leaves them.
    pub properties: Node,
    /// The version under which the detection is registered.
    pub version: String,
    /// `contentProvenance.conversion.requiredWorkloads`.
    pub required_workloads: Option<Node>,
}

/// The custom detections of a solution, and what holds for all of them.
#[derive(Clone, Debug)]
pub struct CustomDetections {
    /// The detections in the order of the data file.
    pub detections: Vec<CustomDetection>,
    /// Whether each is also registered as content.
    pub is_registered: bool,
    /// The version of the Bicep extension that deploys them.
    pub extension_version: String,
}

/// Reads the detections of the first list of them; V3.1 never looks at a second one.
pub(super) fn read(context: &ReadContext<'_>, contents: &[Content], report: &mut Report) -> Option<CustomDetections> {
    let mut lists = context.data_file.members().filter(|member| list_of(&member.key) == Some(List::CustomDetections));
    let list = lists.next()?;
    // A rule that could not be read is not unknown.
    let every_rule_was_read = !report.has_errors();
    for unread in lists {
        for entry in entries(unread) {
            let message = format!(
                "`{}` lists `{}`, but V3.1 packages only the first list of detections, `{}`",
                unread.key,
                entry.to_text(),
                list.key
            );
            let place = context.data_file.document.place(entry);
            report.push(
                Diagnostic::error("custom-detections-in-two-lists", message)
                    .at(place)
                    .help("move it to the first list"),
            );
        }
    }
    let parsers = parser_names(context);
    let mut ids = BTreeSet::new();
    let mut detections = Vec::new();
    for entry in entries(list) {
        let Some(file) = find(context, entry, report) else { continue };
        let Some(detection) = read_one(&file, context, &parsers, report) else { continue };
        if every_rule_was_read && !has_rule(contents, &detection.rule_id) {
            report.push(
                Diagnostic::error(
                    "custom-detection-of-unknown-rule",
                    format!(
                        "no packaged analytic rule has the id `{}`, which `{}` names as its source",
                        detection.rule_id, file.path
                    ),
                )
                .at(detection.rule_id_place.clone())
                .help("list the rule under `Analytic Rules`, or correct `contentProvenance.source.id`"),
            );
        }
        if !ids.insert(detection.id.to_lowercase()) {
            let message = format!("`{}` has the id `{}`, which an earlier detection has", file.path, detection.id);
            report.push(
                Diagnostic::error("custom-detection-id-repeated", message)
                    .at(detection.id_place.clone())
                    .help("give each detection an id of its own"),
            );
        }
        detections.push(detection);
    }
    let is_registered = is_registered(context, report);
    let extension_version = given_text(context, "XDR Extension Version").unwrap_or_else(|| "1.0.0".to_owned());
    (!detections.is_empty()).then_some(CustomDetections { detections, is_registered, extension_version })
}

/// The entries of a list; a single text counts as one.
fn entries(list: &Member) -> &[Node] {
    match &list.value.value {
        Value::Array(entries) => entries,
        Value::Null => &[],
        _ => std::slice::from_ref(&list.value),
    }
}

fn find(context: &ReadContext<'_>, entry: &Node, report: &mut Report) -> Option<ContentFile> {
    let place = context.data_file.document.place(entry);
    let written = entry.to_text().replace('\\', "/");
    let path = written.trim_start_matches('/');
    let name = &context.data_file.name;
    let path = without_prefix(path, &format!("Solutions/{name}/"))
        .or_else(|| without_prefix(path, &format!("{name}/")))
        .unwrap_or(path);
    match context.files.find(path) {
        Found::Exact(path) | Found::Spelled(path) => match context.files.read(&path) {
            Ok(text) => return Some(ContentFile { path, entry: place, text }),
            Err(fault) => report.push(unreadable(&path, fault)),
        },
        Found::Missing | Found::Folder(_) | Found::Outside => {
            let near = context.files.near(path);
            let help = near.first().map_or_else(
                || "add the file, or remove the entry".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("the listed custom detection `{written}` does not exist");
            report.push(Diagnostic::error("listed-file-missing", message).at(place).help(help));
        }
    }
    None
}

fn without_prefix<'a>(path: &'a str, prefix: &str) -> Option<&'a str> {
    let start = path.get(..prefix.len())?;
    equals_ignoring_case(start, prefix).then(|| &path[prefix.len()..])
}

fn read_one(
    file: &ContentFile,
    context: &ReadContext<'_>,
    parsers: &BTreeSet<String>,
    report: &mut Report,
) -> Option<CustomDetection> {
    let document = yaml::parse(&file.text).map_err(|faults| report.extend(faults)).ok()?;
    let root = &document.root;
    let mut faults = Faults { file, document: &document, report, found: false };
    let text = |names: &[&str]| root.path(names).map_or_else(String::new, Node::to_text);
    let place = |names: &[&str]| document.place(root.path(names).unwrap_or(root));
    for (name, wanted) in [("kind", "CustomDetection"), ("resourceType", "Microsoft.Security/detectionRules")] {
        if !equals_ignoring_case(&text(&[name]), wanted) {
            faults.push(root, name, &format!("does not say `{name}: {wanted}`"), &format!("write `{name}: {wanted}`"));
        }
    }
    let (rule_id, id) = (text(&["contentProvenance", "source", "id"]), text(&["properties", "id"]));
    if rule_id.trim().is_empty() {
        faults.push(
            root,
            "contentProvenance",
            "has no `contentProvenance.source.id`",
            "name the id of the analytic rule that the detection replaces",
        );
    }
    let properties = root.get("properties").unwrap_or(root);
    if id.trim().is_empty() {
        faults.push(properties, "id", "has no `properties.id`", "give the detection an id");
    }
    if properties.get("status").is_none() {
        faults.push(
            properties,
            "status",
            "has no `properties.status`",
            "write `status: enabled`; the package sets it to `disabled`",
        );
    }
    let query = text(&["properties", "queryCondition", "queryText"]);
    if query.trim().is_empty() {
        faults.push(properties, "queryCondition", "has no `queryCondition.queryText`", "add the KQL as `queryText`");
    }
    let alert = properties.path(&["detectionAction", "alertTemplate"]).unwrap_or(properties);
    if alert.get("tactics").and_then(Node::as_array).is_some_and(|tactics| tactics.len() > 1) {
        faults.push(
            alert,
            "tactics",
            "has more than one tactic, and the service supports exactly one",
            "keep the most important tactic",
        );
    }
    if alert.get_some("entityMappings").is_none() {
        faults.push(alert, "entityMappings", "has no `entityMappings`", "map at least one entity");
    }
    for name in kql::bound_names(&query).filter(|name| parsers.contains(name.text)) {
        let message = format!("binds `{}`, which is the name of a parser of this solution", name.text);
        faults.push(
            properties,
            "queryCondition",
            &message,
            &format!("rename the binding, for example to `__xdr_inline_{}`", name.text),
        );
    }
    if faults.found {
        return None;
    }
    let version = text(&["contentProvenance", "source", "version"]);
    let default_version = || given_text(context, "XDR Detection Version");
    let version = Some(version).filter(|version| !version.trim().is_empty()).or_else(default_version);
    Some(CustomDetection {
        file: Arc::clone(&file.text),
        id,
        id_place: place(&["properties", "id"]),
        rule_id,
        rule_id_place: place(&["contentProvenance", "source", "id"]),
        resource_type: format!("{}@{}", text(&["resourceType"]), text(&["apiVersion"])),
        properties: through_json(properties),
        version: version.unwrap_or_default(),
        required_workloads: root.path(&["contentProvenance", "conversion", "requiredWorkloads"]).cloned(),
    })
}

struct Faults<'a> {
    file: &'a ContentFile,
    document: &'a Document,
    report: &'a mut Report,
    found: bool,
}

impl Faults<'_> {
    fn push(&mut self, node: &Node, member: &str, message: &str, help: &str) {
        self.found = true;
        self.report.push(
            Diagnostic::error(
                "custom-detection-malformed",
                format!("the custom detection `{}` {message}", self.file.path),
            )
            .at(self.document.key_place(node, member))
            .help(help),
        );
    }
}

/// V3.1 takes every detection through JSON, which turns texts of date-times into dates and decimals into doubles.
fn through_json(node: &Node) -> Node {
    let value = match &node.value {
        Value::String(text) => DateTime::read(text).map_or_else(|| node.value.clone(), Value::DateTime),
        Value::Number(Number::Decimal(digits)) => {
            digits.parse().map_or_else(|_| node.value.clone(), |value| Value::Number(Number::Double(value)))
        }
        Value::Array(items) => Value::Array(items.iter().map(through_json).collect()),
        Value::Object(object) => {
            let members =
                object.members.iter().map(|member| Member { value: through_json(&member.value), ..member.clone() });
            Value::Object(Object { members: members.collect() })
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::DateTime(_) => node.value.clone(),
    };
    Node { value, span: node.span }
}

fn has_rule(contents: &[Content], id: &str) -> bool {
    contents
        .iter()
        .any(|content| matches!(content, Content::AnalyticRule(rule) if equals_ignoring_case(&rule.content.id, id)))
}

/// A member of the data file as text unless it is blank.
fn given_text(context: &ReadContext<'_>, name: &str) -> Option<String> {
    context.data_file.get(name).map(Node::to_text).filter(|text| !text.trim().is_empty())
}

fn is_registered(context: &ReadContext<'_>, report: &mut Report) -> bool {
    let name = "Include XDR Content Registration";
    let Some(node) = context.data_file.get(name) else { return false };
    match &node.value {
        Value::Bool(truth) => *truth,
        Value::Number(number) => !number.is_zero(),
        Value::String(text) if equals_ignoring_case(text.trim(), "true") => true,
        Value::String(text) if equals_ignoring_case(text.trim(), "false") => false,
        _ => {
            report.push(
                Diagnostic::error("registration-flag-malformed", format!("`{name}` is neither true nor false"))
                    .at(Place::new(&context.data_file.document.file, node.span))
                    .help("write `true` or `false`"),
            );
            false
        }
    }
}

/// The names of the functions in the solution's `Parsers` folder (spec driver §15.4).
fn parser_names(context: &ReadContext<'_>) -> BTreeSet<String> {
    let is_yaml = |path: &&String| [".yaml", ".yml"].iter().any(|ending| path.to_lowercase().ends_with(ending));
    let paths = context.files.paths("Parsers");
    let documents = paths.iter().filter(is_yaml).filter_map(|path| yaml::parse(&context.files.read(path).ok()?).ok());
    let names = documents.flat_map(|document| {
        ["FunctionName", "FunctionAlias"].map(|name| document.root.get_str(name).map(|name| name.trim().to_owned()))
    });
    names.flatten().filter(|name| !name.is_empty()).collect()
}
