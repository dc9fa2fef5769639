use std::fmt;

use super::mention::{body, entity, in_words, party, place, when};
use super::rows::Rows;
use crate::model::{Meeting, MeetingMode, Participation, Presence, Role};

pub(super) fn write(rows: &mut Rows<'_, '_>, meeting: &Meeting) -> fmt::Result {
    rows.group("meeting", [name(meeting)])?;
    rows.part("title", &meeting.title)?;
    let series = meeting.series.iter().map(|series| match &series.id {
        Some(id) => format!("{} ({id})", series.printed),
        None => series.printed.to_string(),
    });
    rows.part("series", series)?;
    rows.part("of", meeting.convened_by.iter().map(body))?;
    rows.part("date", meeting.when.as_ref().map(when))?;
    rows.part("place", meeting.place.as_ref().map(place))?;
    for group in Group::ALL {
        let members = meeting.participations.iter().filter(|participation| Group::of(participation) == group);
        rows.part(group.label(), members.map(|member| participant(member, group)))?;
    }
    rows.part("topics", &meeting.topics)
}

/// `XVI joint meeting, held, videoconference`.
fn name(meeting: &Meeting) -> String {
    let mut name = String::new();
    if let Some(ordinal) = &meeting.ordinal {
        name.push_str(ordinal.printed().as_str());
        name.push(' ');
    }
    if let Some(format) = &meeting.format {
        name.push_str(&in_words(format.as_str()));
        name.push(' ');
    }
    if meeting.convened_by.len() > 1 {
        name.push_str("joint ");
    }
    name.push_str(&in_words(meeting.kind.as_str()));
    for code in [Some(meeting.phase.as_str()), meeting.mode.map(MeetingMode::as_str)].into_iter().flatten() {
        name.push_str(", ");
        name.push_str(&in_words(code));
    }
    name
}

/// A party is told once, in the first group that fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Chair,
    Present(Presence),
    /// Only this role is told of them.
    Only(Role),
    Named,
}

impl Group {
    const ALL: [Self; 8] = [
        Self::Chair,
        Self::Only(Role::Host),
        Self::Present(Presence::Attended),
        Self::Present(Presence::Represented),
        Self::Present(Presence::Expected),
        Self::Present(Presence::DidNotTakePart),
        Self::Only(Role::Guest),
        Self::Named,
    ];

    fn of(participation: &Participation) -> Self {
        let has = |role| participation.roles.contains(&role);
        match participation.presence {
            _ if has(Role::Chair) || has(Role::CoChair) => Self::Chair,
            Some(presence) => Self::Present(presence),
            None if has(Role::Host) => Self::Only(Role::Host),
            None if has(Role::Guest) => Self::Only(Role::Guest),
            None => Self::Named,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Present(Presence::DidNotTakePart) => "did not take part",
            Self::Present(presence) => presence.as_str(),
            Self::Only(role) => role.as_str(),
            Self::Named => "named",
        }
    }
}

/// A party with all that its group does not say already.
fn participant(participation: &Participation, group: Group) -> String {
    let mut text = party(&participation.who);
    if let Some(side) = &participation.on_behalf_of {
        text.push_str(" for ");
        text.push_str(&entity(side));
    }
    let told = |role: &Role| match role {
        Role::Participant => group != Group::Named,
        Role::Chair => true,
        role => group == Group::Only(*role),
    };
    let roles = participation.roles.iter().filter(|role| !told(role)).map(|role| role.as_str());
    let presence =
        participation.presence.filter(|presence| group == Group::Chair && *presence != Presence::Attended);
    let notes: Vec<_> = roles.chain(presence.map(Presence::as_str)).map(in_words).collect();
    if !notes.is_empty() {
        text.push_str(", ");
        text.push_str(&notes.join(", "));
    }
    text
}
