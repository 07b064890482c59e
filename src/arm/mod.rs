//! What a package is made of: JSON values in a fixed member order, the resources of the Content Hub layout, and the
//! printer that writes them as V3 does.

pub mod expression;
pub mod layout;
mod printer;

pub use printer::{to_compact_text, to_text};

/// A JSON value; objects keep the order of insertion, numbers their spelling.
pub type Value = serde_json::Value;

/// A JSON object in the order of insertion.
pub type Object = serde_json::Map<String, Value>;
