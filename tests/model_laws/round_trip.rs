//! Model to JSON to model is the identity.

use pressroom::export::Document;
use pressroom::model::NewsItem;
use pressroom::source::{Problem, ProblemKind, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::configuration;
use crate::model_strategies::news_item;

/// The keys that may be absent, by the list or field that holds the object.
const OPTIONAL: &[(&str, &[&str])] = &[
    ("items", &["headline", "published", "dateline", "press_contact"]),
    ("dateline", &["place", "when"]),
    ("place", &["country"]),
    ("meetings", &["title", "series", "ordinal", "format", "mode", "when", "place"]),
    ("series", &["id"]),
    ("convened_by", &["id", "printed"]),
    ("participations", &["presence", "on_behalf_of"]),
    ("officials", &["id"]),
    ("offices", &["of"]),
    ("quotations", &["speaker", "attribution"]),
    ("speaker", &["id"]),
    ("states", &["code", "printed"]),
    ("bodies", &["id", "printed"]),
    ("documents", &["title"]),
    ("press_contact", &["person", "post"]),
    ("person", &["id"]),
    ("phones", &["e164"]),
];

/// The same for tagged unions, by their type.
const OPTIONAL_IN_TAGGED: &[(&str, &[&str])] =
    &[("official", &["id"]), ("state", &["code", "printed"]), ("body", &["id", "printed"]), ("group", &[])];

/// Writes `null` for each optional key that is absent.
fn add_nulls(value: &mut Value, holder: &str) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| add_nulls(value, holder)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                add_nulls(value, key);
            }
            let (table, name) = match fields.get("type").and_then(Value::as_str) {
                Some(tag) => (OPTIONAL_IN_TAGGED, tag),
                None => (OPTIONAL, holder),
            };
            let optional = table.iter().find(|(row, _)| *row == name).map_or(&[][..], |(_, keys)| *keys);
            for key in optional {
                fields.entry(*key).or_insert(Value::Null);
            }
        }
        _ => {}
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.iter().any(has_null),
        Value::Object(fields) => fields.values().any(has_null),
        _ => false,
    }
}

fn problem() -> impl Strategy<Value = Problem> {
    (select(ProblemKind::KNOWN), 0..100_u32, 0..100_u32)
        .prop_filter_map("ends before it starts", |(kind, start, end)| {
            Some(Problem::new(kind, Span::new(start, end).ok()?))
        })
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn an_item_reads_back(item in news_item()) {
        let text = serde_json::to_string(&item).unwrap();
        prop_assert_eq!(&serde_json::from_str::<NewsItem>(&text).unwrap(), &item);
        prop_assert_eq!(&serde_json::from_reader::<_, NewsItem>(text.as_bytes()).unwrap(), &item);
        let value = serde_json::to_value(&item).unwrap();
        prop_assert_eq!(&serde_json::from_value::<NewsItem>(value).unwrap(), &item);
        let pretty = serde_json::to_string_pretty(&item).unwrap();
        prop_assert_eq!(&serde_json::from_str::<NewsItem>(&pretty).unwrap(), &item);
        prop_assert_eq!(serde_json::to_string(&item).unwrap(), text);
    }

    #[test]
    fn absent_is_the_same_as_null(item in news_item()) {
        let written = serde_json::to_value(&item).unwrap();
        prop_assert!(!has_null(&written), "an absent value is left out, not written as null");
        let mut nulled = written.clone();
        add_nulls(&mut nulled, "items");
        prop_assert_eq!(&serde_json::from_value::<NewsItem>(nulled.clone()).unwrap(), &item);
        let document = json!({"version": "1.0", "items": [nulled], "problems": [], "origins": {}});
        let read = Document::from_json_strict(&document.to_string()).unwrap();
        prop_assert_eq!(read.items, [item]);
    }

    #[test]
    fn a_document_of_generated_items_reads_back(items in vec(news_item(), 0..3), problems in vec(problem(), 0..3)) {
        let origins = json!({"/items/0": {"start": 0, "end": 7}, "/items/0/meetings/0/when": {"start": 3, "end": 4}});
        let json = json!({"version": "1.0", "items": items, "problems": problems, "origins": origins});
        let document = Document::from_json_strict(&json.to_string()).unwrap();
        prop_assert_eq!(&document.items, &items);
        prop_assert_eq!(&document.problems, &problems);
        prop_assert_eq!(serde_json::from_str::<Value>(&document.to_json()).unwrap(), json);
        prop_assert_eq!(Document::from_json_strict(&document.to_json_pretty()).unwrap(), document);
    }
}
