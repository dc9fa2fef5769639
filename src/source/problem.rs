use serde::{Deserialize, Serialize};

use super::Span;
use crate::vocabulary::open_codes;

/// Something that the reader met and could not read, with its place.
///
/// Reading never judges: a problem says what stands there, and only a rule makes a finding of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Problem {
    /// What could not be read.
    pub kind: ProblemKind,
    /// Where it stands.
    pub span: Span,
}

impl Problem {
    /// A problem of this kind at this place.
    pub const fn new(kind: ProblemKind, span: Span) -> Self {
        Self { kind, span }
    }
}

open_codes! {
    /// What the reader could not read. *Open*: a later version may know more kinds.
    pub enum ProblemKind {
        /// An opening quotation mark without its partner in the paragraph.
        UnclosedQuotation = "unclosed_quotation",
        /// A quotation that opens with one style of mark and closes with another.
        MixedQuotationMarks = "mixed_quotation_marks",
        /// Words that have the shape of a date and cannot be trusted or placed.
        UnresolvedDate = "unresolved_date",
        /// A telephone number that is printed in a form nobody can dial.
        UnreadablePhone = "unreadable_phone",
        /// A text whose language is not read beyond its paragraphs, dates and contact.
        UnsupportedLanguage = "unsupported_language",
        /// A text of more than 4 GiB.
        TextTooLong = "text_too_long",
    }
}
