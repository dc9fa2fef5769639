//! Another organization loads as data: the Shanghai Cooperation Organization, `examples/sco.json`.
#![cfg(feature = "json")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use pressroom::Parser;
use pressroom::model::{Answer, BodyId, Date, EntityId, MembershipStatus, PostKind, StateCode};
use pressroom::registry::{Match, Registry, RegistryData};
use pressroom::strict::read_strict;

fn sco() -> Registry {
    let data: RegistryData = read_strict(include_str!("../examples/sco.json")).unwrap();
    Registry::from_data(data).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn it_is_data_of_verified_rows() {
    let registry = sco();
    assert_eq!(registry.organization().as_str(), "sco");
    let data = registry.data();
    let verified = data.bodies.groups().map(|(provenance, _)| provenance.verified);
    let verified = verified.chain(data.member_states.groups().map(|(provenance, _)| provenance.verified));
    let mut verified = verified.chain(data.officials.groups().map(|(provenance, _)| provenance.verified));
    assert!(verified.all(|verified| verified));
    assert_eq!(registry.states(), Registry::csto().states(), "the states of the world are the same");
}

#[test]
fn it_answers_the_same_questions() {
    let registry = sco();
    let organization = BodyId::from_static("sco");
    let holders = |day| {
        let of = EntityId::Body(organization.clone());
        let holders = registry.holders(&PostKind::SecretaryGeneral, &of, day);
        holders.map(|rows| rows.iter().map(|row| row.official.name.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(holders(Date::constant(2020, 6, 1)), Answer::Known(vec!["Vladimir Norov".to_owned()]));
    assert_eq!(holders(Date::constant(2030, 6, 1)), Answer::Unknown);
    let status = |code, day| registry.status(StateCode::constant(code), &organization, day);
    assert_eq!(status("CN", Date::constant(2010, 1, 1)), Answer::Known(Some(&MembershipStatus::Member)));
    assert_eq!(status("IN", Date::constant(2018, 1, 1)), Answer::Known(Some(&MembershipStatus::Member)));
    assert_eq!(status("IR", Date::constant(2020, 1, 1)), Answer::Known(Some(&MembershipStatus::Observer)));
    assert_eq!(status("FR", Date::constant(2020, 1, 1)), Answer::Known(None));
    assert_eq!(status("CN", Date::constant(1999, 1, 1)), Answer::Unknown);
    assert!(matches!(registry.find_body("ШОС"), Match::One(body) if body.id == organization));
}

#[test]
fn its_releases_are_read() {
    let registry = sco();
    let text = "\
The Council of National Coordinators met in Beijing

14.03.2023

On 13 March 2023, a meeting of the SCO Council of National Coordinators was held in Beijing. The SCO Secretary-General \
Zhang Ming took part in the meeting.
";
    let parsed = Parser::new(&registry).parse(text);
    let item = &parsed.items()[0];
    assert_eq!(item.meetings[0].convened_by[0].id().unwrap().as_str(), "national-coordinators");
    assert_eq!(item.officials[0].id.as_ref().unwrap().as_str(), "zhang-ming");
    let place = item.meetings[0].place.as_ref().unwrap();
    assert_eq!((place.name.as_str(), place.country.unwrap().as_str()), ("Beijing", "CN"));
}
