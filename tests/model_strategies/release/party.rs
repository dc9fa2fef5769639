//! Who takes part in a meeting, in the ways that the reader knows.

use pressroom::model::{
    BodyRef, EntityRef, GroupRef, Office, OfficialRef, Participation, Party, PersonRef, Phase, PostKind,
    Presence, Role, StateRef,
};
use pressroom::registry::Registry;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{printed, read};

const GROUPS: &[&str] = &["leading experts", "heads of the rescue services", "scientists of the region"];

/// Member states by their long names, which stand behind an article, and their adjectives.
const STATES: &[(&str, &str, &str)] = &[
    ("AM", "Republic of Armenia", "Armenian"),
    ("BY", "Republic of Belarus", "Belarusian"),
    ("KZ", "Republic of Kazakhstan", "Kazakh"),
    ("KG", "Kyrgyz Republic", "Kyrgyz"),
    ("RU", "Russian Federation", "Russian"),
    ("TJ", "Republic of Tajikistan", "Tajik"),
];

/// Other states that come as guests of the sentence.
const SHORT_NAMES: &[(&str, &str)] = &[("UZ", "Uzbekistan"), ("RS", "Serbia"), ("CN", "China")];

const NAMES: &[&str] =
    &["Anna Example", "Boris Sample", "David Placeholder", "Clara Instance", "Karim Specimenov"];

const POSTS: &[(&str, PostKind)] = &[
    ("Minister of Foreign Affairs of the", PostKind::ForeignMinister),
    ("Minister of Defence of the", PostKind::DefenceMinister),
    ("Secretary of the Security Council of the", PostKind::SecurityCouncilSecretary),
    ("Deputy Minister of Defense of the", PostKind::DeputyDefenceMinister),
    ("President of the", PostKind::HeadOfState),
    ("Prime Minister of the", PostKind::HeadOfGovernment),
];

pub(super) fn csto() -> EntityRef {
    EntityRef::Body(BodyRef::resolved(read("csto"), printed("CSTO")))
}

fn state((code, name): (&str, &str)) -> StateRef {
    StateRef::resolved(read(code), printed(name))
}

fn office() -> impl Strategy<Value = Office> {
    let of_state = (select(POSTS), select(STATES)).prop_map(|((post, kind), (code, name, _))| {
        let mut office = Office::new(kind, printed(&format!("{post} {name}")));
        office.of = Some(EntityRef::State(state((code, name))));
        office
    });
    let of_body = any::<bool>().prop_map(|acting| {
        let title = if acting { "Acting CSTO Secretary General" } else { "CSTO Secretary General" };
        let mut office = Office::new(PostKind::SecretaryGeneral, printed(title));
        office.acting = acting;
        office.of = Some(csto());
        office
    });
    prop_oneof![3 => of_state, 1 => of_body]
}

/// A person with a post: an invented one, or one whom the registry knows.
fn official(known: bool) -> impl Strategy<Value = OfficialRef> {
    let of_registry = Registry::csto().officials().iter();
    let of_registry = of_registry.map(|official| (official.name.to_string(), Some(official.id.to_string())));
    let invented = NAMES.iter().map(|name| ((*name).to_owned(), None));
    let names: Vec<_> = if known {
        // Names of three words behind a title are read as two persons.
        of_registry.filter(|(name, _)| name.split(' ').count() == 2).collect()
    } else {
        invented.collect()
    };
    (select(names), office()).prop_map(|((name, id), office)| {
        let mut official = OfficialRef::new(read(&name), printed(&name), office);
        official.id = id.map(|id| read(&id));
        official
    })
}

fn party(who: Party, role: Role, presence: Presence) -> Participation {
    let mut party = Participation::new(who);
    party.roles.insert(role);
    party.presence = Some(presence);
    party
}

fn person(official: &OfficialRef) -> Party {
    let mut person = PersonRef::new(official.name.clone(), official.printed.clone());
    person.id.clone_from(&official.id);
    Party::Official(person)
}

/// Officials with distinct names. The registry knows all of them or none: behind an unknown person, the reader takes a known
/// one for two.
pub(super) fn officials() -> impl Strategy<Value = Vec<OfficialRef>> {
    any::<bool>().prop_flat_map(|known| vec(official(known), 0..5)).prop_map(|mut officials| {
        let mut seen = Vec::new();
        officials.retain(|official| {
            let known = seen.contains(&official.name);
            seen.push(official.name.clone());
            !known
        });
        officials
    })
}

/// The states of a meeting, each once: by name, by adjective, or a guest's.
fn states() -> impl Strategy<Value = Vec<StateRef>> {
    let members = subsequence(STATES, 0..5);
    (members, option::of(select(SHORT_NAMES)), vec(any::<bool>(), 5)).prop_map(
        |(members, other, adjectives)| {
            let members =
                members.into_iter().zip(adjectives).map(|((code, name, adjective), is_adjective)| {
                    state((code, if is_adjective { adjective } else { name }))
                });
            members.chain(other.map(state)).collect()
        },
    )
}

/// The parties of a meeting, some of these officials among them.
pub(super) fn parties(
    phase: Phase,
    officials: Vec<OfficialRef>,
) -> impl Strategy<Value = Vec<Participation>> {
    let most = officials.len();
    let officials = subsequence(officials, 0..=most);
    let is_to_come = matches!(phase, Phase::Announced | Phase::Postponed);
    let (here, by_others) = if is_to_come {
        (Presence::Expected, Presence::Expected)
    } else {
        (Presence::Attended, Presence::Represented)
    };
    let absent = if is_to_come { 0..1_usize } else { 0..3_usize };
    let group = option::of(select(GROUPS));
    let chairs = (any::<bool>(), any::<bool>(), any::<bool>());
    (states(), officials, group, absent, chairs).prop_map(
        move |(mut states, officials, group, absent, (state_chairs, official_chairs, represents))| {
            let mut parties = Vec::new();
            let chair = if state_chairs { states.pop() } else { None };
            let represented = if represents { states.pop() } else { None };
            let official_chairs = official_chairs && chair.is_none();
            parties.extend(chair.map(|state| party(Party::State(state), Role::Chair, here)));
            let last = officials.len().saturating_sub(1);
            for (at, official) in officials.iter().enumerate() {
                let role = if at == 0 && official_chairs { Role::Chair } else { Role::Participant };
                let mut party = party(person(official), role, here);
                if at == last && role == Role::Participant {
                    party.on_behalf_of = represented.clone().map(EntityRef::State);
                }
                parties.push(party);
            }
            parties
                .extend(group.map(|group| {
                    party(Party::Group(GroupRef::new(printed(group))), Role::Participant, here)
                }));
            let rest = states.split_off(absent.min(states.len()));
            parties.extend(
                rest.into_iter().map(|state| party(Party::State(state), Role::Participant, by_others)),
            );
            let absent = Presence::DidNotTakePart;
            parties.extend(
                states.into_iter().map(|state| party(Party::State(state), Role::Participant, absent)),
            );
            parties
        },
    )
}
