//! The `lastUpdateTime` of a playbook that gives none. V3 takes the clock; here it is a date that the solution or the
//! user gives, so that the package is the same on every run (spec common-1 Q-21).

use crate::diagnostics::{Diagnostic, Report};
use crate::solution::{ContentFile, ReadContext};
use crate::source::{DateTime, Node, Object, Value};

/// The time of a solution without any date.
const UNKNOWN: &str = "1980-01-01T00:00:00Z";

/// The user's source date, else the day that the solution was last, or first, published.
pub(super) fn of(
    metadata: Option<&Object>,
    file: &ContentFile,
    context: &ReadContext<'_>,
    report: &mut Report,
) -> String {
    let published = ["lastPublishDate", "firstPublishDate"].into_iter();
    let mut published =
        published.filter_map(|name| context.metadata?.get(name)).filter_map(|date| moment(&date_text(date)));
    let chosen = context.options.source_date.as_deref().and_then(moment).or_else(|| published.next());
    if let Some(moment) = chosen {
        return moment;
    }
    if metadata.is_some_and(|metadata| metadata.member("lastUpdateTime").is_none()) && context.metadata.is_some() {
        let message = format!("`{}` gets the date 1980-01-01, as nothing says when it was last changed", file.path);
        report.push(
            Diagnostic::warning("playbook-without-date", message)
                .at(file.start())
                .help("add `lastUpdateTime` to its `metadata`, or `lastPublishDate` to the solution's metadata"),
        );
    }
    UNKNOWN.to_owned()
}

fn date_text(date: &Node) -> String {
    match &date.value {
        Value::DateTime(moment) => moment.to_json_text(),
        _ => date.to_text(),
    }
}

/// A day, or a day and time, as a moment.
fn moment(text: &str) -> Option<String> {
    let moment = DateTime::read(text).or_else(|| DateTime::read(&format!("{text}T00:00:00Z")))?;
    Some(moment.to_json_text())
}
