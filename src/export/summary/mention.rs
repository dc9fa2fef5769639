//! How single values read in a summary.

use std::fmt::Display;

use crate::model::{BodyId, BodyRef, DateBasis, EntityRef, Party, Place, StateCode, StateRef, When};

/// How many characters of a paragraph or a quotation are shown.
const FIRST: usize = 100;

/// A code in words: `did_not_take_part` as `did not take part`.
pub(super) fn in_words(code: &str) -> String {
    code.replace('_', " ")
}

/// The first words of a text on one line, with `…` where something follows.
pub(super) fn first_words(text: &str) -> String {
    let mut words = match text.char_indices().nth(FIRST) {
        None => return text.replace('\n', " "),
        Some((end, _)) => text.get(..end).unwrap_or(text),
    };
    // Cut between words, unless the text is one endless word.
    if let Some((whole, _)) = words.rsplit_once([' ', '\n']) {
        words = whole;
    }
    words.replace('\n', " ") + " …"
}

pub(super) fn body(body: &BodyRef) -> String {
    mention(body.printed(), body.id())
}

pub(super) fn state(state: &StateRef) -> String {
    mention(state.printed(), state.code())
}

pub(super) fn entity(reference: &EntityRef) -> String {
    match reference {
        EntityRef::State(reference) => state(reference),
        EntityRef::Body(reference) => body(reference),
    }
}

/// The code or id alone, for words that name the entity already.
pub(super) fn key(reference: &EntityRef) -> Option<&str> {
    match reference {
        EntityRef::State(state) => state.code().map(StateCode::as_str),
        EntityRef::Body(body) => body.id().map(BodyId::as_str),
    }
}

pub(super) fn party(party: &Party) -> String {
    match party {
        Party::Official(person) => person.name.to_string(),
        Party::State(reference) => state(reference),
        Party::Body(reference) => body(reference),
        Party::Group(group) => group.printed.to_string(),
    }
}

pub(super) fn place(place: &Place) -> String {
    mention(Some(&place.name), place.country.as_ref())
}

/// A date, and how it is known where the text does not state it.
pub(super) fn when(when: &When) -> String {
    match when.basis {
        DateBasis::Stated => when.edtf.to_string(),
        basis => format!("{} ({}: “{}”)", when.edtf, in_words(basis.as_str()), when.printed),
    }
}

/// Words with the entity that they resolve to.
fn mention(printed: Option<&impl Display>, entity: Option<&impl Display>) -> String {
    match (printed, entity) {
        (Some(printed), Some(entity)) => format!("{printed} ({entity})"),
        (Some(printed), None) => printed.to_string(),
        (None, Some(entity)) => entity.to_string(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_end_between_words() {
        assert_eq!(first_words("We believe.\nWe hope."), "We believe. We hope.");
        let long = "Организация ".repeat(20);
        assert_eq!(first_words(&long), "Организация ".repeat(8) + "…");
        let endless = "ы".repeat(300);
        assert_eq!(first_words(&endless), "ы".repeat(100) + " …");
    }
}
