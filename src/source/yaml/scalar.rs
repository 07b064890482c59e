//! The values of scalars, tried in the order of powershell-yaml 0.4.12: boolean, integer, decimal, double, null, text.

use crate::source::{DateTime, Number, Value};

/// The largest coefficient of a .NET decimal, and the most digits behind its point.
const LARGEST_COEFFICIENT: u128 = (1 << 96) - 1;
const MOST_FRACTION_DIGITS: usize = 28;

/// .NET reads every exponent above the first number as the second.
const LARGEST_EXPONENT: usize = 1000;
const OVERFLOWN_EXPONENT: usize = 9999;

/// The value of a plain scalar (spec common-3 §2.3).
pub(super) fn plain_value(text: &str) -> Value {
    let begins_typed = matches!(
        text.bytes().next(),
        None | Some(b'0'..=b'9' | b'+' | b'-' | b'.' | b'~' | b't' | b'T' | b'f' | b'F' | b'n' | b'N' | b'i' | b'I')
    );
    if !begins_typed {
        return Value::String(text.to_owned());
    }
    if let Some(value) = read_bool(text) {
        return Value::Bool(value);
    }
    if let Some(number) = read_number(text) {
        return Value::Number(number);
    }
    if text.is_empty() || text == "~" || text.eq_ignore_ascii_case("null") {
        return Value::Null;
    }
    Value::String(text.to_owned())
}

/// The value of a scalar with one of the tags that powershell-yaml obeys, `None` if its text does not suit the tag.
/// Any other tag makes it text.
pub(super) fn tagged_value(text: &str, tag: &str) -> Option<Value> {
    match tag.strip_prefix("tag:yaml.org,2002:") {
        Some("null") => Some(Value::Null),
        Some("bool") => read_bool(text).map(Value::Bool),
        Some("int") => Figures::read(text)?.integer().map(Value::Number),
        Some("float") => {
            let figures = Figures::read(text);
            figures.and_then(|figures| figures.decimal()).or_else(|| read_number(text)).map(Value::Number)
        }
        Some("timestamp") => ["", "Z", "T00:00:00Z"]
            .iter()
            .find_map(|rest| DateTime::read(&format!("{text}{rest}")).map(Value::DateTime)),
        _ => Some(Value::String(text.to_owned())),
    }
}

fn read_bool(text: &str) -> Option<bool> {
    match text.trim() {
        text if text.eq_ignore_ascii_case("true") => Some(true),
        text if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

fn read_number(text: &str) -> Option<Number> {
    if let Some(figures) = Figures::read(text) {
        return figures.integer().or_else(|| figures.decimal()).or_else(|| text.parse().ok().map(Number::Double));
    }
    let (is_negative, word) = match text.strip_prefix('-') {
        Some(word) => (true, word),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if word.eq_ignore_ascii_case("nan") {
        return Some(Number::Double(f64::NAN));
    }
    let infinity = if is_negative { f64::NEG_INFINITY } else { f64::INFINITY };
    word.eq_ignore_ascii_case("infinity").then_some(Number::Double(infinity))
}

/// A number as its figures: `coefficient` divided by ten to the power of `scale`.
struct Figures {
    is_negative: bool,
    /// Digits without leading zeros; empty is 0.
    coefficient: String,
    scale: isize,
}

impl Figures {
    /// Reads `[+-]digits[.digits][e[+-]digits]`, where the digits on one side of the point may be missing.
    fn read(text: &str) -> Option<Self> {
        let is_negative = text.starts_with('-');
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
        if !all_digits || whole.len() + fraction.len() == 0 {
            return None;
        }
        let coefficient = [whole, fraction].concat().trim_start_matches('0').to_owned();
        let scale = isize::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        Some(Self { is_negative, coefficient, scale })
    }

    /// The integer this is, whatever its spelling (`1.0`, `1e3`, `007`).
    fn integer(&self) -> Option<Number> {
        let digits = self.coefficient.trim_end_matches('0');
        if digits.is_empty() {
            return Some(Number::Integer("0".to_owned()));
        }
        let zeros = isize::try_from(self.coefficient.len() - digits.len()).ok()?;
        let zeros = usize::try_from(zeros.checked_sub(self.scale)?).ok()?;
        let sign = if self.is_negative { "-" } else { "" };
        Some(Number::Integer(format!("{sign}{digits}{}", "0".repeat(zeros))))
    }

    /// The .NET decimal with as many of the digits behind the point as it can hold, rounded to the even digit.
    fn decimal(&self) -> Option<Number> {
        let scale = usize::try_from(self.scale).ok()?;
        let most = scale.min(MOST_FRACTION_DIGITS);
        let whole_digits = self.coefficient.len().saturating_sub(scale);
        if whole_digits > 29 {
            return None;
        }
        // 29 digits always hold the coefficient but for its first few values, so that one more step is enough.
        let first = most.min(29 - whole_digits);
        (0..=first).rev().take(2).find_map(|kept| {
            let coefficient = self.rounded(scale - kept)?;
            (coefficient <= LARGEST_COEFFICIENT).then(|| {
                let digits = format!("{coefficient:0>width$}", width = kept + 1);
                let (whole, fraction) = digits.split_at(digits.len() - kept);
                let sign = if self.is_negative { "-" } else { "" };
                let point = if kept > 0 { "." } else { "" };
                Number::Decimal(format!("{sign}{whole}{point}{fraction}"))
            })
        })
    }

    /// The coefficient without its last digits.
    fn rounded(&self, dropped: usize) -> Option<u128> {
        let kept = self.coefficient.len().saturating_sub(dropped);
        let coefficient = if kept == 0 { 0 } else { self.coefficient[..kept].parse::<u128>().ok()? };
        if dropped > self.coefficient.len() {
            return Some(coefficient);
        }
        let mut rest = self.coefficient[kept..].bytes();
        let rounds_up = match rest.next() {
            Some(b'6'..=b'9') => true,
            Some(b'5') => coefficient % 2 == 1 || rest.any(|digit| digit != b'0'),
            _ => false,
        };
        Some(coefficient + u128::from(rounds_up))
    }
}

fn read_exponent(text: &str) -> Option<isize> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().ok().filter(|&size: &usize| size <= LARGEST_EXPONENT).unwrap_or(OVERFLOWN_EXPONENT);
    let size = isize::try_from(size).ok()?;
    Some(if text.starts_with('-') { -size } else { size })
}
