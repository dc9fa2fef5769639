//! The same input gives the same output, and the same page in another dress gives the same items.

use pressroom::export::Document;
use pressroom::model::NewsItem;
use pressroom::registry::Registry;
use pressroom::source::ProblemKind;
use pressroom::{Parsed, Parser, parse};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::configuration;
use crate::page_language::page;

fn json(parsed: Parsed) -> String {
    Document::from(parsed).to_json()
}

fn kinds(parsed: &Parsed) -> Vec<ProblemKind> {
    parsed.problems().iter().map(|problem| problem.kind.clone()).collect()
}

fn model(text: &str) -> (Vec<ProblemKind>, Vec<NewsItem>) {
    let parsed = parse(text);
    (kinds(&parsed), parsed.into_items())
}

/// A text with a line feed for every line end.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The same with blanks before each line end and at the end.
fn with_trailing_blanks(text: &str, blanks: &str) -> String {
    text.split('\n').map(|line| format!("{line}{blanks}")).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn the_dress_of_a_page_does_not_count(text in page()) {
        let text = with_line_feeds(&text);
        let plain = model(&text);
        prop_assert_eq!(&model(&text.replace('\n', "\r\n")), &plain, "with CRLF");
        prop_assert_eq!(&model(&text.replace('\n', "\r")), &plain, "with CR");
        prop_assert_eq!(&model(&format!("\u{feff}{text}")), &plain, "with a byte order mark");
        prop_assert_eq!(&model(&with_trailing_blanks(&text, "  ")), &plain, "with spaces behind lines");
        prop_assert_eq!(&model(&with_trailing_blanks(&text, "\u{a0}")), &plain, "with a no-break space behind lines");
        prop_assert_eq!(&model(&with_trailing_blanks(&text, "\t")), &plain, "with tabs behind lines");
        prop_assert_eq!(&model(&format!("{text}\n")), &plain, "with a line end more");
    }

    #[test]
    fn one_parser_reads_any_order_of_texts_as_fresh_ones_do(texts in vec(page(), 1..4)) {
        let fresh: Vec<String> = texts.iter().map(|text| json(parse(text))).collect();
        let mut parser = Parser::new(Registry::csto());
        let forth: Vec<String> = texts.iter().map(|text| json(parser.parse(text))).collect();
        let mut back: Vec<String> = texts.iter().rev().map(|text| json(parser.parse(text))).collect();
        back.reverse();
        prop_assert_eq!(&forth, &fresh);
        prop_assert_eq!(&back, &fresh);
        let threads: Vec<String> = std::thread::scope(|scope| {
            let running: Vec<_> = texts.iter().map(|text| scope.spawn(|| json(parse(text)))).collect();
            running.into_iter().map(|thread| thread.join().unwrap_or_default()).collect()
        });
        prop_assert_eq!(&threads, &fresh);
    }

    #[test]
    fn any_text_is_read_the_same_twice(text in any::<String>()) {
        let mut parser = Parser::new(Registry::csto());
        let first = parser.parse(&text);
        prop_assert_eq!(&first, &parser.parse(&text));
        prop_assert_eq!(first, parse(&text));
    }
}
