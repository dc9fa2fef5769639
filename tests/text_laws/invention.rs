//! No fact appears that the text does not state.

use pressroom::model::{DateBasis, NewsItem, When};
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
