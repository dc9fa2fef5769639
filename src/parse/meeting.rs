//! The events that an item reports or announces, told from those that it alludes to.
//!
//! A sentence names an event with a noun phrase and says with a predicate how far it is. A phrase without a predicate
//! of its own (`decisions of the November session`) is an allusion and makes no meeting. What later sentences say of
//! `the meeting` or `the event` belongs to the last one.

use super::clause::{Clause, clause};
use super::event::{City, EventPhrase, EventReader, Own};
use super::official::Officials;
use super::party::Parties;
use super::same_meeting::{MOST_CANDIDATES, complete, is_headlined, same_meeting};
use super::when::ToldDate;
use super::{attendance, encounter};
use crate::model::{MeetingFormat, MeetingKind, MeetingMode, Phase};
use crate::scan::date::DateWords;
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
    pub(super) date: Option<ToldDate>,
    pub(super) place: Option<City>,
    pub(super) phase: Phase,
    pub(super) parties: Parties,
    pub(super) topics: Vec<(u32, u32)>,
}

/// Finds the meetings of a scanned item whose direct speech is marked.
pub(super) fn find(text: Text<'_>, scan: &Scan, officials: Officials<'_>, drafts: &mut Vec<Draft>) {
    drafts.clear();
    let mut told = Told { text, scan, officials, drafts, alluded: Vec::new(), latest: 0, opening: None };
    for paragraph in scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Body) {
        told.paragraph(*paragraph);
    }
    told.headline();
}

/// What the sentences so far have told of meetings.
#[derive(Debug)]
struct Told<'a> {
    text: Text<'a>,
    scan: &'a Scan,
    officials: Officials<'a>,
    drafts: &'a mut Vec<Draft>,
    /// The phrases that were only alluded to: a later sentence may tell of `the exercise`.
    alluded: Vec<EventPhrase>,
    /// The first of the meetings that the last sentence with a new one told of.
    latest: usize,
    /// The date of a sentence that is nothing but one: `February 18, this year. A meeting was held …`.
    opening: Option<u32>,
}

/// The meetings that a sentence is about.
#[derive(Clone, Copy, Debug)]
struct About {
    rows: [Option<usize>; 2],
    /// Whether the sentence itself names them, not only one before.
    named: bool,
}

impl Told<'_> {
    fn paragraph(&mut self, paragraph: Paragraph) {
        for sentence in paragraph.sentences.of(&self.scan.sentences) {
            let reader = EventReader {
                text: self.text,
                scan: self.scan,
                officials: self.officials,
                paragraph,
                sentence: *sentence,
            };
            let known = self.drafts.len();
            let About { rows, named } = self.sentence(reader);
            if let Some(draft) = self.drafts.get_mut(known)
                && let Some(row) = self.opening.filter(|_| draft.date.is_none())
            {
                draft.date = Some(ToldDate { printed: row, meant: row });
            }
            self.opening = bare_date(reader);
            for row in rows.into_iter().flatten() {
                if let Some(draft) = self.drafts.get_mut(row) {
                    attendance::read(reader, named, draft);
                    topics(reader, draft);
                }
            }
        }
    }

    /// What the headline says of a meeting that the body tells of, or tells itself where the body is silent.
    fn headline(&mut self) {
        let body = self.drafts.len();
        let mut headlines = std::mem::take(self.drafts);
        for paragraph in
            self.scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Headline)
        {
            self.paragraph(*paragraph);
        }
        std::mem::swap(self.drafts, &mut headlines);
        if body == 0 {
            *self.drafts = headlines;
            return;
        }
        for headline in headlines {
            let known =
                self.drafts.iter().position(|known| is_headlined(self.scan, self.text, known, &headline));
            if let Some(known) = known.and_then(|row| self.drafts.get_mut(row)) {
                complete(known, headline);
            }
        }
    }

    /// Adds the meetings that a sentence names, or adds to those there are; says which ones the sentence is about.
    fn sentence(&mut self, reader: EventReader<'_>) -> About {
        let first_new = self.drafts.len();
        let mut target = [None; 2];
        // Whether the sentence itself, not a clause of it, is about the target.
        let mut main = false;
        // The meeting that the sentence only mentions.
        let mut near = None;
        // The verbs that tell of an event with a noun.
        let mut verbs = Vec::new();
        for phrase in reader.phrases() {
            let clause = clause(reader, &phrase);
            if phrase.both {
                let two = self.drafts.len().checked_sub(2);
                target = two.map_or(target, |row| [Some(row), Some(row + 1)]);
                main = true;
                continue;
            }
            let known = self.antecedent(&phrase);
            let Some(clause) = clause else {
                match known {
                    // `were unable to arrive at the meeting`
                    Some(row) => near = near.or(Some(row)),
                    None => self.allude(phrase),
                }
                continue;
            };
            main |= clause.main;
            verbs.push(clause.verb);
            if phrase.anaphoric && reader.word(phrase.noun) == Some(Word::AnyEvent) {
                target[0] = target[0].or(known);
                continue;
            }
            let row = self.tell(reader, phrase, clause, known, first_new);
            target[0] = target[0].or(row);
        }
        if self.drafts.len() > first_new {
            self.latest = first_new;
        }
        if let Some(met) = encounter::find(reader, &verbs, self.drafts) {
            self.latest = self.latest.max(first_new.min(met));
            if !main {
                target = [Some(met), None];
            }
        }
        let named = target != [None; 2] || near.is_some();
        if target == [None; 2] {
            self.come_together(reader);
            target[0] = near.or_else(|| self.drafts.len().checked_sub(1));
        }
        About { rows: target, named }
    }

    /// Adds what a clause says of the event that a phrase names; gives the row of its meeting.
    fn tell(
        &mut self,
        reader: EventReader<'_>,
        mut phrase: EventPhrase,
        clause: Clause,
        known: Option<usize>,
        first_new: usize,
    ) -> Option<usize> {
        convening_subject(reader, &mut phrase);
        let refers = phrase.anaphoric;
        if refers && known.is_none() {
            self.recall(&mut phrase);
        }
        let with = with_whom(reader, &phrase, &clause);
        let visit = (phrase.kind == MeetingKind::Visit).then_some((phrase.end, phrase.first));
        let mut draft = self.draft(reader, phrase, clause);
        if let Some(with) = with {
            encounter::bilateral(reader, with, clause.first, &mut draft);
        }
        if let Some((end, first)) = visit {
            encounter::visit(reader, first, end, clause.verb, &mut draft);
        }
        let row = known.or_else(|| same_meeting(self.scan, self.text, self.drafts, &draft));
        if let Some(row) = row {
            if let Some(known) = self.drafts.get_mut(row) {
                complete(known, draft);
            }
            return Some(row);
        }
        // `the training` that nobody has told of, with neither a day nor a city.
        let placed = draft.date.is_some() || draft.place.is_some() || draft.title.is_some();
        if refers && !placed {
            return None;
        }
        // The first event of a sentence is its subject; what else it names and holds is rare.
        if self.drafts.len() > first_new && clause.main && !self.is_coordinate(reader, &draft) {
            return None;
        }
        self.drafts.push(draft);
        Some(self.drafts.len() - 1)
    }

    /// `hosted a meeting of the Council and the fourteenth session of the Assembly`: two events of one verb.
    fn is_coordinate(&self, reader: EventReader<'_>, new: &Draft) -> bool {
        let first = new.naming.0;
        let article = u32::from(first > 0 && matches!(reader.word(first - 1), Some(Word::The | Word::A)));
        let and = first.checked_sub(1 + article).and_then(|at| reader.word(at)) == Some(Word::And);
        and && !new.bodies.is_empty()
            && self
                .drafts
                .last()
                .is_some_and(|last| !last.bodies.is_empty() && last.naming.1 + 1 + article == first)
    }

    /// The meeting that a definite phrase means: `the meeting`, `the meeting of the Council`, `the plenary session`.
    fn antecedent(&self, phrase: &EventPhrase) -> Option<usize> {
        let short = phrase.bodies.is_empty() && phrase.title.is_none() && phrase.ordinal.is_none();
        let formatted = phrase.format.is_some();
        if !short || !phrase.definite || !(phrase.anaphoric || formatted) {
            return None;
        }
        // `the event` is the last one, whatever it was called.
        if phrase.anaphoric && self.scan.token(phrase.noun).map(|token| token.word) == Some(Word::AnyEvent) {
            return self.drafts.len().checked_sub(1);
        }
        let near = || self.drafts.iter().enumerate().rev().take(MOST_CANDIDATES);
        let exact =
            |draft: &Draft| draft.kind == phrase.kind && (!formatted || draft.format == phrase.format);
        let of_body = |draft: &Draft| phrase.short_body.is_none_or(|word| self.names_body(draft, word));
        let told_apart = |draft: &Draft| phrase.adjective.is_none_or(|word| self.names_event(draft, word));
        let near = || near().filter(|(_, draft)| told_apart(draft));
        let found = near().find(|(_, draft)| exact(draft) && of_body(draft));
        let alike = || {
            near().find(|(_, draft)| {
                !formatted && attendance::is_kind(&phrase.kind, &draft.kind) && of_body(draft)
            })
        };
        found.or_else(alike).map(|(row, _)| row)
    }

    /// Whether a body that meets has a word in its name.
    fn names_body(&self, draft: &Draft, word: u32) -> bool {
        let Some(word) = self.scan.token(word) else { return false };
        let names = draft.bodies.iter().filter_map(|row| self.scan.names.get(*row as usize));
        names.into_iter().any(|name| {
            (name.first..name.end).any(|at| self.scan.token(at).is_some_and(|token| token.key == word.key))
        })
    }

    /// Whether a meeting is named with a word.
    fn names_event(&self, draft: &Draft, word: u32) -> bool {
        let key = |at: u32| self.scan.token(at).map(|token| token.key);
        (draft.naming.0..draft.naming.1).any(|at| key(at) == key(word))
    }

    fn allude(&mut self, phrase: EventPhrase) {
        if phrase.title.is_some() && self.alluded.len() < MOST_CANDIDATES {
            self.alluded.push(phrase);
        }
    }

    /// Takes what an earlier phrase said of the event that `the exercise` means.
    fn recall(&self, phrase: &mut EventPhrase) {
        if let Some(alluded) = self.alluded.iter().rev().find(|alluded| alluded.kind == phrase.kind) {
            phrase.title = alluded.title;
            phrase.bodies.clone_from(&alluded.bodies);
            phrase.ordinal = alluded.ordinal;
        }
    }

    /// `the parliamentarians gathered in person`: how those came together whose meetings were told last.
    fn come_together(&mut self, reader: EventReader<'_>) {
        let gathers = |at: &u32| matches!(reader.word(*at), Some(Word::Gather | Word::Meet));
        let Some(verb) = reader.cues().find(gathers) else { return };
        let mode = reader.mode(verb, reader.sentence.end);
        for draft in self.drafts.get_mut(self.latest..).unwrap_or_default() {
            draft.mode = draft.mode.or(mode);
        }
    }

    fn draft(&self, reader: EventReader<'_>, phrase: EventPhrase, clause: Clause) -> Draft {
        let Clause { first, end, phase, verb, .. } = clause;
        let own = Own { noun: Some(phrase.noun), naming: phrase.first..phrase.end, phase };
        // The day on which something begins or ends is not its day, but for what takes one day.
        let lasts = !matches!(phrase.kind, MeetingKind::Meeting | MeetingKind::Session | MeetingKind::Summit);
        let date = reader.date(first, end, &own).filter(|row| {
            let span =
                lasts && (clause.verb_is(reader, Word::Begin) || clause.verb_is(reader, Word::Complete));
            let range = self
                .scan
                .dates
                .get(*row as usize)
                .is_some_and(|date| matches!(date.words, DateWords::Range { .. }));
            !span || range || verb == 0
        });
        Draft {
            naming: (phrase.first, phrase.end),
            kind: phrase.kind,
            title: phrase.title,
            bodies: phrase.bodies,
            ordinal: phrase.ordinal,
            format: reader.format(first, end).or(phrase.format),
            mode: reader.mode(first, end),
            date: date.and_then(|row| told_date(self.scan, self.drafts, row)),
            place: reader.place(first, end, &own),
            phase,
            parties: Parties::default(),
            topics: Vec::new(),
        }
    }
}

/// The date that a sentence is, where it says nothing else.
fn bare_date(reader: EventReader<'_>) -> Option<u32> {
    let row = reader.scan.date_around(reader.sentence.first)?;
    let date = reader.scan.dates.get(row as usize)?;
    (date.first == reader.sentence.first && date.end + 1 == reader.sentence.end).then_some(row)
}

/// The day that a mention tells: for `on the same day` that of the meeting told last.
pub(super) fn told_date(scan: &Scan, drafts: &[Draft], row: u32) -> Option<ToldDate> {
    if scan.dates.get(row as usize)?.words != DateWords::SameDay {
        return Some(ToldDate { printed: row, meant: row });
    }
    let meant = drafts.last()?.date?.meant;
    let day = matches!(
        scan.dates.get(meant as usize)?.words,
        DateWords::Day { .. } | DateWords::Today | DateWords::Eve
    );
    day.then_some(ToldDate { printed: row, meant })
}

/// `The Military Committee held its 12th meeting`, `held at the Secretariat its regular meeting`: the subject meets.
fn convening_subject(reader: EventReader<'_>, phrase: &mut EventPhrase) {
    const FARTHEST: u32 = 12;
    let own = phrase.first.checked_sub(1).filter(|at| reader.word(*at) == Some(Word::Possessive));
    let Some(own) = own.filter(|_| phrase.bodies.is_empty()) else { return };
    let from = (reader.sentence.first + 1).max(own.saturating_sub(FARTHEST));
    let verb = (from..own).rev().find(|at| {
        matches!(reader.word(*at), Some(Word::Held | Word::Conduct | Word::Comma | Word::And | Word::Was))
    });
    if let Some(verb) = verb.filter(|verb| matches!(reader.word(*verb), Some(Word::Held | Word::Conduct))) {
        phrase.bodies.extend(reader.meeting_body_before(verb));
    }
}

/// `A had a conversation with B`, `a meeting was held at the Secretariat between A and B`: where those are named who meet,
/// if no body does.
fn with_whom(reader: EventReader<'_>, phrase: &EventPhrase, clause: &Clause) -> Option<u32> {
    const FARTHEST: u32 = 16;
    let among = matches!(phrase.kind, MeetingKind::Meeting | MeetingKind::Call | MeetingKind::Consultations);
    let joins = |at: &u32| matches!(reader.word(*at), Some(Word::With | Word::Between));
    if !among || joins(&phrase.end) {
        return Some(phrase.end).filter(|_| among);
    }
    let behind = clause.verb.max(phrase.end);
    let near = behind..clause.end.min(behind + FARTHEST);
    let with = near.take_while(|at| !matches!(reader.word(*at), Some(Word::Event(_)))).find(joins)?;
    // `with the participation of`, `between 14 and 17 September`
    let other = matches!(reader.word(with + 2), Some(Word::Participation))
        || matches!(reader.word(with + 1), Some(Word::Participation))
        || reader.scan.date_around(with + 1).is_some();
    (!other && phrase.end <= clause.verb).then_some(with)
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

#[cfg(test)]
pub(super) mod tests {
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
    fn the_event_is_the_last_one_whatever_it_was_called() {
        let item = item(
            "A gathering will be held.\n\nA session of the Permanent Council is being held. The Armenian side did not take \
             part in the event.",
        );
        let parties: Vec<_> = item.meetings.iter().map(|meeting| meeting.participations.len()).collect();
        assert_eq!(parties, [0, 1]);
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

    /// The kinds, phases and days of the meetings of a body.
    fn events(body: &str) -> Vec<(String, String, Option<String>)> {
        let told = |meeting: &Meeting| {
            let day = meeting.when.as_ref().map(|when| when.edtf.to_string());
            (meeting.kind.to_string(), meeting.phase.to_string(), day)
        };
        item(body).meetings.iter().map(told).collect()
    }

    #[track_caller]
    fn tells(body: &str, expected: &[(&str, &str, Option<&str>)]) {
        let found = events(body);
        let found: Vec<_> = found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_deref())).collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn the_present_tense_is_of_what_goes_on() {
        tells(
            "The training \"Barrier-2024\" takes place in Osh from 27 to 29 November.",
            &[("training", "in_progress", Some("2024-11-27/2024-11-29"))],
        );
        tells("The Secretariat hosts consultations.", &[("consultations", "in_progress", None)]);
        tells("The Secretariat conducted a training session.", &[("training", "held", None)]);
    }

    #[test]
    fn an_alluded_event_may_be_told_of_later() {
        tells(
            "On 25 November, the opening ceremony of the exercise \"Rubezh-2024\" took place. The exercise is being held from 25 to 29 November. The closing ceremony will take place on November 29.",
            &[
                ("ceremony", "held", Some("2024-11-25")),
                ("exercise", "in_progress", Some("2024-11-25/2024-11-29")),
                ("ceremony", "announced", Some("2024-11-29")),
            ],
        );
    }

    #[test]
    fn a_short_name_means_the_meeting_of_its_body() {
        let body = "On 27 November, Minsk hosted a meeting of the Council of the Parliamentary Assembly and the tenth session of the Permanent Council. The meeting of the Council was attended by Stanislav Zas. Both events were chaired by Andrei Serdyukov.";
        let meetings = item(body).meetings;
        let count = |meeting: &Meeting| meeting.participations.len();
        assert_eq!(meetings.iter().map(count).collect::<Vec<_>>(), [2, 1], "{meetings:?}");
    }

    #[test]
    fn capitalised_words_around_a_noun_are_its_name() {
        let meeting =
            one("The second Minsk International Conference on Eurasian Security was held in Brest.");
        assert_eq!(meeting.title.unwrap(), "Minsk International Conference on Eurasian Security");
        assert_eq!((meeting.ordinal.unwrap().value(), meeting.place.unwrap().name.as_str()), (2, "Brest"));
    }

    #[test]
    fn a_date_in_a_relative_clause_is_of_the_noun_before_it() {
        tells(
            "In the course of the visit, which began on November 20, Stanislav Zas met with the Belarusian Foreign Minister Vladimir Makei.",
            &[("meeting", "held", None)],
        );
        tells(
            "At the training ground, an exercise of the CRRF will be held from 5 to 8 December.",
            &[("exercise", "announced", Some("2024-12-05/2024-12-08"))],
        );
    }

    #[test]
    fn a_date_may_be_a_sentence_of_its_own() {
        tells(
            "February 18, this year. A meeting of the Permanent Council was held.",
            &[("meeting", "held", Some("2024-02-18"))],
        );
        tells(
            "February 18 was cold. A meeting of the Permanent Council was held.",
            &[("meeting", "held", None)],
        );
    }

    #[test]
    fn a_participle_behind_a_name_tells_of_the_meeting() {
        tells(
            "The participants in the 14th meeting of the Military Committee, held in Minsk on 20 November, exchanged views.",
            &[("meeting", "held", Some("2024-11-20"))],
        );
        tells("The participants in the meeting held there exchanged views.", &[]);
    }

    #[test]
    fn on_the_same_day_means_the_day_told_last() {
        tells(
            "On 5 November, a meeting of the Permanent Council was held. The visit of the ministers to the museum took place on the same day.",
            &[("meeting", "held", Some("2024-11-05")), ("visit", "held", Some("2024-11-05"))],
        );
        tells(
            "The visit of the ministers to the museum took place on the same day.",
            &[("visit", "held", None)],
        );
    }

    #[test]
    fn places_have_many_dresses() {
        let place = |body: &str| one(body).place.map(|place| place.name.to_string());
        assert_eq!(
            place("Astana (Republic of Kazakhstan) hosted a meeting of the CDM.").as_deref(),
            Some("Astana")
        );
        assert_eq!(
            place("In g. Minsk ( Republic of Belarus), a meeting of the CDM was held.").as_deref(),
            Some("Minsk")
        );
        assert_eq!(place("In the city of Kant, a meeting of the CDM was held.").as_deref(), Some("Kant"));
        assert_eq!(
            place("A meeting of the CDM was held in Lida (Republic of Belarus).").as_deref(),
            Some("Lida")
        );
        assert_eq!(place("A meeting of the CDM was held in Rus (a sanatorium).").as_deref(), None);
        assert_eq!(place("A meeting of the CDM was held in Moscow State University.").as_deref(), None);
        assert_eq!(place("A meeting of the CDM was held at the Kazan Tank School.").as_deref(), None);
    }

    #[test]
    fn a_quoted_theme_is_the_title() {
        let meeting = one("The Secretariat held a round table on the theme: \"Youth and Security\".");
        assert_eq!(meeting.title.unwrap(), "Youth and Security");
    }

    #[test]
    fn the_headline_completes_what_the_body_tells() {
        let page = "The exercise \"Rubezh-2024\" has begun in Osh\n\n28.11.2024\n\nThe exercise \"Rubezh-2024\" will be held from 28 to 29 November.\n";
        let items = crate::parse(page).into_items();
        assert_eq!(items[0].meetings[0].place.as_ref().unwrap().name, "Osh");
        let page = "The conference \"Other\" was held in Osh\n\n28.11.2024\n\nThe exercise \"Rubezh-2024\" will be held from 28 to 29 November.\n";
        assert_eq!(crate::parse(page).into_items()[0].meetings[0].place, None);
    }

    #[test]
    fn a_sentence_may_tell_of_an_event_at_which_something_will_be_done() {
        tells(
            "The results will be made public at a briefing in Astana on December 2.",
            &[("briefing", "announced", Some("2024-12-02"))],
        );
        tells("The results were made public at a briefing in Astana on November 2.", &[]);
        tells(
            "Representatives of the ministries will gather in Moscow on 16-17 December for consultations on the agenda.",
            &[("consultations", "announced", Some("2024-12-16/2024-12-17"))],
        );
    }
}
