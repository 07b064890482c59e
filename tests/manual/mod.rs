//! The manual in `docs/`: it is complete, its links lead somewhere, and its examples are true.

mod checks;
mod dependencies;
#[cfg(unix)]
mod examples;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

/// The pages by file name.
fn pages() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).expect("the manual can be listed");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let pages = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).map(|path| {
        let name = path.file_name().expect("a page has a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a page can be read"))
    });
    pages.collect()
}

/// The commands that `--help` lists.
fn commands() -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_sentinel-pack")).arg("--help").output().expect("the program runs");
    let help = String::from_utf8(help.stdout).expect("the program writes UTF-8");
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

/// The targets of a page's links.
fn links(page: &str) -> impl Iterator<Item = &str> {
    page.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

#[test]
fn every_command_has_its_page() {
    let (pages, commands) = (pages(), commands());
    assert!(!commands.is_empty());
    for command in commands {
        let page = pages.get(&format!("{command}.md"));
        assert!(
            page.is_some_and(|page| page.starts_with(&format!("# sentinel-pack {command}\n"))),
            "docs/{command}.md is missing"
        );
    }
}

#[test]
fn every_page_is_in_the_index() {
    let pages = pages();
    for name in pages.keys().filter(|name| *name != "README.md") {
        assert!(links(&pages["README.md"]).any(|link| link == name), "docs/README.md does not name {name}");
    }
}

#[test]
fn links_between_pages_lead_somewhere() {
    let pages = pages();
    for (name, page) in &pages {
        for link in links(page).filter(|link| !link.starts_with("https://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            assert!(folder().join(file).exists(), "{name} links to {link}");
            let target = pages.get(if file.is_empty() { name.as_str() } else { file });
            let anchor = |line: &str| line.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-");
            let has_heading = |page: &String| page.lines().any(|line| line.starts_with('#') && anchor(line) == heading);
            assert!(heading.is_empty() || target.is_some_and(has_heading), "{name} links to {link}");
        }
    }
}
