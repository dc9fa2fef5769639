//! The words of a title, and the kind of post that they name together.

use super::name::NameMention;
use super::word::TitleWord;
use crate::model::PostKind;
use crate::registry::Subject;

/// What the words of a title say together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Title {
    pub(super) head: TitleWord,
    /// The words around the head, as a set: the bit of each is its place in the vocabulary.
    words: u64,
    /// Names among the title's words: the state, and the body.
    pub(super) of_state: Option<u32>,
    pub(super) of_body: Option<u32>,
}

impl Title {
    pub(super) const fn of(head: TitleWord) -> Self {
        Self { head, words: 0, of_state: None, of_body: None }
    }

    pub(super) fn take(&mut self, word: TitleWord) {
        self.words |= 1 << word as u64;
    }

    /// A word of the institution or portfolio behind the head: `General` in `General Staff` says nothing of the post.
    pub(super) fn take_institution(&mut self, word: TitleWord) {
        let portfolio = matches!(
            word,
            TitleWord::Foreign
                | TitleWord::Defence
                | TitleWord::Interior
                | TitleWord::Emergency
                | TitleWord::Security
                | TitleWord::Staff
                | TitleWord::Legislature
                | TitleWord::Institution
                | TitleWord::Cabinet
        );
        if portfolio {
            self.take(word);
        }
    }

    pub(super) fn has(&self, word: TitleWord) -> bool {
        self.words & (1 << word as u64) != 0
    }

    /// Whether a title behind `of` is another person's: that of whom a press secretary, a deputy or a representative
    /// works for.
    pub(super) const fn is_of_another(&self) -> bool {
        matches!(
            self.head,
            TitleWord::Secretary
                | TitleWord::Spokesman
                | TitleWord::Representative
                | TitleWord::Chief
                | TitleWord::Head
        )
    }

    /// A name before the head: `Russian Minister`, `CSTO Joint Staff spokesman`. False where it is no part of a title.
    pub(super) fn take_name(&mut self, row: u32, name: NameMention) -> bool {
        match name.subject {
            Subject::State(_) | Subject::Demonym(_) if self.of_state.is_none() => self.of_state = Some(row),
            // The body nearest to the head is the most specific one.
            Subject::Body(_) => {
                self.of_body.get_or_insert(row);
            }
            _ => return false,
        }
        true
    }

    /// A name behind the head: `of the Republic of Armenia`, `to the CSTO`. False where it is no part of a title.
    pub(super) fn take_complement(
        &mut self,
        row: u32,
        name: NameMention,
        sent_to: bool,
        first: bool,
    ) -> bool {
        match name.subject {
            Subject::State(_) if first => {
                self.of_state.get_or_insert(row);
            }
            Subject::Body(_) if sent_to => {}
            // `of the Joint Staff of the CSTO`: the first phrase is the most specific one.
            Subject::Body(_) if first => {
                self.of_body.get_or_insert(row);
            }
            Subject::Body(_) if self.of_body.is_some_and(|known| known < row) => self.of_body = Some(row),
            _ => return false,
        }
        true
    }

    /// The kind of post; nothing where the words are no title (`head of the list`).
    pub(super) fn kind(&self) -> Option<PostKind> {
        use PostKind::{
            Ambassador, Chair, ChiefOfStaff, Commander, DefenceMinister, DeputyChiefOfStaff,
            DeputyDefenceMinister, DeputyForeignMinister, DeputyHead, DeputyHeadOfGovernment, DeputyMinister,
            DeputySecretaryGeneral, DeputySecurityCouncilSecretary, EmergencyMinister, ForeignMinister, Head,
            HeadOfGovernment, HeadOfState, InteriorMinister, Minister, Other, PermanentRepresentative,
            PressSecretary, SecretaryGeneral, SecurityCouncilSecretary, Speaker, SpecialRepresentative,
        };
        let of_something = self.of_state.is_some() || self.of_body.is_some();
        let or_deputy =
            |full: PostKind, deputy: PostKind| if self.has(TitleWord::Deputy) { deputy } else { full };
        Some(match self.head {
            TitleWord::Secretary if self.has(TitleWord::General) => {
                or_deputy(SecretaryGeneral, DeputySecretaryGeneral)
            }
            TitleWord::Secretary if self.has(TitleWord::Press) => PressSecretary,
            TitleWord::Secretary if self.has(TitleWord::Security) => {
                or_deputy(SecurityCouncilSecretary, DeputySecurityCouncilSecretary)
            }
            TitleWord::Secretary if of_something || self.has(TitleWord::State) => Other,
            TitleWord::Spokesman => PressSecretary,
            TitleWord::Minister if self.has(TitleWord::Prime) => {
                or_deputy(HeadOfGovernment, DeputyHeadOfGovernment)
            }
            TitleWord::Minister if self.has(TitleWord::Foreign) => {
                or_deputy(ForeignMinister, DeputyForeignMinister)
            }
            TitleWord::Minister if self.has(TitleWord::Emergency) => {
                or_deputy(EmergencyMinister, DeputyMinister)
            }
            TitleWord::Minister if self.has(TitleWord::Defence) => {
                or_deputy(DefenceMinister, DeputyDefenceMinister)
            }
            TitleWord::Minister if self.has(TitleWord::Interior) => {
                or_deputy(InteriorMinister, DeputyMinister)
            }
            TitleWord::Minister => or_deputy(Minister, DeputyMinister),
            TitleWord::President if self.of_body.is_some() => Other,
            TitleWord::President if self.has(TitleWord::Deputy) => Other,
            TitleWord::President => HeadOfState,
            TitleWord::Representative if self.has(TitleWord::Special) => SpecialRepresentative,
            TitleWord::Representative
                if self.has(TitleWord::Permanent) || self.has(TitleWord::Plenipotentiary) =>
            {
                PermanentRepresentative
            }
            TitleWord::Ambassador => Ambassador,
            TitleWord::Chief | TitleWord::Head
                if self.has(TitleWord::Staff) && !self.has(TitleWord::Institution) =>
            {
                or_deputy(ChiefOfStaff, DeputyChiefOfStaff)
            }
            TitleWord::Chief | TitleWord::Head | TitleWord::Director
                if of_something || self.has(TitleWord::Deputy) =>
            {
                or_deputy(Head, DeputyHead)
            }
            TitleWord::Chairman | TitleWord::Speaker
                if self.has(TitleWord::Legislature) && !self.has(TitleWord::Deputy) =>
            {
                Speaker
            }
            TitleWord::Speaker if of_something => Speaker,
            TitleWord::Chairman if of_something => or_deputy(Chair, Other),
            TitleWord::Commander => or_deputy(Commander, Other),
            TitleWord::Coordinator if of_something => Other,
            _ => return None,
        })
    }
}
