//! Offices: the titles beside names, with what they are of.
//!
//! A title has a head noun (`Minister`), modifiers before it (`First Deputy`, `Russian`, `the CSTO`) and complements
//! behind it (`of Foreign Affairs of the Republic of Armenia`). The head is looked for; the rest is read outwards.

use super::name::NameMention;
use super::title::Title;
use super::token::{Token, touches_before};
use super::word::{TitleWord, Word};
use crate::model::PostKind;

/// An office in the text, as a range of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfficeMention {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    pub(crate) kind: PostKind,
    pub(crate) acting: bool,
    pub(crate) former: bool,
    /// What it is of: an index into the names.
    pub(crate) of: Option<u32>,
}

/// The most tokens of a name, with the organization inside and an acronym in brackets behind.
const LONGEST_NAME: usize = 32;

/// How far around its head, in tokens, a title is read; titles of 30 words have been seen.
const LONGEST_TITLE: usize = 60;

/// Finds the offices in `tokens[first..]`, one paragraph with its cues whose names are `names[first_name..]`, in order.
pub(crate) fn find(
    tokens: &[Token],
    cues: &[u32],
    first: usize,
    names: &[NameMention],
    first_name: usize,
    is_person: &dyn Fn(usize) -> bool,
    offices: &mut Vec<OfficeMention>,
) {
    let mut free = first;
    for at in cues.iter().map(|at| *at as usize) {
        let Some(Token { word: Word::Title(head), .. }) = tokens.get(at) else { continue };
        if at < free || !head.is_head() {
            continue;
        }
        let reader = Reader { tokens, is_person, first: free, names, first_name };
        if let Some(office) = reader.office(at, *head) {
            free = office.end as usize;
            if !reader.is_attached(office.first as usize) {
                offices.push(office);
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: &'a [Token],
    /// Whether a known person is named at a token.
    is_person: &'a dyn Fn(usize) -> bool,
    /// The first token that no earlier office has taken.
    first: usize,
    names: &'a [NameMention],
    first_name: usize,
}

impl<'a> Reader<'a> {
    fn word(self, at: usize) -> Option<Word> {
        self.tokens.get(at).map(|token| token.word)
    }

    fn title_word(self, at: usize) -> Option<TitleWord> {
        match self.word(at)? {
            Word::Title(title) => Some(title),
            _ => None,
        }
    }

    fn paragraph_names(self) -> &'a [NameMention] {
        self.names.get(self.first_name..).unwrap_or_default()
    }

    /// The longest name that begins at a token.
    fn name_at(self, at: usize) -> Option<(u32, NameMention)> {
        let names = self.paragraph_names();
        let row = names.partition_point(|name| (name.first as usize) < at);
        let name = *names.get(row).filter(|name| name.first as usize == at)?;
        Some(((self.first_name + row) as u32, name))
    }

    /// The longest name that ends before a token.
    fn name_before(self, at: usize) -> Option<(u32, NameMention)> {
        let names = self.paragraph_names();
        let until = names.partition_point(|name| (name.first as usize) < at);
        // A name has few words: those that end here begin close before.
        let from = names.partition_point(|name| (name.first as usize) + LONGEST_NAME < at);
        let ending = names.get(from..until)?.iter().position(|name| name.end as usize == at)?;
        let row = from + ending;
        Some(((self.first_name + row) as u32, *names.get(row)?))
    }

    fn office(self, at: usize, head: TitleWord) -> Option<OfficeMention> {
        let mut title = Title::of(head);
        let first = self.modifiers(at, &mut title);
        let end = self.complements(at + 1, &mut title);
        let mut kind = title.kind()?;
        // `University President`
        let before = first.checked_sub(1).filter(|at| *at >= self.first).and_then(|at| self.tokens.get(at));
        let named_before = before.is_some_and(|token| {
            token.is_capital() && matches!(token.word, Word::Unknown | Word::Title(TitleWord::Institution))
        });
        if kind == PostKind::HeadOfState && title.of_state.is_none() && named_before {
            kind = PostKind::Other;
        }
        let of = match kind {
            // The one represented, not the organization that the representative is sent to.
            PostKind::PermanentRepresentative | PostKind::Ambassador => title.of_state.or(title.of_body),
            _ => title.of_body.or(title.of_state),
        };
        Some(OfficeMention {
            first: first as u32,
            end: end as u32,
            kind,
            acting: title.has(TitleWord::Acting),
            former: title.has(TitleWord::Former),
            of,
        })
    }

    /// Reads the words before the head, and says where the title begins.
    fn modifiers(self, head: usize, title: &mut Title) -> usize {
        let mut first = head;
        let farthest = self.first.max(head.saturating_sub(LONGEST_TITLE));
        while first > farthest {
            let before = first - 1;
            if let Some((row, name)) = self.name_before(first)
                && name.first as usize >= self.first
                && title.take_name(row, name)
            {
                if self.names_staff(name) {
                    title.take(TitleWord::Staff);
                }
                first = name.first as usize;
                continue;
            }
            match self.word(before) {
                Some(Word::Title(word))
                    if !word.is_head() && word != TitleWord::Institution && !self.is_rank(before) =>
                {
                    title.take(word);
                    first = before;
                }
                // `Permanent and Plenipotentiary`
                Some(Word::And)
                    if before > self.first && self.is_modifier(before - 1) && self.is_modifier(first) =>
                {
                    first = before;
                }
                // `Vice-President`, `ex-President`
                Some(Word::Dash) if before > self.first && self.joins_modifier(before) => first = before,
                // `the Organization's Secretary General`
                Some(Word::Organization) if self.tokens.get(before).is_some_and(|token| token.possessive) => {
                    first = before;
                }
                _ => break,
            }
        }
        first
    }

    /// Whether a hyphen joins a modifier to the title: `Vice-President`.
    fn joins_modifier(self, hyphen: usize) -> bool {
        let modifier = matches!(self.title_word(hyphen - 1), Some(TitleWord::Deputy | TitleWord::Former));
        modifier && touches_before(self.tokens, hyphen)
    }

    /// Whether whoever is named behind the title is somebody else: `Assistant to the President`, `First Deputy of the
    /// Minister`.
    fn is_attached(self, first: usize) -> bool {
        let before = |at: usize| at.checked_sub(1).filter(|at| *at >= self.first);
        let Some(mut at) = before(first) else { return false };
        if self.word(at) == Some(Word::The) {
            let Some(next) = before(at) else { return false };
            at = next;
        }
        let linked = matches!(self.word(at), Some(Word::Of | Word::To));
        let noun = before(at).and_then(|at| self.word(at));
        linked && matches!(noun, Some(Word::Attached | Word::Title(TitleWord::Deputy)))
    }

    /// Whether a staff is named: `Joint Staff`.
    fn names_staff(self, name: NameMention) -> bool {
        (name.first..name.end).any(|at| self.title_word(at as usize) == Some(TitleWord::Staff))
    }

    fn is_modifier(self, at: usize) -> bool {
        matches!(
            self.title_word(at),
            Some(
                TitleWord::Permanent
                    | TitleWord::Plenipotentiary
                    | TitleWord::Extraordinary
                    | TitleWord::Special
            )
        )
    }

    /// `General` behind a rank belongs to the rank: `Colonel General`.
    fn is_rank(self, at: usize) -> bool {
        let behind_rank = at.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::Rank);
        let behind_hyphen = at.checked_sub(2).and_then(|at| self.word(at)) == Some(Word::Rank);
        self.title_word(at) == Some(TitleWord::General) && (behind_rank || behind_hyphen)
    }

    /// Reads the words behind the head, and says where the title ends.
    fn complements(self, mut end: usize, title: &mut Title) -> usize {
        // `Secretary General`, `Secretary-General`
        let hyphen = usize::from(self.word(end) == Some(Word::Dash));
        if title.head == TitleWord::Secretary && self.title_word(end + hyphen) == Some(TitleWord::General) {
            title.take(TitleWord::General);
            end += hyphen + 1;
        }
        // `Ambassador Extraordinary and Plenipotentiary`
        while title.head == TitleWord::Ambassador
            && (self.is_modifier(end) || (self.word(end) == Some(Word::And) && self.is_modifier(end + 1)))
        {
            end += 1;
        }
        let farthest = end + LONGEST_TITLE;
        while end < farthest
            && matches!(self.word(end), Some(Word::Of | Word::For | Word::To | Word::On | Word::In))
        {
            let sent_to = self.word(end) == Some(Word::To);
            let article = usize::from(self.word(end + 1) == Some(Word::The));
            let start = end + 1 + article;
            let next = match self.title_word(start) {
                // `Press Secretary of the President of Russia`: a title within the title.
                Some(head) if head.is_head() && title.is_of_another() => {
                    let mut inner = Title::of(head);
                    let inner_end = self.complements(start + 1, &mut inner);
                    title.of_state = title.of_state.or(inner.of_state);
                    title.of_body = title.of_body.or(inner.of_body);
                    inner_end
                }
                _ => self.noun_phrase(start, sent_to, title),
            };
            if next == start {
                break;
            }
            end = next;
            // `Special Representative of the UN Secretary General`
            if title.is_of_another() && self.title_word(end).is_some_and(TitleWord::is_head) {
                end = self.complements(end + 1, &mut Title::of(TitleWord::Secretary));
            }
        }
        end
    }

    /// Reads the name or institution at a token, and says where it ends; the same token where there is none.
    fn noun_phrase(self, at: usize, sent_to: bool, title: &mut Title) -> usize {
        let mut end = at;
        // `of the CSTO Joint Staff`: names that follow each other, the last the most specific.
        while let Some((row, name)) = self.name_at(end)
            && title.take_complement(row, name, sent_to, end == at)
        {
            if self.names_staff(name) {
                title.take(TitleWord::Staff);
            }
            end = name.end as usize;
        }
        if end > at {
            return end;
        }
        // `the Security Council of the CSTO`: a name within the institution ends it, and so does a person.
        let mut portfolio = false;
        while end < at + LONGEST_TITLE && (end == at || self.name_at(end).is_none()) && !(self.is_person)(end)
        {
            let Some(token) = self.tokens.get(end) else { break };
            match token.word {
                Word::Title(word) if !word.is_head() || end > at => {
                    title.take_institution(word);
                    portfolio = true;
                }
                // `Minister of Foreign Affairs Vladimir Makei`: behind a portfolio a name begins.
                word if word.may_name_institution() && token.is_capital() && !portfolio => {}
                // `Civil Defense, Emergencies and Elimination`, `Foreign and European Affairs`
                Word::And if end > at && self.continues(end + 1) => portfolio = false,
                _ => break,
            }
            end += 1;
        }
        end
    }

    /// Whether an institution goes on behind `and`: another word of its own, not the head of a further title.
    fn continues(self, at: usize) -> bool {
        match self.tokens.get(at) {
            Some(token) => match token.word {
                Word::Title(word) => {
                    !word.is_head()
                        && !matches!(word, TitleWord::Deputy | TitleWord::First | TitleWord::Acting)
                }
                Word::Unknown => token.is_capital() && self.name_at(at).is_none(),
                _ => false,
            },
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ParagraphRole, Scan};
    use super::*;
    use crate::registry::{Registry, Subject};
    use crate::source::{Span, Text};

    /// The printed titles with their kinds and what they are of.
    fn offices(text: &str) -> Vec<(String, PostKind, Option<String>)> {
        let registry = Registry::csto();
        let text = Text::new(text).unwrap();
        let mut scan = Scan::default();
        scan.paragraph(text, Span::new(0, text.len()).unwrap(), ParagraphRole::Body, registry.index());
        let of = |row: u32| match scan.names[row as usize].subject {
            Subject::State(row) | Subject::Demonym(row) => {
                registry.states()[usize::from(row)].code.to_string()
            }
            Subject::Body(row) => registry.bodies()[usize::from(row)].id.to_string(),
            _ => String::new(),
        };
        let print =
            |office: &OfficeMention| text.folded(scan.span(office.first, office.end).unwrap()).into_owned();
        scan.offices.iter().map(|office| (print(office), office.kind.clone(), office.of.map(of))).collect()
    }

    #[track_caller]
    fn reads(text: &str, title: &str, kind: PostKind, of: Option<&str>) {
        assert_eq!(offices(text), [(title.to_owned(), kind, of.map(str::to_owned))], "{text}");
    }

    #[test]
    fn posts_of_the_organization() {
        use PostKind::{
            ChiefOfStaff, DeputyChiefOfStaff, DeputySecretaryGeneral, PressSecretary, SecretaryGeneral,
        };
        reads("the CSTO Secretary General spoke", "CSTO Secretary General", SecretaryGeneral, Some("csto"));
        reads(
            "the Secretary General of the CSTO",
            "Secretary General of the CSTO",
            SecretaryGeneral,
            Some("csto"),
        );
        reads("the Secretary General noted", "Secretary General", SecretaryGeneral, None);
        reads(
            "Deputy Secretary-General P. Example",
            "Deputy Secretary-General",
            DeputySecretaryGeneral,
            None,
        );
        let chief = "Chief of the CSTO Joint Staff";
        reads("the Chief of the CSTO Joint Staff, Colonel General", chief, ChiefOfStaff, Some("joint-staff"));
        let deputy = "First Deputy Chief of the Joint Staff";
        reads(
            "the First Deputy Chief of the Joint Staff said",
            deputy,
            DeputyChiefOfStaff,
            Some("joint-staff"),
        );
        reads("The CSTO Press Secretary", "CSTO Press Secretary", PressSecretary, Some("csto"));
    }

    #[test]
    fn posts_of_states() {
        use PostKind::{
            DeputyForeignMinister, EmergencyMinister, HeadOfGovernment, HeadOfState, InteriorMinister,
            PermanentRepresentative, SecurityCouncilSecretary,
        };
        let title = "President of the Republic of Belarus";
        reads("by the President of the Republic of Belarus Alexander", title, HeadOfState, Some("BY"));
        reads(
            "the Russian Deputy Foreign Minister;",
            "Russian Deputy Foreign Minister",
            DeputyForeignMinister,
            Some("RU"),
        );
        let title = "Minister for Emergency Situations of the Kyrgyz Republic";
        reads(
            "Minister for Emergency Situations of the Kyrgyz Republic,",
            title,
            EmergencyMinister,
            Some("KG"),
        );
        let title = "Minister of Internal Affairs of the Republic of Armenia";
        reads(
            "the Minister of Internal Affairs of the Republic of Armenia",
            title,
            InteriorMinister,
            Some("AM"),
        );
        reads("Prime Minister of Armenia", "Prime Minister of Armenia", HeadOfGovernment, Some("AM"));
        let title = "Secretary of the Security Council of the Republic of Tajikistan";
        reads(
            "the Secretary of the Security Council of the Republic of Tajikistan",
            title,
            SecurityCouncilSecretary,
            Some("TJ"),
        );
        let title = "Permanent and Plenipotentiary Representative of the Republic of Belarus to the CSTO";
        reads(
            "by the Permanent and Plenipotentiary Representative of the Republic of Belarus to the CSTO V",
            title,
            PermanentRepresentative,
            Some("BY"),
        );
    }

    #[test]
    fn a_rank_is_no_part_of_a_title() {
        assert_eq!(offices("Colonel General Anna Example took part"), []);
        let staff = "Chief of the General Staff";
        reads(
            "Colonel General Anna Example, Chief of the General Staff",
            staff,
            PostKind::ChiefOfStaff,
            None,
        );
    }

    #[test]
    fn other_heads_are_no_offices() {
        for text in
            ["at the head of the delegation", "the heads of state", "chief among them", "a director said"]
        {
            assert_eq!(offices(text), [], "{text}");
        }
    }
}
