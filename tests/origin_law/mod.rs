//! The law of origins: every value that has a place in the text has an origin, nothing else has one, and what a value
//! prints is the folded text of its span.
//!
//! The walk goes over the JSON of a document and knows keys only, so it cannot share a mistake with the writer.

mod ordered_json;

use pressroom::export::Document;
use pressroom::source::Span;

use ordered_json::Json;

/// What must stand in the text at the origin of a value.
#[derive(Debug)]
enum Expected {
    /// Any words at all: an item, the naming words of a meeting.
    Words,
    /// These words, white space folded.
    Folded(String),
    /// A day as `dd.mm.yyyy` that reads as this `yyyy-mm-dd`.
    Day(String),
    /// Paragraphs of speech joined by a line feed, between which marks may stand that were opened again.
    Speech(String),
}

/// What of the law a document breaks, in words; nothing where it holds.
pub(crate) fn broken(text: &str, document: &Document) -> Option<String> {
    let json = match serde_json::from_str::<Json>(&document.to_json()) {
        Ok(json) => json,
        Err(error) => return Some(format!("the document is not JSON: {error}")),
    };
    let mut expected = Vec::new();
    if let Some(items) = json.get("items") {
        collect(items, "items", "/items", &mut expected);
    }
    let origins: Vec<(String, Span)> =
        document.origins.iter().map(|(pointer, span)| (pointer.to_string(), span)).collect();
    let places: Vec<&str> = expected.iter().map(|(pointer, _)| pointer.as_str()).collect();
    let found: Vec<&str> = origins.iter().map(|(pointer, _)| pointer.as_str()).collect();
    if let Some(missing) = places.iter().find(|place| !found.contains(place)) {
        return Some(format!("{missing} has no origin"));
    }
    if let Some(extra) = found.iter().find(|place| !places.contains(place)) {
        return Some(format!("{extra} has an origin and must have none"));
    }
    if let Some((place, other)) = places.iter().zip(&found).find(|(place, other)| place != other) {
        return Some(format!("in document order {place} comes next, the origins have {other}"));
    }
    if places.len() != found.len() {
        return Some(format!("{} values and {} origins", places.len(), found.len()));
    }
    expected.iter().zip(&origins).find_map(|((pointer, expected), (_, span))| {
        let fault = misprint(text, expected, *span).or_else(|| misread(document, pointer, *span))?;
        Some(format!("{pointer} at {span:?}: {fault}"))
    })
}

/// White space folded as the design words it, apart from the crate's own folding.
pub(crate) fn fold(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c == '\u{feff}');
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The values below `json` that must have an origin, in the order of the document.
fn collect(json: &Json, key: &str, pointer: &str, expected: &mut Vec<(String, Expected)>) {
    let mut expect = |expectation| expected.push((pointer.to_owned(), expectation));
    match (json, key) {
        (Json::Text(text), "headline" | "title" | "attribution" | "post") => {
            expect(Expected::Folded(text.clone()));
        }
        (Json::Text(day), "published") => expect(Expected::Day(day.clone())),
        (Json::Text(words), "text") => expect(Expected::Speech(words.clone())),
        (Json::Object(fields), _) => {
            if let Some(Json::Text(printed)) = json.get("printed") {
                expect(Expected::Folded(printed.clone()));
            }
            for (key, value) in fields {
                collect(value, key, &format!("{pointer}/{key}"), expected);
            }
        }
        (Json::List(values), _) => {
            for (at, value) in values.iter().enumerate() {
                let pointer = format!("{pointer}/{at}");
                match (value, key) {
                    (_, "items" | "meetings") => expected.push((pointer.clone(), Expected::Words)),
                    (Json::Text(text), "paragraphs" | "topics" | "emails") => {
                        expected.push((pointer.clone(), Expected::Folded(text.clone())));
                    }
                    _ => {}
                }
                collect(value, "", &pointer, expected);
            }
        }
        _ => {}
    }
}

/// How the text at a span differs from what is expected there.
fn misprint(text: &str, expected: &Expected, span: Span) -> Option<String> {
    let Some(part) = text.get(span.range()) else {
        return Some("the span leaves the text or cuts a character".to_owned());
    };
    let folded = fold(part);
    let good = match expected {
        Expected::Words => !folded.is_empty(),
        Expected::Folded(words) => folded == *words,
        Expected::Day(day) => {
            let mut parts: Vec<&str> = part.split('.').collect();
            parts.reverse();
            parts.join("-") == *day
        }
        Expected::Speech(words) if words.contains('\n') => {
            let mut rest = Some(folded.as_str());
            for paragraph in words.split('\n') {
                rest = rest.and_then(|rest| rest.split_once(paragraph)).map(|(_, behind)| behind);
            }
            rest == Some("") && words.split('\n').next().is_some_and(|first| folded.starts_with(first))
        }
        Expected::Speech(words) => folded == *words,
    };
    (!good).then(|| format!("{expected:?} expected, {part:?} stands there"))
}

/// Whether looking a place up gives another span than going through all of them.
fn misread(document: &Document, pointer: &str, span: Span) -> Option<String> {
    let read = pointer.parse().ok().and_then(|pointer| document.origins.get(&pointer));
    (read != Some(span)).then(|| format!("looked up, it is {read:?}"))
}
