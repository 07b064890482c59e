//! Spans whose content is taken as it stands: code, formulas, addresses in angle brackets.

use std::collections::BTreeSet;

use super::characters::{is_blank, space_and_punctuation};

/// Reads a code span at `start`; `missing` remembers lengths of runs that no later run closes.
pub(super) fn parse_code(text: &[char], start: usize, missing: &mut BTreeSet<usize>) -> Option<(String, usize)> {
    let count = run(text, start, '`');
    if missing.contains(&count) {
        return None;
    }
    let from = start + count;
    let mut at = from;
    while at < text.len() {
        if text[at] != '`' {
            at += 1;
            continue;
        }
        let closing = run(text, at, '`');
        if closing == count {
            return Some((strip(&text[from..at]), at + closing));
        }
        at += closing;
    }
    missing.insert(count);
    None
}

/// Line ends are blanks; one blank on both sides belongs to the marks.
fn strip(content: &[char]) -> String {
    let text: String = content.iter().map(|c| if *c == '\n' { ' ' } else { *c }).collect();
    if text.len() >= 2 && text.starts_with(' ') && text.ends_with(' ') && text.contains(|c| c != ' ') {
        return text[1..text.len() - 1].to_string();
    }
    text
}

/// Reads `$…$` or `$$…$$` at `start`, if what stands around the dollars does not make them money.
pub(super) fn parse_formula(text: &[char], start: usize) -> Option<(String, usize)> {
    let before = if start == 0 { '\0' } else { text[start - 1] };
    let (space_before, punctuation_before) = space_and_punctuation(before);
    if before == '$' || !space_before && !punctuation_before {
        return None;
    }
    let dollars = run(text, start, '$').min(2);
    let at = start + dollars;
    let opens_blank = space_and_punctuation(text.get(at).copied().unwrap_or('\0')).0;
    let from = at + text[at..].iter().take_while(|c| is_blank(**c)).count();
    let mut at = from;
    let mut previous = '$';
    loop {
        let c = *text.get(at)?;
        if c == '\n' {
            return None;
        }
        if c == '$' && previous != '\\' {
            let count = run(text, at, '$');
            if count >= dollars {
                let end = at + count;
                let (space_after, punctuation_after) = space_and_punctuation(text.get(end).copied().unwrap_or('\0'));
                let closes_blank = space_and_punctuation(previous).0;
                if !space_after && !punctuation_after || opens_blank != closes_blank {
                    return None;
                }
                let content: String = text[from..end - dollars].iter().collect();
                return Some((content.trim_end_matches(is_blank).to_string(), end));
            }
            previous = '$';
            at += count;
        } else {
            previous = c;
            at += 1;
        }
    }
}

/// Reads `<scheme:…>` or `<mail@…>` at `start`; returns the address, whether it is a mail address, and the place behind.
pub(super) fn parse_angle_link(text: &[char], start: usize) -> Option<(String, bool, usize)> {
    let length = text[start + 1..].iter().take_while(|c| !c.is_whitespace() && !matches!(c, '<' | '>')).count();
    let end = start + 1 + length;
    if text.get(end) != Some(&'>') {
        return None;
    }
    let address: String = text[start + 1..end].iter().collect();
    if has_scheme(&address) {
        return Some((address, false, end + 1));
    }
    is_mail(&address).then_some((address, true, end + 1))
}

fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else { return false };
    (2..=32).contains(&scheme.len())
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-'))
}

fn is_mail(address: &str) -> bool {
    let Some((name, domain)) = address.split_once('@') else { return false };
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c))
        && domain.split('.').all(is_label)
}

fn run(text: &[char], start: usize, mark: char) -> usize {
    text[start..].iter().take_while(|c| **c == mark).count()
}
