//! A quotation that opens with one style of mark and closes with another.
//!
//! # Why
//!
//! It is read all the same, but search, typesetting and other readers take the words for unclosed. Straight and curly marks
//! stand side by side in a quarter of the releases that quote at all; in one pair they are a slip.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! "We have passed this test together and we are ready for the next one”, Imangali Tasmagambetov said.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! “We have passed this test together and we are ready for the next one”, Imangali Tasmagambetov said.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::source::{ProblemKind, Span};

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(page) = facts.page else { return };
    for problem in facts.problems_of(&ProblemKind::MixedQuotationMarks) {
        let quoted = page.text.get(problem.span).unwrap_or_default();
        let (Some(first), Some(last)) = (quoted.chars().next(), quoted.chars().next_back()) else { continue };
        let open = Span::between(problem.span.start(), problem.span.start() + first.len_utf8() as u32);
        let close = Span::between(problem.span.end() - last.len_utf8() as u32, problem.span.end());
        let message = if first == last {
            format!("this quotation opens with the closing mark `{first}`")
        } else {
            format!("this mark `{last}` closes a quotation that `{first}` opened")
        };
        findings
            .report(Place::Span(close), message)
            .label(open, "opened here")
            .help("use one style of quotation marks for both");
    }
}
