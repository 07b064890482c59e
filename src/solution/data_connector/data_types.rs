//! The tables that a connector fills, as far as the wizard names them (spec common-2 §4.11).

use super::Faults;
use crate::source::{Node, Value};

/// Where a connector's logs arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogType {
    /// A table of the connector's own, or of any other kind.
    Custom,
    /// The table of syslog messages.
    Syslog,
    /// The table of messages in the Common Event Format.
    CommonSecurityLog,
}

/// The last of the tables that is one of the two shared ones; both words in one name make it `Syslog`.
pub(super) fn log_type(data_types: Option<&Node>, faults: &mut Faults<'_>) -> LogType {
    let mut log_type = LogType::Custom;
    for data_type in data_types.filter(|node| !node.counts_none()).map_or(&[][..], Node::elements) {
        let name = data_type.get("name");
        let Some(name) = name.filter(|name| matches!(name.value, Value::String(_) | Value::Array(_))) else {
            faults.push(
                "data-type-without-name",
                faults.document.key_place(data_type, "name"),
                "an entry of `dataTypes` has no `name`, or one that is not text, and V3 stops there",
                "write `{ \"name\": \"<table>\", \"lastDataReceivedQuery\": … }`, or `\"dataTypes\": []`",
            );
            continue;
        };
        if mentions(name, "Syslog") {
            log_type = LogType::Syslog;
        } else if mentions(name, "CommonSecurityLog") {
            log_type = LogType::CommonSecurityLog;
        }
    }
    log_type
}

fn mentions(name: &Node, word: &str) -> bool {
    match name.as_array() {
        Some(items) => items.iter().any(|item| item.as_str() == Some(word)),
        None => name.as_str().is_some_and(|name| name.contains(word)),
    }
}
