//! Offsets in a JSON text as it is written, quotes and escapes included, and in the text that it stands for.

/// The offset in the written text, quotes included, of an offset in the text that it stands for.
#[must_use]
pub fn source_offset(source: &str, decoded: usize) -> usize {
    walk(source, |_, length| length < decoded).0
}

/// The offset in the text that a written text stands for of an offset in the written text; between the two of an
/// escape, that of the letter it stands for.
#[must_use]
pub fn decoded_offset(source: &str, offset: usize) -> usize {
    walk(source, |at, _| at < offset).1
}

/// Goes on letter by letter, from the first behind the quote, while the offsets of the next one, written and decoded,
/// are far enough from the goal; returns both.
fn walk(source: &str, goes_on: impl Fn(usize, usize) -> bool) -> (usize, usize) {
    let mut letters = source.char_indices().skip(1);
    let mut length = 0;
    loop {
        let Some((start, letter)) = letters.next() else { return (source.len(), length) };
        if !goes_on(start, length) {
            return (start, length);
        }
        if letter != '\\' {
            length += letter.len_utf8();
            continue;
        }
        let Some((at, escape)) = letters.next() else { return (source.len(), length) };
        let unit =
            (escape == 'u').then(|| source.get(at + 1..at + 5).and_then(|digits| u32::from_str_radix(digits, 16).ok()));
        length += match unit {
            None => 1,
            Some(unit) => {
                letters.nth(3);
                // Both halves of a pair stand for one letter of four bytes.
                unit.map_or(3, |unit| {
                    if (0xD800..0xE000).contains(&unit) { 2 } else { char::from_u32(unit).map_or(3, char::len_utf8) }
                })
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_step_over_escapes() {
        assert_eq!(source_offset(r#""abc""#, 1), 2);
        assert_eq!(source_offset(r#""\"b""#, 1), 3);
        assert_eq!(source_offset(r#""\u00e9b""#, 2), 7);
        assert_eq!(source_offset(r#""\ud83d\ude00b""#, 4), 13);
        assert_eq!(source_offset(r#""a""#, 9), 3);
    }

    #[test]
    fn offsets_in_the_text_are_those_before_its_escapes() {
        assert_eq!(decoded_offset(r#""abc""#, 2), 1);
        assert_eq!(decoded_offset(r#""\"b""#, 3), 1);
        assert_eq!(decoded_offset(r#""\u00e9b""#, 7), 2);
        assert_eq!(decoded_offset(r#""a""#, 2), 1);
    }
}
