//! The pages of the tests reach what the reader reads: laws over pages that hold nothing would hold of nothing.

use std::collections::BTreeMap;

use pressroom::export::Document;
use pressroom::parse;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::page_language::page;

/// How often each field, without the numbers in its place, and each kind of problem occurs.
fn found() -> BTreeMap<String, usize> {
    let mut runner = TestRunner::deterministic();
    let mut found = BTreeMap::new();
    for _ in 0..1000 {
        let Ok(text) = page().new_tree(&mut runner) else { continue };
        let document = Document::from(parse(&text.current()));
        let fields = document.origins.iter().map(|(place, _)| {
            let names = place.parts().filter(|part| !part.starts_with(|c: char| c.is_ascii_digit()));
            names.collect::<Vec<_>>().join("/")
        });
        let problems = document.problems.iter().map(|problem| problem.kind.to_string());
        for name in fields.chain(problems) {
            *found.entry(name).or_default() += 1;
        }
    }
    found
}

#[test]
fn pages_hold_everything_that_is_read() {
    let found = found();
    for name in [
        "items/headline",
        "items/published",
        "items/paragraphs",
        "items/meetings/title",
        "items/meetings/convened_by",
        "items/meetings/ordinal",
        "items/meetings/when",
        "items/meetings/place",
        "items/meetings/participations/who",
        "items/meetings/participations/on_behalf_of",
        "items/meetings/topics",
        "items/officials/offices/of",
        "items/quotations/text",
        "items/quotations/speaker",
        "items/quotations/attribution",
        "items/states",
        "items/bodies",
        "items/press_contact/person",
        "items/press_contact/post",
        "items/press_contact/phones",
        "items/press_contact/emails",
        "unclosed_quotation",
        "mixed_quotation_marks",
        "unresolved_date",
        "unreadable_phone",
        "unsupported_language",
    ] {
        let times = found.get(name).copied().unwrap_or_default();
        assert!(times >= 5, "{name} is there {times} times in {found:#?}");
    }
}
