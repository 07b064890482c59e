//! The description in HTML.

/// Renders Markdown.
#[must_use]
pub fn render(markdown: &str) -> String {
    markdown.to_owned()
}
