//! What rows of a registry say of one another: everything that is wrong with them, at once.

use std::collections::HashSet;
use std::hash::Hash;

use super::{Match, Registry, RegistryData, RegistryError, RegistryErrors, RegistryFault, Table};
use crate::model::{
    BodyId, Chairmanship, Edtf, EntityId, LocalName, MemberState, Name, Official, OfficialId,
    OrganizationalBody, PlaceName, Pointer, SourceId, StateCode, Tenure,
};

/// The most rows that a table of names can have: they are numbered with 16 bits.
const MOST_ROWS: usize = u16::MAX as usize;

/// Whether all rows can be numbered: before that there is no index to check names with.
pub(super) fn check_sizes(data: &RegistryData) -> Result<(), RegistryErrors> {
    let sizes = [
        ("/bodies", data.bodies.rows().len()),
        ("/member_states", data.member_states.rows().len()),
        ("/officials", data.officials.rows().len()),
        ("/series", data.series.rows().len()),
        ("/places", data.places.rows().len()),
        ("/meetings", data.meetings.rows().len()),
    ];
    let too_large = sizes.into_iter().filter(|(_, len)| *len > MOST_ROWS);
    let message = || format!("a table has at most {MOST_ROWS} rows");
    RegistryErrors::unless_empty(
        too_large
            .map(|(table, _)| RegistryError::new(pointer(table), RegistryFault::TooManyRows, message()))
            .collect(),
    )
}

/// The place of a value: keys of registry files and numbers, which make a pointer without more ado.
fn pointer(place: &str) -> Pointer {
    place.parse().unwrap_or_default()
}

/// All that is wrong with a registry.
pub(super) fn check(registry: &Registry) -> Result<(), RegistryErrors> {
    let mut check = Check { registry, data: registry.data(), errors: Vec::new() };
    check.organization();
    check.provenance();
    check.bodies();
    check.member_states();
    check.chairmanships();
    check.officials();
    check.others();
    check.names();
    RegistryErrors::unless_empty(check.errors)
}

struct Check<'d> {
    registry: &'d Registry,
    data: &'d RegistryData,
    errors: Vec<RegistryError>,
}

impl Check<'_> {
    fn report(&mut self, place: &str, fault: RegistryFault, message: String) {
        self.errors.push(RegistryError::new(pointer(place), fault, message));
    }

    fn organization(&mut self) {
        let id = self.data.organization.clone();
        self.body_is_known(&id, || "/organization".to_owned());
        let first = self.data.bodies.rows().first();
        if first.is_some_and(|first| first.id != id) && self.registry.body(&id).is_some() {
            let message = format!("`{id}`, which the data is about, is the first of the bodies");
            self.report("/organization", RegistryFault::OrganizationNotFirst, message);
        }
    }

    /// Each table's size and the sources of its groups.
    fn provenance(&mut self) {
        let data = self.data;
        let sources = data.sources.iter().enumerate();
        let places = sources.map(|(number, source)| (format!("/sources/{number}/id"), &source.id));
        let known = self.identifiers("a source", places);
        self.sources_of("bodies", &data.bodies, &known);
        self.sources_of("member_states", &data.member_states, &known);
        self.sources_of("chairmanships", &data.chairmanships, &known);
        self.sources_of("officials", &data.officials, &known);
        self.sources_of("series", &data.series, &known);
        self.sources_of("places", &data.places, &known);
        self.sources_of("contacts", &data.contacts, &known);
        self.sources_of("meetings", &data.meetings, &known);
    }

    fn sources_of<T: Clone>(&mut self, table: &str, rows: &Table<T>, known: &HashSet<&SourceId>) {
        for (group, (provenance, _)) in rows.groups().enumerate() {
            for (number, source) in provenance.sources.iter().enumerate() {
                if !known.contains(source) {
                    let message = format!("no source has the identifier `{source}`");
                    let place = format!("/{table}/{group}/sources/{number}");
                    self.report(&place, RegistryFault::UnknownReference, message);
                }
            }
            if provenance.verified && provenance.sources.is_empty() {
                let message = "rows that are verified name where they were seen".to_owned();
                self.report(&format!("/{table}/{group}/sources"), RegistryFault::NoSource, message);
            }
        }
    }

    fn bodies(&mut self) {
        let data = self.data;
        self.identifiers("a body", places("bodies", &data.bodies).map(|(place, body)| (place, &body.id)));
        for (place, body) in places("bodies", &data.bodies) {
            if let Some(parent) = &body.parent {
                self.body_is_known(parent, || format!("{place}/parent"));
                if is_above_itself(body, self.registry) {
                    let message = format!("`{}` stands above itself", body.id);
                    self.report(&format!("{place}/parent"), RegistryFault::ParentCycle, message);
                }
            }
            if surely_before(body.dissolved.as_ref(), body.founded.as_ref()) {
                let message = format!("`{}` is dissolved before it is founded", body.id);
                self.report(&format!("{place}/dissolved"), RegistryFault::UnorderedPeriod, message);
            }
            if let Some(seat) = &body.seat {
                self.place_is_known(seat, || format!("{place}/seat"));
            }
        }
    }

    fn member_states(&mut self) {
        let data = self.data;
        self.identifiers(
            "a member state",
            places("member_states", &data.member_states).map(|(place, member)| (place, &member.state)),
        );
        for (place, member) in places("member_states", &data.member_states) {
            self.state_is_known(member.state, || format!("{place}/state"));
            for (number, membership) in member.memberships.iter().enumerate() {
                self.body_is_known(membership.of(), || format!("{place}/memberships/{number}/of"));
            }
            if let Some(number) = overlapping_membership(member) {
                let message =
                    format!("this membership of {} overlaps another one in the same body", member.state);
                self.report(
                    &format!("{place}/memberships/{number}"),
                    RegistryFault::OverlappingMemberships,
                    message,
                );
            }
        }
    }

    fn chairmanships(&mut self) {
        let data = self.data;
        let rows: Vec<(String, &Chairmanship)> = places("chairmanships", &data.chairmanships).collect();
        for (place, row) in &rows {
            self.state_is_known(row.state(), || format!("{place}/state"));
            self.body_is_known(row.of(), || format!("{place}/of"));
        }
        let mut by_start: Vec<&(String, &Chairmanship)> = rows.iter().collect();
        by_start.sort_by_key(|(_, row)| (row.of(), row.start().earliest()));
        for pair in by_start.windows(2) {
            let [(_, one), (place, next)] = pair else { continue };
            let surely = one.of() == next.of()
                && match (one.end().map(Edtf::earliest), next.start().latest()) {
                    (None, Some(_)) => true,
                    (Some(Some(end)), Some(start)) => start < end,
                    _ => false,
                };
            if surely {
                let message = format!("it begins before that of {} ends", one.label());
                self.report(&format!("{place}/start"), RegistryFault::OverlappingChairmanships, message);
            }
        }
    }

    fn officials(&mut self) {
        let data = self.data;
        self.identifiers(
            "an official",
            places("officials", &data.officials).map(|(place, official)| (place, &official.id)),
        );
        for (place, official) in places("officials", &data.officials) {
            let (name, family) = (official.name.as_str(), official.family.as_str());
            let first = name.split(' ').next() == Some(family);
            let last = name.ends_with(family) && name.split(' ').next_back() == family.split(' ').next_back();
            if !first && !last {
                let message = format!("`{family}` is neither the first nor the last word of `{name}`");
                self.report(&format!("{place}/family"), RegistryFault::MisplacedFamilyName, message);
            }
            for (number, tenure) in official.tenures.iter().enumerate() {
                let place = || format!("{place}/tenures/{number}/of");
                match tenure.of() {
                    EntityId::State(code) => self.state_is_known(*code, place),
                    EntityId::Body(id) => self.body_is_known(id, place),
                }
            }
        }
        self.overlapping_tenures();
    }

    /// Two people who surely hold at once what one person holds.
    fn overlapping_tenures(&mut self) {
        let data = self.data;
        let mut tenures: Vec<(String, &Official, &Tenure)> = places("officials", &data.officials)
            .flat_map(|(place, official)| {
                official
                    .tenures
                    .iter()
                    .enumerate()
                    .map(move |(number, tenure)| (format!("{place}/tenures/{number}"), official, tenure))
            })
            .filter(|(_, _, tenure)| tenure.post().is_held_by_one() && !tenure.is_acting())
            .collect();
        let key = |tenure: &Tenure| (tenure.of().clone(), tenure.post().clone());
        tenures.sort_by_cached_key(|(_, _, tenure)| key(tenure));
        for post in tenures.chunk_by(|(_, _, one), (_, _, other)| key(one) == key(other)) {
            for (number, (_, official, tenure)) in post.iter().enumerate() {
                let later = post.iter().skip(number + 1);
                for (place, other, overlapping) in later.filter(|(_, other, _)| other.id != official.id) {
                    if tenure.surely_overlaps(overlapping) {
                        let message = format!("`{}` and `{}` hold this post at once", official.id, other.id);
                        self.report(place, RegistryFault::OverlappingTenures, message);
                    }
                }
            }
        }
    }

    fn others(&mut self) {
        let data = self.data;
        self.identifiers(
            "a series",
            places("series", &data.series).map(|(place, series)| (place, &series.id)),
        );
        for (place, known) in places("places", &data.places) {
            self.state_is_known(known.country, || format!("{place}/country"));
        }
        for (place, contact) in places("contacts", &data.contacts) {
            self.body_is_known(&contact.of, || format!("{place}/of"));
            if let Some(person) = &contact.person {
                self.official_is_known(person, || format!("{place}/person"));
            }
            let disordered = contact.observed_on.windows(2).any(|pair| match pair {
                [one, next] => surely_before(Some(next), Some(one)),
                _ => false,
            });
            if disordered {
                let message = "the days are not in the order of time".to_owned();
                self.report(&format!("{place}/observed_on"), RegistryFault::UnorderedPeriod, message);
            }
        }
        for (place, meeting) in places("meetings", &data.meetings) {
            for (number, body) in meeting.bodies.iter().enumerate() {
                self.body_is_known(body, || format!("{place}/bodies/{number}"));
            }
            if let Some(city) = &meeting.place {
                self.place_is_known(city, || format!("{place}/place"));
            }
        }
    }

    /// Names that belong to two rows of one table.
    fn names(&mut self) {
        let registry = self.registry;
        for (place, body) in places("bodies", &self.data.bodies) {
            let lists =
                [("variants", &body.variants), ("acronyms", &body.acronyms), ("corrupt", &body.corrupt)];
            let find = |name: &str| one_of(&registry.find_body(name), |found| found.id == body.id);
            self.name(&place, &body.name, find);
            self.lists(&place, lists, find);
            self.translations(&place, &body.translations, find);
        }
        for (place, official) in places("officials", &self.data.officials) {
            let lists = [("spellings", &official.spellings), ("corrupt", &official.corrupt)];
            let find = |name: &str| one_of(&registry.find_official(name), |found| found.id == official.id);
            self.unique(&format!("{place}/name"), official.name.as_str(), find);
            self.lists(&place, lists, find);
            self.translations(&place, &official.translations, find);
        }
        for (place, series) in places("series", &self.data.series) {
            let find = |name: &str| one_of(&registry.find_series(name), |found| found.id == series.id);
            self.name(&place, &series.name, find);
            self.lists(&place, [("aliases", &series.aliases)], find);
            self.translations(&place, &series.translations, find);
        }
        for (place, known) in places("places", &self.data.places) {
            let find = |name: &str| {
                one_of(&registry.find_place(name), |found| {
                    found.name == known.name && found.kind == known.kind
                })
            };
            self.unique(&format!("{place}/name"), known.name.as_str(), find);
            self.lists(&place, [("variants", &known.variants)], find);
        }
    }

    fn name(&mut self, place: &str, name: &Name, find: impl Fn(&str) -> Found) {
        self.unique(&format!("{place}/name"), name.as_str(), find);
    }

    fn lists<const N: usize>(
        &mut self,
        place: &str,
        lists: [(&str, &std::borrow::Cow<'static, [Name]>); N],
        find: impl Fn(&str) -> Found,
    ) {
        for (key, names) in lists {
            for (number, name) in names.iter().enumerate() {
                self.unique(&format!("{place}/{key}/{number}"), name.as_str(), &find);
            }
        }
    }

    fn translations(&mut self, place: &str, translations: &[LocalName], find: impl Fn(&str) -> Found) {
        for (number, local) in translations.iter().enumerate() {
            let place = format!("{place}/translations/{number}");
            self.name(&place, &local.name, &find);
            self.lists(&place, [("acronyms", &local.acronyms)], &find);
        }
    }

    fn unique(&mut self, place: &str, name: &str, find: impl Fn(&str) -> Found) {
        match find(name) {
            Found::Itself => {}
            Found::Others => {
                let message = format!("`{name}` is the name of another row too");
                self.report(place, RegistryFault::AmbiguousName, message);
            }
            Found::Nothing => {
                let message = format!("`{name}` has no word that a name could be found by");
                self.report(place, RegistryFault::NoWords, message);
            }
        }
    }

    /// The identifiers of a table, each with its place; one that stood before is a fault.
    fn identifiers<'i, I: Eq + Hash + std::fmt::Display>(
        &mut self,
        what: &str,
        identifiers: impl Iterator<Item = (String, &'i I)>,
    ) -> HashSet<&'i I> {
        let mut seen = HashSet::new();
        for (place, id) in identifiers {
            if !seen.insert(id) {
                let message = format!("{what} before this one has the identifier `{id}`");
                self.report(&place, RegistryFault::DuplicateId, message);
            }
        }
        seen
    }

    fn body_is_known(&mut self, id: &BodyId, place: impl Fn() -> String) {
        if self.registry.body(id).is_none() {
            let message = format!("no body has the identifier `{id}`");
            self.report(&place(), RegistryFault::UnknownReference, message);
        }
    }

    fn official_is_known(&mut self, id: &OfficialId, place: impl Fn() -> String) {
        if self.registry.official(id).is_none() {
            let message = format!("no official has the identifier `{id}`");
            self.report(&place(), RegistryFault::UnknownReference, message);
        }
    }

    fn state_is_known(&mut self, code: StateCode, place: impl Fn() -> String) {
        if self.registry.state(code).is_none() {
            let message = format!("ISO 3166-1 has no state `{code}`");
            self.report(&place(), RegistryFault::UnknownReference, message);
        }
    }

    fn place_is_known(&mut self, name: &PlaceName, place: impl Fn() -> String) {
        if matches!(self.registry.find_place(name.as_str()), Match::None) {
            let message = format!("no place has the name `{name}`");
            self.report(&place(), RegistryFault::UnknownReference, message);
        }
    }
}

/// What a name of a row is found to be the name of.
enum Found {
    Itself,
    Others,
    Nothing,
}

fn one_of<T>(found: &Match<'_, T>, itself: impl Fn(&T) -> bool) -> Found {
    match found {
        Match::One(one) if itself(one) => Found::Itself,
        Match::None => Found::Nothing,
        _ => Found::Others,
    }
}

/// The rows of a table with their places in a registry file.
fn places<'t, T: Clone>(table: &str, rows: &'t Table<T>) -> impl Iterator<Item = (String, &'t T)> {
    rows.groups().enumerate().flat_map(move |(group, (_, rows))| {
        rows.iter().enumerate().map(move |(number, row)| (format!("/{table}/{group}/rows/{number}"), row))
    })
}

fn surely_before(one: Option<&Edtf>, other: Option<&Edtf>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.compare(other) == Some(std::cmp::Ordering::Less))
}

/// Whether the way up from a body leads back to it.
fn is_above_itself(body: &OrganizationalBody, registry: &Registry) -> bool {
    let parent = |body: &&OrganizationalBody| registry.body(body.parent.as_ref()?);
    // A way up that is longer than the table has rows goes round.
    let above = std::iter::successors(Some(body), parent).skip(1).take(registry.bodies().len());
    above.into_iter().any(|above| above.id == body.id)
}

/// The number of a membership that surely begins before an earlier one in the same body ends.
fn overlapping_membership(member: &MemberState) -> Option<usize> {
    let mut rows: Vec<_> = member.memberships.iter().enumerate().collect();
    rows.sort_by_key(|(_, row)| (row.of(), row.start().and_then(Edtf::earliest)));
    rows.windows(2).find_map(|pair| {
        let [(_, one), (number, next)] = pair else { return None };
        let start = next.start().and_then(Edtf::latest)?;
        let still_there = one.end().is_none_or(|end| end.earliest().is_some_and(|end| start < end));
        (one.of() == next.of() && still_there).then_some(*number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faults of a registry of which this is a part, each with its place.
    #[track_caller]
    fn faults(part: &str) -> Vec<String> {
        let json = format!(
            r#"{{ "organization": "oas", "sources": [ {{ "id": "page", "title": "A page" }} ],
                "bodies": [ {{ "sources": ["page"], "as_of": "2026-11-24", "verified": true, "rows": [
                    {{ "id": "oas", "name": "Organization of American States", "kind": "organization" }},
                    {{ "id": "council", "name": "Permanent Council", "kind": "statutory", "parent": "oas" }} ] }} ],
                {part} }}"#
        );
        let data: RegistryData = serde_json::from_str(&json).unwrap();
        let Err(errors) = Registry::from_data(data) else { return Vec::new() };
        errors.iter().map(|error| format!("{} {}", error.pointer(), error.fault())).collect()
    }

    fn group(table: &str, rows: &str) -> String {
        format!(
            r#""{table}": [ {{ "sources": ["page"], "as_of": "2026-11-24", "verified": true, "rows": [{rows}] }} ]"#
        )
    }

    #[track_caller]
    fn finds(table: &str, rows: &str, expected: &[&str]) {
        assert_eq!(faults(&group(table, rows)), expected, "{rows}");
    }

    fn official(id: &str, name: &str, more: &str) -> String {
        let family = name.split(' ').next_back().unwrap();
        format!(r#"{{ "id": "{id}", "name": "{name}", "family": "{family}"{more} }}"#)
    }

    fn held(post: &str, term: &str) -> String {
        format!(r#", "tenures": [ {{ "post": "{post}", "of": {{ "type": "body", "id": "oas" }}, {term} }} ]"#)
    }

    #[test]
    fn good_data_has_no_faults() {
        finds("places", r#"{ "name": "Quito", "kind": "city", "country": "EC" }"#, &[]);
    }

    #[test]
    fn references_resolve() {
        finds(
            "places",
            r#"{ "name": "Atlantis", "kind": "city", "country": "QQ" }"#,
            &["/places/0/rows/0/country unknown_reference"],
        );
        let of = r#"[ { "of": "nowhere", "kind": "member", "statuses": [ { "status": "member", "since": "1951" } ] } ]"#;
        finds(
            "member_states",
            &format!(r#"{{ "state": "EC", "memberships": {of} }}"#),
            &["/member_states/0/rows/0/memberships/0/of unknown_reference"],
        );
        finds(
            "contacts",
            r#"{ "of": "oas", "person": "nobody", "observed_on": ["2020"] }"#,
            &["/contacts/0/rows/0/person unknown_reference"],
        );
        finds(
            "meetings",
            r#"{ "bodies": ["nowhere"], "when": "2020", "place": "Nowhere" }"#,
            &["/meetings/0/rows/0/bodies/0 unknown_reference", "/meetings/0/rows/0/place unknown_reference"],
        );
        finds(
            "chairmanships",
            r#"{ "state": "QQ", "of": "nowhere", "label": "2020", "start": "2020" }"#,
            &[
                "/chairmanships/0/rows/0/state unknown_reference",
                "/chairmanships/0/rows/0/of unknown_reference",
            ],
        );
        let tenure = r#", "tenures": [ { "post": "chair", "of": { "type": "state", "code": "QQ" }, "start": "2020" } ]"#;
        finds(
            "officials",
            &official("one", "Ana Uno", tenure),
            &["/officials/0/rows/0/tenures/0/of unknown_reference"],
        );
    }

    #[test]
    fn the_organization_comes_first() {
        let json = r#"{ "organization": "oas", "bodies": [ { "as_of": "2026-11-24", "verified": false, "rows": [
            { "id": "council", "name": "Permanent Council", "kind": "statutory", "parent": "oas" },
            { "id": "oas", "name": "Organization of American States", "kind": "organization" } ] } ] }"#;
        let errors = Registry::from_data(serde_json::from_str(json).unwrap()).unwrap_err();
        let found: Vec<_> = errors.iter().map(RegistryError::fault).collect();
        assert_eq!(found, [RegistryFault::OrganizationNotFirst]);
    }

    #[test]
    fn groups_name_sources_that_are_there() {
        let group = |sources: &str| {
            format!(
                r#""series": [ {{ "sources": [{sources}], "as_of": "2026-11-24", "verified": true, "rows": [] }} ]"#
            )
        };
        assert_eq!(faults(&group(r#""page", "rumour""#)), ["/series/0/sources/1 unknown_reference"]);
        assert_eq!(faults(&group("")), ["/series/0/sources no_source"]);
    }

    #[test]
    fn identifiers_stand_once() {
        let row = official("one", "Ana Uno", "");
        let twice = format!("{row}, {}", official("one", "Berta Dos", ""));
        finds("officials", &twice, &["/officials/0/rows/1 duplicate_id"]);
    }

    #[test]
    fn parents_are_no_circle() {
        let body = |id: &str, name: &str, parent: &str| {
            format!(r#"{{ "id": "{id}", "name": "{name}", "kind": "other", "parent": "{parent}" }}"#)
        };
        let rows = [
            body("one", "First Group", "two"),
            body("two", "Second Group", "one"),
            body("below", "Third Group", "one"),
        ];
        let json = format!(
            r#"{{ "organization": "one", "bodies": [ {{ "as_of": "2026-11-24", "verified": false, "rows": [{}] }} ] }}"#,
            rows.join(", ")
        );
        let errors = Registry::from_data(serde_json::from_str(&json).unwrap()).unwrap_err();
        let found: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "/bodies/0/rows/0/parent: `one` stands above itself",
                "/bodies/0/rows/1/parent: `two` stands above itself"
            ]
        );
    }

    #[test]
    fn a_post_of_one_person_is_not_held_by_two() {
        let pair = |post: &str, one: &str, two: &str| {
            format!(
                "{}, {}",
                official("one", "Ana Uno", &held(post, one)),
                official("two", "Berta Dos", &held(post, two))
            )
        };
        let (one, two) =
            (r#""start": "2015", "end": "2020-06-01""#, r#""start": "2020-05-01", "end": "2025""#);
        finds(
            "officials",
            &pair("secretary_general", one, two),
            &["/officials/0/rows/1/tenures/0 overlapping_tenures"],
        );
        finds("officials", &pair("deputy_secretary_general", one, two), &[]);
        finds("officials", &pair("secretary_general", one, r#""start": "2020-06-01""#), &[]);
        finds(
            "officials",
            &pair("secretary_general", one, r#""acting": true, "start": "2019", "end": "2020""#),
            &[],
        );
        finds(
            "officials",
            &pair(
                "secretary_general",
                r#""observed_on": ["2015", "2020"]"#,
                r#""observed_on": ["2017-01-01", "2018"]"#,
            ),
            &["/officials/0/rows/1/tenures/0 overlapping_tenures"],
        );
    }

    #[test]
    fn memberships_and_chairmanships_follow_one_another() {
        let membership = |since: &str, end: &str| {
            format!(
                r#"{{ "of": "oas", "kind": "member", "statuses": [ {{ "status": "member", "since": "{since}" }} ]{end} }}"#
            )
        };
        let state =
            |one: String, two: String| format!(r#"{{ "state": "EC", "memberships": [{one}, {two}] }}"#);
        finds(
            "member_states",
            &state(membership("2010", ""), membership("1951", "")),
            &["/member_states/0/rows/0/memberships/0 overlapping_memberships"],
        );
        finds("member_states", &state(membership("1951", r#", "end": "2009""#), membership("2010", "")), &[]);
        let chair = |state: &str, label: &str, start: &str, end: &str| {
            format!(
                r#"{{ "state": "{state}", "of": "council", "label": "{label}", "start": "{start}", "end": "{end}" }}"#
            )
        };
        let two = |start: &str| {
            format!(
                "{}, {}",
                chair("EC", "2020", "2020-01-01", "2020-12-01"),
                chair("PE", "2021", start, "2021-12-31")
            )
        };
        finds(
            "chairmanships",
            &two("2020-11-30"),
            &["/chairmanships/0/rows/1/start overlapping_chairmanships"],
        );
        finds("chairmanships", &two("2020-12-01"), &[]);
    }

    #[test]
    fn names_are_of_one_row_each() {
        finds(
            "officials",
            &[official("one", "Ana Uno", ""), official("two", "Ana Maria Uno", "")].join(", "),
            &["/officials/0/rows/0/name ambiguous_name", "/officials/0/rows/1/name ambiguous_name"],
        );
        finds(
            "places",
            r#"{ "name": "Cuenca", "kind": "city", "country": "EC" }, { "name": "Cuenca", "kind": "city", "country": "ES" }"#,
            &["/places/0/rows/0/name ambiguous_name", "/places/0/rows/1/name ambiguous_name"],
        );
        finds(
            "series",
            r#"{ "id": "tradewinds", "name": "Tradewinds", "kind": "exercise", "aliases": ["—"] }"#,
            &["/series/0/rows/0/aliases/0 no_words"],
        );
        let misplaced = r#"{ "id": "one", "name": "Ana Uno Dos", "family": "Uno" }"#;
        finds("officials", misplaced, &["/officials/0/rows/0/family misplaced_family_name"]);
    }

    #[test]
    fn times_are_in_order() {
        finds(
            "contacts",
            r#"{ "of": "oas", "observed_on": ["2021", "2020"] }"#,
            &["/contacts/0/rows/0/observed_on unordered_period"],
        );
    }
}
