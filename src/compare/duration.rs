//! Durations as ISO 8601 (`PT1H`) and as KQL (`1h`) write them.

/// The milliseconds of a duration, in either spelling.
pub(super) fn milliseconds(text: &str) -> Option<u64> {
    match text.strip_prefix(['P', 'p']) {
        Some(rest) => iso(rest),
        None => kql(text),
    }
}

fn iso(text: &str) -> Option<u64> {
    let upper = text.to_ascii_uppercase();
    let (date, time) = upper.split_once('T').unwrap_or((&upper, ""));
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let days = sum(date, &[('Y', 365 * 86_400_000), ('W', 7 * 86_400_000), ('D', 86_400_000)])?;
    days.checked_add(sum(time, &[('H', 3_600_000), ('M', 60_000), ('S', 1_000)])?)
}

fn sum(mut text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut total = 0_u64;
    while !text.is_empty() {
        let length = text.find(|letter: char| !letter.is_ascii_digit()).filter(|length| *length > 0)?;
        let unit = text[length..].chars().next()?;
        let (_, size) = units.iter().find(|(name, _)| *name == unit)?;
        total = total.checked_add(text[..length].parse::<u64>().ok()?.checked_mul(*size)?)?;
        text = &text[length + unit.len_utf8()..];
    }
    Some(total)
}

fn kql(text: &str) -> Option<u64> {
    let length = text.find(|letter: char| !letter.is_ascii_digit()).filter(|length| *length > 0)?;
    let size = match &text[length..] {
        "d" => 86_400_000,
        "h" => 3_600_000,
        "m" | "min" => 60_000,
        "s" | "sec" => 1_000,
        "ms" => 1,
        _ => return None,
    };
    text[..length].parse::<u64>().ok()?.checked_mul(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_duration_are_equal() {
        for (left, right) in [("PT1H", "1h"), ("P1D", "24h"), ("PT90M", "PT1H30M"), ("P14D", "P2W"), ("pt5m", "5m")] {
            assert!(milliseconds(left).is_some());
            assert_eq!(milliseconds(left), milliseconds(right), "{left} {right}");
        }
    }

    #[test]
    fn other_texts_are_no_durations() {
        for text in ["", "P", "PT", "1", "h", "P1", "Pass", "1 h", "99999999999999999999d", "P9999999999999999999Y"] {
            assert_eq!(milliseconds(text), None, "{text}");
        }
    }
}
