//! The sentences of a meeting.

use super::attendance::{self, Namer};
use super::compose::{capitalised, joined, with_article};
use crate::model::{Edtf, Meeting, MeetingFormat, MeetingKind, MeetingMode, Phase, When};

/// What a release says of a meeting, in one paragraph: that it is or was held, who took part, and what was discussed.
pub(super) fn paragraph(meeting: &Meeting, namer: &mut Namer<'_>) -> String {
    let mut text = lede(meeting);
    attendance::write(&mut text, &meeting.participations, namer);
    for topic in &meeting.topics {
        let discuss = match meeting.phase {
            Phase::Announced | Phase::Postponed => "will discuss",
            Phase::Cancelled => "were to discuss",
            Phase::InProgress => "discuss",
            Phase::Held => "discussed",
        };
        text.extend([" The participants ", discuss, " ", topic.as_str(), "."]);
    }
    text
}

/// `The XVI session of the Collective Security Council was held in Moscow on 23 November 2023.`
fn lede(meeting: &Meeting) -> String {
    let (noun, plural) = noun(&meeting.kind);
    let name = name(meeting, noun);
    let article = match name.chars().next() {
        _ if meeting.ordinal.is_some() => "The ",
        _ if plural => "",
        Some('a' | 'e' | 'i' | 'o' | 'u') => "An ",
        _ => "A ",
    };
    let was = if plural { "were" } else { "was" };
    let (auxiliary, verb) = match meeting.phase {
        Phase::Announced => ("will be", "held"),
        Phase::InProgress if plural => ("are being", "held"),
        Phase::InProgress => ("is being", "held"),
        Phase::Held => (was, "held"),
        Phase::Postponed => (was, "postponed"),
        Phase::Cancelled => (was, "cancelled"),
    };
    let predicate = format!(" {auxiliary} {verb}");
    let circumstances = circumstances(meeting);
    // Behind their verb, the day and the place of what was put off would be those of the putting off.
    let (first, second) = match meeting.phase {
        Phase::Postponed | Phase::Cancelled => (circumstances, predicate),
        _ => (predicate, circumstances),
    };
    format!("{}{first}{second}.", capitalised(&format!("{article}{name}")))
}

/// How, where and when a meeting is held.
fn circumstances(meeting: &Meeting) -> String {
    let mut text = String::new();
    if let Some(format @ (MeetingFormat::Narrow | MeetingFormat::Expanded)) = &meeting.format {
        text.extend([" in the ", format.as_str(), " format"]);
    }
    match meeting.mode {
        Some(MeetingMode::Videoconference) => text.push_str(" via videoconference"),
        Some(MeetingMode::InPerson) => text.push_str(" in person"),
        Some(MeetingMode::Hybrid) => text.push_str(" in a hybrid format"),
        None => {}
    }
    if let Some(place) = &meeting.place {
        text.extend([" in ", place.printed.as_str()]);
    }
    if let Some(when) = &meeting.when {
        text.extend([" ", preposition(when), when.printed.as_str()]);
    }
    text
}

/// What stands before the words of a date.
fn preposition(when: &When) -> &'static str {
    let printed = when.printed.as_str();
    let first = printed.split(' ').next().unwrap_or_default().to_ascii_lowercase();
    let is_part_of_year = printed.contains("quarter of") || printed.contains("half of");
    match first.as_str() {
        "today" | "on" | "in" | "from" => "",
        _ if is_part_of_year => "in the ",
        _ if printed.contains(" to ") => "from ",
        _ if is_of_days(&when.edtf) => "on ",
        _ => "in ",
    }
}

/// Whether a date is a day or goes from one day to another.
fn is_of_days(edtf: &Edtf) -> bool {
    // The longest form of a month has seven characters.
    edtf.to_string().split('/').all(|end| end.len() > "XXXX-MM".len())
}

/// `15th plenary meeting "A name" of the Council of Foreign Ministers and the Military Committee`.
fn name(meeting: &Meeting, noun: &str) -> String {
    let mut name = String::new();
    if let Some(ordinal) = &meeting.ordinal {
        name.extend([ordinal.printed().as_str(), " "]);
    }
    if meeting.convened_by.len() > 1 {
        name.push_str("joint ");
    }
    match &meeting.format {
        // Those of a composition are told behind the predicate.
        None | Some(MeetingFormat::Narrow | MeetingFormat::Expanded) => {}
        Some(format) => name.extend([&format.as_str().replace('_', " "), " "]),
    }
    name.push_str(noun);
    let title = meeting.title.as_ref().or(meeting.series.as_ref().map(|series| &series.printed));
    if let Some(title) = title {
        name.extend([" “", title.as_str(), "”"]);
    }
    let printed = meeting.convened_by.iter().filter_map(|body| body.printed());
    let bodies: Vec<String> = printed.map(with_article).collect();
    if !bodies.is_empty() {
        name.extend([" of ", &joined(&bodies, ", ")]);
    }
    name
}

/// The noun of a kind, and whether it is plural.
fn noun(kind: &MeetingKind) -> (&str, bool) {
    match kind {
        MeetingKind::Call => ("telephone conversation", false),
        MeetingKind::RoundTable => ("round table", false),
        MeetingKind::Consultations => ("consultations", true),
        // `the training of rescuers` is what they do, not an event.
        MeetingKind::Training => ("training session", false),
        MeetingKind::Other => ("gathering", false),
        kind => (kind.as_str(), false),
    }
}
