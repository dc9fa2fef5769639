//! An opening quotation mark without its partner.
//!
//! # Why
//!
//! Where a quotation ends decides what somebody said and what the press service said. Of fifty releases looked at, four
//! had a mark without its partner; a count of marks over the whole text does not show it, for two such defects even out.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! The CSTO Secretary General Imangali Tasmagambetov noted: "We have passed this test together.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! The CSTO Secretary General Imangali Tasmagambetov noted: "We have passed this test together."
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::source::ProblemKind;

pub(super) const ABOUT: About = About { level: Level::Error, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for problem in facts.problems_of(&ProblemKind::UnclosedQuotation) {
        findings
            .report(Place::Span(problem.span), "this quotation is never closed")
            .help("put the closing mark where the words of the speaker end");
    }
}
