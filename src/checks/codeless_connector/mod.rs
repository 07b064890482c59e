//! Checks on codeless connectors: their definitions, pollers, data collection rules and tables (spec ccf §22; the
//! references of the Codeless Connector Framework).

mod column_name_invalid;
mod column_repeated;
mod column_type_unknown;
mod destination_undefined;
mod field_not_asked;
mod field_unused;
mod flow_without_time;
mod id_with_blank;
mod member_missing;
mod output_stream_invalid;
mod poller_incomplete;
mod poller_member_unknown;
mod poller_name_repeated;
mod poller_number_out_of_range;
mod poller_value_unknown;
mod stream_undeclared;
mod stream_unused;
mod table_name_invalid;
mod table_name_undefined;
mod table_unknown;
mod table_without_time;
mod transform_without_source;

use super::{Check, Source};
use crate::diagnostics::{Place, Span, spelling::likeness};
use crate::solution::ContentKind;
use crate::solution::codeless_connector::{Part, Role};
use crate::source::{Document, Member, Node, equals_ignoring_case};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &column_name_invalid::CHECK,
    &column_repeated::CHECK,
    &column_type_unknown::CHECK,
    &destination_undefined::CHECK,
    &field_not_asked::CHECK,
    &field_unused::CHECK,
    &flow_without_time::CHECK,
    &id_with_blank::CHECK,
    &member_missing::CHECK,
    &output_stream_invalid::CHECK,
    &poller_incomplete::CHECK,
    &poller_member_unknown::CHECK,
    &poller_name_repeated::CHECK,
    &poller_number_out_of_range::CHECK,
    &poller_value_unknown::CHECK,
    &stream_undeclared::CHECK,
    &stream_unused::CHECK,
    &table_name_invalid::CHECK,
    &table_name_undefined::CHECK,
    &table_unknown::CHECK,
    &table_without_time::CHECK,
    &transform_without_source::CHECK,
];

/// The prefix of streams that a rule declares, and of output streams that are custom tables.
const CUSTOM: &str = "Custom-";

/// A listed definition, and the parts that its folder holds for it.
pub(super) struct Connector<'a> {
    pub(super) definition: &'a Document,
    /// Its `connectorUiConfig`.
    pub(super) page: &'a Node,
    /// The pollers that name it, and those that name none.
    pub(super) pollers: Vec<&'a Part>,
    pub(super) rules: Vec<&'a Part>,
}

/// The connectors whose definitions are listed.
fn connectors<'a>(source: &'a Source<'a>) -> impl Iterator<Item = Connector<'a>> {
    let listed = source.survey.of_kind(ContentKind::CodelessConnector);
    listed.filter_map(|(file, definition)| {
        let [root] = definition.root.elements() else { return None };
        let page = root.path(&["properties", "connectorUiConfig"])?;
        let id = page.get_str("id").unwrap_or_default();
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_beside = |part: &&Part| equals_ignoring_case(part.folder(), folder);
        let is_own = |part: &&Part| {
            let name = part.document.root.path(&["properties", "connectorDefinitionName"]);
            name.is_none_or(|name| equals_ignoring_case(&name.to_text(), id))
        };
        let pollers = parts(source, Role::Poller).filter(is_beside).filter(is_own).collect();
        let rules = parts(source, Role::Rule).filter(is_beside).collect();
        Some(Connector { definition, page, pollers, rules })
    })
}

/// The parts of that role, whichever connector they belong to.
fn parts<'a>(source: &Source<'a>, role: Role) -> impl Iterator<Item = &'a Part> {
    source.survey.connector_parts.iter().filter(move |part| part.role == role)
}

/// The pollers of REST APIs.
fn rest_pollers<'a>(source: &Source<'a>) -> impl Iterator<Item = &'a Part> {
    let is_rest = |part: &&Part| part.document.root.get_str("kind").is_some_and(|kind| kind.eq_ignore_ascii_case(REST));
    parts(source, Role::Poller).filter(is_rest)
}

/// The kind of the pollers of REST APIs.
const REST: &str = "RestApiPoller";

/// The data flows of a rule.
fn flows(rule: &Part) -> &[Node] {
    rule.document.root.path(&["properties", "dataFlows"]).map(Node::elements).unwrap_or_default()
}

/// The streams that a data flow takes.
fn streams(flow: &Node) -> &[Node] {
    flow.get("streams").map(Node::elements).unwrap_or_default()
}

/// The streams that a rule declares.
fn declarations(rule: &Part) -> impl Iterator<Item = &Member> {
    rule.document.root.path(&["properties", "streamDeclarations"]).into_iter().flat_map(Node::members)
}

/// The declaration of a stream.
fn declaration<'a>(rule: &'a Part, stream: &str) -> Option<&'a Member> {
    declarations(rule).find(|member| equals_ignoring_case(&member.key, stream))
}

/// The columns of a stream or a table.
struct Columns<'a> {
    document: &'a Document,
    /// What has them, for messages.
    owner: String,
    /// [`Role::Rule`] for a stream.
    role: Role,
    list: &'a [Node],
}

/// The columns of all streams and tables.
fn columns<'a>(source: &Source<'a>) -> impl Iterator<Item = Columns<'a>> {
    let of_streams = parts(source, Role::Rule).flat_map(|rule| {
        declarations(rule).map(|stream| Columns {
            document: &rule.document,
            owner: format!("the stream `{}`", stream.key),
            role: Role::Rule,
            list: stream.value.get("columns").map(Node::elements).unwrap_or_default(),
        })
    });
    let of_tables = parts(source, Role::Table).map(|table| Columns {
        document: &table.document,
        owner: format!("the table `{}`", name(table)),
        role: Role::Table,
        list: table.document.root.path(&["properties", "schema", "columns"]).map(Node::elements).unwrap_or_default(),
    });
    of_streams.chain(of_tables)
}

/// The name of a part.
fn name(part: &Part) -> &str {
    part.document.root.get_str("name").unwrap_or_default()
}

/// Whether the text is filled in later: a placeholder or an expression.
fn is_open(text: &str) -> bool {
    text.contains("{{") || text.starts_with('[')
}

/// How alike, of 1, the name of a member must be to one that is missing.
const NEAR: f64 = 0.75;

/// The member that was probably meant to be called `name`.
fn misspelled<'a>(object: &'a Node, name: &str) -> Option<&'a Member> {
    object.members().find(|member| likeness(&member.key, name) >= NEAR)
}

/// The first byte of an object in which something is missing.
fn start(document: &Document, node: &Node) -> Place {
    Place::new(&document.file, Span::new(node.span.start, node.span.start))
}
