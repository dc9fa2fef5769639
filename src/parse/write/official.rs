//! Officials and persons as values.

use super::Writer;
use crate::model::{BodyRef, EntityId, EntityRef, Office, OfficialId, OfficialRef, PersonName, PersonRef};
use crate::parse::official::{self, Holding, Of};
use crate::parse::origins::{Field, Path};
use crate::registry::Index;
use crate::scan::person::Person;
use crate::scan::token::Shape;
use crate::scan::word::Word;

impl Writer<'_> {
    pub(super) fn officials(&mut self, holdings: &[Holding]) -> Vec<OfficialRef> {
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
            let office = self.office(place, row, person)?;
            match &mut official {
                Some(official) => official.offices.push(office),
                None => official = Some(OfficialRef::new(self.person_name(person)?, printed.clone(), office)),
            }
        }
        official.map(|official| OfficialRef { id: self.official_id(person), ..official })
    }

    /// Whether a person may hold a post of the registry's organization: not one who is known in other posts only.
    fn may_serve_organization(&self, person: u32) -> bool {
        let row = self.scan.persons.all.get(person as usize).and_then(|person| person.official);
        let Some(official) = row.and_then(|row| self.reader.registry.officials().get(usize::from(row)))
        else {
            return true;
        };
        let Some(own) = self.body_id(Index::ORGANIZATION) else { return true };
        official.tenures.iter().any(|tenure| *tenure.of() == EntityId::Body(own.clone()))
    }

    fn office(&mut self, place: Path, row: usize, person: u32) -> Option<Office> {
        let mention = self.scan.offices.get(row)?.clone();
        let printed = self.printed_tokens(place, mention.first, mention.end)?;
        let mut office = Office::new(mention.kind, printed);
        office.acting = mention.acting;
        office.of = match mention.of {
            Some(of) => self.entity(of, place.field(Field::Of)),
            // What the registry knows of the person may say that it is another organization's post.
            None if !self.may_serve_organization(person) => None,
            None => match official::office_of(self.scan, None, &office.kind) {
                Some(Of::Body(row)) => self.body_id(row).map(|id| EntityRef::Body(BodyRef::implied(id))),
                _ => None,
            },
        };
        Some(office)
    }

    pub(super) fn official_id(&self, person: u32) -> Option<OfficialId> {
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
}
