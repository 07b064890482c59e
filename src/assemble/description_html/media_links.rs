//! Image links that lead to videos, which become frames.

use super::attributes::Attributes;
use super::escape::{push_attributes, push_url};

/// The frame for an image's address; none when it is an image after all.
pub(super) fn html(url: &str, attributes: &Attributes) -> Option<String> {
    let (scheme, rest) = url.split_once("//")?;
    if !scheme.is_empty() && !scheme.ends_with(':') {
        return None;
    }
    let rest = rest.split('#').next().unwrap_or_default();
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let parameter = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let last = path.rsplit('/').next().unwrap_or_default();
    let (class, id) = match host.to_ascii_lowercase().as_str() {
        "www.youtube.com" if path == "watch" => ("youtube", parameter("v")?),
        "www.youtube.com" if path.starts_with("embed/") => ("youtube", last),
        "youtu.be" => ("youtube", path),
        "vimeo.com" => ("vimeo", last),
        _ => return None,
    };
    let start = parameter("t").map(|start| format!("?start={start}")).unwrap_or_default();
    let address = match class {
        "youtube" if path.starts_with("embed/") => url.to_string(),
        "youtube" => format!("https://www.youtube.com/embed/{id}{start}"),
        _ => format!("https://player.vimeo.com/video/{id}"),
    };
    let mut attributes = attributes.clone();
    attributes.add_class(class);
    for (name, value) in [("width", "500"), ("height", "281"), ("frameborder", "0"), ("allowfullscreen", "")] {
        attributes.add_property(name, value);
    }
    let mut html = "<iframe src=\"".to_string();
    push_url(&mut html, &address);
    html.push('"');
    push_attributes(&mut html, &attributes);
    html.push_str("></iframe>");
    Some(html)
}
