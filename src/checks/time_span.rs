//! The time spans of a rule's schedule as the content repository's validator reads them (spec checks AR-13).

/// The number of seconds of `5m`, `1h`, `14d` or of .NET's `[days.]hours:minutes[:seconds]`.
pub fn seconds(text: &str) -> Option<u64> {
    let unit = text.chars().next_back()?;
    let per_unit = match unit {
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return clock(text),
    };
    number(&text[..text.len() - 1])?.checked_mul(per_unit)
}

fn clock(text: &str) -> Option<u64> {
    let (days, clock) = match text.split_once(':').and_then(|(first, _)| first.split_once('.')) {
        Some((days, _)) => (number(days)?, &text[days.len() + 1..]),
        None => (0, text),
    };
    let parts: Vec<u64> = clock.split(':').map(number).collect::<Option<_>>()?;
    let seconds = match parts.as_slice() {
        // A bare number is a number of days.
        [days] => return days.checked_mul(86_400),
        [hours @ 0..24, minutes @ 0..60] => hours * 3_600 + minutes * 60,
        [hours @ 0..24, minutes @ 0..60, seconds @ 0..60] => hours * 3_600 + minutes * 60 + seconds,
        _ => return None,
    };
    days.checked_mul(86_400)?.checked_add(seconds)
}

fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn units_and_clocks_are_read_and_iso_8601_is_not() {
        assert_eq!(seconds("5m"), Some(300));
        assert_eq!(seconds("1.02:00:00"), Some(93_600));
        assert_eq!(seconds("00:05"), Some(300));
        assert_eq!(seconds("2"), Some(172_800));
        assert_eq!(seconds("PT1H"), None);
        assert_eq!(seconds("1h30m"), None);
        assert_eq!(seconds(""), None);
    }
}
