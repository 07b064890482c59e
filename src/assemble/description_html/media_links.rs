//! Image links that lead to videos or sounds, which become players.

use super::escape::{push_attributes, push_text, push_url};
use super::tree::Attributes;

/// Types of the files that a player is written for, by extension.
const MEDIA_TYPES: [(&str, &str); 14] = [
    ("3gp", "video/3gpp"),
    ("3g2", "video/3gpp2"),
    ("avi", "video/x-msvideo"),
    ("mov", "video/quicktime"),
    ("mp4", "video/mp4"),
    ("mpeg", "video/mpeg"),
    ("ogv", "video/ogg"),
    ("webm", "video/webm"),
    ("aac", "audio/x-aac"),
    ("mp3", "audio/mpeg"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("wav", "audio/x-wav"),
    ("weba", "audio/webm"),
];

/// The player for an image's address; none when it is an image after all.
pub(super) fn html(url: &str, attributes: &Attributes) -> Option<String> {
    let (scheme, rest) = url.split_once("//")?;
    if !scheme.is_empty() && !scheme.ends_with(':') {
        return None;
    }
    let end_of_host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = (rest[..end_of_host].to_ascii_lowercase(), &rest[end_of_host..]);
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    match provider(url, &host, path, query) {
        Some((class, address)) => Some(frame(class, &address, attributes)),
        None => player(url, path, attributes),
    }
}

fn provider(url: &str, host: &str, path: &str, query: &str) -> Option<(&'static str, String)> {
    let parameter = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let video = |id: &str| {
        let start = parameter("t").filter(|start| !start.is_empty());
        let start = start.map(|start| format!("?start={start}")).unwrap_or_default();
        (!id.is_empty()).then(|| format!("https://www.youtube.com/embed/{id}{start}"))
    };
    let last = path.rsplit('/').next().unwrap_or_default();
    if host.starts_with("www.youtube.com") {
        if let Some(id) = path.strip_prefix("/shorts/") {
            return (!id.is_empty()).then(|| ("youtubeshort", format!("https://www.youtube.com/embed/{id}")));
        }
        if path == "/embed" || path.starts_with("/embed/") {
            return Some(("youtube", url.to_string()));
        }
        let is_watch = path == "/watch" || path.starts_with("/watch/");
        return Some(("youtube", video(parameter("v").filter(|_| is_watch)?)?));
    }
    if host.starts_with("youtu.be") {
        return Some(("youtube", video(path.strip_prefix('/')?)?));
    }
    if host.starts_with("vimeo.com") {
        return Some(("vimeo", format!("https://player.vimeo.com/video/{last}")));
    }
    if host.starts_with("ok.ru") {
        return Some(("odnoklassniki", format!("https://ok.ru/videoembed/{last}")));
    }
    if host.starts_with("music.yandex.ru") {
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        if let ["album", album, "track", track, ..] = parts[..] {
            return Some(("yandex", format!("https://music.yandex.ru/iframe/#track/{track}/{album}/")));
        }
    }
    None
}

fn frame(class: &str, address: &str, attributes: &Attributes) -> String {
    let mut attributes = attributes.clone();
    attributes.add_class(class);
    attributes.add_property("width", "500");
    attributes.add_property("height", "281");
    attributes.add_property("frameborder", "0");
    if class != "yandex" {
        attributes.add_property("allowfullscreen", "");
    }
    let mut html = "<iframe src=\"".to_string();
    push_url(&mut html, address);
    html.push('"');
    push_attributes(&mut html, &attributes);
    html.push_str("></iframe>");
    html
}

fn player(url: &str, path: &str, attributes: &Attributes) -> Option<String> {
    let extension = path.rsplit('/').next()?.rsplit_once('.')?.1.to_ascii_lowercase();
    let (_, media_type) = MEDIA_TYPES.into_iter().find(|(known, _)| *known == extension)?;
    let tag = if media_type.starts_with("audio") { "audio" } else { "video" };
    let mut attributes = attributes.clone();
    attributes.add_property("width", "500");
    if tag == "video" {
        attributes.add_property("height", "281");
    }
    attributes.add_property("controls", "");
    let mut html = format!("<{tag}");
    push_attributes(&mut html, &attributes);
    html.push_str("><source type=\"");
    html.push_str(media_type);
    html.push_str("\" src=\"");
    push_text(&mut html, url);
    html.push_str("\"></source></");
    html.push_str(tag);
    html.push('>');
    Some(html)
}
