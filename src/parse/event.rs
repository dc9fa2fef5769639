//! Events in sentences: their nouns, what is said of them, and how far they are.

use std::ops::Range;

use crate::model::{MeetingFormat, MeetingKind, MeetingMode, Ordinal, Phase};
use crate::registry::{Index, Subject};
use crate::scan::date::DateWords;
use crate::scan::name::NameMention;
use crate::scan::sentence::Sentence;
use crate::scan::token::Token;
use crate::scan::word::{EventNoun, FormatWord, TitleWord, Word};
use crate::scan::{Paragraph, Scan};
use crate::source::Text;

/// The most tokens of a name: those of the longest one of the registry, with the organization inside and an acronym in
/// brackets behind, are 19.
pub(super) const LONGEST_NAME: u32 = 32;

/// How far before its noun an event phrase may begin.
const MOST_MODIFIERS: u32 = 40;

/// A noun phrase that names an event: `the XVI meeting of the Council of …`.
#[derive(Clone, Debug)]
pub(super) struct EventPhrase {
    /// The naming words: the noun with its modifiers and the bodies that meet.
    pub(super) first: u32,
    pub(super) end: u32,
    /// The noun itself.
    pub(super) noun: u32,
    pub(super) kind: MeetingKind,
    /// Whether it begins with `the`.
    pub(super) definite: bool,
    /// Names of the bodies that meet, as indexes into the names.
    pub(super) bodies: Vec<u32>,
    /// The words of the ordinal.
    pub(super) ordinal: Option<(u32, u32)>,
    pub(super) format: Option<MeetingFormat>,
    /// The quoted name behind the noun, without its marks.
    pub(super) title: Option<(u32, u32)>,
    /// Whether it is only what was named before: `the event`.
    pub(super) anaphoric: bool,
}

/// The event whose date and place are looked for.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) noun: Option<u32>,
    pub(super) naming: Range<u32>,
    pub(super) phase: Phase,
}

/// Reads the events of one sentence.
#[derive(Clone, Copy)]
pub(super) struct EventReader<'a> {
    pub(super) text: Text<'a>,
    pub(super) scan: &'a Scan,
    pub(super) paragraph: Paragraph,
    pub(super) sentence: Sentence,
}

impl<'a> EventReader<'a> {
    pub(super) fn token(self, at: u32) -> Option<Token> {
        self.scan.tokens.list.get(at as usize).copied()
    }

    /// The word at a token, unless it is said in direct speech.
    pub(super) fn word(self, at: u32) -> Option<Word> {
        self.token(at).filter(|token| !token.quoted).map(|token| token.word)
    }

    /// The tokens of the sentence whose words begin something.
    pub(super) fn cues(self) -> impl Iterator<Item = u32> + 'a {
        self.sentence.cues.of(&self.scan.tokens.cues).iter().copied()
    }

    fn names(self) -> &'a [NameMention] {
        self.paragraph.names.of(&self.scan.names)
    }

    /// The longest name that begins at a token, with its index.
    pub(super) fn name_at(self, at: u32) -> Option<(u32, NameMention)> {
        let row = self.names().partition_point(|name| name.first < at);
        let name = *self.names().get(row).filter(|name| name.first == at)?;
        Some((self.paragraph.names.first + row as u32, name))
    }

    /// The names that begin in a range of tokens, with their indexes.
    pub(super) fn names_within(self, first: u32, end: u32) -> impl Iterator<Item = (u32, NameMention)> + 'a {
        let from = self.names().partition_point(|name| name.first < first);
        let offset = self.paragraph.names.first + from as u32;
        let rest = self.names().get(from..).unwrap_or_default();
        (offset..).zip(rest.iter().copied()).take_while(move |(_, name)| name.first < end)
    }

    /// The body that meets whose name ends before a token: not the organization, but the body of it (`the Permanent
    /// Council of the CSTO`).
    pub(super) fn meeting_body_before(self, at: u32) -> Option<u32> {
        let (row, body) = self.body_before(at)?;
        if body.subject != Subject::Body(Index::ORGANIZATION) {
            return Some(row);
        }
        let article = u32::from(body.first.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::The));
        let of = body.first.checked_sub(1 + article)?;
        let inner = self.body_before(of).filter(|_| self.word(of) == Some(Word::Of))?;
        Some(inner.0)
    }

    /// The name of a body that ends before a token.
    fn body_before(self, at: u32) -> Option<(u32, NameMention)> {
        let near = self.names_within(at.saturating_sub(LONGEST_NAME), at);
        near.filter(|(_, name)| name.end == at && matches!(name.subject, Subject::Body(_))).last()
    }

    /// The phrases that name events, in order.
    pub(super) fn phrases(self) -> Vec<EventPhrase> {
        let mut phrases = Vec::new();
        for at in self.cues() {
            let kind = match self.word(at) {
                Some(Word::Event(EventNoun::Call)) => match self.word(at.saturating_sub(1)) {
                    Some(Word::Telephone) => MeetingKind::Call,
                    _ => continue,
                },
                Some(Word::Event(noun)) => kind_of(noun),
                Some(Word::Table) if at > 0 && self.word(at - 1) == Some(Word::Round) => {
                    MeetingKind::RoundTable
                }
                Some(Word::AnyEvent) => MeetingKind::Other,
                _ => continue,
            };
            // A noun within a name, and the first of two nouns (`training session`), name nothing by themselves.
            let in_name =
                self.names_within(at.saturating_sub(LONGEST_NAME), at + 1).any(|(_, name)| at < name.end);
            let modifies = matches!(self.word(at + 1), Some(Word::Event(_)));
            // `the training of dispatchers` is a topic.
            let activity = kind == MeetingKind::Training && self.word(at + 1) == Some(Word::Of);
            if !in_name && !modifies && !activity {
                phrases.push(self.phrase(at, kind));
            }
        }
        phrases
    }

    fn phrase(self, noun: u32, kind: MeetingKind) -> EventPhrase {
        let mut phrase = EventPhrase {
            first: noun,
            end: noun + 1,
            noun,
            kind,
            definite: false,
            bodies: Vec::new(),
            ordinal: None,
            format: None,
            title: None,
            anaphoric: false,
        };
        let determined = self.modifiers(&mut phrase);
        self.quoted_name(&mut phrase);
        self.convening_bodies(&mut phrase);
        let bare = phrase.bodies.is_empty()
            && phrase.ordinal.is_none()
            && phrase.format.is_none()
            && phrase.title.is_none();
        let qualified =
            matches!(self.word(phrase.end), Some(Word::Of | Word::On | Word::Between | Word::With));
        phrase.anaphoric =
            self.word(noun) == Some(Word::AnyEvent) || (determined && phrase.definite && bare && !qualified);
        phrase
    }

    /// Reads the words before the noun; says whether an article ends them.
    fn modifiers(self, phrase: &mut EventPhrase) -> bool {
        let mut adjacent = true;
        let farthest = self.sentence.first.max(phrase.first.saturating_sub(MOST_MODIFIERS));
        while phrase.first > farthest {
            let before = phrase.first - 1;
            if let Some((row, body)) = self.body_before(phrase.first)
                && body.first >= self.sentence.first
            {
                phrase.bodies.insert(0, row);
                phrase.first = body.first;
                continue;
            }
            // `the May session`, `the November 20-22 session`, `the Astana session`: a name, not a date or a place.
            if let Some(first) = self.naming_date(before).or_else(|| self.naming_place(phrase.first)) {
                phrase.first = first;
                continue;
            }
            match self.word(before) {
                Some(Word::The | Word::A | Word::Possessive) => {
                    phrase.definite = self.word(before) == Some(Word::The);
                    return true;
                }
                Some(Word::Format(format)) => phrase.format = Some(format_of(format)),
                Some(Word::Title(TitleWord::Extraordinary)) => {
                    phrase.format = Some(MeetingFormat::Extraordinary);
                }
                Some(Word::Event(EventNoun::Training)) => phrase.kind = MeetingKind::Training,
                Some(
                    Word::Regular
                    | Word::Round
                    | Word::Telephone
                    | Word::Event(_)
                    | Word::Dash
                    | Word::Title(TitleWord::Special),
                ) => {}
                _ if phrase.ordinal.is_none() && adjacent && self.ordinal(before).is_some() => {
                    phrase.ordinal = self.ordinal(before);
                    phrase.first = phrase.ordinal.map_or(before, |(first, _)| first);
                    // `the 21st and 22nd meetings`
                    if self.word(phrase.first.saturating_sub(1)) == Some(Word::And) {
                        phrase.ordinal = None;
                    }
                    continue;
                }
                Some(Word::Title(TitleWord::Staff)) => {}
                // An ordinal before another noun counts something else: `the 5th anniversary meeting`.
                Some(Word::Unknown) if self.token(before).is_some_and(|token| !token.is_capital()) => {
                    adjacent = false;
                }
                _ => return false,
            }
            phrase.first = before;
        }
        false
    }

    /// Where the words begin that name an event by a month or a garbled day, if they end with a token.
    fn naming_date(self, at: u32) -> Option<u32> {
        match self.scan.date_around(at).and_then(|row| self.scan.dates.get(row as usize)) {
            Some(date) => matches!(date.words, DateWords::Untrusted).then_some(date.first),
            None => matches!(self.word(at), Some(Word::Month(_))).then_some(at),
        }
    }

    /// Where the name of a city begins that names an event, if it ends before a token: behind `the`.
    fn naming_place(self, end: u32) -> Option<u32> {
        let near = self.names_within(end.saturating_sub(LONGEST_NAME), end);
        let mut places =
            near.filter(|(_, name)| name.end == end && matches!(name.subject, Subject::Place(_)));
        let (_, name) = places.next()?;
        let article = name.first.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::The);
        article.then_some(name.first)
    }

    /// The ordinal that ends with a token: `16th`, `XVI`, `twenty-first`.
    fn ordinal(self, at: u32) -> Option<(u32, u32)> {
        let numeral = match self.word(at) {
            Some(Word::Figured | Word::Number | Word::Ordinal(_) | Word::Title(TitleWord::First)) => true,
            Some(Word::Unknown) => self.token(at).is_some_and(Token::is_capital),
            _ => false,
        };
        // A figure of a date is no ordinal.
        if !numeral || self.scan.date_around(at).is_some() {
            return None;
        }
        let reads = |first: u32| {
            let print = self.scan.span(first, at + 1).and_then(|span| self.text.get(span));
            print.is_some_and(|print| Ordinal::read(print).is_some())
        };
        let joined = at.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::Dash);
        match at.checked_sub(2).filter(|first| joined && *first >= self.sentence.first) {
            Some(first) => reads(first).then_some((first, at + 1)),
            None => reads(at).then_some((at, at + 1)),
        }
    }

    /// `the conference "Collective Security in a New Era"`
    fn quoted_name(self, phrase: &mut EventPhrase) {
        let marked = self.paragraph.marked.of(&self.scan.marked);
        let row = marked.partition_point(|marked| marked.open < phrase.end);
        if let Some(marked) = marked.get(row).filter(|marked| marked.open == phrase.end && marked.closed)
            && marked.close > marked.open + 1
        {
            phrase.title = Some((marked.open + 1, marked.close));
            phrase.end = marked.close + 1;
        }
    }

    /// `meeting of the Council of Foreign Ministers, the Council of Defense Ministers and the Committee of …`
    fn convening_bodies(self, phrase: &mut EventPhrase) {
        if self.word(phrase.end) != Some(Word::Of) {
            return;
        }
        let mut at = phrase.end + 1;
        loop {
            at += u32::from(self.word(at) == Some(Word::The));
            let Some((row, body)) = self.convening_body(at) else { break };
            phrase.bodies.push(row);
            phrase.end = body.end;
            at = body.end;
            // `… of the CSTO` behind the last one belongs to all of them.
            if self.word(at) == Some(Word::Comma) {
                at += 1;
            }
            if self.word(at) == Some(Word::And) {
                at += 1;
            }
            if at == body.end {
                break;
            }
        }
        self.owning_organization(phrase);
    }

    /// The body at a token that meets: the last of names that follow each other (`the CSTO Permanent Council`), and not
    /// one that only tells whose members meet (`the CSTO member states`).
    fn convening_body(self, at: u32) -> Option<(u32, NameMention)> {
        let (mut row, mut body) = self.name_at(at)?;
        while let Some((next_row, next)) = self.name_at(body.end)
            && matches!(next.subject, Subject::Body(_))
        {
            (row, body) = (next_row, next);
        }
        let boundary = match self.token(body.end) {
            None => true,
            // `the CFM dedicated to …`; a name or another noun behind it is what meets.
            Some(token) if token.word == Word::Unknown => self.is_participle(token),
            Some(token) => !matches!(
                token.word,
                Word::States | Word::Members | Word::Title(_) | Word::Delegation | Word::Side
            ),
        };
        (boundary && matches!(body.subject, Subject::Body(_))).then_some((row, body))
    }

    fn is_participle(self, token: Token) -> bool {
        !token.is_capital() && self.text.get(token.span()).is_some_and(|word| word.ends_with("ed"))
    }

    /// Takes `of the CSTO` behind the bodies into the naming words.
    fn owning_organization(self, phrase: &mut EventPhrase) {
        let article = u32::from(self.word(phrase.end + 1) == Some(Word::The));
        if !phrase.bodies.is_empty()
            && self.word(phrase.end) == Some(Word::Of)
            && let Some((_, owner)) = self.name_at(phrase.end + 1 + article)
            && owner.subject == Subject::Body(Index::ORGANIZATION)
        {
            phrase.end = owner.end;
        }
    }

    /// How far an event is, as its first predicate in a range of tokens says, and where that stands. What may, should or
    /// did not happen is no predicate.
    pub(super) fn predicate(self, first: u32, end: u32) -> Option<(Phase, u32)> {
        (first..end).find_map(|at| {
            let phase = self.predicate_at(at, end)?;
            (!self.is_unreal(at)).then_some((phase, at))
        })
    }

    /// Whether a verb is denied or only possible: `was not held`, `may be held`.
    fn is_unreal(self, verb: u32) -> bool {
        let from = self.sentence.first.max(verb.saturating_sub(3));
        let behind = u32::from(matches!(
            self.word(verb),
            Some(Word::Was | Word::Is | Word::Has | Word::Will | Word::Did)
        ));
        (from..=verb + behind).any(|at| match self.word(at) {
            Some(Word::Not | Word::Modal) => true,
            Some(Word::Month(5)) => self.token(at).is_some_and(|token| !token.is_capital()),
            _ => false,
        })
    }

    fn predicate_at(self, at: u32, end: u32) -> Option<Phase> {
        let within = |at: u32| if at < end { self.word(at) } else { None };
        let (word, next, third) = (within(at)?, within(at + 1), within(at + 2));
        let holds = |word: Option<Word>| {
            matches!(
                word,
                Some(Word::Held | Word::Conduct | Word::Host | Word::Chair | Word::Attend | Word::Open)
            )
        };
        let occurs = |word: Option<Word>| {
            holds(word)
                || matches!(
                    word,
                    Some(
                        Word::Take
                            | Word::Meet
                            | Word::Begin
                            | Word::Receive
                            | Word::Participate
                            | Word::Represent
                    )
                )
        };
        let put_off = matches!(word, Word::Was | Word::Has | Word::Be);
        Some(match (word, next, third) {
            (Word::Will, Some(Word::Be), verb) | (Word::Will, verb, _) if occurs(verb) => Phase::Announced,
            // `will now be held`, `agreed to hold`
            (Word::Will, Some(Word::Unknown), Some(Word::Be)) => Phase::Announced,
            (Word::To, verb, _) if occurs(verb) => Phase::Announced,
            (Word::Is, Some(Word::Plan), _) | (Word::To, Some(Word::Be), Some(Word::Held)) => {
                Phase::Announced
            }
            (_, Some(Word::Postpone), _) if put_off => Phase::Postponed,
            (_, Some(Word::Cancel), _) if put_off => Phase::Cancelled,
            (Word::Has, Some(Word::Begin), _) | (Word::Begin, _, _) => Phase::InProgress,
            (Word::Is, Some(Word::Be), verb) if holds(verb) => Phase::InProgress,
            (Word::Is, Some(Word::Held | Word::Conduct), _) => Phase::InProgress,
            (Word::Was, Some(Word::Complete | Word::Represent), _) => Phase::Held,
            (Word::Take, Some(Word::Place | Word::Part), _) | (Word::Have, Some(Word::A), _) => Phase::Held,
            (
                Word::Held
                | Word::Host
                | Word::Meet
                | Word::Participate
                | Word::Receive
                | Word::Attend
                | Word::Chair,
                _,
                _,
            ) => Phase::Held,
            (Word::Was, verb, _) if holds(verb) => Phase::Held,
            _ => return None,
        })
    }

    /// The format that a range gives: `in the narrow format`.
    pub(super) fn format(self, first: u32, end: u32) -> Option<MeetingFormat> {
        (first..end).find_map(|at| match (self.word(at), self.word(at + 1)) {
            (Some(Word::Format(format)), Some(Word::FormatNoun)) if at + 1 < end => Some(format_of(format)),
            _ => None,
        })
    }

    /// How the parties come together, where a range says so.
    pub(super) fn mode(self, first: u32, end: u32) -> Option<MeetingMode> {
        (first..end).find_map(|at| match (self.word(at), self.word(at + 1)) {
            (Some(Word::Video), _) => Some(MeetingMode::Videoconference),
            (Some(Word::In), Some(Word::InPerson)) => Some(MeetingMode::InPerson),
            _ => None,
        })
    }

    /// The date of an event in a range: the first that is not the date of something else (`the Decision of 23 May`, `the
    /// session in Astana on 23 November`, `scheduled for 3 November`).
    pub(super) fn date(self, first: u32, end: u32, own: &Own) -> Option<u32> {
        let from = self.scan.dates.partition_point(|date| date.first < first);
        let rest = self.scan.dates.get(from..)?.iter().take_while(|date| date.first < end);
        let at = rest.into_iter().position(|date| {
            let before = date.first.checked_sub(1).and_then(|at| self.word(at));
            let part_of_year = matches!(date.words, DateWords::Quarter { .. } | DateWords::Half { .. });
            let of_other = before == Some(Word::Of) || (before == Some(Word::The) && !part_of_year);
            !of_other && !self.is_quoted(date.first) && !self.is_of_other(date.first, own)
        })?;
        Some((from + at) as u32)
    }

    /// The city of an event in a range: behind `in`, before `hosted`, or between commas at the head of the sentence.
    pub(super) fn place(self, first: u32, end: u32, own: &Own) -> Option<u32> {
        self.names_within(first, end).find_map(|(row, name)| {
            let before = name.first.checked_sub(1).and_then(|at| self.word(at));
            let two_before = name.first.checked_sub(2).and_then(|at| self.word(at));
            let city_of = before == Some(Word::Of) && two_before == Some(Word::Unknown);
            let hosts = matches!(self.word(name.end), Some(Word::Host))
                || (self.word(name.end) == Some(Word::Will) && self.word(name.end + 1) == Some(Word::Host));
            let located = before == Some(Word::In) || city_of || hosts;
            let other = self.is_quoted(name.first) || self.is_of_other(name.first, own);
            // `the Astana session` is a name, `in Astana` a place.
            (matches!(name.subject, Subject::Place(_)) && located && !other).then_some(row)
        })
    }

    /// Whether a date or a place belongs to something else than the event: to another event named just before it, to a
    /// document that was signed, or to a plan that did not hold.
    fn is_of_other(self, at: u32, own: &Own) -> bool {
        let from = self.sentence.first.max(at.saturating_sub(6));
        (from..at).any(|near| match self.word(near) {
            Some(Word::Event(_)) => Some(near) != own.noun && !own.naming.contains(&near),
            Some(Word::Sign) => true,
            Some(Word::Plan) => own.phase == Phase::Held,
            _ => false,
        })
    }

    fn is_quoted(self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.quoted)
    }
}

pub(super) fn kind_of(noun: EventNoun) -> MeetingKind {
    match noun {
        EventNoun::Session => MeetingKind::Session,
        EventNoun::Meeting => MeetingKind::Meeting,
        EventNoun::Summit => MeetingKind::Summit,
        EventNoun::Conference => MeetingKind::Conference,
        EventNoun::Forum => MeetingKind::Forum,
        EventNoun::Consultations => MeetingKind::Consultations,
        EventNoun::Exercise => MeetingKind::Exercise,
        EventNoun::Briefing => MeetingKind::Briefing,
        EventNoun::Visit => MeetingKind::Visit,
        EventNoun::Call => MeetingKind::Call,
        EventNoun::Training => MeetingKind::Training,
        EventNoun::Ceremony => MeetingKind::Ceremony,
        EventNoun::Other => MeetingKind::Other,
    }
}

fn format_of(word: FormatWord) -> MeetingFormat {
    match word {
        FormatWord::Narrow => MeetingFormat::Narrow,
        FormatWord::Expanded => MeetingFormat::Expanded,
        FormatWord::Plenary => MeetingFormat::Plenary,
        FormatWord::Informal => MeetingFormat::Informal,
        FormatWord::Working => MeetingFormat::Working,
    }
}
