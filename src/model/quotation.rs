use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::text::is_other_blank;
use super::{OfficialId, PersonName, Printed, TextError};
use crate::vocabulary::{closed_codes, serde_as_text};
use crate::whitespace;

closed_codes! {
    /// How the speaker of a quotation is known. *Closed.*
    pub enum SpeakerBasis {
        /// A name stands at the quotation.
        Named = "named",
        /// A post stands at the quotation: `the Secretary General noted`.
        Role = "role",
        /// A pronoun stands at the quotation: `he said`.
        Pronoun = "pronoun",
        /// Nothing stands at the quotation; the sentence before it reports the speaker's words.
        Carried = "carried",
    }
}

/// The words of a quotation: paragraphs of folded text, joined by a line feed.
///
/// *Lexical*: not empty, no empty paragraph, no other white space than single spaces and line feeds.
///
/// ```
/// use pressroom::model::Speech;
///
/// assert!("We believe.\nWe hope.".parse::<Speech>().is_ok());
/// assert!("We believe.\n\nWe hope.".parse::<Speech>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("minLength" = 1, "pattern" = PATTERN)))]
pub struct Speech(String);

/// The form as a regular expression that every engine reads alike: it leaves out the blanks beyond ASCII.
#[cfg(feature = "schema")]
const PATTERN: &str = r"^[^\t-\r ]+([ \n][^\t-\r ]+)*$";

impl Speech {
    /// The speech of one paragraph; nothing where only blanks are left.
    pub fn fold(text: &str) -> Option<Self> {
        let folded = whitespace::fold(text);
        (!folded.is_empty()).then(|| Self(folded.into_owned()))
    }

    /// Adds a paragraph; blanks alone add nothing.
    pub fn push_paragraph(&mut self, text: &str) {
        let folded = whitespace::fold(text);
        if !folded.is_empty() {
            self.0.push('\n');
            self.0.push_str(&folded);
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Speech {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let folded = |paragraph: &str| {
            !paragraph.is_empty()
                && whitespace::fold(paragraph).len() == paragraph.len()
                && !paragraph.contains(is_other_blank)
        };
        if text.split('\n').all(folded) { Ok(Self(text.to_owned())) } else { Err(TextError::new()) }
    }
}

impl fmt::Display for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

serde_as_text!(Speech, "paragraphs of text joined by a line feed");

/// Who says a quotation, and how that is known.
///
/// ```
/// use pressroom::model::{Printed, Speaker, SpeakerBasis};
///
/// let speaker = Speaker::new("Stanislav Zas".parse()?, Printed::fold("he").unwrap(), SpeakerBasis::Pronoun);
/// assert_eq!(speaker.basis.as_str(), "pronoun");
/// # Ok::<(), pressroom::model::TextError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Speaker {
    /// The official of the registry, where the speaker resolves to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OfficialId>,
    /// The registry's spelling where resolved; else the name as printed in title case, given name first.
    pub name: PersonName,
    /// What stands at the quotation; for a carried speaker, their last mention before it.
    pub printed: Printed,
    /// How the speaker is known.
    pub basis: SpeakerBasis,
}

impl Speaker {
    /// A speaker of this name.
    pub const fn new(name: PersonName, printed: Printed, basis: SpeakerBasis) -> Self {
        Self { id: None, name, printed, basis }
    }
}

/// A stretch of direct speech.
///
/// Every combination is valid.
///
/// *Attribution* is the field's term for the words that say who speaks; Popolo's `speech` has it as `attribution_text`.
///
/// ```
/// use pressroom::model::{Printed, Quotation};
///
/// let mut quotation = Quotation::new("We know the age of every dam".parse()?);
/// quotation.attribution = Printed::fold("Stanislav Zas reported");
/// assert!(quotation.closed && quotation.speaker.is_none());
/// # Ok::<(), pressroom::model::TextError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Quotation {
    /// The words without their marks.
    pub text: Speech,
    /// Who says it, where the text tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// The attribution as printed: `Stanislav Zas reported`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Printed>,
    /// False only where an opening mark lacks its partner.
    pub closed: bool,
}

impl Quotation {
    /// A closed quotation that nobody is known to have said.
    pub const fn new(text: Speech) -> Self {
        Self { text, speaker: None, attribution: None, closed: true }
    }
}
