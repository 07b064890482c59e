use std::sync::Arc;

use super::*;
use crate::source::Node;

fn file(text: &str) -> Arc<SourceText> {
    SourceText::new("rule.yaml", text)
}

fn root(text: &str) -> Node {
    parse(&file(text)).unwrap_or_else(|faults| panic!("{text:?}: {faults:?}")).root
}

/// The JSON that V3 writes for the document.
fn json(text: &str) -> String {
    root(text).to_json().to_string()
}

/// The ids of the faults, each with the text it points at.
fn faults(text: &str) -> Vec<(&'static str, String)> {
    let faults = parse(&file(text)).expect_err("a faulty document");
    let spans = faults.iter().map(|fault| fault.place.as_ref().expect("a place").span);
    faults.iter().zip(spans).map(|(fault, span)| (fault.id, text[span.start..span.end].to_owned())).collect()
}

#[test]
fn plain_scalars_are_typed_as_powershell_types_them() {
    for (text, json_text) in [
        ("tRuE", "true"),
        ("False", "false"),
        ("yes", r#""yes""#),
        ("~", "null"),
        ("nULL", "null"),
        ("", "null"),
        ("nil", r#""nil""#),
        ("-0", "0"),
        ("+7", "7"),
        ("007", "7"),
        ("1.0", "1"),
        ("3.", "3"),
        ("1e3", "1000"),
        ("1.5e3", "1500"),
        ("120e-1", "12"),
        ("0e5", "0"),
        ("-1e3", "-1000"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1.10", "1.10"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        ("1e-3", "0.001"),
        ("1.23e1", "12.3"),
        ("1e-30", "0.0000000000000000000000000000"),
        ("0.12345678901234567890123456789012", "0.1234567890123456789012345679"),
        ("12345678901234567890.125", "12345678901234567890.125"),
        ("79228162514264337593543950335.5", "7.922816251426434E+28"),
        ("nan", r#""NaN""#),
        ("-NaN", r#""NaN""#),
        ("+Infinity", r#""Infinity""#),
        ("-infinity", r#""-Infinity""#),
        ("Inf", r#""Inf""#),
        (".inf", r#"".inf""#),
        ("1_000", r#""1_000""#),
        ("1,000", r#""1,000""#),
        ("0x1F", r#""0x1F""#),
        ("1:30", r#""1:30""#),
        ("1.0.0", r#""1.0.0""#),
        ("1e+", r#""1e+""#),
        ("2025-04-07", r#""2025-04-07""#),
    ] {
        assert_eq!(json(&format!("a: {text}")), format!(r#"{{"a":{json_text}}}"#), "{text}");
    }
}

#[test]
fn quoted_and_block_scalars_are_text() {
    assert_eq!(json("a: \"5\"\nb: 'true'\nc: |\n  7\nd: >-\n  8"), r#"{"a":"5","b":"true","c":"7\n","d":"8"}"#);
}

#[test]
fn an_unclosed_quote_is_reported_where_it_opens() {
    assert_eq!(faults("a: 1\nb: 'text"), [("yaml-unclosed-quote", "'text".to_owned())]);
}
