//! Findings about a release, as data: which rule, how grave, where, and what to do.

use crate::model::{Pointer, slug_id};
use crate::source::Span;
use crate::vocabulary::closed_codes;

slug_id! {
    /// The identifier of a rule: `unclosed-quotation`. It is never used again for another rule.
    ///
    /// *Lexical*: a slug.
    RuleId
}

closed_codes! {
    /// How grave a finding is: the level of its rule. *Closed.*
    pub enum Severity {
        /// Worth a look.
        Warning = "warning",
        /// To be mended.
        Error = "error",
    }
}

/// Where a finding is: in a text, or in a model that came without one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Bytes of the text.
    Span(Span),
    /// A value of the model.
    Pointer(Pointer),
}

/// Another place that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: String,
}

impl Label {
    /// A label on a place.
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }
}

/// A finding. Only a rule makes one, so there is one place for its severity.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// What is the matter: lower case, no full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Further places.
    pub labels: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// The span, where the finding is in a text.
    pub const fn span(&self) -> Option<Span> {
        match self.place {
            Place::Span(span) => Some(span),
            Place::Pointer(_) => None,
        }
    }

    pub(crate) fn label(&mut self, span: Span, message: impl Into<String>) -> &mut Self {
        self.labels.push(Label::new(span, message));
        self
    }

    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }
}
