//! Claims about single constructs; whole descriptions are compared in the package fixtures.

use super::render;

fn assert_renders(cases: &[(&str, &str)]) {
    for (markdown, html) in cases {
        assert_eq!(render(markdown), *html, "{markdown:?}");
    }
}

#[test]
fn text_is_escaped_and_raw_html_is_not() {
    assert_renders(&[
        ("", ""),
        ("a \"b\" & c's > d", "<p>a &quot;b&quot; &amp; c's &gt; d</p>\n"),
        ("&copy; &#8226; &unknown; &amp;", "<p>© • &amp;unknown; &amp;</p>\n"),
        ("a<br/>b <less than>", "<p>a<br/>b <less than></p>\n"),
        ("a <not-closed", "<p>a &lt;not-closed</p>\n"),
        ("<div>\n\n**a**\n\n</div>", "<div>\n<p><strong>a</strong></p>\n</div>\n"),
        (
            "<img src=\"a\" width=\"1\"height=\"1\">",
            "<p>&lt;img src=&quot;a&quot; width=&quot;1&quot;height=&quot;1&quot;&gt;</p>\n",
        ),
        ("one\r\ntwo\r\n\r\nthree", "<p>one\ntwo</p>\n<p>three</p>\n"),
        ("one  \ntwo\\\nthree \nfour", "<p>one<br />\ntwo<br />\nthree\nfour</p>\n"),
        ("\\*a\\* \\q", "<p>*a* \\q</p>\n"),
    ]);
}

#[test]
fn bullet_characters_stay_paragraphs() {
    assert_renders(&[("• one\n • two\n\n • three", "<p>• one\n• two</p>\n<p>• three</p>\n")]);
}

#[test]
fn letters_and_roman_numbers_are_lists() {
    assert_renders(&[
        ("a. one\n\nb. two", "<ol type=\"a\">\n<li><p>one</p>\n</li>\n<li><p>two</p>\n</li>\n</ol>\n"),
        ("A) one\nB) two", "<ol type=\"A\">\n<li>one</li>\n<li>two</li>\n</ol>\n"),
        ("v. five\nvi. six", "<ol type=\"i\" start=\"5\">\n<li>five</li>\n<li>six</li>\n</ol>\n"),
        ("a. one\n\ni. two", "<ol type=\"a\">\n<li><p>one</p>\n</li>\n<li><p>two</p>\n</li>\n</ol>\n"),
        ("ab. none", "<p>ab. none</p>\n"),
        ("e.g. none", "<p>e.g. none</p>\n"),
    ]);
}

#[test]
fn roman_number_that_is_no_letter_opens_a_list_of_its_own() {
    assert_renders(&[(
        "a. one\nii. two",
        "<ol type=\"a\">\n<li>one</li>\n</ol>\n<ol type=\"i\" start=\"2\">\n<li>two</li>\n</ol>\n",
    )]);
}

#[test]
fn lists_follow_text_when_they_begin_with_one() {
    assert_renders(&[
        ("text\n- one", "<p>text</p>\n<ul>\n<li>one</li>\n</ul>\n"),
        ("text\n1. one", "<p>text</p>\n<ol>\n<li>one</li>\n</ol>\n"),
        ("text\n2. two", "<p>text\n2. two</p>\n"),
        ("7. seven", "<ol start=\"7\">\n<li>seven</li>\n</ol>\n"),
    ]);
}

#[test]
fn blank_line_between_items_loosens_the_list() {
    assert_renders(&[
        ("- a\n- b\n\n- c", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n<li><p>c</p>\n</li>\n</ul>\n"),
        ("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n"),
        ("- a\n  - b\n\n- c", "<ul>\n<li><p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li><p>c</p>\n</li>\n</ul>\n"),
        ("- a\n\ntext", "<ul>\n<li>a</li>\n</ul>\n<p>text</p>\n"),
        ("1. a\n\n   b", "<ol>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
    ]);
}

#[test]
fn indents_beyond_an_items_text_are_counted_from_that_text() {
    assert_renders(&[
        ("1. a\n    - b\n    - c", "<ol>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n</ol>\n"),
        ("- a\n\n\tb", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
        ("1. a\n - b", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>\n"),
    ]);
}

#[test]
fn tasks_mark_their_item_and_list() {
    assert_renders(&[(
        "- [x] a\n- b",
        "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" \
         checked=\"checked\" /> a</li>\n<li>b</li>\n</ul>\n",
    )]);
}

#[test]
fn emphasis_follows_the_characters_around_its_marks() {
    assert_renders(&[
        ("**a**b *c*d _e_f", "<p><strong>a</strong>b <em>c</em>d _e_f</p>\n"),
        ("**a:**b", "<p>**a:**b</p>\n"),
        ("**a: **b", "<p>**a: **b</p>\n"),
        ("***a***", "<p><em><strong>a</strong></em></p>\n"),
        ("in_word_s 2 * 3 * 4", "<p>in_word_s 2 * 3 * 4</p>\n"),
        (
            "~~a~~ H~2~O x^2^ ++b++ ==c== \"\"d\"\"",
            "<p><del>a</del> H<sub>2</sub>O x<sup>2</sup> <ins>b</ins> <mark>c</mark> <cite>d</cite></p>\n",
        ),
        ("::a::", "<p><span>a</span></p>\n"),
        ("C++ and C++ ~5 + 3", "<p>C++ and C++ ~5 + 3</p>\n"),
    ]);
}

#[test]
fn links_need_addresses_without_blanks() {
    assert_renders(&[
        ("[a](https://x.example \"t\")", "<p><a href=\"https://x.example\" title=\"t\">a</a></p>\n"),
        ("[a](<b c>)", "<p><a href=\"b%20c\">a</a></p>\n"),
        ("[a](https://x.example/b c)", "<p>[a](<a href=\"https://x.example/b\">https://x.example/b</a> c)</p>\n"),
        ("[a](u?x=1&y='z'~{ä}|)", "<p><a href=\"u?x=1&amp;y=%27z%27%7E%7B%C3%A4%7D%7C\">a</a></p>\n"),
        (
            "[a], [a][] and [b][A], [c]\n\n[a]: /u 't'",
            "<p><a href=\"/u\" title=\"t\">a</a>, <a href=\"/u\" title=\"t\">a</a> and <a href=\"/u\" title=\"t\">b</a>, [c]</p>\n",
        ),
        ("![a *b*](c)", "<p><img src=\"c\" alt=\"a b\" /></p>\n"),
    ]);
}

#[test]
fn headings_have_ids() {
    assert_renders(&[
        ("# Über 100 % (neu)!", "<h1 id=\"uber-100-neu\">Über 100 % (neu)!</h1>\n"),
        ("## 2nd item\n## 2nd item", "<h2 id=\"nd-item\">2nd item</h2>\n<h2 id=\"nd-item-1\">2nd item</h2>\n"),
        ("# 1\n# a - b.c_d", "<h1 id=\"section\">1</h1>\n<h1 id=\"a-b.c_d\">a - b.c_d</h1>\n"),
        ("# a {#xx .yy z=1}", "<h1 id=\"xx\" class=\"yy\" z=\"1\">a</h1>\n"),
        ("a\n---", "<h2 id=\"a\">a</h2>\n"),
        ("#a\n####### b", "<p>#a\n####### b</p>\n"),
    ]);
}

#[test]
fn bare_addresses_become_links_without_trailing_punctuation() {
    assert_renders(&[
        (
            "https://x.example/a?b=1&c=2.",
            "<p><a href=\"https://x.example/a?b=1&amp;c=2\">https://x.example/a?b=1&amp;c=2</a>.</p>\n",
        ),
        ("(www.x.example)", "<p>(<a href=\"http://www.x.example\">www.x.example</a>)</p>\n"),
        ("**https://x.example**", "<p><strong><a href=\"https://x.example\">https://x.example</a></strong></p>\n"),
        ("mailto:a@x.example a@x.example", "<p><a href=\"mailto:a@x.example\">a@x.example</a> a@x.example</p>\n"),
        ("<a@x.example>", "<p><a href=\"mailto:a@x.example\">a@x.example</a></p>\n"),
        ("http://localhost \"https://x.example\"", "<p>http://localhost &quot;https://x.example&quot;</p>\n"),
        ("<a href=\"u\">https://x.example</a>", "<p><a href=\"u\">https://x.example</a></p>\n"),
    ]);
}

#[test]
fn braces_become_attributes_and_vanish() {
    assert_renders(&[
        ("costs ${name} more", "<p name=\"\">costs $ more</p>\n"),
        ("**a**{.bc} {.d} {{c}} {0}", "<p><strong class=\"bc\">a</strong> {.d} {{c}} {0}</p>\n"),
        ("{.bc}\n\ntext", "<p class=\"bc\">text</p>\n"),
        ("one {two}\nthree", "<p two=\"\">one three</p>\n"),
    ]);
}

#[test]
fn dollars_around_words_are_formulas_and_amounts_are_not() {
    assert_renders(&[
        ("$a^2$", "<p><span class=\"math\">\\(a^2\\)</span></p>\n"),
        ("$5 to $10", "<p>$5 to $10</p>\n"),
        ("$$\na<b\n$$", "<div class=\"math\">\n\\[\na&lt;b\n\\]</div>\n"),
    ]);
}

#[test]
fn pipes_make_a_table_only_above_and_below_a_rule() {
    assert_renders(&[
        (
            "a | b\n---|:-:\n1 | `x | y`\n| 2 |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th style=\"text-align: center;\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
             <td>1</td>\n<td style=\"text-align: center;\"><code>x | y</code></td>\n</tr>\n<tr>\n<td>2</td>\n\
             <td style=\"text-align: center;\"></td>\n</tr>\n</tbody>\n</table>\n",
        ),
        ("[a](b) | [c](d)", "<p><a href=\"b\">a</a> | <a href=\"d\">c</a></p>\n"),
        ("a | b\n---|---\nno", "<p>a | b\n---|---\nno</p>\n"),
        ("text\n| a |\n|---|", "<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
    ]);
}

#[test]
fn code_keeps_its_text() {
    assert_renders(&[
        ("```kusto\na < b\n```", "<pre><code class=\"language-kusto\">a &lt; b\n</code></pre>\n"),
        ("    a\n\n    b\n\n", "<pre><code>a\n\nb\n</code></pre>\n"),
        ("```mermaid\nA-->B\n```", "<pre class=\"mermaid\">A-->B\n</pre>\n"),
        ("``a ` b`` `c\nd`", "<p><code>a ` b</code> <code>c d</code></p>\n"),
        ("```a``", "<p>```a``</p>\n"),
    ]);
}

#[test]
fn footnotes_come_last() {
    assert_renders(&[(
        "a[^x] b[^x] [^y]\n\n[^x]: note\n\ntext",
        "<p>a<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a> b<a id=\"fnref:2\" href=\"#fn:1\" \
         class=\"footnote-ref\"><sup>1</sup></a> [^y]</p>\n<p>text</p>\n<div class=\"footnotes\">\n<hr />\n<ol>\n\
         <li id=\"fn:1\">\n<p>note<a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a><a href=\"#fnref:2\" \
         class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>\n",
    )]);
}

#[test]
fn containers_and_explanations_have_their_elements() {
    assert_renders(&[
        ("::: note\na\n:::", "<div class=\"note\"><p>a</p>\n</div>\n"),
        ("^^^\na\n^^^ b", "<figure>\n<p>a</p>\n<figcaption>b</figcaption>\n</figure>\n"),
        ("^^ a", "<footer>a</footer>\n"),
        ("a\n:   b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
        ("*[KQL]: Query\nKQL, not XKQL", "<p><abbr title=\"Query\">KQL</abbr>, not XKQL</p>\n"),
        ("> a\nb\n>\n> > c", "<blockquote>\n<p>a\nb</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</blockquote>\n"),
    ]);
}

#[test]
fn alerts_have_a_title() {
    let html = render("> [!TIP]\n> a");
    assert!(
        html.starts_with("<div class=\"markdown-alert markdown-alert-tip\">\n<p class=\"markdown-alert-title\"><svg")
    );
    assert!(html.ends_with("</svg>Tip</p>\n<p>a</p>\n</div>\n"));
}

#[test]
fn videos_are_framed() {
    assert_renders(&[(
        "![a](https://youtu.be/x?t=5)",
        "<p><iframe src=\"https://www.youtube.com/embed/x?start=5\" class=\"youtube\" width=\"500\" height=\"281\" \
         frameborder=\"0\" allowfullscreen=\"\"></iframe></p>\n",
    )]);
}

/// Every mark of the language, and what could break an index: tabs, characters of several bytes, line ends.
const FRAGMENTS: [&str; 64] = [
    "a",
    "ä",
    "😀",
    "\u{a0}",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "*",
    "**",
    "_",
    "~",
    "~~~",
    "^",
    "^^^",
    "+",
    "++",
    "=",
    "===",
    "\"\"",
    ":",
    ":::",
    ":   ",
    "`",
    "```",
    "$",
    "$$",
    "[",
    "]",
    "![",
    "(",
    ")",
    "](",
    "[^1]",
    "[^1]:",
    "[a]:",
    "<",
    ">",
    "<a",
    "</a>",
    "<!--",
    "-->",
    "<div>",
    "{",
    "}",
    "{.bc}",
    "{{",
    "|",
    "|---|",
    "+---+",
    "- ",
    "1. ",
    "a. ",
    "ii) ",
    "- [x] ",
    "# ",
    "---",
    "https://a.b",
    "&amp;",
    "\\",
];

#[test]
fn no_input_panics() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..4_000 {
        let mut markdown = String::new();
        for _ in 0..24 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            markdown.push_str(FRAGMENTS[usize::try_from(state % 64).expect("a remainder of 64 fits")]);
        }
        let _ = render(&markdown);
    }
}

#[test]
fn repetition_of_any_mark_is_rendered_in_little_time() {
    for fragment in FRAGMENTS {
        let _ = render(&fragment.repeat(4_000));
        let _ = render(&format!("{fragment}a ").repeat(2_000));
        let _ = render(&format!("{fragment}a\n").repeat(2_000));
    }
}
