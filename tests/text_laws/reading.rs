//! Reading is total, its blocks tile the text, its origins hold, and its document reads back.

use pressroom::export::{Document, InputName, InputOutcome, Line, Summary};
use pressroom::source::Text;
use pressroom::{Parsed, parse};
use proptest::prelude::*;

use crate::configuration;
use crate::page_language::page;
use crate::{origin_law, tiling};

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[ \t\r\n\u{a0}\u{feff}\"“”0-9.,A-Za-z@+-]{0,80}", "\\PC{0,60}"]
}

/// What a text breaks of the laws of reading; nothing where they hold.
fn broken(text: &str) -> Option<String> {
    let parsed = parse(text);
    if let Some(fault) = tiling::broken(text, parsed.blocks()) {
        return Some(fault);
    }
    for problem in parsed.problems() {
        if text.get(problem.span.range()).is_none_or(str::is_empty) {
            return Some(format!("{problem:?} is at no place of the text"));
        }
    }
    if Text::new(text)
        .is_ok_and(|text| summaries(&parsed, text).iter().any(|summary| !summary.ends_with('\n')))
    {
        return Some("a summary does not end with a line feed".to_owned());
    }
    let document = Document::from(parsed);
    origin_law::broken(text, &document).or_else(|| misread(&document))
}

/// The summaries of a text: of its items alone, and with its problems by bytes and by lines.
fn summaries(parsed: &Parsed, text: Text<'_>) -> [String; 3] {
    let items = Summary::new(parsed.items());
    let whole = items.problems(parsed.problems());
    [items.to_string(), whole.to_string(), whole.text(text).to_string()]
}

/// What reading the JSON of a document gives instead of the document.
fn misread(document: &Document) -> Option<String> {
    let line = Line::new(InputName::Id("a page".to_owned()), InputOutcome::Parsed(document.clone()));
    if Line::from_json_strict(&line.to_json()).ok().as_ref() != Some(&line) {
        return Some(format!("{} reads back as another line", line.to_json()));
    }
    let json = document.to_json();
    let ways = [
        ("from_json", Document::from_json(&json).map_err(|error| error.to_string())),
        ("from_json_strict", Document::from_json_strict(&json).map_err(|error| error.to_string())),
        ("pretty", Document::from_json_strict(&document.to_json_pretty()).map_err(|error| error.to_string())),
        ("from_reader", serde_json::from_reader(json.as_bytes()).map_err(|error| error.to_string())),
    ];
    ways.into_iter().find_map(|(way, read)| match read {
        Ok(read) => (read != *document).then(|| format!("{way} gives another document: {json}")),
        Err(error) => Some(format!("{way}: {error}: {json}")),
    })
}

/// A mark that opens again and has nothing behind it adds no words to the speech.
#[test]
fn an_empty_paragraph_of_a_speech_is_no_part_of_its_span() {
    let text =
        "\"We read the river before the river reads us, and that is our work.\n\"\", Stanislav Zas said.\n";
    assert_eq!(broken(text), None);
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn any_text_is_read(text in any_text()) {
        prop_assert_eq!(broken(&text), None);
    }

    #[test]
    fn a_page_is_read(text in page()) {
        prop_assert_eq!(broken(&text), None);
    }
}
