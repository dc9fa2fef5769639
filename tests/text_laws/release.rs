//! Law 5: a release text gives back the items that it was made of.

use pressroom::export;
use pressroom::model::NewsItem;
use pressroom::parse;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::{news_item, release};
use crate::page_language::{orderly_page, page};

/// What the release text of some items is read as.
fn read_back(items: &[NewsItem]) -> Vec<NewsItem> {
    parse(&export::text(items).output).into_items()
}

/// Items with the words of the text: those that have no paragraph take the paragraphs, states and bodies that were read.
fn with_words_of(mut items: Vec<NewsItem>, read: &[NewsItem]) -> Vec<NewsItem> {
    for (item, read) in items.iter_mut().zip(read).filter(|(item, _)| item.paragraphs.is_empty()) {
        item.paragraphs.clone_from(&read.paragraphs);
        item.states.clone_from(&read.states);
        item.bodies.clone_from(&read.bodies);
    }
    items
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn what_a_program_built_is_written_and_read_again(items in release()) {
        let release = export::text(&items);
        let read = parse(&release.output).into_items();
        prop_assert_eq!(&release.losses, &[], "{}", release.output);
        // The model has facts and no words: paragraphs, and what they name, are those of the text.
                prop_assert_eq!(&read, &with_words_of(items, &read), "{}", release.output);
        // With its words it is read as it is, and its text stays.
        let again = export::text(&read);
        prop_assert_eq!(&again.output, &release.output);
        prop_assert_eq!(&again.losses, &[]);
    }

    #[test]
    fn what_was_read_is_written_and_read_again(page in orderly_page()) {
        let items = parse(&page).into_items();
        let release = export::text(&items);
        prop_assert_eq!(&release.losses, &[], "{}\n--- of\n{}", release.output, page);
        prop_assert_eq!(read_back(&items), items);
    }

        #[test]
    fn losses_are_named_where_a_text_says_something_else(
        items in prop_oneof![page().prop_map(|page| parse(&page).into_items()), vec(news_item(), 0..3)],
    ) {
        let losses = export::text(&items).losses;
        let read = read_back(&items);
        prop_assert_eq!(with_words_of(items, &read) == read, losses.is_empty(), "{:?}", losses);
    }
}
