//! The laws over whole pages: our own in `tests/pages`, and those that stand beside the project and are no part of it.
//! Without the latter the tests pass and say so.
#![cfg(feature = "export")]

mod origin_law;
mod tiling;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use pressroom::export::Document;
use pressroom::model::ItemKind;
use pressroom::parse;
use pressroom::source::{Problem, ProblemKind};

/// The folder of the pages, from that of the project.
const PAGES: &str = "../shared/eval/dev";

/// The pages with their names; nothing where the folder is missing.
fn pages() -> Option<Vec<(String, String)>> {
    let pages = pages_of(PAGES);
    if pages.is_none() {
        // Written past the test harness, which hides what passing tests print.
        writeln!(io::stderr(), "skipped: {PAGES} is not here").ok()?;
    }
    pages
}

/// Our own pages.
fn own_pages() -> Vec<(String, String)> {
    ["tests/pages/a", "tests/pages/b"].into_iter().filter_map(pages_of).flatten().collect()
}

fn pages_of(folder: &str) -> Option<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let read =
        |path: PathBuf| Some((path.file_name()?.to_str()?.to_owned(), fs::read_to_string(&path).ok()?));
    Some(paths.into_iter().filter_map(read).collect())
}

fn broken(text: &str) -> Option<String> {
    let parsed = parse(text);
    let tiling = tiling::broken(text, parsed.blocks());
    let document = Document::from(parsed);
    let json = document.to_json();
    let misread = || match Document::from_json_strict(&json) {
        Ok(read) => (read != document).then(|| "the document reads back as another".to_owned()),
        Err(error) => Some(error.to_string()),
    };
    tiling.or_else(|| origin_law::broken(text, &document)).or_else(misread)
}

#[track_caller]
fn assert_laws_hold(pages: &[(String, String)]) {
    let faults: Vec<String> =
        pages.iter().filter_map(|(name, text)| Some(format!("{name}: {}", broken(text)?))).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_laws_hold_over_the_shared_pages() {
    let Some(pages) = pages() else { return };
    assert!(!pages.is_empty(), "no pages in {PAGES}");
    assert_laws_hold(&pages);
}

#[test]
fn the_laws_hold_over_our_own_pages() {
    let pages = own_pages();
    assert_eq!(pages.len(), 20);
    assert_laws_hold(&pages);
}

/// How lines end, what stands before the first and behind each of them says nothing.
#[test]
fn the_dress_of_a_page_does_not_count() {
    for (name, text) in own_pages().into_iter().chain(pages().unwrap_or_default()) {
        let text = text.replace("\r\n", "\n");
        let plain = parse(&text).into_items();
        let dressed = [
            ("CRLF", text.replace('\n', "\r\n")),
            ("a byte order mark", format!("\u{feff}{text}")),
            ("trailing blanks", text.replace('\n', " \t\n")),
        ];
        for (dress, text) in dressed {
            assert!(parse(&text).into_items() == plain, "{name} with {dress} is another page");
        }
    }
}

#[test]
fn the_laws_hold_over_beginnings_of_the_seed_page() {
    let Some(seed) = seed_page() else { return };
    // Pages are often cut by who keeps them. Steps of a prime number of characters meet every kind of place.
    for (end, _) in seed.char_indices().step_by(97) {
        assert_eq!(seed.get(..end).and_then(broken), None, "cut at {end}");
    }
}

fn seed_page() -> Option<String> {
    pages()?.into_iter().find(|(name, _)| name == "000-seed-page.txt").map(|(_, text)| text)
}

#[test]
fn the_seed_page_has_five_teasers_and_an_article() {
    let Some(seed) = seed_page() else { return };
    let parsed = parse(&seed);
    let kinds: Vec<ItemKind> = parsed.items().iter().map(|item| item.kind).collect();
    let teaser = ItemKind::Teaser;
    assert_eq!(kinds, [teaser, teaser, teaser, teaser, teaser, ItemKind::Article]);
}

#[test]
fn the_seed_page_has_three_problems() {
    let Some(seed) = seed_page() else { return };
    let parsed = parse(&seed);
    let at = |words: &str| {
        let mut places = seed.match_indices(words);
        let (place, _) = places.next().unwrap();
        assert_eq!(places.next(), None, "{words:?} stands twice");
        place
    };
    let place = |problem: &Problem| (problem.kind.clone(), problem.span.range());
    let found: Vec<_> = parsed.problems().iter().map(place).collect();

    let date = at("November 20-22");
    let unclosed = at("\"The CSTO operation demonstrated");
    let mixed = at("\"There is a significant build-up");
    let mixed_end = at("until 2025”") + "until 2025”".len();
    assert_eq!(
        found,
        [
            (ProblemKind::UnresolvedDate, date..date + "November 20-22".len()),
            (ProblemKind::UnclosedQuotation, unclosed..unclosed + 1),
            (ProblemKind::MixedQuotationMarks, mixed..mixed_end),
        ]
    );
}

#[test]
fn the_seed_page_has_nine_quotations() {
    let Some(seed) = seed_page() else { return };
    let parsed = parse(&seed);
    let article = parsed.items().last().unwrap();
    let closed: Vec<bool> = article.quotations.iter().map(|quotation| quotation.closed).collect();
    assert_eq!(closed, [true, true, true, false, true, true, true, true, true]);
    assert!(parsed.items()[..5].iter().all(|item| item.quotations.is_empty()), "teasers quote nobody");
}
