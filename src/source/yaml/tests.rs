use std::fmt::Write;
use std::sync::Arc;
use std::time::Instant;

use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};

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
fn six_tags_are_obeyed_and_others_make_text() {
    let text = "[!!str 5, !!int \"5\", !!float '2.50', !!bool \"true\", !!null x, !High 7, !High , !<!x> 8]";
    assert_eq!(json(text), r#"["5",5,2.50,true,null,"7","","8"]"#);
    assert_eq!(json("!!timestamp 2025-04-07T10:20:30Z"), r#""2025-04-07T10:20:30Z""#);
    assert_eq!(faults("a: !!int five"), [("yaml-tag-mismatch", "five".to_owned())]);
}

#[test]
fn keys_are_the_text_as_written() {
    let text = "1.0: a\ntrue: b\n~: c\n\"\": d\n'x y': e\n!!int \"5\": f\n&k 007: g\nh: {*k : i}\n? asked\n: answered";
    assert_eq!(
        json(text),
        r#"{"1.0":"a","true":"b","~":"c","":"d","x y":"e","5":"f","007":"g","h":{"007":"i"},"asked":"answered"}"#
    );
}

#[test]
fn keys_that_differ_in_case_keep_the_earlier_name_and_the_later_value() {
    let root = root("Same: 1\nother: 2\nsame: 3");
    assert_eq!(root.to_json().to_string(), r#"{"Same":3,"other":2}"#);
}

#[test]
fn a_key_that_stands_twice_is_reported_each_time() {
    let text = "a: 1\nb: {c: 1, c: 2}\n\"a\": 3\n";
    assert_eq!(faults(text), [("yaml-duplicate-key", "c".to_owned()), ("yaml-duplicate-key", "\"a\"".to_owned())]);
}

#[test]
fn aliases_are_copies_and_nothing_is_merged() {
    let text = "a: &x {k: 1}\nb: *x\n<<: *x\nc: &s text\nd: [*s, *s]";
    assert_eq!(json(text), r#"{"a":{"k":1},"b":{"k":1},"<<":{"k":1},"c":"text","d":["text","text"]}"#);
}

#[test]
fn an_alias_without_its_anchor_is_reported() {
    assert_eq!(faults("a: *nowhere"), [("yaml-unknown-anchor", "*nowhere".to_owned())]);
    assert_eq!(faults("a: &x [*x]"), [("yaml-unknown-anchor", "*x".to_owned())]);
    assert_eq!(faults("a: &x 1\n---\nb: *x"), [("yaml-unknown-anchor", "*x".to_owned())]);
}

#[test]
fn aliases_that_multiply_without_end_are_reported() {
    let mut text = "- &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        writeln!(text, "- &a{level} [{aliases}]").expect("writing to text succeeds");
    }
    assert_eq!(faults(&text)[0].0, "yaml-alias-expansion");
}

#[test]
fn nesting_ends_in_a_fault_and_not_in_the_stack() {
    for unit in ["[? ", "[", "{a: ", "- ", "? ", "[a: "] {
        let deepest = unit.repeat(DEEPEST / 2 - 1);
        let deep = parse(&file(&deepest));
        assert!(deep.is_ok() || deep.is_err_and(|faults| faults[0].id != "yaml-nesting"), "{unit}");
        assert_eq!(faults(&unit.repeat(100_000))[0].0, "yaml-nesting", "{unit}");
    }
    let lines: Vec<_> = (0..1000).map(|level| " ".repeat(level) + "a:\n").collect();
    assert_eq!(faults(&lines.concat())[0].0, "yaml-nesting");
}

#[test]
fn double_braces_without_quotes_are_reported_once() {
    assert_eq!(faults("a: {{Account}} signed in\nb: 1"), [("yaml-collection-as-key", "{Account}".to_owned())]);
    assert_eq!(faults("a: {{Account}}"), [("yaml-collection-as-key", "{Account}".to_owned())]);
    assert_eq!(json("a: Account {{Account}} signed in"), r#"{"a":"Account {{Account}} signed in"}"#);
}

#[test]
fn block_scalars_end_in_the_line_breaks_they_ask_for() {
    assert_eq!(json("a: |\n  x\n\n"), r#"{"a":"x\n"}"#);
    assert_eq!(json("a: |-\n  x\n\n"), r#"{"a":"x"}"#);
    assert_eq!(json("a: |+\n  x\n\n"), r#"{"a":"x\n\n\n"}"#);
    assert_eq!(json("a: |\n  without final line break"), r#"{"a":"without final line break\n"}"#);
    assert_eq!(json("a: |\r\n  x\r\n  y\r\nb: 1"), r#"{"a":"x\ny\n","b":1}"#);
    assert_eq!(json("a: |2-\n    x"), r#"{"a":"  x"}"#);
}

#[test]
fn folded_blocks_keep_deeper_lines() {
    let text = "a: >\n  one\n  two\n\n    deeper\n\n  three\n";
    assert_eq!(json(text), r#"{"a":"one two\n\n  deeper\n\nthree\n"}"#);
}

#[test]
fn text_over_several_lines_is_folded() {
    let text = "a: one\n  two\n\n  three # comment\nb: 'x\n\n  y'\nc: \"x \\\n  y\"";
    assert_eq!(json(text), r#"{"a":"one two\nthree","b":"x\ny","c":"x y"}"#);
}

#[test]
fn all_line_breaks_of_yaml_count() {
    assert_eq!(json("a: 1\rb: 2\r\nc: x\u{85}  y"), r#"{"a":1,"b":2,"c":"x y"}"#);
    assert_eq!(json("a: |\n  one\u{2028}  two\n"), "{\"a\":\"one\u{2028}two\\n\"}");
}

#[test]
fn a_line_separator_before_unindented_text_is_an_ordinary_character() {
    assert_eq!(json("a: \"one\u{2028}two\"\nb: x\u{2029}y"), "{\"a\":\"one\u{2028}two\",\"b\":\"x\u{2029}y\"}");
}

#[test]
fn liberties_of_the_reader_are_accepted() {
    assert_eq!(json("a:\ttext\t# comment"), r#"{"a":"text"}"#);
    assert_eq!(json("a:\n- 1\n\t\n- 2"), r#"{"a":[1,2]}"#);
    assert_eq!(json("  a: 1\n  b : 2"), r#"{"a":1,"b":2}"#);
    assert_eq!(json("{a, b: , \"c\":d, e: [f: g,]}"), r#"{"a":null,"b":null,"c":"d","e":[{"f":"g"}]}"#);
    assert_eq!(json("a:\n  - x\n   - y"), r#"{"a":["x - y"]}"#);
    assert_eq!(json("a: bell\u{7}"), r#"{"a":"bell\u0007"}"#);
    assert_eq!(json(r#"a: "\uD83D\uDEE1 \x41 \/""#), "{\"a\":\"\u{1F6E1} A /\"}");
}

#[test]
fn only_the_first_document_counts_but_all_must_be_sound() {
    assert_eq!(json("%YAML 1.2\n---\na: 1\n...\n---\nb: 2"), r#"{"a":1}"#);
    assert_eq!(json("# nothing\n"), "null");
    assert_eq!(faults("a: 1\n---\nb: 'open"), [("yaml-unclosed-quote", "'open".to_owned())]);
}

#[test]
fn each_fault_of_syntax_is_named_where_it_stands() {
    for (text, id, place) in [
        ("a: 'text", "yaml-unclosed-quote", "'text"),
        (r#"a: "\d""#, "yaml-unknown-escape", r"\d"),
        ("a: @x", "yaml-syntax", "@"),
        ("a: `x`", "yaml-syntax", "`"),
        ("a: %x", "yaml-syntax", "%"),
        ("a: x: y", "yaml-colon-in-value", ":"),
        ("a: x:", "yaml-colon-in-value", ":"),
        ("a: 'it's b'", "yaml-text-after-quote", "s b'"),
        ("a: [b] c", "yaml-text-after-bracket", "c"),
        ("a: 1\nb:x\nc: 2", "yaml-syntax", "b:x"),
        ("a: 1\nb:\u{a0}x\nc: 2", "yaml-syntax", "b:\u{a0}x"),
        ("a:\ntext\nb: 1", "yaml-syntax", "text"),
        ("a: b\n  c: d\ne: 1", "yaml-syntax", "c"),
        ("a:\n\tb: 1", "yaml-tab-indentation", "\t"),
        ("a: |\n  x\n\ty\nb: 1", "yaml-tab-indentation", "\t"),
        ("a: | x\n  y", "yaml-syntax", "x"),
        ("a: |\n    \n  x", "yaml-block-indentation", "    "),
        ("a: *", "yaml-syntax", "*"),
        ("a: ?\n", "yaml-syntax", "?"),
        ("a: - x", "yaml-syntax", "-"),
        ("a: [b", "yaml-unclosed-bracket", "["),
        ("a: \"b\nc: d\"", "yaml-quoted-indentation", "\"b"),
        ("a: 1\n%YAML 1.2\nb: 2", "yaml-syntax", "%YAML 1.2"),
        ("a: !ü", "yaml-syntax", "!ü"),
    ] {
        assert_eq!(faults(text), [(id, place.to_owned())], "{text:?}");
    }
}

#[test]
fn a_key_longer_than_1024_characters_is_reported() {
    let key = "k".repeat(1025);
    assert_eq!(faults(&format!("a:\n  {key}: 1")), [("yaml-long-key", key)]);
}

#[test]
fn one_run_reports_faults_of_several_lines() {
    let text = "a: @x\nb: x: y\nc: 'it's'\nd: \"\\d\"\nd: 1\ne: *none\nf: 1";
    let ids: Vec<_> = faults(text).into_iter().map(|(id, _)| id).collect();
    assert_eq!(
        ids,
        [
            "yaml-syntax",
            "yaml-colon-in-value",
            "yaml-text-after-quote",
            "yaml-unknown-escape",
            "yaml-duplicate-key",
            "yaml-unknown-anchor"
        ]
    );
}

#[test]
fn text_that_is_no_yaml_gives_few_faults() {
    assert_eq!(faults(&"a: 1\nno key\n".repeat(1000)).len(), 20);
}

#[test]
fn spans_cover_keys_and_values() {
    let text = "é: plain text # comment\nb: [1, \"q\"]\nc: |\n  x\n  y\n\nd:\n  - k: v\n";
    let root = root(text);
    let slice = |node: &Node| &text[node.span.start..node.span.end];
    assert_eq!(slice(&root), text.trim_end());
    assert_eq!(root.get("é").map(slice), Some("plain text"));
    assert_eq!(root.get("b").map(slice), Some("[1, \"q\"]"));
    assert_eq!(root.get("c").map(slice), Some("|\n  x\n  y"));
    assert_eq!(root.get("d").map(slice), Some("- k: v"));
    let key = root.member("é").expect("the first member").key_span;
    assert_eq!(&text[key.start..key.end], "é");
}

#[test]
fn comment_lines_of_parsers_are_left_out_and_places_stay_true() {
    let text = "// head\na: 1\n//x\nb: |\n  y\n// z\n  z\nc: @\n";
    let file = file(text);
    let faults = parse_without_comment_lines(&file).expect_err("`@` cannot begin a value");
    assert_eq!(faults[0].place.as_ref().map(crate::diagnostics::Place::line_column), Some((8, 4)));
    let text = &text[..text.len() - 5];
    let document = parse_without_comment_lines(&SourceText::new("p.yaml", text)).expect("sound text");
    assert_eq!(document.root.to_json().to_string(), r#"{"a":1,"b":"y\nz\n"}"#);
    let block = document.root.get("b").expect("a member").span;
    assert_eq!(&text[block.start..block.end], "|\n  y\n// z\n  z");
}

/// Text of pieces that mean something in YAML.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: [&str; 48] = [
        "a",
        "b: ",
        "- ",
        "  ",
        "\n",
        "\n  ",
        "\n    ",
        "|",
        "|-\n",
        ">+",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "? ",
        "#",
        " # c\n",
        "&x ",
        "*x",
        "!",
        "!!int ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "\t",
        "\\",
        "\\u00e9",
        "\\xz",
        "é",
        "\u{2028}",
        "\u{85}",
        "\r",
        "\r\n",
        "1.0",
        "~",
        "@",
        "\0",
        "//",
        "\n//",
        "\u{a0}",
        "key: v\n",
        "1e9",
        "<<: ",
        "\u{1f6e1}",
    ];
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}

/// Reads the text both ways; every span must lie in the text, at character boundaries.
fn assert_sound(text: &str) {
    fn check(node: &Node, text: &str) {
        assert!(text.get(node.span.start..node.span.end).is_some(), "{text:?}");
        node.as_array().into_iter().flatten().for_each(|item| check(item, text));
        for member in node.members() {
            assert!(text.get(member.key_span.start..member.key_span.end).is_some(), "{text:?}");
            check(&member.value, text);
        }
    }
    for read in [parse, parse_without_comment_lines] {
        match read(&file(text)) {
            Ok(document) => check(&document.root, text),
            Err(faults) => {
                assert!(!faults.is_empty(), "{text:?}");
                for fault in faults {
                    let span = fault.place.expect("a place").span;
                    assert!(text.get(span.start..span.end).is_some(), "{text:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_yaml_pieces_makes_it_panic(text in pieces()) {
        assert_sound(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        assert_sound(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn text_in_single_quotes_is_read_back(text in "[ -~é\u{1f6e1}]{0,80}") {
        let quoted = format!("a: '{}'", text.replace('\'', "''"));
        let root = root(&quoted);
        prop_assert_eq!(root.get_str("a"), Some(text.as_str()));
    }

    #[test]
    fn lines_in_a_literal_block_are_read_back(lines in proptest::collection::vec("[!-~][ -~]{0,40}", 1..8)) {
        let block = format!("a: |\n  {}\n", lines.join("\n  "));
        let root = root(&block);
        let expected = lines.join("\n") + "\n";
        prop_assert_eq!(root.get_str("a"), Some(expected.as_str()));
    }
}

#[test]
fn long_text_of_one_kind_is_read_in_time() {
    let start = Instant::now();
    for unit in
        ["[", "- ", "a: 1, ", "x ", "\n", "\t", "\\", ": ", "&a ", "!a ", "[]", "a: @x\n", "---\n", "'", "\"\\\n"]
    {
        for opening in ["", "a: ", "{", "a: \"", "a: |\n  "] {
            assert_sound(&(opening.to_owned() + &unit.repeat(5_000)));
        }
    }
    assert!(start.elapsed().as_secs() < 60);
}
