//! Claims about single constructs; whole descriptions are compared in the package fixtures.

use super::render;

#[test]
fn bullet_characters_stay_paragraphs() {
    assert_eq!(render("• one\n • two\n\n • three"), "<p>• one\n• two</p>\n<p>• three</p>\n");
}
