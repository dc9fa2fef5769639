use crate::diagnostic::{Diagnostic, Place, RuleId, Severity};
use crate::layout::Block;
use crate::model::{NewsItem, Pointer};
use crate::parse::Origins;
use crate::registry::Registry;
use crate::source::{Problem, ProblemKind, Span, Text};

/// What a rule looks at.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) items: &'a [NewsItem],
    pub(super) problems: &'a [Problem],
    pub(super) registry: &'a Registry,
    /// The text that the items were read from, where they come with it.
    pub(super) page: Option<Page<'a>>,
}

/// A text with its blocks, and where its values stand.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) text: Text<'a>,
    pub(super) blocks: &'a [Block],
    pub(super) origins: &'a Origins,
}

impl<'a> Facts<'a> {
    /// The problems of one kind.
    pub(super) fn problems_of(&self, kind: &'a ProblemKind) -> impl Iterator<Item = &'a Problem> {
        self.problems.iter().filter(move |problem| problem.kind == *kind)
    }

    /// Where a value is: its origin in the text, else its pointer.
    pub(super) fn place(&self, pointer: &str) -> Place {
        let pointer = pointer.parse().unwrap_or_default();
        let span = self.page.and_then(|page| page.origins.get(&pointer));
        span.map_or(Place::Pointer(pointer), Place::Span)
    }

    /// The head of an item: its headline, else its first line. A finding about what an item lacks points there, not at
    /// the whole of it.
    pub(super) fn item(&self, number: usize) -> Place {
        let first = |pointer: &str| self.span(&format!("/items/{number}{pointer}"));
        let head = first("/headline").or_else(|| first("/paragraphs/0")).or_else(|| first(""));
        head.map_or_else(|| self.place(&format!("/items/{number}")), Place::Span)
    }

    /// The whole text, as the empty span at its start; the whole model where there is no text.
    pub(super) fn whole(&self) -> Place {
        match self.page {
            Some(_) => Place::Span(Span::between(0, 0)),
            None => Place::Pointer(Pointer::default()),
        }
    }

    /// Where a value stands in the text.
    pub(super) fn span(&self, pointer: &str) -> Option<Span> {
        match self.place(pointer) {
            Place::Span(span) => Some(span),
            Place::Pointer(_) => None,
        }
    }
}

/// Takes the findings of one rule.
pub(super) struct Findings<'d> {
    rule: RuleId,
    severity: Severity,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'d> Findings<'d> {
    pub(super) const fn new(rule: RuleId, severity: Severity, diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        Self { rule, severity, diagnostics }
    }

    /// Reports a finding; a finding without a place cannot be made.
    pub(super) fn report(&mut self, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        let diagnostic = Diagnostic {
            rule: self.rule.clone(),
            severity: self.severity,
            message: message.into(),
            place,
            labels: Vec::new(),
            help: None,
        };
        let row = self.diagnostics.len();
        self.diagnostics.push(diagnostic);
        #[expect(clippy::indexing_slicing, reason = "the row that was pushed above")]
        &mut self.diagnostics[row]
    }
}

/// What [`check_model`](super::check_model) found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ModelCheck {
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
    /// How many rules that are on were skipped, because they need the text.
    pub skipped: usize,
}
