//! Mentions become values, and each value's place is noted.

mod meeting;
mod official;
mod quotation;

use super::contact;
use super::document::DocumentTokens;
use super::event::City;
use super::item::{ItemReader, Scratch};
use super::origins::{Field, Origins, Path};
use super::when::{Calendar, ToldDate};
use super::{genre, party};
use crate::layout::BlockKind;
use crate::model::{
    BodyId, BodyRef, Date, DateBasis, Dateline, DocumentRef, EntityRef, Headline, NewsItem, PressContact,
    Printed, StateRef, When,
};
use crate::registry::Subject;
use crate::scan::date::{DateMention, DateWords};
use crate::scan::name::NameMention;
use crate::scan::{ParagraphRole, Scan};
use crate::source::{Problem, ProblemKind, Span};

/// Turns mentions into values and notes where each was read.
pub(in crate::parse) struct Writer<'a> {
    pub(in crate::parse) reader: ItemReader<'a>,
    pub(in crate::parse) scan: &'a Scan,
    pub(in crate::parse) calendar: Calendar<'a>,
    pub(in crate::parse) origins: &'a mut Origins,
    pub(in crate::parse) problems: &'a mut Vec<Problem>,
    pub(in crate::parse) path: Path,
}

impl Writer<'_> {
    pub(in crate::parse) fn item(&mut self, scratch: &Scratch, published: Option<(Date, Span)>) -> NewsItem {
        let mut item = NewsItem::new(self.reader.kind);
        item.language = self.reader.language.clone();
        item.genre = genre::of(self.reader.text, self.scan, &scratch.speeches);
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
        item.dateline = self.dateline();
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
        item.documents = self.documents(&scratch.documents);
        item.press_contact = self.press_contact();
        self.unresolved_dates();
        self.defective_marks(&scratch.speeches);
        item
    }

    fn documents(&mut self, documents: &[DocumentTokens]) -> Vec<DocumentRef> {
        let mut named = Vec::new();
        for document in documents {
            let place = self.path.element(Field::Documents, named.len());
            let Some(printed) = self.printed_tokens(place, document.first, document.end) else { continue };
            let mut reference = DocumentRef::new(document.kind.clone(), document.act.clone(), printed);
            reference.title = document
                .title
                .and_then(|(first, end)| self.printed_tokens(place.field(Field::Title), first, end));
            named.push(reference);
        }
        named
    }

    /// The place and day before the first sentence.
    fn dateline(&mut self) -> Option<Dateline> {
        let line = self.scan.dateline?;
        let place = self.path.field(Field::Dateline);
        let mut dateline = Dateline::new(self.printed_tokens(place, line.first, line.end)?);
        dateline.place = line.place.and_then(|row| self.place(City::Known(row), place.field(Field::Place)));
        let told = line.date.map(|row| ToldDate { printed: row, meant: row });
        dateline.when = told.and_then(|told| self.when(told, place.field(Field::When)));
        Some(dateline)
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
    pub(super) fn when(&mut self, told: ToldDate, place: Path) -> Option<When> {
        let date = *self.scan.dates.get(told.printed as usize)?;
        let (edtf, basis) = self.calendar.resolve(self.scan.dates.get(told.meant as usize)?)?;
        let basis = if told.printed == told.meant { basis } else { DateBasis::Relative };
        let printed = self.printed_tokens(place, date.first, date.end)?;
        Some(When::new(edtf, basis, printed))
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

    fn body_id(&self, row: u16) -> Option<BodyId> {
        self.reader.registry.bodies().get(usize::from(row)).map(|body| body.id.clone())
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
        of_office || party::is_side(self.scan, row, name)
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
            // `on the same day` that nobody told is no date at all.
            if self.calendar.resolve(date).is_none()
                && date.words != DateWords::SameDay
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
}
