//! The pattern of each lexical type takes what the type takes.

use std::str::FromStr;

use pressroom::export::Version;
use pressroom::model::{
    BodyId, Date, DialString, Edtf, EmailAddress, Genre, Headline, LanguageTag, OfficialId, PersonName,
    PlaceName, Pointer, Presence, Printed, SeriesId, Speech, StateCode,
};
use pressroom::schema::{SchemaName, schema};
use serde_json::json;

use super::validator;

/// Texts that are of some forms and not of others, or of none. What a pattern cannot say is in `exceptions`.
const TEXTS: &[&str] = &[
    "",
    " ",
    "a",
    "A",
    "ab",
    "abc",
    "abcd",
    "AM",
    "ARM",
    "am",
    "Am",
    "A M",
    "en",
    "EN",
    "en-GB",
    "en-gb",
    "en-",
    "sr-Cyrl-RS",
    "sr-Latn",
    "es-419",
    "en-GB-x",
    "en_GB",
    "1",
    "1.0",
    "1.7",
    "1.12",
    "1.00",
    "1.01",
    "1.",
    "2.0",
    "1.0.0",
    "1.-1",
    " 1.0",
    "csto",
    "cc-drugs",
    "a1-2b",
    "a--b",
    "-a",
    "a-",
    "1a",
    "a_b",
    "a_",
    "_a",
    "ä",
    "a b",
    "a  b",
    " a",
    "a ",
    "a\n",
    "a\nb",
    "a\n\nb",
    "\na",
    "a\tb",
    "a \nb",
    "“Valdai” – Club",
    "news",
    "obituary",
    "attended",
    "did_not_take_part",
    "Attended",
    "2023",
    "2023-11",
    "2023-1",
    "2023-13",
    "2023-00",
    "2023-32",
    "2023-33",
    "2024-36",
    "2024-37",
    "2024-39",
    "2024-40",
    "2024-41",
    "2024-42",
    "2023-11-13",
    "2023-11-32",
    "2023-11-00",
    "2023-13-01",
    "XXXX",
    "XXXX-11",
    "XXXX-33",
    "XXXX-02-29",
    "XXXX-11-13",
    "xxxx-11",
    "2023/..",
    "../2023",
    "../..",
    "..",
    "/",
    "2023/",
    "/2023",
    "2021/2025",
    "2024-04-01/2024-04-23",
    "XXXX-04-01/XXXX-04-23",
    "2024-33/2024-36",
    "2023/../2024",
    "a/b/c",
    "2023~",
    "2023-11-13T00:00",
    "2023-11-13 ",
    "２０２３",
    "20231113",
    "+74956213323",
    "+123456",
    "+1234567",
    "+123456789012345",
    "+1234567890123456",
    "+04956213323",
    "74956213323",
    "+7 495",
    "+",
    "/items",
    "/items/0/headline",
    "items/0",
    "/a~0b~1c",
    "/a~2",
    "/a~",
    "//",
    "~",
    "/é",
    "a@b.co",
    "press@example.org",
    "first.last+tag@sub.example.org",
    "@",
    "a@",
    "@b.co",
    "a@b",
    "a@@b.co",
    "a@-b.co",
    "a@b-.co",
    "a@b--c.co",
    "a@b..co",
    ".a@b.co",
    "a.@b.co",
    "ä@b.co",
    "a@b.co\n",
    "a b@c.de",
    "o'neil@x.y",
];

/// How a type reads its text.
type Reader = fn(&str) -> bool;

fn reads<T: FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

const TYPES: &[(&str, Reader)] = &[
    ("BodyId", reads::<BodyId>),
    ("Date", reads::<Date>),
    ("DialString", reads::<DialString>),
    ("Edtf", reads::<Edtf>),
    ("EmailAddress", reads::<EmailAddress>),
    ("Genre", reads::<Genre>),
    ("Headline", reads::<Headline>),
    ("LanguageTag", reads::<LanguageTag>),
    ("OfficialId", reads::<OfficialId>),
    ("PersonName", reads::<PersonName>),
    ("PlaceName", reads::<PlaceName>),
    ("Presence", reads::<Presence>),
    ("Printed", reads::<Printed>),
    ("SeriesId", reads::<SeriesId>),
    ("Speech", reads::<Speech>),
    ("StateCode", reads::<StateCode>),
    ("Version", reads::<Version>),
];

#[test]
fn patterns_take_what_types_take() {
    let schema = schema(SchemaName::Parsed);
    for (name, reads) in TYPES {
        let validator = validator(&schema["$defs"][name]);
        for text in TEXTS {
            assert_eq!(validator.is_valid(&json!(text)), reads(text), "{name}: {text:?}");
        }
        assert!(TEXTS.iter().any(|text| reads(text)), "no text is a {name}");
    }
}

#[test]
fn the_keys_of_origins_are_pointers() {
    let schema = schema(SchemaName::Parsed);
    let keys = schema["properties"]["origins"]["patternProperties"].as_object().unwrap();
    let pattern = keys.keys().next().unwrap();
    let validator = validator(&json!({"type": "string", "pattern": pattern}));
    for text in TEXTS {
        assert_eq!(validator.is_valid(&json!(text)), reads::<Pointer>(text), "{text:?}");
    }
}

#[test]
fn an_address_has_at_most_254_characters() {
    let schema = schema(SchemaName::Parsed);
    let validator = validator(&schema["$defs"]["EmailAddress"]);
    for length in [254, 255] {
        let address = format!("{}@example.org", "a".repeat(length - "@example.org".len()));
        assert_eq!(validator.is_valid(&json!(address)), length == 254);
        assert_eq!(reads::<EmailAddress>(&address), length == 254);
    }
}

/// Every definition that is a text has its type in the table above or is an open vocabulary.
#[test]
fn no_lexical_type_is_left_out() {
    for (name, definition) in schema(SchemaName::Parsed)["$defs"].as_object().unwrap() {
        let is_text = definition["type"] == "string";
        let is_open = definition["examples"].is_array();
        assert!(!is_text || is_open || TYPES.iter().any(|(known, _)| known == name), "{name}");
    }
}
