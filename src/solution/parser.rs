//! Parsers: KQL functions as YAML, as the JSON of a saved search, or as plain text (spec common-3 §8).

mod function_parameters;

use std::sync::Arc;

use super::ContentFile;
use crate::diagnostics::{Diagnostic, Place, Report, SourceText};
use crate::source::{Document, Node, Value, json, yaml};

pub use function_parameters::parameter_text;

/// A KQL function.
#[derive(Clone, Debug)]
pub struct Parser {
    /// The file.
    pub file: Arc<SourceText>,
    /// The file's name without folders and its last extension.
    pub file_stem: String,
    /// The function's name, which also names the resource.
    pub name: String,
    /// The alias by which queries call the function.
    pub alias: String,
    /// The title.
    pub display_name: String,
    /// The category, the description and the parameters of a structured parser; `None` for plain text.
    pub structure: Option<Structure>,
    /// The KQL.
    pub query: String,
    /// The version, with the type that YAML gives it.
    pub version: Node,
}

/// What only a parser in YAML or JSON says.
#[derive(Clone, Debug)]
pub struct Structure {
    /// `Category`.
    pub category: String,
    /// `Description`.
    pub description: String,
    /// `FunctionParams` as Log Analytics writes them, joined with commas.
    pub parameters: String,
}

/// Parses the file; `None` for a parser in plain text, and when the report says why it cannot be parsed.
pub fn parse(file: &ContentFile, report: &mut Report) -> Option<Document> {
    if file.has_extension("yaml") {
        return yaml::parse_without_comment_lines(&file.text).map_err(|faults| report.extend(faults)).ok();
    }
    if file.has_extension("json") {
        return json::parse(&file.text).map_err(|fault| report.push(fault)).ok();
    }
    None
}

/// Reads what [`parse`] found; `None` when the report says why it cannot be packaged.
pub fn read(file: &ContentFile, document: Option<&Document>, report: &mut Report) -> Option<Parser> {
    if file.has_extension("yaml") {
        return from_yaml(file, document?, report);
    }
    if file.has_extension("json") {
        return from_json(file, document?, report);
    }
    check_extension(file, report).then(|| from_text(file))
}

/// V3 takes YAML for plain text when its file is named `.yml`, so that the YAML becomes the query.
fn check_extension(file: &ContentFile, report: &mut Report) -> bool {
    if !file.has_extension("yml") {
        return true;
    }
    report.push(
        Diagnostic::error(
            "file-of-wrong-kind",
            format!("`{}` is not named `*.yaml`, so V3 takes its YAML for the query", file.path),
        )
        .at(file.entry.clone())
        .help("rename the file to `.yaml`"),
    );
    false
}

fn from_text(file: &ContentFile) -> Parser {
    let stem = file.stem().to_owned();
    Parser {
        file: Arc::clone(&file.text),
        alias: alias_of_path(&file.path).to_owned(),
        name: stem.clone(),
        display_name: stem.clone(),
        file_stem: stem,
        structure: None,
        query: without_comment_lines(&file.text.text),
        version: default_version(),
    }
}

fn from_yaml(file: &ContentFile, document: &Document, report: &mut Report) -> Option<Parser> {
    let root = &document.root;
    let text = |name: &str| root.get(name).map_or_else(String::new, Node::to_text);
    let name = text("FunctionName");
    if name.is_empty() {
        report.push(
            Diagnostic::error("parser-without-function-name", format!("the parser `{}` has no `FunctionName`", file.path))
                .at(document.key_place(root, "FunctionName"))
                .help("add `FunctionName`, `FunctionQuery` and `Function` with `Title` and `Version`; V3 reads no `ParserName` or `ParserQuery`"),
        );
    }
    if root.get_some("FunctionQuery").is_none() {
        report.push(
            Diagnostic::warning("parser-without-query", format!("the parser `{}` has no `FunctionQuery`", file.path))
                .at(document.place(root))
                .help("add the KQL as `FunctionQuery: |`"),
        );
    }
    let parameters = match root.get_some("FunctionParams") {
        Some(parameters) => function_parameters::to_text(file, document, parameters, report),
        None => Some(String::new()),
    };
    let version = root.path(&["Function", "Version"]).filter(|version| !version.is_null()).cloned();
    let structure = Structure { category: text("Category"), description: text("Description"), parameters: parameters? };
    (!name.is_empty()).then(|| Parser {
        file: Arc::clone(&file.text),
        file_stem: file.stem().to_owned(),
        alias: name.clone(),
        name,
        display_name: root.path(&["Function", "Title"]).map_or_else(String::new, Node::to_text),
        structure: Some(structure),
        query: text("FunctionQuery"),
        version: version.unwrap_or_else(default_version),
    })
}

/// The JSON of a saved search loses its parameters, version and tags on the way, as in V3.
fn from_json(file: &ContentFile, document: &Document, report: &mut Report) -> Option<Parser> {
    let root = unrolled(&document.root);
    let Some(properties) =
        root.get_some("properties").filter(|properties| properties.get_some("functionAlias").is_some())
    else {
        let place = root.get_some("properties").map_or_else(
            || Place::start_of(&document.file),
            |properties| document.key_place(properties, "functionAlias"),
        );
        report.push(
            Diagnostic::error("parser-without-function-alias", format!("the parser `{}` has no `properties.functionAlias`", file.path))
                .at(place)
                .help("write the JSON of one saved search, `{ \"properties\": { \"functionAlias\": …, \"query\": … } }`; V3 takes any other JSON for the query"),
        );
        return None;
    };
    let text = |name: &str| properties.get(name).map_or_else(String::new, Node::to_text);
    let (name, display_name) = (text("functionAlias"), text("displayName"));
    Some(Parser {
        file: Arc::clone(&file.text),
        file_stem: file.stem().to_owned(),
        alias: name.clone(),
        name,
        structure: Some(Structure {
            category: text("category"),
            description: display_name.clone(),
            parameters: String::new(),
        }),
        display_name,
        query: text("query"),
        version: default_version(),
    })
}

/// PowerShell takes a list of one at the root for its element.
fn unrolled(root: &Node) -> &Node {
    match root.as_array() {
        Some([only]) => only,
        _ => root,
    }
}

fn default_version() -> Node {
    Node { value: Value::String("1.0.0".to_owned()), span: crate::diagnostics::Span::default() }
}

/// The text without lines that start with `//`; a line break stands before each line, also before the first
/// (fixture `Adatum Parsers`).
fn without_comment_lines(text: &str) -> String {
    text.split('\n')
        .filter(|line| !line.starts_with("//"))
        .fold(String::with_capacity(text.len() + 1), |kept, line| kept + "\n" + line)
}

/// The last part of the path up to its first dot.
fn alias_of_path(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}
