//! The sentences of who takes part in a meeting.

use std::collections::HashMap;

use super::compose::{capitalised, joined, posts, with_article};
use crate::model::{
    EntityRef, OfficialId, OfficialRef, Participation, Party, PersonName, PersonRef, Presence, Role, StateRef,
};
use crate::registry::{Match, Registry};

/// Names persons and states as a release does.
#[derive(Debug)]
pub(super) struct Namer<'a> {
    registry: &'a Registry,
    /// The officials, and whether they have been named: a post is told where its holder is first named.
    officials: Vec<(&'a OfficialRef, bool)>,
    /// The row of each among them.
    rows: HashMap<(Option<&'a OfficialId>, &'a PersonName), usize>,
}

/// What is said of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Saying {
    what: What,
    to_come: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// `The event was chaired by …`
    By(&'static str),
    /// `… took part in the event`
    TookPart,
    DidNotTakePart,
    Spoke,
    Observed,
    Invited,
}

impl What {
    const ATTENDED: Self = Self::By("attended");
}

impl<'a> Namer<'a> {
    pub(super) fn new(registry: &'a Registry, officials: impl Iterator<Item = &'a OfficialRef>) -> Self {
        let officials: Vec<_> = officials.map(|official| (official, false)).collect();
        let rows = officials
            .iter()
            .enumerate()
            .map(|(row, (official, _))| ((official.id.as_ref(), &official.name), row));
        Self { registry, rows: rows.collect(), officials }
    }

    /// The officials whom no sentence has named yet.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = &'a OfficialRef> {
        self.officials.iter().filter(|(_, named)| !named).map(|(official, _)| *official)
    }

    /// The name of a person, at first with the posts.
    fn person(&mut self, person: &PersonRef) -> String {
        let row = self.rows.get(&(person.id.as_ref(), &person.name));
        match row.and_then(|row| self.officials.get_mut(*row)) {
            Some((official, named)) if !*named => {
                *named = true;
                format!("the {} {}", posts(official), person.printed)
            }
            _ => person.printed.to_string(),
        }
    }

    /// `the Republic of Belarus`, `Belarus`, `the Belarusian side`
    fn state(&self, state: &StateRef) -> String {
        let Some(printed) = state.printed() else { return String::new() };
        let is_long = ["Republic", "Federation", "Kingdom", "States", "Union"]
            .iter()
            .any(|word| printed.as_str().contains(word));
        if !self.is_name(state) {
            format!("the {printed} side")
        } else if is_long {
            with_article(printed)
        } else {
            printed.to_string()
        }
    }

    /// Whether a state is printed by its name, and not by an adjective.
    fn is_name(&self, state: &StateRef) -> bool {
        let found = state.printed().map(|printed| self.registry.find_state(printed.as_str()));
        !matches!(found, Some(Match::None))
    }

    fn entity(&self, entity: &EntityRef) -> String {
        match entity {
            EntityRef::State(state) => self.state(state),
            EntityRef::Body(body) => body.printed().map_or_else(String::new, with_article),
        }
    }

    /// The words for a party of whom something is said.
    fn party(&mut self, who: &Party, what: What) -> Named {
        let (comes, has_part) =
            (what == What::ATTENDED, matches!(what, What::TookPart | What::DidNotTakePart));
        let many = if has_part { OF_MANY } else { "" };
        let (lead, name, joint) = match who {
            // A post behind a comma would be that of the name before it.
            Party::Official(person) if comes => ("", self.person(person), Joint::Semicolon),
            Party::Official(person) => ("", self.person(person), Joint::Alone),
            Party::State(state) if self.is_name(state) => (many, self.state(state), Joint::Comma),
            Party::State(state) => ("", self.state(state), Joint::Comma),
            Party::Body(body) => {
                let name = body.printed().map_or_else(String::new, with_article);
                (many, name, Joint::Comma)
            }
            // The words of a group may have an `and` of their own.
            Party::Group(group) => ("", group.printed.to_string(), Joint::Alone),
        };
        Named { lead, name, joint: if comes || has_part { joint } else { Joint::Alone } }
    }
}

/// The words for a party, and how those of the next may follow.
#[derive(Debug)]
struct Named {
    /// What is said once of all that follow each other.
    lead: &'static str,
    name: String,
    joint: Joint,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Comma,
    Semicolon,
    /// In a sentence of its own.
    Alone,
}

/// How those are named who come for a state or a body.
const OF_MANY: &str = "representatives of ";

/// A sentence to which parties can still be added.
#[derive(Debug)]
struct Open {
    saying: Saying,
    lead: &'static str,
    joint: Joint,
    names: Vec<String>,
}

/// Adds what is said of each party. Parties one after the other of whom the same is said share a sentence.
pub(super) fn write(text: &mut String, parties: &[Participation], namer: &mut Namer<'_>) {
    let mut open: Option<Open> = None;
    for party in parties {
        for saying in sayings(party) {
            let Named { lead, name, joint } = namer.party(&party.who, saying.what);
            if let Some(represented) = &party.on_behalf_of {
                close(text, open.take());
                let was = if saying.to_come { "will be" } else { "was" };
                let side = capitalised(&namer.entity(represented));
                text.extend([" ", &side, " ", was, " represented by ", &name, "."]);
                continue;
            }
            match &mut open {
                Some(open)
                    if (open.saying, open.lead, open.joint) == (saying, lead, joint)
                        && joint != Joint::Alone =>
                {
                    open.names.push(name);
                }
                _ => close(text, open.replace(Open { saying, lead, joint, names: vec![name] })),
            }
        }
    }
    close(text, open);
}

/// What is said of a party: of each of its roles, or that it did not take part.
fn sayings(party: &Participation) -> Vec<Saying> {
    let to_come = party.presence == Some(Presence::Expected);
    if party.presence == Some(Presence::DidNotTakePart) {
        return vec![Saying { what: What::DidNotTakePart, to_come }];
    }
    let is_many = matches!(party.who, Party::State(_) | Party::Body(_));
    let what = |role: &Role| match role {
        Role::Chair => What::By("chaired"),
        Role::CoChair => What::By("co-chaired"),
        Role::Host => What::By("hosted"),
        Role::Speaker => What::Spoke,
        Role::Participant if is_many => What::TookPart,
        Role::Participant => What::ATTENDED,
        Role::Observer => What::Observed,
        Role::Guest => What::Invited,
    };
    let mut sayings: Vec<Saying> =
        party.roles.iter().map(|role| Saying { what: what(role), to_come }).collect();
    if sayings.is_empty() {
        sayings.push(Saying { what: what(&Role::Participant), to_come });
    }
    sayings
}

/// Writes the sentence of those of whom one thing is said.
fn close(text: &mut String, open: Option<Open>) {
    let Some(Open { saying: Saying { what, to_come }, lead, joint, names }) = open else { return };
    let separator = if joint == Joint::Semicolon { "; " } else { ", " };
    let names = format!("{lead}{}", joined(&names, separator));
    let subject = capitalised(&names);
    let choose = |past, future| if to_come { future } else { past };
    text.push(' ');
    match what {
        What::By(done) => {
            text.extend(["The event ", choose("was", "will be"), " ", done, " by ", &names]);
        }
        What::TookPart => text.extend([&subject, choose(" took", " will take"), " part in the event"]),
        What::DidNotTakePart => text.extend([&subject, " did not take part in the event"]),
        What::Spoke => text.extend([&subject, choose(" spoke", " will speak"), " at the event"]),
        What::Observed => {
            text.extend([&subject, choose(" took", " will take"), " part in the event as an observer"]);
        }
        What::Invited => text.extend([&subject, " was invited to the event as a guest"]),
    }
    text.push('.');
}
