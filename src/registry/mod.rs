//! What is known of an organization beforehand: its bodies, members, officials, exercises and places.
//!
//! The built-in rows are constants, so a malformed identifier or an impossible date stops the build. The index over
//! them is built at first use.

mod check;
mod csto;
mod data;
mod error;
mod index;
mod key_words;
mod lookup;
mod name_tree;
mod questions;
mod rows;
mod states;
mod table;
mod word_key;

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

pub use data::RegistryData;
pub use error::{RegistryError, RegistryErrors, RegistryFault};
pub(crate) use index::{Index, PersonEntry, Subject};
use lookup::Lookup;
pub(crate) use name_tree::Node;
pub use questions::{Holding, Standing};
pub use table::{Provenance, Source, Table};
pub(crate) use word_key::{MixedKeys, WordKey, fold, same_word};

use crate::model::{
    BodyId, Chairmanship, EventSeries, KnownContact, KnownMeeting, KnownPlace, MemberState, Official,
    OfficialId, OrganizationalBody, SeriesId, State, StateCode,
};

/// What a name resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Match<'r, T> {
    /// Nothing of this name.
    None,
    /// Exactly one.
    One(&'r T),
    /// More than one, in the order of the registry: never guessed between.
    Several(Vec<&'r T>),
}

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
    data: Cow<'static, RegistryData>,
    index: Index,
    lookup: OnceLock<Lookup>,
}

static CSTO: LazyLock<Registry> = LazyLock::new(|| Registry::indexed(Cow::Borrowed(&csto::DATA)));

impl Registry {
    /// The Collective Security Treaty Organization.
    pub fn csto() -> &'static Self {
        &CSTO
    }

    /// A registry of another organization.
    ///
    /// # Errors
    ///
    /// All that is wrong with the data, each with its place: identifiers that stand twice or that nothing has, circles of
    /// parents, names of two bodies, tenures of one post that overlap, times that are out of order.
    pub fn from_data(data: RegistryData) -> Result<Self, RegistryErrors> {
        check::check_sizes(&data)?;
        let registry = Self::indexed(Cow::Owned(data));
        check::check(&registry).map(|()| registry)
    }

    fn indexed(data: Cow<'static, RegistryData>) -> Self {
        let index = Index::build(states::STATES, &data);
        Self { data, index, lookup: OnceLock::new() }
    }

    /// The rows in their groups, with where they come from.
    pub fn data(&self) -> &RegistryData {
        &self.data
    }

    /// The organization that the registry is about.
    pub fn organization(&self) -> &BodyId {
        &self.data.organization
    }

    /// The states of the world, in the order of their codes: the same for every registry.
    pub fn states(&self) -> &[State] {
        states::STATES
    }

    /// The member states and observers, with their memberships.
    pub fn member_states(&self) -> &[MemberState] {
        self.data.member_states.rows()
    }

    /// The times in which states were in the chair.
    pub fn chairmanships(&self) -> &[Chairmanship] {
        self.data.chairmanships.rows()
    }

    /// The bodies: the organization's own, then those of its partners.
    pub fn bodies(&self) -> &[OrganizationalBody] {
        self.data.bodies.rows()
    }

    /// The officials.
    pub fn officials(&self) -> &[Official] {
        self.data.officials.rows()
    }

    /// The code-named series of exercises and operations.
    pub fn series(&self) -> &[EventSeries] {
        self.data.series.rows()
    }

    /// The places.
    pub fn places(&self) -> &[KnownPlace] {
        self.data.places.rows()
    }

    /// The press contacts.
    pub fn contacts(&self) -> &[KnownContact] {
        self.data.contacts.rows()
    }

    /// The meetings that are known to have been held.
    pub fn meetings(&self) -> &[KnownMeeting] {
        self.data.meetings.rows()
    }

    /// The body with this identifier.
    pub fn body(&self, id: &BodyId) -> Option<&OrganizationalBody> {
        self.bodies().get(usize::from(self.lookup().body(&self.data, id)?))
    }

    /// The official with this identifier.
    pub fn official(&self, id: &OfficialId) -> Option<&Official> {
        self.officials().get(usize::from(self.lookup().official(&self.data, id)?))
    }

    /// The series with this identifier.
    pub fn series_by_id(&self, id: &SeriesId) -> Option<&EventSeries> {
        self.series().get(usize::from(self.lookup().series(&self.data, id)?))
    }

    /// The state with this code.
    pub fn state(&self, code: StateCode) -> Option<&State> {
        let at = self.states().binary_search_by_key(&code, |state| state.code).ok()?;
        self.states().get(at)
    }

    /// The bodies that a printed name, variant, corrupt form or acronym belongs to, in English or in another language.
    /// Case, accents and articles do not count, but for acronyms, which count in capitals only.
    pub fn find_body(&self, printed: &str) -> Match<'_, OrganizationalBody> {
        self.find(printed, self.bodies(), |subject| match subject {
            Subject::Body(row) => Some(row),
            _ => None,
        })
    }

    /// The states that a printed name belongs to. A demonym is no name of a state.
    pub fn find_state(&self, printed: &str) -> Match<'_, State> {
        self.find(printed, self.states(), |subject| match subject {
            Subject::State(row) => Some(row),
            _ => None,
        })
    }

    /// The officials that a printed name belongs to: given and family name in a listed spelling, or the name in another
    /// language.
    pub fn find_official(&self, printed: &str) -> Match<'_, Official> {
        let whole = self.lookup().names().find(printed).filter_map(|subject| match subject {
            Subject::Official(row) => Some(row),
            _ => None,
        });
        matching(self.officials(), self.index.find_officials(printed).chain(whole))
    }

    /// The series that a printed name or alias belongs to, without the year of an edition.
    ///
    /// ```
    /// use pressroom::registry::{Match, Registry};
    ///
    /// let found = Registry::csto().find_series("Nerushimoe Bratstvo");
    /// assert!(matches!(found, Match::One(series) if series.id.as_str() == "indestructible-brotherhood"));
    /// ```
    pub fn find_series(&self, printed: &str) -> Match<'_, EventSeries> {
        self.find(printed, self.series(), |subject| match subject {
            Subject::Series(row) => Some(row),
            _ => None,
        })
    }

    /// The places that a printed name belongs to: cities, regions, training grounds.
    ///
    /// ```
    /// use pressroom::model::PlaceKind;
    /// use pressroom::registry::{Match, Registry};
    ///
    /// let csto = Registry::csto();
    /// assert!(matches!(csto.find_place("Nur-Sultan"), Match::One(city) if city.name.as_str() == "Astana"));
    /// assert!(matches!(csto.find_place("Edelweiss"), Match::One(place) if place.kind == PlaceKind::TrainingGround));
    /// ```
    pub fn find_place(&self, printed: &str) -> Match<'_, KnownPlace> {
        self.find(printed, self.places(), |subject| match subject {
            Subject::Place(row) => Some(row),
            _ => None,
        })
    }

    fn find<'r, T>(
        &self,
        printed: &str,
        table: &'r [T],
        row: impl Fn(Subject) -> Option<u16>,
    ) -> Match<'r, T> {
        let subjects = self.index.names().find(printed).chain(self.lookup().names().find(printed));
        matching(table, subjects.filter_map(row))
    }

    pub(crate) fn index(&self) -> &Index {
        &self.index
    }

    fn lookup(&self) -> &Lookup {
        self.lookup.get_or_init(|| Lookup::build(&self.data))
    }
}

/// The rows with these numbers, each once, in the order of the registry.
fn matching<T>(table: &[T], mut rows: impl Iterator<Item = u16>) -> Match<'_, T> {
    let Some(first) = rows.next() else { return Match::None };
    let mut several: Vec<u16> = rows.filter(|row| *row != first).collect();
    if several.is_empty() {
        return table.get(usize::from(first)).map_or(Match::None, Match::One);
    }
    several.push(first);
    several.sort_unstable();
    several.dedup();
    Match::Several(several.into_iter().filter_map(|row| table.get(usize::from(row))).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

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
    fn the_tables_pass_the_check_of_registry_files() {
        if let Err(errors) = Registry::from_data(Registry::csto().data().clone()) {
            panic!("{errors}");
        }
    }

    #[test]
    fn what_constants_do_not_check_holds() {
        let registry = Registry::csto();
        assert!(
            registry.states().windows(2).all(|pair| pair[0].code < pair[1].code),
            "states are sorted by code"
        );
        let distinct = |codes: Vec<String>| codes.iter().collect::<HashSet<_>>().len();
        let states = registry.states();
        assert_eq!(distinct(states.iter().map(|state| state.alpha3.to_string()).collect()), states.len());
        assert_eq!(distinct(states.iter().map(|state| state.numeric.to_string()).collect()), states.len());
        // Constants see blanks of ASCII only, and do not read labels of telephone numbers.
        let read: RegistryData =
            serde_json::from_str(&serde_json::to_string(registry.data()).unwrap()).unwrap();
        assert_eq!(&read, registry.data());
    }
}
