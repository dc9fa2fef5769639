//! Words that look like a date and give none: an impossible day, a garbled range, `today` without a date.
//!
//! # Why
//!
//! A reader takes them for a fact. `The November 20-22 session` in a release of 2023 is almost surely the session of
//! November 2022, mistranslated; popular date readers make three days of it. pressroom resolves nothing here, and a person
//! should say what is meant.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It considered the decisions of the November 20-22 session of the CSTO CSC.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It considered the decisions of the session of the CSTO CSC that was held on 23 November 2022.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::source::ProblemKind;

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(page) = facts.page else { return };
    for problem in facts.problems_of(&ProblemKind::UnresolvedDate) {
        let printed = page.text.folded(problem.span);
        findings
            .report(
                Place::Span(problem.span),
                format!("`{printed}` cannot be read as a date that can be trusted"),
            )
            .help("write the day, the month and the year of what is meant");
    }
}
