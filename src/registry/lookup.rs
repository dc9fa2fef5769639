//! The orders in which a registry's rows are looked up: each a list of rows, sorted by what they are asked for.

use super::name_tree::NameTree;
use super::{RegistryData, Subject};
use crate::model::{BodyId, EntityId, Name, OfficialId, PlaceKind, PostKind, SeriesId, Tenure};

/// Rows in the orders of the questions; made at the first question, for reading needs none of them.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Rows of bodies by identifier.
    bodies: Vec<u16>,
    /// Rows of bodies by parent, those without a parent left out.
    children: Vec<u16>,
    /// Rows of officials by identifier.
    officials: Vec<u16>,
    /// Rows of series by identifier.
    series: Vec<u16>,
    /// Rows of officials and of their tenures, by whose post it is and which.
    tenures: Vec<(u16, u16)>,
    /// Rows of member states and of their memberships, by body.
    memberships: Vec<(u16, u16)>,
    /// Rows of meetings and of their bodies, by body, then in the order of the table.
    meetings: Vec<(u16, u16)>,
    /// Names that are looked up whole and that no text is searched for: those in other languages, and places other than
    /// cities.
    names: NameTree<Subject>,
}

impl Lookup {
    pub(super) fn build(data: &RegistryData) -> Self {
        let bodies = data.bodies.rows();
        let mut lookup = Self {
            bodies: (0..).zip(bodies).map(|(row, _)| row).collect(),
            children: (0..)
                .zip(bodies)
                .filter(|(_, body)| body.parent.is_some())
                .map(|(row, _)| row)
                .collect(),
            officials: (0..).zip(data.officials.rows()).map(|(row, _)| row).collect(),
            series: (0..).zip(data.series.rows()).map(|(row, _)| row).collect(),
            tenures: nested(data.officials.rows().iter().map(|official| official.tenures.len())),
            memberships: nested(data.member_states.rows().iter().map(|state| state.memberships.len())),
            meetings: nested(data.meetings.rows().iter().map(|meeting| meeting.bodies.len())),
            names: whole_names(data),
        };
        lookup.bodies.sort_by_key(|row| body_id(data, *row));
        lookup.children.sort_by_key(|row| parent(data, *row));
        lookup.officials.sort_by_key(|row| official_id(data, *row));
        lookup.series.sort_by_key(|row| series_id(data, *row));
        lookup.tenures.sort_by_key(|rows| tenure(data, *rows).map(post_of));
        lookup.memberships.sort_by_key(|rows| membership_of(data, *rows));
        lookup.meetings.sort_by_key(|rows| meeting_of(data, *rows));
        lookup
    }

    pub(super) fn body(&self, data: &RegistryData, id: &BodyId) -> Option<u16> {
        equal_range(&self.bodies, &Some(id), |row| body_id(data, *row)).first().copied()
    }

    pub(super) fn official(&self, data: &RegistryData, id: &OfficialId) -> Option<u16> {
        equal_range(&self.officials, &Some(id), |row| official_id(data, *row)).first().copied()
    }

    pub(super) fn series(&self, data: &RegistryData, id: &SeriesId) -> Option<u16> {
        equal_range(&self.series, &Some(id), |row| series_id(data, *row)).first().copied()
    }

    /// The bodies directly below a body.
    pub(super) fn children(&self, data: &RegistryData, id: &BodyId) -> &[u16] {
        equal_range(&self.children, &Some(id), |row| parent(data, *row))
    }

    /// The tenures of a post: rows of officials and of their tenures.
    pub(super) fn tenures(&self, data: &RegistryData, of: &EntityId, post: &PostKind) -> &[(u16, u16)] {
        equal_range(&self.tenures, &Some((of, post)), |rows| tenure(data, *rows).map(post_of))
    }

    /// The memberships in a body: rows of states and of their memberships.
    pub(super) fn memberships(&self, data: &RegistryData, of: &BodyId) -> &[(u16, u16)] {
        equal_range(&self.memberships, &Some(of), |rows| membership_of(data, *rows))
    }

    /// The meetings of a body: rows of meetings and of their bodies.
    pub(super) fn meetings(&self, data: &RegistryData, of: &BodyId) -> &[(u16, u16)] {
        equal_range(&self.meetings, &Some(of), |rows| meeting_of(data, *rows))
    }

    pub(super) fn names(&self) -> &NameTree<Subject> {
        &self.names
    }
}

/// The rows of a sorted list that have this key.
fn equal_range<'l, R, K: Ord>(sorted: &'l [R], key: &K, key_of: impl Fn(&R) -> K) -> &'l [R] {
    let start = sorted.partition_point(|row| key_of(row) < *key);
    let behind = sorted.get(start..).unwrap_or_default();
    let len = behind.partition_point(|row| key_of(row) == *key);
    behind.get(..len).unwrap_or_default()
}

/// Each row with each row of the list in it.
fn nested(lengths: impl Iterator<Item = usize>) -> Vec<(u16, u16)> {
    (0..).zip(lengths).flat_map(|(row, len)| (0..len as u16).map(move |inner| (row, inner))).collect()
}

fn body_id(data: &RegistryData, row: u16) -> Option<&BodyId> {
    data.bodies.rows().get(usize::from(row)).map(|body| &body.id)
}

fn parent(data: &RegistryData, row: u16) -> Option<&BodyId> {
    data.bodies.rows().get(usize::from(row)).and_then(|body| body.parent.as_ref())
}

fn official_id(data: &RegistryData, row: u16) -> Option<&OfficialId> {
    data.officials.rows().get(usize::from(row)).map(|official| &official.id)
}

fn series_id(data: &RegistryData, row: u16) -> Option<&SeriesId> {
    data.series.rows().get(usize::from(row)).map(|series| &series.id)
}

fn tenure(data: &RegistryData, (row, inner): (u16, u16)) -> Option<&Tenure> {
    data.officials.rows().get(usize::from(row))?.tenures.get(usize::from(inner))
}

fn post_of(tenure: &Tenure) -> (&EntityId, &PostKind) {
    (tenure.of(), tenure.post())
}

fn membership_of(data: &RegistryData, (row, inner): (u16, u16)) -> Option<&BodyId> {
    Some(data.member_states.rows().get(usize::from(row))?.memberships.get(usize::from(inner))?.of())
}

fn meeting_of(data: &RegistryData, (row, inner): (u16, u16)) -> Option<&BodyId> {
    data.meetings.rows().get(usize::from(row))?.bodies.get(usize::from(inner))
}

fn whole_names(data: &RegistryData) -> NameTree<Subject> {
    let mut names = NameTree::default();
    for (row, body) in (0..).zip(data.bodies.rows()) {
        for local in body.translations.iter() {
            names.add(local.name.as_str(), false, Subject::Body(row));
            for acronym in local.acronyms.iter() {
                names.add(acronym.as_str(), true, Subject::Body(row));
            }
        }
    }
    for (row, official) in (0..).zip(data.officials.rows()) {
        for local in official.translations.iter() {
            names.add(local.name.as_str(), false, Subject::Official(row));
        }
    }
    for (row, series) in (0..).zip(data.series.rows()) {
        for local in series.translations.iter() {
            names.add(local.name.as_str(), false, Subject::Series(row));
        }
    }
    for (row, place) in (0..).zip(data.places.rows()).filter(|(_, place)| place.kind != PlaceKind::City) {
        for name in std::iter::once(place.name.as_str()).chain(place.variants.iter().map(Name::as_str)) {
            names.add(name, false, Subject::Place(row));
        }
    }
    names
}
