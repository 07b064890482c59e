//! Text that PowerShell's JSON reader turns into a date-time and writes anew (spec common-1 C-1).

use time::{Date, Duration, Month, PrimitiveDateTime, Time};

/// A date-time read from JSON text. Offsets are converted to UTC, so that no machine's time zone shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTime {
    moment: PrimitiveDateTime,
    suffix: &'static str,
}

impl DateTime {
    /// Reads `yyyy-MM-ddTHH:mm:ss[.fffffff][Z|±hh[[:]mm]]` or `/Date(milliseconds[±hhmm])/`; anything else stays text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if let Some(inner) = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")) {
            return Self::read_milliseconds(inner);
        }
        let bytes = text.as_bytes();
        if bytes.len() < 19 || !text.is_ascii() || bytes[4] != b'-' || bytes[7] != b'-' || bytes[10] != b'T' {
            return None;
        }
        if bytes[13] != b':' || bytes[16] != b':' {
            return None;
        }
        let year = i32::from(digits(&text[0..4])?);
        let month = Month::try_from(u8::try_from(digits(&text[5..7])?).ok()?).ok()?;
        let date = Date::from_calendar_date(year, month, two_digits(&text[8..10])?).ok().filter(|_| year > 0)?;
        let (fraction, zone) = split_fraction(&text[19..])?;
        let (hour, minute, second) =
            (two_digits(&text[11..13])?, two_digits(&text[14..16])?, two_digits(&text[17..19])?);
        let moment = if (hour, minute, second, fraction) == (24, 0, 0, 0) {
            PrimitiveDateTime::new(date.next_day()?, Time::MIDNIGHT)
        } else {
            PrimitiveDateTime::new(date, Time::from_hms_nano(hour, minute, second, fraction).ok()?)
        };
        match zone {
            "" => Some(Self { moment, suffix: "" }),
            "Z" => Some(Self { moment, suffix: "Z" }),
            _ => Some(Self { moment: moment.checked_sub(read_offset(zone)?)?, suffix: "+00:00" }),
        }
    }

    fn read_milliseconds(inner: &str) -> Option<Self> {
        let sign_at = inner.get(1..)?.find(['+', '-']).map(|index| index + 1);
        let (number, suffix) = match sign_at {
            Some(index) => {
                read_offset(&inner[index..])?;
                (&inner[..index], "+00:00")
            }
            None => (inner, "Z"),
        };
        let epoch = PrimitiveDateTime::new(Date::from_calendar_date(1970, Month::January, 1).ok()?, Time::MIDNIGHT);
        let moment = epoch.checked_add(Duration::milliseconds(number.parse().ok()?))?;
        Some(Self { moment, suffix })
    }

    /// The text that V3 writes to JSON: trailing zeros of the fraction dropped.
    #[must_use]
    pub fn to_json_text(&self) -> String {
        let (date, time) = (self.moment.date(), self.moment.time());
        let mut text = format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            date.year(),
            u8::from(date.month()),
            date.day(),
            time.hour(),
            time.minute(),
            time.second()
        );
        if time.nanosecond() > 0 {
            let fraction = format!("{:09}", time.nanosecond());
            text.push('.');
            text.push_str(fraction.trim_end_matches('0'));
        }
        text + self.suffix
    }

    /// PowerShell's text in string interpolation: `MM/dd/yyyy HH:mm:ss`.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (date, time) = (self.moment.date(), self.moment.time());
        let (month, day, year) = (u8::from(date.month()), date.day(), date.year());
        format!("{month:02}/{day:02}/{year:04} {:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
    }
}

/// The fraction in nanoseconds, and the text behind it.
fn split_fraction(rest: &str) -> Option<(u32, &str)> {
    let Some(behind_dot) = rest.strip_prefix('.') else {
        return Some((0, rest));
    };
    let length = behind_dot.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=7).contains(&length) {
        return None;
    }
    let nanoseconds = format!("{:0<9}", &behind_dot[..length]).parse().ok()?;
    Some((nanoseconds, &behind_dot[length..]))
}

/// Reads `±hh`, `±hhmm` or `±hh:mm`.
fn read_offset(zone: &str) -> Option<Duration> {
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = match zone.len() {
        3 => (&zone[1..3], "00"),
        5 => (&zone[1..3], &zone[3..5]),
        6 if zone.as_bytes()[3] == b':' => (&zone[1..3], &zone[4..6]),
        _ => return None,
    };
    let minutes = i64::from(digits(hours)?) * 60 + i64::from(digits(minutes).filter(|&minutes| minutes < 60)?);
    Some(Duration::minutes(sign * minutes))
}

fn digits(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn two_digits(text: &str) -> Option<u8> {
    digits(text).and_then(|number| u8::try_from(number).ok())
}
