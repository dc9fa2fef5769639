use serde::{Deserialize, Serialize};

use super::Printed;
use crate::vocabulary::open_codes;

open_codes! {
    /// The kind of a document. *Open.*
    pub enum DocumentKind {
        /// A declaration.
        Declaration = "declaration",
        /// A statement.
        Statement = "statement",
        /// A decision.
        Decision = "decision",
        /// A strategy.
        Strategy = "strategy",
        /// A programme.
        Programme = "programme",
        /// A plan.
        Plan = "plan",
        /// An agreement, a treaty.
        Agreement = "agreement",
        /// A protocol.
        Protocol = "protocol",
        /// A memorandum.
        Memorandum = "memorandum",
        /// A law, a model law.
        Law = "law",
        /// Another document.
        Other = "other",
    }
}

open_codes! {
    /// What a text says was done with a document. *Open.*
    pub enum DocumentAct {
        /// Adopted.
        Adopted = "adopted",
        /// Signed.
        Signed = "signed",
        /// Approved.
        Approved = "approved",
        /// Agreed.
        Agreed = "agreed",
        /// Considered, reviewed, discussed.
        Considered = "considered",
        /// Only named.
        Mentioned = "mentioned",
    }
}

/// A document that a text names.
///
/// ```
/// use pressroom::model::{DocumentAct, DocumentKind, DocumentRef, Printed};
///
/// let printed = Printed::fold("a Statement on the Situation in Afghanistan").unwrap();
/// let mut statement = DocumentRef::new(DocumentKind::Statement, DocumentAct::Adopted, printed);
/// statement.title = Printed::fold("On the Situation in Afghanistan");
/// assert_eq!(serde_json::to_value(&statement)?["act"], "adopted");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct DocumentRef {
    /// Its kind.
    pub kind: DocumentKind,
    /// Its title, where the text gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Printed>,
    /// What was done with it.
    pub act: DocumentAct,
    /// The words of the text.
    pub printed: Printed,
}

impl DocumentRef {
    /// A document that the text names in these words.
    pub const fn new(kind: DocumentKind, act: DocumentAct, printed: Printed) -> Self {
        Self { kind, title: None, act, printed }
    }
}
