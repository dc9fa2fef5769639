//! The rules as users meet them: their document, and what they find.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use pressroom::diagnostic::{Diagnostic, Place};
use pressroom::registry::Registry;
use pressroom::rules::{Config, check, check_model, rules};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");

/// The document of all rules, from the documentation in their files.
fn document() -> String {
    let mut page = String::from(
        "# Rules\n\n<!-- Made from the files of the rules: `PRESSROOM_BLESS=1 cargo test --all-features --test rules` -->\n\n\
         `pressroom check` runs these rules; `pressroom explain RULE` prints one. Their levels are set in `pressroom.toml`.\n\n\
         | rule | level | what it checks |\n| --- | --- | --- |\n",
    );
    for rule in rules() {
        let summary = rule.documentation().summary();
        writeln!(page, "| [{0}](#{0}) | {1} | {summary} |", rule.id(), rule.default_level()).unwrap();
    }
    for rule in rules() {
        let text = rule.documentation().as_str().replace("\n# ", "\n### ");
        writeln!(
            page,
            "\n## {}\n\nLevel: {}. Since {}.\n\n{text}",
            rule.id(),
            rule.default_level(),
            rule.since()
        )
        .unwrap();
    }
    page
}

#[test]
fn the_document_is_fresh() {
    let expected = document();
    if env::var_os("PRESSROOM_BLESS").is_some() {
        fs::write(DOCUMENT, &expected).unwrap();
    }
    let found = fs::read_to_string(DOCUMENT).unwrap_or_default();
    assert!(found == expected, "docs/rules.md is stale: run with PRESSROOM_BLESS=1 to write it again");
}

fn findings(text: &str) -> Vec<Diagnostic> {
    check(&pressroom::parse(text), text, Registry::csto(), &Config::default())
}

/// Each finding as its rule and the words that it marks.
fn marked<'t>(text: &'t str, findings: &[Diagnostic]) -> Vec<(String, &'t str)> {
    findings
        .iter()
        .map(|finding| (finding.rule.to_string(), &text[finding.span().unwrap().range()]))
        .collect()
}

#[test]
fn the_sample_release_has_three_defects() {
    let text = include_str!("../examples/release.txt");
    let expected =
        [("unresolved-date", "May 14-16"), ("unclosed-quotation", "\""), ("mixed-quotation-marks", "”")];
    let expected = expected.map(|(rule, words)| (rule.to_owned(), words));
    assert_eq!(marked(text, &findings(text)), expected);
}

#[test]
fn the_seed_page_has_three_defects_at_exact_places() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/dev/000-seed-page.txt");
    let Ok(text) = fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let found = findings(&text);
    let expected =
        [("unresolved-date", "November 20-22"), ("unclosed-quotation", "\""), ("mixed-quotation-marks", "”")];
    let expected = expected.map(|(rule, words)| (rule.to_owned(), words));
    assert_eq!(marked(&text, &found), expected);
    let span = |at: usize| found[at].span().unwrap();
    assert!(text[span(1).range().end..].starts_with("The CSTO operation demonstrated unity"));
    assert!(text[..span(2).range().start].ends_with("the CSTO Collective Security Strategy until 2025"));
    assert!(text[found[2].labels[0].span.range().end..].starts_with("There is a significant build-up"));
}

#[test]
fn an_empty_text_is_a_finding() {
    assert_eq!(marked("", &findings("")), [("empty-release".to_owned(), "")]);
}

#[test]
fn a_model_without_its_text_is_checked_by_pointers() {
    let text = "The Council met\n\n28.11.2024\n\nThe CSTO Secretary General Stanislav Zas took part in a meeting of the CSTO \
                Permanent Council, and noted: \"We have begun.\n";
    let parsed = pressroom::parse(text);
    let checked = check_model(parsed.items(), parsed.problems(), Registry::csto(), &Config::default());
    let places: Vec<_> =
        checked.diagnostics.iter().map(|finding| (finding.rule.as_str(), &finding.place)).collect();
    let office = Place::Pointer("/items/0/officials/0/offices/0".parse().unwrap());
    assert_eq!(places, [("office-outside-term", &office)]);
    let page_rules = rules().iter().filter(|rule| rule.needs_page()).count();
    assert_eq!(checked.skipped, page_rules);
}
