//! Numbers, kept with the spelling that V3 writes.

/// A number as PowerShell types it.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// An integer of any size in its shortest spelling.
    Integer(String),
    /// A decimal that keeps its scale (`1.10`); YAML only.
    Decimal(String),
    /// A double.
    Double(f64),
}

impl Number {
    /// Whether the value is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match self {
            Self::Integer(digits) | Self::Decimal(digits) => {
                !digits.bytes().any(|digit| digit.is_ascii_digit() && digit != b'0')
            }
            Self::Double(value) => *value == 0.0,
        }
    }

    /// PowerShell's text in string interpolation, culture-invariant: `1.0` is `1`.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Integer(digits) | Self::Decimal(digits) => digits.clone(),
            Self::Double(value) => {
                let text = double_text(*value);
                text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
            }
        }
    }

    /// The number as V3 writes it to JSON; what JSON cannot hold becomes text (spec common-1 C-2).
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        let spelling = match self {
            Self::Integer(digits) => digits.clone(),
            Self::Decimal(digits) if digits.contains('.') => digits.clone(),
            Self::Decimal(digits) => format!("{digits}.0"),
            Self::Double(value) if value.is_finite() => double_text(*value),
            Self::Double(value) => return serde_json::Value::String(non_finite_name(*value).to_owned()),
        };
        serde_json::Value::Number(serde_json::Number::from_string_unchecked(spelling))
    }
}

/// The shortest digits that read back the same: plain with at least one decimal from 1e-4 up to 1e17, else with a
/// signed exponent of two digits or more (spec common-3 11.4).
fn double_text(value: f64) -> String {
    if !value.is_finite() {
        return non_finite_name(value).to_owned();
    }
    let size = value.abs();
    if value == 0.0 || (1e-4..1e17).contains(&size) {
        return plain_text(value);
    }
    let text = format!("{value:E}");
    let (digits, exponent) = text.split_once('E').expect("`{:E}` writes an exponent");
    let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
    format!("{digits}E{sign}{exponent:0>2}")
}

fn plain_text(value: f64) -> String {
    let text = format!("{value}");
    if text.contains('.') { text } else { format!("{text}.0") }
}

fn non_finite_name(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}
