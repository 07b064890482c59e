//! The order in which V3 lists files and sorts streams: linguistic, letter case ignored (spec ccf §3).

/// What a name is sorted by: its letters first; marks count only where the letters are the same.
pub(super) type Key = (Vec<u32>, Vec<usize>);

/// Punctuation and symbols come before digits, and digits before letters.
const SYMBOLS: &str = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/// Letters with marks come directly behind the letter without.
const MARKED: [(char, &str); 20] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįı"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşšß"),
    ('t', "ţťŧ"),
    ('u', "ùúûüũūŭůűų"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
    ('b', "ƀ"),
];

/// The key of a name.
pub(super) fn key(name: &str) -> Key {
    name.chars().flat_map(char::to_lowercase).map(weight).unzip()
}

fn weight(letter: char) -> (u32, usize) {
    const DIGITS: u32 = 100;
    const LETTERS: u32 = 200;
    if let Some(index) = SYMBOLS.chars().position(|symbol| symbol == letter) {
        return (u32::try_from(index).expect("the symbols are few"), 0);
    }
    if let Some(digit) = letter.to_digit(10) {
        return (DIGITS + digit, 0);
    }
    let marked =
        MARKED.iter().find_map(|(base, marked)| Some((*base, marked.chars().position(|mark| mark == letter)?)));
    let (base, mark) = marked.map_or((letter, 0), |(base, index)| (base, index + 1));
    (LETTERS + u32::from(base), mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_stand_before_digits_and_digits_before_letters() {
        let names =
            ["_a", "-a", "(a)", "a b", "a_b", "a-b", "a,b", "a.b", "A", "a&b", "a#b", "a+b", "a~b", "a1", "a10"];
        let mut sorted: Vec<_> = names.iter().rev().map(|name| format!("{name}.json")).collect();
        sorted.sort_by_key(|name| key(name));
        assert_eq!(sorted, names.map(|name| format!("{name}.json")));
    }

    #[test]
    fn a_marked_letter_stands_behind_the_plain_one() {
        let mut sorted = vec!["f.json", "é.json", "E.json"];
        sorted.sort_by_key(|name| key(name));
        assert_eq!(sorted, ["E.json", "é.json", "f.json"]);
    }
}
