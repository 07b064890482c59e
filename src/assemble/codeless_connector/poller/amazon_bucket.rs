//! Buckets of Amazon: the stream from a menu, and the format of the data (spec ccf §14.4).

use serde_json::json;

use crate::arm::{Object, Value};
use crate::assemble::Assembly;
use crate::assemble::codeless_connector::Connections;
use crate::assemble::codeless_connector::object::{has_name_like, member, member_mut, object_at, set};
use crate::solution::codeless_connector::{PlaceholderMember, PollerKind};

/// Puts what the menu of streams says in place of a member's own value.
pub(super) fn replace(properties: &mut Object, rule: PlaceholderMember, connections: &mut Connections<'_>) -> bool {
    let connector = connections.connector;
    let Some(tables) = &connector.stream_tables else { return false };
    if connector.kind != PollerKind::AmazonWebServicesS3 {
        return false;
    }
    match rule.name {
        "streamName" => {
            if let Some(object) = object_at(properties, rule.object) {
                set(object, "streamName", "[[parameters('streamName')[0]]");
            }
            true
        }
        "destinationTable" => {
            set(properties, "destinationTable", table_expression(tables));
            connections.parameters.add("streamName", json!({ "type": "array" }));
            true
        }
        _ => false,
    }
}

/// The table that belongs to the chosen stream. V3 ends the expression in two brackets.
fn table_expression(tables: &[(String, String)]) -> String {
    let Some(((_, last), others)) = tables.split_last() else {
        return "[[concat(parameters('streamName')[0],'_CL')]".to_owned();
    };
    let nested = others.iter().rev().fold(format!("'{last}'"), |rest, (stream, table)| {
        format!("if(equals(parameters('streamName')[0], '{stream}'), '{table}', {rest})")
    });
    format!("[[{nested}]]")
}

/// A blank as delimiter would be lost, so it comes from a variable; a format that is empty is JSON.
pub(super) fn complete(properties: &mut Object, assembly: &mut Assembly<'_>) {
    let Some(data_format) = object_at(properties, &["dataFormat"]).filter(|format| has_name_like(format, "format"))
    else {
        return;
    };
    let format = match member(data_format, "format") {
        Some(Value::String(text)) => text.to_lowercase(),
        _ => return,
    };
    if format.contains("csv") {
        if let Some(delimiter) = member_mut(data_format, "CsvDelimiter").filter(|delimiter| *delimiter == " ") {
            assembly.add_variable("TemplateEmptySpaceString", " ");
            *delimiter = "[variables('TemplateEmptySpaceString')]".into();
        }
    } else if format.is_empty() {
        set(data_format, "format", "json");
    }
}
