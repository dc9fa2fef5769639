//! The events that an item reports or announces, told from those that it alludes to.
//!
//! A sentence names an event with a noun phrase and says with a predicate how far it is. A phrase without a predicate
//! of its own (`decisions of the November session`) is an allusion and makes no meeting. What later sentences say of
//! `the meeting` or `the event` belongs to the last one.

use super::attendance;
use super::event::{EventPhrase, EventReader, LONGEST_NAME, Own};
use super::official::Holding;
use super::party::Parties;
use crate::model::{MeetingFormat, MeetingKind, MeetingMode, Phase};
use crate::registry::Subject;
use crate::scan::name::NameMention;
use crate::scan::word::Word;
use crate::scan::{Paragraph, ParagraphRole, Scan};
use crate::source::Text;

/// A meeting as ranges of tokens and rows of mentions.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) naming: (u32, u32),
    pub(super) kind: MeetingKind,
    pub(super) title: Option<(u32, u32)>,
    pub(super) bodies: Vec<u32>,
    pub(super) ordinal: Option<(u32, u32)>,
    pub(super) format: Option<MeetingFormat>,
    pub(super) mode: Option<MeetingMode>,
    pub(super) date: Option<u32>,
    pub(super) place: Option<u32>,
    pub(super) phase: Phase,
    pub(super) parties: Parties,
    pub(super) topics: Vec<(u32, u32)>,
}

/// Finds the meetings of a scanned item whose direct speech is marked.
pub(super) fn find(text: Text<'_>, scan: &Scan, holdings: &[Holding], drafts: &mut Vec<Draft>) {
    drafts.clear();
    for paragraph in scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Body) {
        paragraph_meetings(text, scan, holdings, *paragraph, drafts);
    }
    if drafts.is_empty() {
        // A page that is little more than its headline.
        for paragraph in scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Headline)
        {
            paragraph_meetings(text, scan, holdings, *paragraph, drafts);
        }
    }
}

fn paragraph_meetings(
    text: Text<'_>,
    scan: &Scan,
    holdings: &[Holding],
    paragraph: Paragraph,
    drafts: &mut Vec<Draft>,
) {
    for sentence in paragraph.sentences.of(&scan.sentences) {
        let reader = EventReader { text, scan, paragraph, sentence: *sentence };
        let target = sentence_meeting(reader, holdings, drafts).or_else(|| drafts.len().checked_sub(1));
        if let Some(draft) = target.and_then(|target| drafts.get_mut(target)) {
            attendance::read(reader, holdings, draft);
            topics(reader, draft);
        }
    }
}

/// Adds the meetings that a sentence names, or adds to those there are; says which one the sentence is about.
fn sentence_meeting(reader: EventReader<'_>, holdings: &[Holding], drafts: &mut Vec<Draft>) -> Option<usize> {
    let mut target = None;
    let first_new = drafts.len();
    for phrase in reader.phrases() {
        let Some(clause) = clause(reader, &phrase) else { continue };
        if phrase.anaphoric {
            target = target.or_else(|| drafts.len().checked_sub(1));
            continue;
        }
        let mut phrase = phrase;
        convening_subject(reader, &mut phrase);
        let bilateral = is_bilateral(reader, &phrase);
        let mut draft = draft(reader, phrase, clause);
        if bilateral {
            attendance::persons(reader, clause.first, clause.end, &mut draft);
        }
        let row = match known(reader.scan, drafts, &draft) {
            Some(row) => {
                if let Some(known) = drafts.get_mut(row) {
                    complete(known, draft);
                }
                row
            }
            // The first event of a sentence is its subject; what else it names and holds is rare.
            None if drafts.len() > first_new && clause.main => continue,
            None => {
                drafts.push(draft);
                drafts.len() - 1
            }
        };
        target = target.or(Some(row));
    }
    target.or_else(|| met(reader, holdings, drafts))
}

/// How far from its noun, in tokens, a sentence is read for what it says of an event. Ledes of 90 words have been seen; a
/// bound keeps a sentence without an end linear.
const LONGEST_CLAUSE: u32 = 300;

/// How many of the last meetings a further phrase may be another mention of.
const MOST_CANDIDATES: usize = 32;

/// The part of a sentence that says something of an event.
#[derive(Clone, Copy, Debug)]
struct Clause {
    first: u32,
    end: u32,
    phase: Phase,
    /// Whether it is the main clause of its sentence.
    main: bool,
}

/// What a sentence says of an event; nothing where it only alludes to it.
fn clause(reader: EventReader<'_>, phrase: &EventPhrase) -> Option<Clause> {
    let start = reader.sentence.first.max(phrase.first.saturating_sub(LONGEST_CLAUSE));
    let end = reader.sentence.end.min(phrase.end + LONGEST_CLAUSE);
    // `… the agenda of the meeting of the Committee, which will be held in Yerevan`
    let comma = u32::from(reader.word(phrase.end) == Some(Word::Comma));
    if matches!(reader.word(phrase.end + comma), Some(Word::Which)) {
        let (phase, _) = reader.predicate(phrase.end + comma + 1, end)?;
        return Some(Clause { first: phrase.first, end, phase, main: false });
    }
    if !is_subject_or_object(reader, phrase) {
        return None;
    }
    let end = (phrase.end..end)
        .find(|at| {
            reader.word(*at) == Some(Word::Which) && reader.word(at.saturating_sub(1)) == Some(Word::Comma)
        })
        .unwrap_or(end);
    let (phase, _) = reader.predicate(phrase.end, end).or_else(|| reader.predicate(start, phrase.first))?;
    Some(Clause { first: start, end, phase, main: true })
}

/// Whether an event phrase is what the sentence is about, and not a part of something else (`the agenda of the
/// meeting`, `during the session`).
fn is_subject_or_object(reader: EventReader<'_>, phrase: &EventPhrase) -> bool {
    let article = u32::from(
        phrase.first > reader.sentence.first && {
            matches!(reader.word(phrase.first - 1), Some(Word::The | Word::A | Word::Possessive))
        },
    );
    let start = phrase.first - article;
    if start <= reader.sentence.first {
        return true;
    }
    match (start.checked_sub(2).and_then(|at| reader.word(at)), reader.word(start - 1)) {
        // `took part in`, `participated in`
        (Some(Word::Part | Word::Participate), Some(Word::In)) => true,
        (
            _,
            Some(
                Word::Of
                | Word::In
                | Word::At
                | Word::On
                | Word::For
                | Word::From
                | Word::To
                | Word::By
                | Word::With
                | Word::Without
                | Word::Between
                | Word::Under
                | Word::During
                | Word::About
                | Word::Into
                | Word::As
                | Word::Until
                | Word::Not,
            ),
        ) => false,
        // `before the session`, `following the meeting`: a word that the grammar does not know and no verb of events.
        (_, Some(Word::Unknown)) => {
            let before = start - 1;
            let in_name = reader
                .names_within(before.saturating_sub(LONGEST_NAME), start)
                .any(|(_, name)| before < name.end);
            let dated = reader.scan.date_around(before).is_some();
            in_name || dated
        }
        _ => true,
    }
}

fn draft(reader: EventReader<'_>, phrase: EventPhrase, clause: Clause) -> Draft {
    let Clause { first, end, phase, .. } = clause;
    let own = Own { noun: Some(phrase.noun), naming: phrase.first..phrase.end, phase };
    Draft {
        naming: (phrase.first, phrase.end),
        kind: phrase.kind,
        title: phrase.title,
        bodies: phrase.bodies,
        ordinal: phrase.ordinal,
        format: reader.format(first, end).or(phrase.format),
        mode: reader.mode(first, end),
        date: reader.date(first, end, &own),
        place: reader.place(first, end, &own),
        phase,
        parties: Parties::default(),
        topics: Vec::new(),
    }
}

/// `The Military Committee held its 12th meeting`: the subject meets.
fn convening_subject(reader: EventReader<'_>, phrase: &mut EventPhrase) {
    let held = phrase.first.checked_sub(2).filter(|at| *at > reader.sentence.first);
    let own = phrase.first.checked_sub(1).and_then(|at| reader.word(at)) == Some(Word::Possessive);
    if let Some(verb) = held.filter(|verb| own && reader.word(*verb) == Some(Word::Held))
        && phrase.bodies.is_empty()
    {
        phrase.bodies.extend(reader.meeting_body_before(verb));
    }
}

/// `A had a conversation with B`, `a meeting was held between A and B`: an event of the persons whom its sentence names.
fn is_bilateral(reader: EventReader<'_>, phrase: &EventPhrase) -> bool {
    let among = matches!(phrase.kind, MeetingKind::Meeting | MeetingKind::Call) && phrase.bodies.is_empty();
    among && matches!(reader.word(phrase.end), Some(Word::With | Word::Between))
}

/// `A met with B`: an event without a noun.
fn met(reader: EventReader<'_>, holdings: &[Holding], drafts: &mut Vec<Draft>) -> Option<usize> {
    let sentence = reader.sentence;
    let verb = reader.cues().find(|at| matches!(reader.word(*at), Some(Word::Meet | Word::Receive)))?;
    let before = verb.checked_sub(1).and_then(|at| reader.word(at));
    let phase = match before {
        Some(Word::Will) => Phase::Announced,
        // `plans to meet`, `has not met`, `had not received`
        Some(Word::To | Word::Not | Word::Modal) => return None,
        _ => Phase::Held,
    };
    let passive = before == Some(Word::Was) && reader.word(verb + 1) == Some(Word::By);
    // `met with`, `met in Astana with`
    let near = (verb + 1..sentence.end.min(verb + 8)).take_while(|at| reader.word(*at) != Some(Word::And));
    let with = near.into_iter().find(|at| reader.word(*at) == Some(Word::With));
    let with = with.filter(|_| reader.word(verb) == Some(Word::Meet));
    let received = reader.word(verb) == Some(Word::Receive) && before != Some(Word::Was);
    let start = verb.saturating_sub(LONGEST_CLAUSE).max(sentence.first);
    let own = Own { noun: None, naming: verb..verb + 1, phase };
    let mut draft = Draft {
        naming: (verb, verb + 1 + u32::from(passive || with == Some(verb + 1))),
        kind: MeetingKind::Meeting,
        title: None,
        bodies: Vec::new(),
        ordinal: None,
        format: None,
        mode: reader.mode(start, sentence.end),
        date: reader.date(start, sentence.end, &own),
        place: reader.place(start, sentence.end, &own),
        phase,
        parties: Parties::default(),
        topics: Vec::new(),
    };
    if with.is_some() || passive || received {
        let object = with.map_or(verb + 1 + u32::from(passive), |with| with + 1);
        if !attendance::meet(reader, holdings, (start, verb), object, &mut draft) {
            return None;
        }
    } else if reader.word(verb) == Some(Word::Meet) {
        // `the Permanent Council met in Moscow`
        draft.bodies.push(reader.meeting_body_before(verb)?);
    } else {
        return None;
    }
    drafts.push(draft);
    Some(drafts.len() - 1)
}

/// The last meeting that a phrase is another mention of.
fn known(scan: &Scan, drafts: &[Draft], new: &Draft) -> Option<usize> {
    let candidates = drafts.iter().enumerate().rev().take(MOST_CANDIDATES);
    candidates.into_iter().find(|(_, known)| is_same(scan, known, new)).map(|(row, _)| row)
}

/// Whether two phrases name one meeting: the same kind of event of the same bodies, with nothing that tells them apart.
fn is_same(scan: &Scan, known: &Draft, new: &Draft) -> bool {
    let subjects = |draft: &Draft| -> Vec<Option<Subject>> {
        draft.bodies.iter().map(|row| scan.names.get(*row as usize).map(|name| name.subject)).collect()
    };
    let words = |date: &Option<u32>| date.and_then(|row| scan.dates.get(row as usize)).map(|date| date.words);
    let agree = |one: Option<_>, other: Option<_>| one.is_none() || other.is_none() || one == other;
    let same_bodies = subjects(known) == subjects(new);
    let same_date = agree(words(&known.date), words(&new.date));
    let number = |ordinal: &Option<(u32, u32)>| ordinal.is_some();
    let same_number = number(&known.ordinal) || !number(&new.ordinal);
    let same_time = (known.phase == Phase::Announced) == (new.phase == Phase::Announced);
    known.kind == new.kind && same_bodies && !known.bodies.is_empty() && same_date && same_number && same_time
}

/// Takes over what a later sentence says of a meeting.
fn complete(known: &mut Draft, new: Draft) {
    known.title = known.title.or(new.title);
    known.ordinal = known.ordinal.or(new.ordinal);
    known.format = known.format.take().or(new.format);
    known.mode = known.mode.or(new.mode);
    known.date = known.date.or(new.date);
    known.place = known.place.or(new.place);
}

/// `The heads of state discussed …`: what is discussed, to the end of the sentence.
fn topics(reader: EventReader<'_>, draft: &mut Draft) {
    let sentence = reader.sentence;
    let Some(verb) = reader.cues().find(|at| reader.word(*at) == Some(Word::Discuss)) else {
        return;
    };
    let mut first = verb + 1;
    // `discussed in detail`
    if reader.word(first) == Some(Word::In) && reader.word(first + 1) == Some(Word::Unknown) {
        first += 2;
    }
    let stop =
        u32::from(matches!(sentence.end.checked_sub(1).and_then(|at| reader.word(at)), Some(Word::Stop)));
    let passive = matches!(verb.checked_sub(1).and_then(|at| reader.word(at)), Some(Word::Was | Word::Be));
    if !passive && first + stop < sentence.end {
        draft.topics.push((first, sentence.end - stop));
    }
}

/// Whether the name of a state or its adjective stands for its side: `the Belarusian side`, `the Kyrgyz and Tajik sides`.
pub(super) fn is_side(scan: &Scan, row: usize, name: NameMention) -> bool {
    let mut name = name;
    for next in scan.names.get(row + 1..).unwrap_or_default() {
        let joint = matches!(
            scan.tokens.list.get(name.end as usize).map(|token| token.word),
            Some(Word::And | Word::Comma)
        );
        let adjective = matches!(next.subject, Subject::Demonym(_));
        if !(joint && adjective && next.first == name.end + 1) {
            break;
        }
        name = *next;
    }
    matches!(
        scan.tokens.list.get(name.end as usize).map(|token| token.word),
        Some(Word::Side | Word::Delegation | Word::Contingent | Word::Representatives)
    )
}

#[cfg(test)]
mod tests {
    use crate::model::{Meeting, NewsItem};

    /// The only item of a page with this body, dated 28 November 2024.
    pub(in crate::parse) fn item(body: &str) -> NewsItem {
        let page = format!("A headline of no consequence\n\n28.11.2024\n\n{body}\n");
        let mut items = crate::parse(&page).into_items();
        assert_eq!(items.len(), 1, "{body}");
        items.remove(0)
    }

    #[track_caller]
    fn one(body: &str) -> Meeting {
        let mut item = item(body);
        assert_eq!(item.meetings.len(), 1, "{body}: {:?}", item.meetings);
        item.meetings.remove(0)
    }

    fn bodies(meeting: &Meeting) -> Vec<&str> {
        meeting.convened_by.iter().map(|body| body.id().unwrap().as_str()).collect()
    }

    #[test]
    fn a_lede_is_read_as_a_bag_of_clauses() {
        let meeting = one(
            "On 27 November, in Astana, the 15th meeting of the CSTO Permanent Council was held in the expanded format.",
        );
        assert_eq!(bodies(&meeting), ["permanent-council"]);
        assert_eq!(meeting.ordinal.unwrap().value(), 15);
        assert_eq!(meeting.when.unwrap().edtf.to_string(), "2024-11-27");
        assert_eq!(meeting.place.unwrap().name, "Astana");
        assert_eq!(meeting.format.unwrap().as_str(), "expanded");
        let meeting =
            one("A regular meeting of the Permanent Council was held via videoconferencing on November 27.");
        assert_eq!((meeting.mode.unwrap().as_str(), meeting.phase.as_str()), ("videoconference", "held"));
    }

    #[test]
    fn several_bodies_make_a_joint_meeting() {
        let lede = "A joint meeting of the CFM, the CDM, and the CSSC was held in Minsk.";
        assert_eq!(bodies(&one(lede)), ["cfm", "cdm", "cssc"]);
    }

    #[test]
    fn a_city_may_host() {
        let meeting = one("On 27 November, Minsk hosted a meeting of the Military Committee.");
        assert_eq!(meeting.place.unwrap().name, "Minsk");
    }

    #[test]
    fn phases() {
        let phase = |body: &str| one(body).phase.to_string();
        assert_eq!(
            phase("A meeting of the Permanent Council will be held in Moscow on 2 December."),
            "announced"
        );
        assert_eq!(phase("A meeting of the Permanent Council has begun in Moscow."), "in_progress");
        assert_eq!(phase("A meeting of the Permanent Council has been postponed."), "postponed");
        assert_eq!(phase("The meeting of the Permanent Council was cancelled."), "cancelled");
    }

    #[test]
    fn an_allusion_is_no_meeting() {
        for body in [
            "The decisions of the May session of the Collective Security Council are being carried out.",
            "During the meeting of the Permanent Council he spoke of the budget.",
            "The Secretary General told about the agenda of the conference.",
        ] {
            assert_eq!(item(body).meetings, [], "{body}");
        }
    }

    #[test]
    fn a_relative_clause_announces_what_the_main_clause_alludes_to() {
        let meeting = one(
            "They spoke about the agenda of the meeting of the Military Committee, which will be held in Minsk in March 2025.",
        );
        assert_eq!(bodies(&meeting), ["military-committee"]);
        assert_eq!((meeting.phase.as_str(), meeting.place.unwrap().name.as_str()), ("announced", "Minsk"));
        assert_eq!(meeting.when.unwrap().edtf.to_string(), "2025-03");
    }

    #[test]
    fn what_is_said_in_speech_is_no_event_of_the_release() {
        let body = "\"A meeting of the Permanent Council was held in Moscow and nobody was there to open it,\" Stanislav Zas said.";
        assert_eq!(item(body).meetings, []);
    }

    #[test]
    fn what_is_discussed_is_a_topic() {
        let body = "A meeting of the Permanent Council was held in Moscow. The members discussed in detail the draft budget.";
        assert_eq!(one(body).topics, ["the draft budget"]);
    }
}
