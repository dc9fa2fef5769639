//! What an export could not carry.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use crate::model::{NewsItem, Pointer};
use crate::vocabulary::closed_codes;

/// What an exporter made, and what of the model it does not carry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Export<T> {
    /// What was made.
    pub output: T,
    /// What it does not carry, in the order of the model; empty where it carries all of it.
    pub losses: Vec<Loss>,
}

/// A value of the model that an output does not carry as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Loss {
    /// The value, as in the items of a [`Document`](super::Document): `/items/0/meetings/1/series`.
    pub pointer: Pointer,
    /// What became of it.
    pub kind: LossKind,
}

closed_codes! {
    /// What became of a value that an output does not carry. *Closed.*
    pub enum LossKind {
        /// The item has no place in the output.
        NotExported = "not_exported",
        /// The output does not say it.
        Omitted = "omitted",
        /// The output says something else in its place.
        Changed = "changed",
        /// The output says it, and the model does not. The pointer is that of the value in what the output says.
        Added = "added",
    }
}

impl<T> Export<T> {
    pub(super) const fn new(output: T, losses: Vec<Loss>) -> Self {
        Self { output, losses }
    }
}

/// The fields of an item that hold what its words name, whatever they say.
const NAMED: [&str; 2] = ["states", "bodies"];

/// How items differ from those that an output is read as. The paragraphs of the items in `own_words` are the exporter's and
/// no loss; nor are the states and bodies that any item without paragraphs names in the words of its facts.
pub(super) fn losses(items: &[NewsItem], read: &[NewsItem], own_words: &BTreeSet<usize>) -> Vec<Loss> {
    if items == read {
        return Vec::new();
    }
    let mut comparison = Comparison { pointer: "/items".to_owned(), losses: Vec::new() };
    for number in 0..items.len().max(read.len()) {
        comparison.below(&number.to_string(), |comparison| match (items.get(number), read.get(number)) {
            (Some(item), Some(read)) if item != read => {
                comparison.item(&json(item), &json(read), own_words.contains(&number));
            }
            (Some(_), Some(_)) => {}
            (Some(_), None) => comparison.note(LossKind::NotExported),
            (None, _) => comparison.note(LossKind::Added),
        });
    }
    comparison.losses
}

const PARAGRAPHS: &str = "paragraphs";

/// The item as JSON. Values of this crate have text keys only, so nothing can fail.
fn json(item: &NewsItem) -> Value {
    serde_json::to_value(item).unwrap_or_default()
}

struct Comparison {
    pointer: String,
    losses: Vec<Loss>,
}

impl Comparison {
    /// Compares at one step further down.
    fn below(&mut self, step: &str, compare: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        // Keys are names of fields and numbers of elements: nothing in them needs an escape.
        self.pointer.push_str(step);
        compare(self);
        self.pointer.truncate(length);
    }

    fn note(&mut self, kind: LossKind) {
        if let Ok(pointer) = self.pointer.parse() {
            self.losses.push(Loss { pointer, kind });
        }
    }

    fn item(&mut self, item: &Value, read: &Value, own_words: bool) {
        let (Value::Object(fields), Value::Object(read)) = (item, read) else { return };
        let is_wordless = fields.get(PARAGRAPHS).and_then(Value::as_array).is_some_and(Vec::is_empty);
        for (key, value) in fields {
            let found = read.get(key);
            self.below(key, |comparison| match (value, found) {
                (Value::Array(values), Some(Value::Array(found)))
                    if (own_words && key == PARAGRAPHS) || (is_wordless && NAMED.contains(&key.as_str())) =>
                {
                    comparison.unmatched(values, found, LossKind::Omitted);
                }
                _ => comparison.value(value, found),
            });
        }
        for key in read.keys().filter(|key| !fields.contains_key(*key)) {
            self.below(key, |comparison| comparison.note(LossKind::Added));
        }
    }

    fn value(&mut self, value: &Value, read: Option<&Value>) {
        match (value, read) {
            (_, None) => self.note(LossKind::Omitted),
            (value, Some(read)) if value == read => {}
            (Value::Object(fields), Some(Value::Object(read))) => {
                for (key, value) in fields {
                    self.below(key, |comparison| comparison.value(value, read.get(key)));
                }
                for key in read.keys().filter(|key| !fields.contains_key(*key)) {
                    self.below(key, |comparison| comparison.note(LossKind::Added));
                }
            }
            (Value::Array(values), Some(Value::Array(read))) if values.len() == read.len() => {
                for (at, (value, read)) in values.iter().zip(read).enumerate() {
                    self.below(&at.to_string(), |comparison| comparison.value(value, Some(read)));
                }
            }
            (Value::Array(values), Some(Value::Array(read))) => {
                self.unmatched(values, read, LossKind::Omitted);
                self.unmatched(read, values, LossKind::Added);
            }
            _ => self.note(LossKind::Changed),
        }
    }

    /// Notes the elements that are not among some others.
    fn unmatched(&mut self, values: &[Value], others: &[Value], kind: LossKind) {
        let others: HashSet<String> = others.iter().map(Value::to_string).collect();
        for (at, _) in values.iter().enumerate().filter(|(_, value)| !others.contains(&value.to_string())) {
            self.below(&at.to_string(), |comparison| comparison.note(kind));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Vec<NewsItem> {
        crate::parse(text).into_items()
    }

    #[track_caller]
    fn differ(one: &str, other: &str, expected: &[(&str, LossKind)]) {
        let losses = losses(&items(one), &items(other), &BTreeSet::new());
        let found: Vec<_> = losses.iter().map(|loss| (loss.pointer.as_str(), loss.kind)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn differences_have_the_place_of_the_value() {
        let page = "The Council met\n\n24.11.2023\n\nIt met.\n";
        differ(page, page, &[]);
        differ(
            page,
            "The Council spoke\n\nIt met.\n",
            &[("/items/0/headline", LossKind::Changed), ("/items/0/published", LossKind::Omitted)],
        );
        differ(
            page,
            "The Council met\n\n24.11.2023\n\nIt met.\n\nIt spoke.\n",
            &[("/items/0/paragraphs/1", LossKind::Added)],
        );
        differ("", page, &[("/items/0", LossKind::Added)]);
        differ(page, "", &[("/items/0", LossKind::NotExported)]);
    }

    #[test]
    fn sentences_of_the_exporter_are_no_loss_and_what_they_do_not_say_is() {
        let own = BTreeSet::from([0]);
        let (mut one, two) = (items("Armenia.\n"), items("It met in the Republic of Armenia.\n"));
        assert_eq!(losses(&[NewsItem::new(two[0].kind)], &two, &own), []);
        assert_eq!(losses(&[NewsItem::new(two[0].kind)], &two, &BTreeSet::new()).len(), 1);

        one[0].paragraphs.clear();
        let found = losses(&one, &two, &own);
        let found: Vec<_> = found.iter().map(|loss| (loss.pointer.as_str(), loss.kind)).collect();
        assert_eq!(found, [("/items/0/states/0", LossKind::Omitted)]);
    }
}
