//! Syntax that the parser does not know, in the disguise of syntax that it does: other characters, as many bytes, so that all
//! places stay the same and whoever renders can look up what the text really says there.

use std::collections::BTreeMap;

use super::{grid_tables, lists};

/// Writes letters and roman numbers of lists as digits, fences of containers and figures as thematic breaks, footers as
/// quotations, formulas and grid tables as HTML; takes abbreviations out.
pub(super) fn mask(source: &str, abbreviations: &mut BTreeMap<String, String>) -> String {
    let bytes = source.as_bytes().to_vec();
    let mut masker = Masker { bytes, abbreviations, follows_text: false, is_in_formula: false };
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_end_matches('\n');
        let content = masker.mask_containers(text, start);
        masker.mask_content(&text[content..], start + content);
        masker.follows_text = !text.trim().is_empty();
        start += line.len();
    }
    String::from_utf8(masker.bytes).expect("masks replace whole characters by ASCII")
}

struct Masker<'a> {
    bytes: Vec<u8>,
    abbreviations: &'a mut BTreeMap<String, String>,
    /// The line before is not blank.
    follows_text: bool,
    is_in_formula: bool,
}

impl Masker<'_> {
    fn fill(&mut self, start: usize, mask: &str) {
        self.bytes[start..start + mask.len()].copy_from_slice(mask.as_bytes());
    }

    /// Masks the list markers that begin a line; returns where the content behind them begins.
    fn mask_containers(&mut self, line: &str, start: usize) -> usize {
        let mut at = 0;
        loop {
            at += blanks(&line[at..]);
            let rest = &line[at..];
            if rest.starts_with('>') {
                at += 1;
            } else if let Some(length) = lists::marker_length(rest) {
                if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    self.fill(start + at, &format!("{:0>1$}", 1, length - 1));
                }
                at += length;
            } else {
                return at;
            }
        }
    }

    fn mask_content(&mut self, text: &str, start: usize) {
        let trimmed = text.trim_end_matches([' ', '\t']);
        if trimmed == "$$" {
            self.fill(start, if self.is_in_formula { "?>" } else { "<?" });
            self.is_in_formula = !self.is_in_formula;
        } else if self.is_in_formula || trimmed.is_empty() {
        } else if trimmed.starts_with(":::") || trimmed.starts_with("^^^") {
            self.fill(start, &"*".repeat(trimmed.len()));
        } else if trimmed.starts_with("^^") {
            self.fill(start, "> ");
        } else if let Some((label, meaning)) = abbreviation(trimmed) {
            self.abbreviations.insert(label.to_string(), meaning.trim().to_string());
            self.fill(start, &" ".repeat(trimmed.len()));
        } else if trimmed.starts_with([':', '~']) && !trimmed.starts_with("~~") {
            // A definition's mark and its blanks fill four columns.
            let is_definition = trimmed[1..].starts_with('\t') || blanks(&trimmed[1..]) >= 3;
            self.fill(start, if is_definition { ":" } else { "x" });
        } else if grid_tables::starts(trimmed) {
            self.fill(start, "<p ");
        } else if self.follows_text && trimmed.starts_with('-') && is_rule_of_table(trimmed) {
            self.fill(start, "x");
        }
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// `*[label]: meaning`
fn abbreviation(line: &str) -> Option<(&str, &str)> {
    let (label, meaning) = line.strip_prefix("*[")?.split_once("]:")?;
    (!label.trim().is_empty() && !label.contains(['[', ']'])).then_some((label, meaning))
}

fn is_rule_of_table(line: &str) -> bool {
    line.contains('|') && line.chars().all(|c| matches!(c, ' ' | '-' | '|' | ':'))
}
