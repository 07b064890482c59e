//! The wizard's texts about connectors (spec common-2 §4.11).

use serde_json::json;

use super::super::Assembly;
use crate::arm::Value;
use crate::solution::data_connector::LogType;

/// Adds the step before the first connector, a text for each, and a link behind the last. The texts go to whichever
/// step is last (fixture `Tailspin Foreign Step`).
pub(super) fn add_texts(log_type: LogType, number: usize, assembly: &mut Assembly<'_>) {
    if number == 1 {
        assembly.add_step(json!({
            "name": "dataconnectors",
            "label": "Data Connectors",
            "bladeTitle": "Data Connectors",
            "elements": [],
        }));
    }
    let log_type = match log_type {
        LogType::Custom => "custom log",
        LogType::Syslog => "Syslog",
        LogType::CommonSecurityLog => "CommonSecurityLog",
    };
    let name = &assembly.solution.name;
    let text = format!(
        "This Solution installs the data connector for {name}. You can get {name} {log_type} data in your Microsoft Sentinel workspace. After installing the solution, configure and enable this data connector by following guidance in Manage solution view."
    );
    assembly.add_element(text_block(&format!("dataconnectors{number}-text"), &text));
    if is_last(number, assembly) {
        add_closing_texts(number, assembly);
    }
}

/// Whether the number is that of entries under `Data Connectors`, in this spelling alone
/// (fixture `Tailspin Unspaced`).
fn is_last(number: usize, assembly: &Assembly<'_>) -> bool {
    assembly.solution.data_file.get("Data Connectors").map_or(0, |listed| listed.elements().len()) == number
}

fn add_closing_texts(number: usize, assembly: &mut Assembly<'_>) {
    let parsers = assembly.solution.data_file.get("Parsers");
    if parsers.is_some_and(|parsers| parsers.is_truthy() && !parsers.counts_none()) {
        assembly.add_element(text_block(
            "dataconnectors-parser-text",
            "The Solution installs a parser that transforms the ingested data into Microsoft Sentinel normalized format. The normalized format enables better correlation of different types of data from different data sources to drive end-to-end outcomes seamlessly in security monitoring, hunting, incident investigation and response scenarios in Microsoft Sentinel.",
        ));
    }
    assembly.add_element(json!({
        "name": format!("dataconnectors-link{number}"),
        "type": "Microsoft.Common.TextBlock",
        "options": {
            "link": {
                "label": "Learn more about connecting data sources",
                "uri": "https://docs.microsoft.com/azure/sentinel/connect-data-sources",
            },
        },
    }));
}

fn text_block(name: &str, text: &str) -> Value {
    json!({ "name": name, "type": "Microsoft.Common.TextBlock", "options": { "text": text } })
}
