//! No fact appears that the text does not state.

use pressroom::export::Document;
use pressroom::model::{DateBasis, NewsItem, Party, When};
use pressroom::registry::Registry;
use pressroom::{Parser, parse};
use proptest::prelude::*;

use crate::configuration;
use crate::page_language::page;

/// The dates of an item.
fn dates(item: &NewsItem) -> impl Iterator<Item = &When> {
    let dateline = item.dateline.iter().filter_map(|dateline| dateline.when.as_ref());
    dateline.chain(item.meetings.iter().filter_map(|meeting| meeting.when.as_ref()))
}

/// The years that a date gives, as digits.
fn years(when: &When) -> Vec<String> {
    let edtf = when.edtf.to_string();
    edtf.split('/').filter(|end| *end != "..").map(|end| end.chars().take(4).collect()).collect()
}

/// A date whose year is neither printed nor marked as found elsewhere.
fn invented(item: &NewsItem) -> Option<&When> {
    dates(item).find(|when| {
        let printed = |year: &String| year == "XXXX" || when.printed.as_str().contains(year.as_str());
        when.basis == DateBasis::Stated && !years(when).iter().all(printed)
    })
}

/// A value whose words run over a blank line; items, paragraphs of speech and events may, words of one thing may not.
fn torn(text: &str) -> Option<String> {
    let document = Document::from(parse(text));
    document.origins.iter().find_map(|(place, span)| {
        let may_run_on = place.parts().count() == 2 || place.as_str().ends_with("/text");
        let words = text.get(span.range()).unwrap_or_default();
        let blank_line = words.split('\n').skip(1).any(|line| line.trim().is_empty());
        (blank_line && !may_run_on).then(|| format!("{place} is {words:?}"))
    })
}

#[test]
fn a_name_ends_with_its_line() {
    let text =
        "The Council met\n\nIt met in Minsk.\n\nCSTO spokesman Anna Example\n\nTel.: +7495-795-27-10\n";
    assert_eq!(torn(text), None);
}

#[test]
fn an_eve_that_is_named_is_the_day_that_is_named() {
    let text = "The experts will meet\n\n19.03.2025\n\nOn the eve, on March 26, consultations of experts will be held in Minsk.\n";
    let parsed = parse(text);
    let when = parsed.items()[0].meetings[0].when.as_ref();
    assert_ne!(
        when.unwrap().edtf.to_string(),
        "2025-03-18",
        "the eve of the release is not what the text states"
    );
}

#[test]
fn a_post_at_a_quotation_is_not_of_somebody_who_is_named_later() {
    let text = "The Minister of Defense of the Republic of Armenia Suren Papikian opened the games. “Four hundred athletes \
                came to us with skis and went home with friends,” the Minister said.\n\nThe Acting Minister of Sports of the \
                Republic of Armenia Karen Example thanked them.\n";
    let parsed = parse(text);
    let speaker = parsed.items()[0].quotations[0].speaker.as_ref();
    assert!(speaker.is_none_or(|speaker| speaker.name != "Karen Example"), "{speaker:?}");
}

#[test]
fn an_initial_is_no_group() {
    let text = "The Council met\n\nA briefing will take place with the participation of R. Example and I. Tasmagambetov.\n";
    for item in parse(text).items() {
        for party in item.meetings.iter().flat_map(|meeting| &meeting.participations) {
            assert!(!matches!(&party.who, Party::Group(group) if group.printed == "R"), "{party:?}");
        }
    }
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn a_text_without_capitals_names_nobody(text in page()) {
        let text: String = text.to_lowercase().chars().filter(|c| !c.is_uppercase()).collect();
        for item in parse(&text).items() {
            prop_assert_eq!(&item.states, &[], "states of {}", text);
            prop_assert_eq!(&item.bodies, &[], "bodies of {}", text);
            prop_assert_eq!(&item.officials, &[], "officials of {}", text);
            let json = serde_json::to_string(item).unwrap();
            for key in ["\"code\":", "\"country\":", "\"id\":", "\"name\":"] {
                prop_assert!(!json.contains(key), "{} in {} of {}", key, json, text);
            }
        }
    }

    #[test]
    fn the_words_of_one_thing_stand_in_one_paragraph(text in page()) {
        prop_assert_eq!(torn(&text.replace("\r\n", "\n").replace('\r', "\n")), None);
    }

    #[test]
    fn a_stated_date_prints_its_year(text in page()) {
        for item in parse(&text).items() {
            prop_assert_eq!(invented(item), None);
        }
    }

    #[test]
    fn the_callers_date_completes_what_the_text_leaves_open_and_is_marked(text in page()) {
        let mut parser = Parser::new(Registry::csto()).reference_date("2007-07-07".parse().unwrap());
        let (with, without) = (parser.parse(&text), parse(&text));
        for (item, bare) in with.items().iter().zip(without.items()) {
            prop_assert_eq!(invented(item), None);
            prop_assert_eq!(item.published, bare.published);
            for when in dates(item) {
                let of_the_caller = when.basis == DateBasis::Reference;
                prop_assert!(!of_the_caller || item.published.is_none(), "{:?} in a dated item", when);
                let year_2007 = years(when).iter().any(|year| year == "2007") && !text.contains("2007");
                prop_assert!(of_the_caller || !year_2007, "{:?} has the year of the caller", when);
            }
        }
    }

    #[test]
    fn a_day_that_an_item_was_published_on_is_printed(text in page()) {
        for item in parse(&text).items() {
            if let Some(date) = item.published {
                let printed = format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year());
                prop_assert!(text.contains(&printed), "{} is not printed", printed);
            }
        }
    }
}
