use super::*;

fn error(text: &str) -> String {
    parse(text).expect_err(text).to_string()
}

fn names(text: &str) -> Vec<String> {
    parse(text).expect(text).calls().iter().map(|call| call.name.clone()).collect()
}

#[test]
fn calls_nest() {
    assert_eq!(
        names("concat(parameters('a'), resourceId('x/y', variables('b')))"),
        ["concat", "parameters", "resourceId", "variables"]
    );
}

#[test]
fn properties_and_indexes_follow_a_call() {
    let expression = parse("reference('a').items[add(1, 2)].name['k']").expect("an expression");
    assert!(matches!(expression.kind, ExpressionKind::Index(..)));
    assert_eq!(expression.calls().len(), 2);
}

#[test]
fn a_doubled_quote_is_a_quote() {
    let expression = parse("concat('it''s', '')").expect("an expression");
    assert_eq!(expression.calls()[0].first_text(), Some("it's"));
}

#[test]
fn a_function_of_the_template_has_a_namespace() {
    let expression = parse("contoso.name('x').value").expect("an expression");
    assert_eq!(expression.calls()[0].namespace.as_deref(), Some("contoso"));
}

#[test]
fn places_are_those_of_the_text() {
    let text = "concat( parameters('a') )";
    let expression = parse(text).expect("an expression");
    let span = expression.calls()[1].name_span;
    assert_eq!(&text[span.start..span.end], "parameters");
}

#[test]
fn faults_are_told_by_what_is_wrong() {
    assert_eq!(error(""), "there is nothing between the brackets");
    assert_eq!(error("concat('a"), "a quote is not closed");
    assert_eq!(error("concat('a'"), "`(` is not closed");
    assert_eq!(error("concat('a' 'b')"), "a comma or a closing bracket is expected in place of `'b'`");
    assert_eq!(error("parameters"), "the name `parameters` stands without parentheses or quotes");
    assert_eq!(error("variables('a'))"), "`)` stands behind the end of the expression");
    assert_eq!(error("variables('a')."), "the name of a property is expected behind the full stop");
    assert_eq!(error("\"a\""), "`\"` has no place outside of quotes");
    assert_eq!(error("a[1"), "the name `a` stands without parentheses or quotes");
    assert_eq!(error("a()[1"), "`[` is not closed");
    assert_eq!(error(&"a(".repeat(500)), "the calls are nested too deeply");
}

#[test]
fn a_second_bracket_escapes() {
    assert_eq!(text_kind("[a()]"), TextKind::Expression("a()"));
    assert_eq!(text_kind("[[a()]"), TextKind::Escaped("[a()]"));
    assert_eq!(text_kind("[[a"), TextKind::Literal);
    assert_eq!(text_kind("["), TextKind::Literal);
    assert_eq!(text_kind(" [a()]"), TextKind::Literal);
}

/// Every text over a small alphabet that has all the letters with a meaning.
#[test]
fn no_text_makes_the_parser_panic() {
    let letters = ["a", "(", ")", "[", "]", ",", ".", "'", "1", "-", " ", "é", "$"];
    let mut seed = 1_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(letters[usize::try_from(seed >> 33).expect("31 bits fit") % letters.len()]);
        }
        match parse(&text) {
            Ok(expression) => assert!(text.get(expression.span.start..expression.span.end).is_some()),
            Err(error) => assert!(text.get(error.span.start..error.span.end).is_some()),
        }
    }
}
