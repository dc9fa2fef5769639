//! Meetings with everything that the reader reads of one.

use pressroom::model::{
    BodyRef, Date, Meeting, MeetingFormat, MeetingKind, MeetingMode, Name, OfficialRef, Phase, Place,
    PlaceKind,
};
use pressroom::registry::Registry;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{date, party, printed, read};

const TITLES: &[&str] =
    &["Safe Rivers: Forecast and Warning", "Common Sky", "Mountains and Water of the Region", "Barrier-2031"];

const TOPICS: &[&str] = &[
    "the draft budget",
    "the protection of dams and reservoirs",
    "the training of rescuers, the stock of tents and the exchange of maps",
    "the state of the register",
];

const ORDINALS: &[&str] = &["XVI", "15th", "twenty-first", "eighth", "3", "XXIII"];

/// Names of bodies with an `and` or a bracket in them, which the reader does not take for those who meet.
const UNREAD: &[&str] = &[
    "Troops (Collective Forces)",
    "Joint Formation of Radiation, Chemical and Biological Protection and Medical Support",
    "Council of the CSTO PA",
];

/// The same of places: `in The Hague`.
const UNREAD_PLACES: &[&str] = &["The Hague"];

/// Bodies of the registry, each once, by one of the names that releases print.
fn bodies() -> impl Strategy<Value = Vec<BodyRef>> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for body in Registry::csto().bodies() {
        let names = std::iter::once(&body.name).chain(body.acronyms.iter()).chain(body.variants.iter());
        let names = names.map(Name::as_str).filter(|name| !UNREAD.contains(name));
        rows.extend(names.map(|name| (body.id.to_string(), name.to_owned())));
    }
    vec(select(rows), 0..4).prop_map(|mut bodies| {
        let mut seen = Vec::new();
        bodies.retain(|(id, _)| {
            let known = seen.contains(id);
            seen.push(id.clone());
            !known
        });
        bodies.iter().map(|(id, name)| BodyRef::resolved(read(id), printed(name))).collect()
    })
}

fn place() -> impl Strategy<Value = Place> {
    let cities = Registry::csto().places().iter().filter(|place| place.kind == PlaceKind::City);
    let known = cities.filter(|place| !UNREAD_PLACES.contains(&place.name.as_str()));
    select(known.collect::<Vec<_>>()).prop_map(|known| {
        let mut place = Place::new(known.name.clone(), printed(known.name.as_str()));
        place.country = Some(known.country);
        place
    })
}

/// A meeting of an item of this day, with some of these officials.
pub(super) fn meeting(
    published: Option<Date>,
    officials: Vec<OfficialRef>,
) -> impl Strategy<Value = Meeting> {
    let modes = &[MeetingMode::InPerson, MeetingMode::Videoconference][..];
    let named = (
        select(MeetingKind::KNOWN),
        option::weighted(0.3, select(TITLES)),
        bodies(),
        option::weighted(0.4, select(ORDINALS)),
        option::weighted(0.3, select(MeetingFormat::KNOWN)),
    );
    let placed = (
        option::weighted(0.3, select(modes)),
        option::weighted(0.8, date::of_item(published)),
        option::weighted(0.7, place()),
        vec(select(TOPICS), 0..2),
    );
    let with_parties = select(Phase::ALL)
        .prop_flat_map(move |phase| (Just(phase), party::parties(phase, officials.clone())));
    (named, placed, with_parties).prop_map(|(named, placed, (phase, parties))| {
        let (kind, title, bodies, ordinal, format) = named;
        let (mode, when, place, topics) = placed;
        let mut meeting = Meeting::new(kind, phase);
        meeting.title = title.map(printed);
        meeting.convened_by = bodies;
        meeting.ordinal = ordinal.map(read);
        (meeting.format, meeting.mode, meeting.when, meeting.place) = (format, mode, when, place);
        meeting.participations = parties;
        meeting.topics = topics.into_iter().map(printed).collect();
        meeting
    })
}
