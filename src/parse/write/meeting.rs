//! Meetings as values.

use super::Writer;
use crate::model::{GroupRef, Meeting, Ordinal, Participation, Party, Place, PlaceName, Printed};
use crate::parse::event::City;
use crate::parse::meeting::Draft;
use crate::parse::origins::{Field, Path};
use crate::parse::party::{PartyDraft, Who};
use crate::registry::Subject;

impl Writer<'_> {
    /// The meeting of a draft.
    pub(super) fn meeting(&mut self, draft: &Draft, place: Path) -> Meeting {
        let mut meeting = Meeting::new(draft.kind.clone(), draft.phase);
        if let Some(span) = self.scan.span(draft.naming.0, draft.naming.1) {
            self.origin(place, span);
        }
        meeting.title =
            draft.title.and_then(|(first, end)| self.printed_tokens(place.field(Field::Title), first, end));
        for row in &draft.bodies {
            let place = place.element(Field::ConvenedBy, meeting.convened_by.len());
            let name = self.scan.names.get(*row as usize).copied();
            meeting.convened_by.extend(name.and_then(|name| self.body(name, place)));
        }
        meeting.ordinal =
            draft.ordinal.and_then(|(first, end)| self.ordinal(first, end, place.field(Field::Ordinal)));
        meeting.format.clone_from(&draft.format);
        meeting.mode = draft.mode;
        meeting.when = draft.date.and_then(|told| self.when(told, place.field(Field::When)));
        meeting.place = draft.place.and_then(|city| self.place(city, place.field(Field::Place)));
        for party in &draft.parties.list {
            let place = place.element(Field::Participations, meeting.participations.len());
            meeting.participations.extend(self.participation(party, place));
        }
        for (first, end) in &draft.topics {
            let place = place.element(Field::Topics, meeting.topics.len());
            meeting.topics.extend(self.printed_tokens(place, *first, *end));
        }
        meeting
    }

    fn ordinal(&mut self, first: u32, end: u32, place: Path) -> Option<Ordinal> {
        let span = self.scan.span(first, end)?;
        let ordinal = self.reader.text.folded(span).parse().ok()?;
        self.origin(place, span);
        Some(ordinal)
    }

    pub(super) fn place(&mut self, city: City, place: Path) -> Option<Place> {
        let name = |row: u32| self.scan.names.get(row as usize).copied();
        match city {
            City::Known(row) => {
                let name = name(row)?;
                let Subject::Place(known) = name.subject else { return None };
                let known = self.reader.registry.places().get(usize::from(known))?;
                let mut found =
                    Place::new(known.name.clone(), self.printed_tokens(place, name.first, name.end)?);
                found.country = Some(known.country);
                Some(found)
            }
            City::Told { first, end, country } => {
                let country = country.and_then(name).and_then(|name| match name.subject {
                    Subject::State(row) => self.reader.registry.states().get(usize::from(row)),
                    _ => None,
                });
                let country = country.map(|state| state.code);
                let printed = self.printed_tokens(place, first, end)?;
                let mut found = Place::new(PlaceName::fold(printed.as_str())?, printed);
                found.country = country;
                Some(found)
            }
        }
    }

    fn participation(&mut self, party: &PartyDraft, place: Path) -> Option<Participation> {
        let who = self.party(party.who, place.field(Field::Who))?;
        let mut participation = Participation::new(who);
        participation.roles.extend(party.roles.iter().copied());
        participation.presence = party.presence;
        participation.on_behalf_of =
            party.on_behalf_of.and_then(|row| self.entity(row, place.field(Field::OnBehalfOf)));
        Some(participation)
    }

    fn party(&mut self, who: Who, place: Path) -> Option<Party> {
        let name = |row: u32| self.scan.names.get(row as usize).copied();
        match who {
            Who::Person { person, first, end } => {
                self.person(person, (first, end), place).map(Party::Official)
            }
            Who::State(row) => name(row).and_then(|name| self.state(name, place)).map(Party::State),
            Who::Body(row) => name(row).and_then(|name| self.body(name, place)).map(Party::Body),
            Who::Group(first, end) => {
                let printed: Printed = self.printed_tokens(place, first, end)?;
                Some(Party::Group(GroupRef::new(printed)))
            }
        }
    }
}
