//! Checks on workbooks and their entries in the gallery's list (spec checks §2.7).

mod entry_connector_unknown;
mod entry_member_missing;
mod entry_member_unknown;
mod entry_repeated;
mod entry_value_invalid;
mod entry_version_not_raised;
mod image_missing;
mod key_shared;
mod preview_images_incomplete;
mod schema_missing;
mod template_id_malformed;
mod template_id_of_user;
mod text_empty;
mod version_wrong;
mod with_fallback_resources;
mod with_subscription;
mod without_entry;
mod without_items;
mod without_time_range;

use super::Check;
use super::Content;
use crate::solution::ContentKind;
use crate::solution::workbook::key;
use crate::source::{Document, Node};

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &entry_connector_unknown::CHECK,
    &entry_member_missing::CHECK,
    &entry_member_unknown::CHECK,
    &entry_repeated::CHECK,
    &entry_value_invalid::CHECK,
    &entry_version_not_raised::CHECK,
    &image_missing::CHECK,
    &key_shared::CHECK,
    &preview_images_incomplete::CHECK,
    &schema_missing::CHECK,
    &template_id_malformed::CHECK,
    &template_id_of_user::CHECK,
    &text_empty::CHECK,
    &version_wrong::CHECK,
    &with_fallback_resources::CHECK,
    &with_subscription::CHECK,
    &without_entry::CHECK,
    &without_items::CHECK,
    &without_time_range::CHECK,
];

/// What the checks of this folder look at.
const KINDS: &[ContentKind] = &[ContentKind::Workbook];

/// The members that each entry of the list must have (spec checks WB-03).
const REQUIRED: &[&str] = &[
    "workbookKey",
    "logoFileName",
    "description",
    "dataTypesDependencies",
    "dataConnectorsDependencies",
    "previewImagesFileNames",
    "version",
    "title",
    "templateRelativePath",
    "subtitle",
    "provider",
];

/// The members that an entry of the list may have (spec checks WB-03).
const OPTIONAL: &[&str] =
    &["featureFlag", "source", "author", "support", "categories", "threatAnalysisTactics", "threatAnalysisTechniques"];

/// The items of a workbook and of the groups in it.
fn items<'a>(workbook: &Content<'a>) -> Vec<&'a Node> {
    let mut items = Vec::new();
    let mut open: Vec<&Node> = workbook.get("items").map(Node::elements).unwrap_or_default().iter().rev().collect();
    while let Some(item) = open.pop() {
        open.extend(item.path(&["content", "items"]).map(Node::elements).unwrap_or_default().iter().rev());
        items.push(item);
    }
    items
}

/// The entry that a workbook is packaged with, and the list that it stands in.
fn entry<'a>(workbook: &Content<'a>) -> Option<(&'a Document, &'a Node)> {
    let gallery = workbook.source.gallery?;
    Some((&gallery.document, gallery.entry(&key(workbook.file.stem()))?))
}
