//! The pages of the checks in `docs/checks`: made from the text that `explain` prints, and never behind it.

use std::collections::BTreeMap;
use std::fs;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use sentinel_pack::checks;
use sentinel_pack::render::manual::markdown;

/// The pages as they must be, by file name.
fn pages() -> BTreeMap<String, String> {
    let pages = checks::registry().map(|check| (format!("{}.md", check.id), markdown::page(check)));
    pages.chain([("README.md".to_owned(), markdown::index())]).collect()
}

#[test]
fn the_pages_of_the_checks_are_those_of_the_program() {
    let folder = super::folder().join("checks");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("the folder can be made");
        for (name, page) in pages() {
            fs::write(folder.join(name), page).expect("a page can be written");
        }
    }
    let entries = fs::read_dir(&folder).expect("the pages can be listed");
    let entries = entries.map(|entry| entry.expect("an entry").path());
    let found: BTreeMap<String, String> = entries
        .map(|path| {
            let name = path.file_name().expect("a page has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a page can be read"))
        })
        .collect();
    let expected = pages();
    assert_eq!(expected.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
    for (name, page) in &expected {
        assert_eq!(page, &found[name], "docs/checks/{name}: UPDATE_FIXTURES=1 cargo test manual::");
    }
}

#[test]
fn the_index_of_the_checks_leads_to_every_page() {
    let index = markdown::index();
    for name in pages().keys().filter(|name| *name != "README.md") {
        assert!(super::links(&index).any(|link| link == name), "the index does not name {name}");
    }
}

#[test]
fn nothing_in_the_text_of_a_page_becomes_markup_by_accident() {
    for (name, page) in pages().iter().filter(|(name, _)| *name != "README.md") {
        for event in Parser::new(page) {
            let is_meant = match &event {
                Event::Start(Tag::Link { dest_url, .. }) => &**dest_url == "README.md",
                Event::Start(tag) => {
                    matches!(tag, Tag::Heading { .. } | Tag::Paragraph | Tag::CodeBlock(_) | Tag::Strong)
                }
                Event::End(end) => *end != TagEnd::Emphasis,
                Event::Text(_) | Event::Code(_) | Event::SoftBreak => true,
                _ => false,
            };
            assert!(is_meant, "{name}: {event:?}");
        }
    }
}
