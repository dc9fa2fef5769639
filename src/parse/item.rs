//! One item of a page, from its blocks to the model.

use super::contact;
use super::meeting::{self, Draft};
use super::official::{self, Holding, Of, Posts};
use super::origins::{Field, Origins, Path};
use super::quotation::{self, SpeechTokens};
use super::when::{Calendar, stated_years};
use crate::layout::{Block, BlockKind, printed_date};
use crate::model::{
    BodyRef, Date, EntityRef, Headline, ItemKind, LanguageTag, NewsItem, Office, OfficialRef, PersonName,
    PersonRef, PressContact, Printed, Quotation, Speaker, SpeakerBasis, Speech, StateRef, When,
};
use crate::registry::{Registry, Subject};
use crate::scan::date::{DateMention, DateWords};
use crate::scan::name::NameMention;
use crate::scan::person::Person;
use crate::scan::token::Shape;
use crate::scan::word::{QuoteMark, Word};
use crate::scan::{ParagraphRole, Scan};
use crate::source::{Problem, ProblemKind, Span, Text};

/// Working memory of one item, kept by the parser.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    holdings: Vec<Holding>,
    posts: Posts,
    speeches: Vec<SpeechTokens>,
    drafts: Vec<Draft>,
}

/// The blocks of an item and what is needed to read them.
#[derive(Clone, Copy)]
pub(super) struct ItemReader<'a> {
    pub(super) text: Text<'a>,
    pub(super) registry: &'a Registry,
    pub(super) reference: Option<Date>,
    pub(super) number: usize,
    pub(super) blocks: &'a [Block],
    pub(super) kind: ItemKind,
    pub(super) language: &'a LanguageTag,
}

impl ItemReader<'_> {
    /// Reads the item.
    pub(super) fn read(
        self,
        scan: &mut Scan,
        scratch: &mut Scratch,
        origins: &mut Origins,
        problems: &mut Vec<Problem>,
    ) -> NewsItem {
        self.scan(scan);
        official::holdings(scan, &mut scratch.holdings);
        scratch.posts.read(scan, &scratch.holdings);
        quotation::find(scan, &scratch.holdings, &scratch.posts, &mut scratch.speeches);
        scan.read_sentences();
        meeting::find(self.text, scan, &scratch.holdings, &mut scratch.drafts);
        let published = self
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Date)
            .find_map(|block| printed_date(self.text, block));
        let stated = stated_years(&scan.dates);
        let calendar = Calendar {
            published: published.map(|(date, _)| date),
            reference: self.reference,
            stated: &stated,
        };
        let mut writer =
            Writer { reader: self, scan, calendar, origins, problems, path: Path::item(self.number) };
        writer.item(scratch, published)
    }

    /// Finds the mentions of the item's texts.
    fn scan(self, scan: &mut Scan) {
        scan.clear();
        let index = self.registry.index();
        let mut contact: Option<Span> = None;
        for block in self.blocks {
            match block.kind {
                BlockKind::Headline => scan.paragraph(self.text, block.span, ParagraphRole::Headline, index),
                BlockKind::Paragraph => scan.paragraph(self.text, block.span, ParagraphRole::Body, index),
                BlockKind::Contact => {
                    contact = Some(contact.map_or(block.span, |lines| lines.join(block.span)));
                }
                _ => {}
            }
        }
        if let Some(lines) = contact {
            scan.paragraph(self.text, lines, ParagraphRole::Contact, index);
        }
        scan.surnames();
    }
}

/// Turns mentions into values and notes where each was read.
pub(super) struct Writer<'a> {
    pub(super) reader: ItemReader<'a>,
    pub(super) scan: &'a Scan,
    calendar: Calendar<'a>,
    origins: &'a mut Origins,
    problems: &'a mut Vec<Problem>,
    path: Path,
}

impl Writer<'_> {
    fn item(&mut self, scratch: &Scratch, published: Option<(Date, Span)>) -> NewsItem {
        let mut item = NewsItem::new(self.reader.kind);
        item.language = self.reader.language.clone();
        item.genre = super::genre::of(self.reader.text, self.scan);
        self.origin(self.path, self.extent());
        if let Some(block) = self.reader.blocks.iter().find(|block| block.kind == BlockKind::Headline) {
            let span = self.reader.text.trimmed(block.span);
            item.headline = Headline::fold(self.reader.text.get(span).unwrap_or_default());
            self.origin(self.path.field(Field::Headline), span);
        }
        if let Some((date, span)) = published {
            item.published = Some(date);
            self.origin(self.path.field(Field::Published), span);
        }
        for paragraph in self.scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Body)
        {
            let place = self.path.element(Field::Paragraphs, item.paragraphs.len());
            item.paragraphs.extend(self.printed(place, self.reader.text.trimmed(paragraph.span)));
        }
        for draft in &scratch.drafts {
            let place = self.path.element(Field::Meetings, item.meetings.len());
            item.meetings.push(self.meeting(draft, place));
        }
        item.officials = self.officials(&scratch.holdings);
        item.quotations = self.quotations(&scratch.speeches);
        item.states = self.states();
        item.bodies = self.bodies();
        item.press_contact = self.press_contact();
        self.unresolved_dates();
        self.defective_marks(&scratch.speeches);
        item
    }

    /// Where the item stands: from its first block to its last, without the blanks at its ends.
    fn extent(&self) -> Span {
        let blocks = self.reader.blocks.iter().map(|block| block.span);
        let span = blocks.reduce(Span::join).unwrap_or(Span::between(0, 0));
        self.reader.text.trimmed(span)
    }

    pub(super) fn origin(&mut self, place: Path, span: Span) {
        self.origins.add(place, span);
    }

    /// The print of a span, with its origin; nothing where the span is blank.
    pub(super) fn printed(&mut self, place: Path, span: Span) -> Option<Printed> {
        let printed = Printed::fold(self.reader.text.get(span)?)?;
        self.origin(place, span);
        Some(printed)
    }

    /// The print of some tokens, with its origin.
    pub(super) fn printed_tokens(&mut self, place: Path, first: u32, end: u32) -> Option<Printed> {
        self.printed(place, self.scan.span(first, end)?)
    }

    /// The date that a mention means, where it can be known.
    pub(super) fn when(&mut self, row: u32, place: Path) -> Option<When> {
        let date = *self.scan.dates.get(row as usize)?;
        let (edtf, basis) = self.calendar.resolve(&date)?;
        let printed = self.printed_tokens(place, date.first, date.end)?;
        Some(When::new(edtf, basis, printed))
    }

    fn officials(&mut self, holdings: &[Holding]) -> Vec<OfficialRef> {
        let mut officials: Vec<OfficialRef> = Vec::new();
        // The row of each person among the officials, in order of first mention.
        let mut rows: Vec<Option<u32>> = vec![None; self.scan.persons.all.len()];
        let mut offices: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
        for (row, (office, holding)) in self.scan.offices.iter().zip(holdings).enumerate() {
            if let Some(offices) = holding.person.and_then(|person| offices.get_mut(person as usize))
                && !office.former
            {
                offices.push(row);
            }
        }
        for mention in self.scan.persons.mentions.iter().filter(|mention| !mention.bare) {
            let person = mention.person as usize;
            let Some(held) = offices.get(person).filter(|held| !held.is_empty()) else { continue };
            let Some(row) = rows.get_mut(person).filter(|row| row.is_none()) else { continue };
            *row = Some(officials.len() as u32);
            let place = self.path.element(Field::Officials, officials.len());
            officials.extend(self.official(place, mention.person, (mention.first, mention.end), held));
        }
        officials
    }

    fn official(
        &mut self,
        place: Path,
        person: u32,
        name: (u32, u32),
        held: &[usize],
    ) -> Option<OfficialRef> {
        let printed = self.printed_tokens(place, name.0, name.1)?;
        let mut official: Option<OfficialRef> = None;
        let mut seen: Vec<(usize, Option<Of>)> = Vec::new();
        for &row in held {
            let mention = self.scan.offices.get(row)?;
            let of = official::office_of(self.scan, mention.of, &mention.kind);
            let known = seen.iter().any(|(other, other_of)| {
                *other_of == of
                    && self.scan.offices.get(*other).is_some_and(|other| other.kind == mention.kind)
            });
            if known {
                continue;
            }
            let place = place.element(Field::Offices, seen.len());
            seen.push((row, of));
            let office = self.office(place, row)?;
            match &mut official {
                Some(official) => official.offices.push(office),
                None => official = Some(OfficialRef::new(self.person_name(person)?, printed.clone(), office)),
            }
        }
        official.map(|official| OfficialRef { id: self.official_id(person), ..official })
    }

    fn office(&mut self, place: Path, row: usize) -> Option<Office> {
        let mention = self.scan.offices.get(row)?.clone();
        let printed = self.printed_tokens(place, mention.first, mention.end)?;
        let mut office = Office::new(mention.kind, printed);
        office.acting = mention.acting;
        office.of = match mention.of {
            Some(of) => self.entity(of, place.field(Field::Of)),
            None => match official::office_of(self.scan, None, &office.kind) {
                Some(Of::Body(row)) => self.body_id(row).map(|id| EntityRef::Body(BodyRef::implied(id))),
                _ => None,
            },
        };
        Some(office)
    }

    /// The state or body that a name means.
    pub(super) fn entity(&mut self, row: u32, place: Path) -> Option<EntityRef> {
        let name = *self.scan.names.get(row as usize)?;
        match name.subject {
            Subject::State(_) | Subject::Demonym(_) => self.state(name, place).map(EntityRef::State),
            Subject::Body(_) => self.body(name, place).map(EntityRef::Body),
            _ => None,
        }
    }

    pub(super) fn state(&mut self, name: NameMention, place: Path) -> Option<StateRef> {
        let (Subject::State(row) | Subject::Demonym(row)) = name.subject else { return None };
        let code = self.reader.registry.states().get(usize::from(row))?.code;
        Some(StateRef::resolved(code, self.printed_tokens(place, name.first, name.end)?))
    }

    pub(super) fn body(&mut self, name: NameMention, place: Path) -> Option<BodyRef> {
        let Subject::Body(row) = name.subject else { return None };
        Some(BodyRef::resolved(self.body_id(row)?, self.printed_tokens(place, name.first, name.end)?))
    }

    fn body_id(&self, row: u16) -> Option<crate::model::BodyId> {
        self.reader.registry.bodies().get(usize::from(row)).map(|body| body.id.clone())
    }

    fn official_id(&self, person: u32) -> Option<crate::model::OfficialId> {
        let row = self.scan.persons.all.get(person as usize)?.official?;
        self.reader.registry.officials().get(usize::from(row)).map(|official| official.id.clone())
    }

    /// The registry's spelling of a name, or the fullest print of it in title case, without a patronymic.
    pub(super) fn person_name(&self, person: u32) -> Option<PersonName> {
        let person = self.scan.persons.all.get(person as usize)?;
        if let Some(official) =
            person.official.and_then(|row| self.reader.registry.officials().get(usize::from(row)))
        {
            return Some(official.name.clone());
        }
        self.printed_name(person)
    }

    fn printed_name(&self, person: &Person) -> Option<PersonName> {
        let tokens = self.scan.tokens.list.get(person.first as usize..person.end as usize)?;
        let words = tokens.iter().filter(|token| !token.word.is_mark()).count();
        let mut name = String::new();
        for token in tokens {
            let print = self.reader.text.get(token.span())?;
            let inner = !name.is_empty();
            match token.word {
                Word::Dash => name.push('-'),
                Word::Stop => name.push('.'),
                _ if words > 2 && inner && ["vich", "vna"].iter().any(|ending| print.ends_with(ending)) => {}
                _ => {
                    if inner && !name.ends_with('-') {
                        name.push(' ');
                    }
                    let shout = token.shape == Shape::Upper && print.chars().count() > 2;
                    let mut letters = print.chars();
                    name.extend(letters.next());
                    if shout {
                        name.push_str(&letters.as_str().to_lowercase());
                    } else {
                        name.push_str(letters.as_str());
                    }
                }
            }
        }
        PersonName::fold(&name)
    }

    /// A person as some tokens name them.
    pub(super) fn person(&mut self, person: u32, tokens: (u32, u32), place: Path) -> Option<PersonRef> {
        let printed = self.printed_tokens(place, tokens.0, tokens.1)?;
        let mut reference = PersonRef::new(self.person_name(person)?, printed);
        reference.id = self.official_id(person);
        Some(reference)
    }

    fn quotations(&mut self, speeches: &[SpeechTokens]) -> Vec<Quotation> {
        let mut quotations = Vec::new();
        for speech in speeches {
            let place = self.path.element(Field::Quotations, quotations.len());
            let Some((text, span)) = self.speech_text(speech) else { continue };
            self.origin(place.field(Field::Text), span);
            let mut quotation = Quotation::new(text);
            quotation.closed = speech.closed;
            if let Some(speaker) = speech.speaker {
                quotation.speaker = self.speaker(speaker, place.field(Field::Speaker));
            }
            if let Some((first, end)) = speech.attribution {
                quotation.attribution = self.printed_tokens(place.field(Field::Attribution), first, end);
            }
            quotations.push(quotation);
        }
        quotations
    }

    fn speaker(&mut self, speaker: quotation::SpeakerTokens, place: Path) -> Option<Speaker> {
        let printed = self.printed_tokens(place, speaker.first, speaker.end)?;
        let mut said = Speaker::new(self.person_name(speaker.person)?, printed, speaker.basis);
        said.id = self.official_id(speaker.person);
        debug_assert!(speaker.basis != SpeakerBasis::Pronoun || speaker.end == speaker.first + 1);
        Some(said)
    }

    /// The words between the marks, paragraph by paragraph, and the span from the first to the last of them.
    fn speech_text(&self, speech: &SpeechTokens) -> Option<(Speech, Span)> {
        let text = self.reader.text;
        let open = self.scan.tokens.list.get(speech.open as usize)?;
        let (first, last) = speech.paragraphs;
        let paragraphs = self.scan.paragraphs.get(first as usize..=last as usize)?;
        let mut whole: Option<(Speech, Span)> = None;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let reopened = paragraph
                .marked
                .of(&self.scan.marked)
                .first()
                .filter(|marked| marked.open == paragraph.tokens.first);
            let start = match reopened.and_then(|marked| self.scan.tokens.list.get(marked.open as usize)) {
                _ if at == 0 => open.end,
                Some(mark) => mark.end,
                None => paragraph.span.start(),
            };
            let closing = self
                .scan
                .tokens
                .list
                .get(speech.close as usize)
                .filter(|_| speech.closed && at + 1 == paragraphs.len());
            let end = closing.map_or(paragraph.span.end(), |mark| mark.start);
            let span = speech_span(
                text,
                Span::between(start, end.max(start)),
                speech.closed || at + 1 < paragraphs.len(),
            );
            let part = text.get(span)?;
            match &mut whole {
                // A mark that opens again with nothing behind it adds neither words nor place.
                Some(_) if span.is_empty() => {}
                Some((speech, extent)) => {
                    speech.push_paragraph(part);
                    *extent = extent.join(span);
                }
                None => whole = Speech::fold(part).map(|speech| (speech, span)),
            }
        }
        whole
    }

    fn states(&mut self) -> Vec<StateRef> {
        let mut states = Vec::new();
        let mut seen = Vec::new();
        for (row, name) in self.scan.names.iter().enumerate() {
            let code = match name.subject {
                Subject::State(code) => code,
                Subject::Demonym(code) if self.stands_for_state(row, *name) => code,
                _ => continue,
            };
            if !seen.contains(&code) {
                seen.push(code);
                states.extend(self.state(*name, self.path.element(Field::States, states.len())));
            }
        }
        states
    }

    /// Whether an adjective stands for the state: beside its side, its delegation or its official.
    pub(super) fn stands_for_state(&self, row: usize, name: NameMention) -> bool {
        let around =
            self.scan.office_around(name.first).and_then(|office| self.scan.offices.get(office as usize));
        let of_office = around.is_some_and(|office| office.of == Some(row as u32));
        of_office || meeting::is_side(self.scan, row, name)
    }

    fn bodies(&mut self) -> Vec<BodyRef> {
        let mut bodies = Vec::new();
        let mut seen = Vec::new();
        for name in &self.scan.names {
            let Subject::Body(row) = name.subject else { continue };
            if !seen.contains(&row) {
                seen.push(row);
                bodies.extend(self.body(*name, self.path.element(Field::Bodies, bodies.len())));
            }
        }
        bodies
    }

    fn press_contact(&mut self) -> Option<PressContact> {
        let lines =
            *self.scan.paragraphs.iter().find(|paragraph| paragraph.role == ParagraphRole::Contact)?;
        let place = self.path.field(Field::PressContact);
        let mut contact = PressContact::new();
        if let Some(name) =
            self.scan.persons.within(lines.tokens.first as usize, lines.tokens.end as usize).first().copied()
        {
            contact.person = self.person(name.person, (name.first, name.end), place.field(Field::Person));
        }
        if let Some(office) = lines.offices.of(&self.scan.offices).first() {
            contact.post = self.printed_tokens(place.field(Field::Post), office.first, office.end);
        }
        let (mut phones, mut emails) = (Vec::new(), Vec::new());
        for block in self.reader.blocks.iter().filter(|block| block.kind == BlockKind::Contact) {
            let line = self.reader.text.trimmed(block.span);
            contact::phones(self.reader.text, line, &mut phones, self.problems);
            contact::emails(self.reader.text, line, &mut emails);
        }
        for (number, span) in phones {
            self.origin(place.element(Field::Phones, contact.phones.len()), span);
            contact.phones.push(number);
        }
        for (address, span) in emails {
            self.origin(place.element(Field::Emails, contact.emails.len()), span);
            contact.emails.push(address);
        }
        Some(contact)
    }

    fn unresolved_dates(&mut self) {
        for date in &self.scan.dates {
            if self.calendar.resolve(date).is_none()
                && !self.is_spoken(date)
                && let Some(span) = self.scan.span(date.first, date.end)
            {
                self.problems.push(Problem::new(ProblemKind::UnresolvedDate, span));
            }
        }
    }

    /// Whether `today` is a speaker's, and needs no date of the item.
    fn is_spoken(&self, date: &DateMention) -> bool {
        let relative = matches!(date.words, DateWords::Today | DateWords::Eve);
        relative && self.scan.token(date.first).is_some_and(|token| token.quoted)
    }

    /// Marks without a partner, and pairs of two styles.
    fn defective_marks(&mut self, speeches: &[SpeechTokens]) {
        let mut speeches = speeches.iter().peekable();
        for marked in &self.scan.marked {
            while speeches
                .next_if(|speech| speech.close <= marked.open && speech.open != marked.open)
                .is_some()
            {}
            let speech = speeches.peek().filter(|speech| (speech.open..speech.close).contains(&marked.open));
            let (close, closed) = match speech {
                Some(speech) if speech.open == marked.open => (speech.close, speech.closed),
                // Opened again within a speech of several paragraphs.
                Some(_) => continue,
                None => (marked.close, marked.closed),
            };
            let Some(open_mark) = self.scan.tokens.list.get(marked.open as usize) else { continue };
            if !closed {
                self.problems.push(Problem::new(ProblemKind::UnclosedQuotation, open_mark.span()));
            } else if let Some(close_mark) = self.scan.tokens.list.get(close as usize)
                && !is_pair(open_mark.word, close_mark.word)
            {
                let span = open_mark.span().join(close_mark.span());
                self.problems.push(Problem::new(ProblemKind::MixedQuotationMarks, span));
            }
        }
    }
}

/// Whether two marks are a pair of one style.
fn is_pair(open: Word, close: Word) -> bool {
    matches!(
        (open, close),
        (Word::Quote(QuoteMark::Straight), Word::Quote(QuoteMark::Straight))
            | (Word::Quote(QuoteMark::Open), Word::Quote(QuoteMark::Close | QuoteMark::Open))
            | (Word::Quote(QuoteMark::GuillemetOpen), Word::Quote(QuoteMark::GuillemetClose))
    )
}

/// The words of a speech without the comma before the closing mark, which belongs to the sentence around it.
fn speech_span(text: Text<'_>, span: Span, closed: bool) -> Span {
    let span = text.trimmed(span);
    let words = text.get(span).unwrap_or_default();
    match words.strip_suffix(',') {
        Some(rest) if closed => text.trimmed(Span::between(span.start(), span.start() + rest.len() as u32)),
        _ => span,
    }
}
