//! What is known of an organization beforehand: its bodies, members, officials, exercises and places.
//!
//! The built-in rows are constants, so a malformed identifier or an impossible date stops the build. The index over
//! them is built at first use.

mod csto;
mod index;
mod key_words;
mod rows;
mod states;
mod word_key;

use std::borrow::Cow;
use std::sync::LazyLock;

pub use index::Match;
pub(crate) use index::{Index, Node, PersonEntry, Subject};
pub(crate) use word_key::{MixedKeys, WordKey, fold, same_word};

use crate::model::{
    BodyId, EventSeries, KnownPlace, MemberState, Official, OrganizationalBody, State, StateCode,
};

/// The reference data of an organization, with an index over its names.
///
/// # Example
///
/// ```
/// use pressroom::registry::{Match, Registry};
///
/// let registry = Registry::csto();
/// let Match::One(council) = registry.find_body("Council of Foreign Ministers") else { panic!() };
/// assert_eq!(council.id.as_str(), "cfm");
/// assert!(matches!(registry.find_body("CMFA"), Match::One(body) if body.id == council.id));
/// assert!(matches!(registry.find_body("Council of Elders"), Match::None));
/// ```
#[derive(Debug)]
pub struct Registry {
    states: &'static [State],
    member_states: Cow<'static, [MemberState]>,
    bodies: Cow<'static, [OrganizationalBody]>,
    officials: Cow<'static, [Official]>,
    series: Cow<'static, [EventSeries]>,
    places: Cow<'static, [KnownPlace]>,
    index: Index,
}

static CSTO: LazyLock<Registry> = LazyLock::new(|| {
    let states = states::STATES;
    let index = Index::build(states, csto::BODIES, csto::OFFICIALS, csto::SERIES, csto::PLACES);
    Registry {
        states,
        member_states: Cow::Borrowed(csto::MEMBER_STATES),
        bodies: Cow::Borrowed(csto::BODIES),
        officials: Cow::Borrowed(csto::OFFICIALS),
        series: Cow::Borrowed(csto::SERIES),
        places: Cow::Borrowed(csto::PLACES),
        index,
    }
});

impl Registry {
    /// The Collective Security Treaty Organization.
    pub fn csto() -> &'static Self {
        &CSTO
    }

    /// The states of the world, in the order of their codes.
    pub fn states(&self) -> &[State] {
        self.states
    }

    /// The member states, with their memberships.
    pub fn member_states(&self) -> &[MemberState] {
        &self.member_states
    }

    /// The bodies: the organization's own, then those of its partners.
    pub fn bodies(&self) -> &[OrganizationalBody] {
        &self.bodies
    }

    /// The officials.
    pub fn officials(&self) -> &[Official] {
        &self.officials
    }

    /// The code-named series of exercises and operations.
    pub fn series(&self) -> &[EventSeries] {
        &self.series
    }

    /// The places.
    pub fn places(&self) -> &[KnownPlace] {
        &self.places
    }

    /// The body with this identifier.
    pub fn body(&self, id: &BodyId) -> Option<&OrganizationalBody> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// The state with this code.
    pub fn state(&self, code: StateCode) -> Option<&State> {
        let at = self.states.binary_search_by_key(&code, |state| state.code).ok()?;
        self.states.get(at)
    }

    /// The bodies that a printed name, variant, corrupt form or acronym belongs to. Case, accents and articles do
    /// not count, but for acronyms, which count in capitals only.
    pub fn find_body(&self, printed: &str) -> Match<'_, OrganizationalBody> {
        self.matching(printed, |subject| match subject {
            Subject::Body(row) => self.bodies.get(usize::from(row)),
            _ => None,
        })
    }

    /// The states that a printed name belongs to. A demonym is no name of a state.
    pub fn find_state(&self, printed: &str) -> Match<'_, State> {
        self.matching(printed, |subject| match subject {
            Subject::State(row) => self.states.get(usize::from(row)),
            _ => None,
        })
    }

    /// The officials that a printed name belongs to: given and family name in a listed spelling.
    pub fn find_official(&self, printed: &str) -> Match<'_, Official> {
        let rows = self.index.find_officials(printed);
        one_or_more(rows.into_iter().filter_map(|row| self.officials.get(usize::from(row))).collect())
    }

    fn matching<'r, T>(&'r self, printed: &str, row: impl Fn(Subject) -> Option<&'r T>) -> Match<'r, T> {
        one_or_more(self.index.find(printed).into_iter().filter_map(row).collect())
    }

    pub(crate) fn index(&self) -> &Index {
        &self.index
    }
}

fn one_or_more<T>(found: Vec<&T>) -> Match<'_, T> {
    match found.as_slice() {
        [] => Match::None,
        [one] => Match::One(one),
        _ => Match::Several(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_but_acronyms_do_not() {
        let registry = Registry::csto();
        assert!(matches!(registry.find_body("the council of FOREIGN ministers"), Match::One(_)));
        assert!(matches!(registry.find_body("CFM"), Match::One(_)));
        assert!(matches!(registry.find_body("cfm"), Match::None));
    }

    #[test]
    fn both_spellings_are_found() {
        let registry = Registry::csto();
        for printed in ["Council of Defense Ministers", "Council of Defence Ministers"] {
            assert!(
                matches!(registry.find_body(printed), Match::One(body) if body.id.as_str() == "cdm"),
                "{printed}"
            );
        }
    }

    #[test]
    fn every_variant_of_a_person_is_one_identity() {
        let registry = Registry::csto();
        for printed in ["Stanislav Zas", "Stanislav ZAS", "Stanislau Zas"] {
            let found = registry.find_official(printed);
            assert!(
                matches!(found, Match::One(official) if official.id.as_str() == "stanislav-zas"),
                "{printed}"
            );
        }
        assert!(matches!(registry.find_official("Zas"), Match::None));
    }

    #[test]
    fn rows_are_sound() {
        let registry = Registry::csto();
        let mut ids: Vec<_> = registry.bodies().iter().map(|body| body.id.as_str()).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an identifier stands twice");
        assert!(
            registry.states().windows(2).all(|pair| pair[0].code < pair[1].code),
            "states are sorted by code"
        );
        for body in registry.bodies() {
            assert!(body.parent.as_ref().is_none_or(|parent| registry.body(parent).is_some()), "{}", body.id);
            assert!(
                matches!(registry.find_body(&body.name), Match::One(found) if found.id == body.id),
                "{}",
                body.id
            );
        }
        for official in registry.officials() {
            let name = official.name.as_str();
            let edge = name.starts_with(official.family.as_ref()) || name.ends_with(official.family.as_ref());
            assert!(edge, "{name}: the family name is the first or the last word");
            assert!(
                matches!(registry.find_official(name), Match::One(found) if found.id == official.id),
                "{name}"
            );
        }
    }
}
