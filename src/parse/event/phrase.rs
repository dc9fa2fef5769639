//! Noun phrases that name events, read outwards from the noun.

use super::{EventReader, LONGEST_NAME};
use crate::model::{MeetingFormat, MeetingKind, Ordinal};
use crate::registry::{Index, Subject};
use crate::scan::date::DateWords;
use crate::scan::name::NameMention;
use crate::scan::token::Token;
use crate::scan::word::{EventNoun, FormatWord, TitleWord, Word};

/// How far before its noun an event phrase may begin.
const MOST_MODIFIERS: u32 = 40;

/// A noun phrase that names an event: `the XVI meeting of the Council of …`.
#[derive(Clone, Debug)]
pub(in crate::parse) struct EventPhrase {
    /// The naming words: the noun with its modifiers and the bodies that meet.
    pub(in crate::parse) first: u32,
    pub(in crate::parse) end: u32,
    /// The noun itself.
    pub(in crate::parse) noun: u32,
    pub(in crate::parse) kind: MeetingKind,
    /// Whether it begins with `the`.
    pub(in crate::parse) definite: bool,
    /// Names of the bodies that meet, as indexes into the names.
    pub(in crate::parse) bodies: Vec<u32>,
    /// The words of the ordinal.
    pub(in crate::parse) ordinal: Option<(u32, u32)>,
    pub(in crate::parse) format: Option<MeetingFormat>,
    /// The quoted name behind the noun, without its marks, or the capitalised one around it.
    pub(in crate::parse) title: Option<(u32, u32)>,
    /// The last word of a body that is named in short: `the meeting of the Council`.
    pub(in crate::parse) short_body: Option<u32>,
    /// The word that tells it from others of its kind: `closing` in `the closing ceremony`.
    pub(in crate::parse) adjective: Option<u32>,
    /// Whether it is only what was named before: `the event`.
    pub(in crate::parse) anaphoric: bool,
    /// Whether it means the two events named before: `both events`.
    pub(in crate::parse) both: bool,
}

impl EventReader<'_> {
    /// The phrases that name events, in order.
    pub(in crate::parse) fn phrases(self) -> Vec<EventPhrase> {
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
            // A noun within a name, and the first of two nouns (`training session`, `training ground`), name nothing by themselves.
            let modifies =
                matches!(self.word(at + 1), Some(Word::Event(_) | Word::Site | Word::Participants));
            // `the training of dispatchers` is a topic.
            let activity = kind == MeetingKind::Training && self.word(at + 1) == Some(Word::Of);
            if !self.is_in_name(at) && !modifies && !activity {
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
            short_body: None,
            adjective: None,
            anaphoric: false,
            both: false,
        };
        let determined = self.modifiers(&mut phrase);
        self.capitalised_name(&mut phrase);
        self.quoted_name(&mut phrase);
        self.convening_bodies(&mut phrase);
        self.short_body(&mut phrase);
        self.code_name(&mut phrase);
        let bare = phrase.bodies.is_empty()
            && phrase.ordinal.is_none()
            && phrase.format.is_none()
            && phrase.title.is_none();
        let qualified = phrase.short_body.is_none()
            && matches!(self.word(phrase.end), Some(Word::Of | Word::On | Word::Between | Word::With));
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
            // `the second Minsk International Conference`: capitalised words before a capitalised noun are its name.
            if self.continues_name(before) {
                phrase.title = Some((before, phrase.noun + 1));
                phrase.first = before;
                continue;
            }
            match self.word(before) {
                Some(Word::The | Word::A | Word::Possessive) => {
                    phrase.definite = self.word(before) == Some(Word::The);
                    return true;
                }
                Some(Word::Both) => {
                    (phrase.definite, phrase.both) = (true, true);
                    return true;
                }
                Some(Word::Telephone) if phrase.kind == MeetingKind::Meeting => {
                    phrase.kind = MeetingKind::Call;
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
                    | Word::Title(TitleWord::Special | TitleWord::Press),
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
                // `The Council meeting`
                Some(Word::Title(TitleWord::Council | TitleWord::Institution | TitleWord::Legislature))
                    if before + 1 == phrase.noun && self.token(before).is_some_and(Token::is_capital) =>
                {
                    phrase.short_body = Some(before);
                }
                // An ordinal before another noun counts something else: `the 5th anniversary meeting`.
                Some(word)
                    if word.may_name_institution()
                        && self.token(before).is_some_and(|token| !token.is_capital()) =>
                {
                    adjacent = false;
                    phrase.adjective.get_or_insert(before);
                }
                _ => return false,
            }
            phrase.first = before;
        }
        false
    }

    /// Whether a capitalised word is the beginning of the name that goes on with the capitalised word behind it.
    fn continues_name(self, at: u32) -> bool {
        let word = self.token(at).filter(|token| token.is_capital() && !token.possessive);
        let names = word.is_some_and(|token| {
            token.word.may_name_institution()
                || token.word == Word::Rank
                || matches!(token.word, Word::Title(title) if !title.is_head() && title != TitleWord::First)
        });
        let behind = self.token(at + 1).is_some_and(Token::is_capital);
        let numeral = self.ordinal(at).is_some();
        names
            && behind
            && !numeral
            && !self.scan.persons.covers(at as usize)
            && !self.token(at).is_some_and(|token| token.quoted)
    }

    /// `… Conference on Eurasian Security`: the subject, in capitals, that belongs to a capitalised name.
    fn capitalised_name(self, phrase: &mut EventPhrase) {
        let Some((first, _)) = phrase.title else { return };
        let mut end = phrase.end;
        if matches!(self.word(end), Some(Word::On | Word::For)) {
            let mut at = end + 1;
            while let Some(token) =
                self.token(at).filter(|token| at < phrase.end + LONGEST_NAME && !token.quoted)
            {
                let joins = matches!(token.word, Word::And | Word::The);
                let names = token.is_capital()
                    && (token.word.may_name_institution() || matches!(token.word, Word::Title(_)));
                if names {
                    end = at + 1;
                } else if !joins {
                    break;
                }
                at += 1;
            }
        }
        phrase.title = Some((first, end));
        phrase.end = end;
    }

    /// `the meeting of the Council`, `of the Coordinating Council`: a body that was named in full before.
    fn short_body(self, phrase: &mut EventPhrase) {
        if !phrase.bodies.is_empty()
            || self.word(phrase.end) != Some(Word::Of)
            || self.word(phrase.end + 1) != Some(Word::The)
        {
            return;
        }
        let start = phrase.end + 2;
        let end = (start..start + 3)
            .take_while(|at| self.token(*at).is_some_and(|token| token.is_capital() && !token.possessive))
            .last();
        let Some(last) = end else { return };
        let body = matches!(
            self.word(last),
            Some(Word::Title(TitleWord::Council | TitleWord::Institution | TitleWord::Legislature))
        );
        let alone = !matches!(
            self.word(last + 1),
            Some(Word::Of | Word::On | Word::For | Word::To | Word::Dash | Word::OpenBracket)
        );
        if body && alone && self.name_at(start).is_none() {
            phrase.short_body = Some(last);
            phrase.end = last + 1;
        }
    }

    /// `the joint exercise with the CSTO Peacekeeping Forces "Indestructible Brotherhood-2021"`: a code name stands
    /// behind those who train, in the same noun phrase.
    fn code_name(self, phrase: &mut EventPhrase) {
        const FARTHEST: u32 = 24;
        let coded = matches!(phrase.kind, MeetingKind::Exercise | MeetingKind::Training | MeetingKind::Other);
        if !coded
            || phrase.title.is_some()
            || !matches!(self.word(phrase.end), Some(Word::With | Word::Under | Word::Of))
        {
            return;
        }
        let near = self.closed_mark_from(phrase.end).filter(|marked| marked.open < phrase.end + FARTHEST);
        let Some(marked) = near else { return };
        let inner = (phrase.end..marked.open).all(|at| {
            self.word(at).is_some_and(|word| {
                word.may_name_institution()
                    || matches!(
                        word,
                        Word::With
                            | Word::Under
                            | Word::Of
                            | Word::The
                            | Word::And
                            | Word::Members
                            | Word::States
                            | Word::Title(_)
                    )
            })
        });
        if inner && marked.close > marked.open + 1 && self.is_code_name(marked.open + 1, marked.close) {
            phrase.title = Some((marked.open + 1, marked.close));
        }
    }

    /// Whether words in marks are a code name: few, with a capital first, and no sentence.
    fn is_code_name(self, first: u32, end: u32) -> bool {
        const MOST_WORDS: u32 = 6;
        end - first <= MOST_WORDS && self.token(first).is_some_and(Token::is_capital)
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

    /// `the conference "Collective Security in a New Era"`, `a round table on the theme: "Youth"`
    fn quoted_name(self, phrase: &mut EventPhrase) {
        let mut name = phrase.end;
        if self.word(name) == Some(Word::On)
            && self.word(name + 1) == Some(Word::The)
            && self.word(name + 2) == Some(Word::Theme)
        {
            name += 3 + u32::from(self.word(name + 3) == Some(Word::Colon));
        }
        if let Some(marked) = self.closed_mark_from(name).filter(|marked| marked.open == name)
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

    /// Takes `of the CSTO` and `under the CSTO Council of Foreign Ministers` behind the bodies into the naming words.
    fn owning_organization(self, phrase: &mut EventPhrase) {
        if phrase.bodies.is_empty() {
            return;
        }
        let article = u32::from(self.word(phrase.end + 1) == Some(Word::The));
        let Some((_, mut owner)) = self.name_at(phrase.end + 1 + article) else { return };
        let own = match self.word(phrase.end) {
            Some(Word::Of) => owner.subject == Subject::Body(Index::ORGANIZATION),
            Some(Word::Under) => matches!(owner.subject, Subject::Body(_)),
            _ => false,
        };
        while let Some((_, next)) =
            self.name_at(owner.end).filter(|_| self.word(phrase.end) == Some(Word::Under))
            && matches!(next.subject, Subject::Body(_))
        {
            owner = next;
        }
        if own {
            phrase.end = owner.end;
        }
    }
}

pub(in crate::parse) fn kind_of(noun: EventNoun) -> MeetingKind {
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

pub(super) fn format_of(word: FormatWord) -> MeetingFormat {
    match word {
        FormatWord::Narrow => MeetingFormat::Narrow,
        FormatWord::Expanded => MeetingFormat::Expanded,
        FormatWord::Plenary => MeetingFormat::Plenary,
        FormatWord::Informal => MeetingFormat::Informal,
        FormatWord::Working => MeetingFormat::Working,
    }
}
