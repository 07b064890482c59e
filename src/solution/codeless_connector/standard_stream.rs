//! Standard tables: which stream of a rule belongs to the stream name of a poller (spec ccf §24, driver §10).

use std::sync::LazyLock;

use serde::Deserialize;

use crate::source::equals_ignoring_case;

/// V3's list and that of other releases, which V3 does not know but which lead to the same packages.
const STREAMS: &str = include_str!("../../../templates/standardLogStreams.json");

#[derive(Deserialize)]
struct Stream {
    key: String,
    value: String,
}

static TABLE: LazyLock<Vec<Stream>> =
    LazyLock::new(|| serde_json::from_str(STREAMS).expect("the embedded table is valid JSON"));

/// The stream that a rule must have for a poller's stream name; `None` where the name is no standard one.
pub(super) fn of_poller(name: &str) -> Option<&'static str> {
    TABLE.iter().find(|stream| equals_ignoring_case(&stream.key, name)).map(|stream| stream.value.as_str())
}

/// All stream names of pollers.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|stream| stream.key.as_str())
}
