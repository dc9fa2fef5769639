//! A telephone number of the contact that cannot be dialled from abroad, or not at all.
//!
//! # Why
//!
//! A press contact is for journalists of all countries. Without the country code a number is one of many cities'; with
//! too few or too many digits it is nobody's (ITU-T E.164).
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It adopted a plan.
//!
//! CSTO Press Secretary Vladimir Zaynetdinov
//!
//! 621-33-23
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It adopted a plan.
//!
//! CSTO Press Secretary Vladimir Zaynetdinov
//!
//! +7495-621-33-23-tel/fax
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::source::ProblemKind;

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for problem in facts.problems_of(&ProblemKind::UnreadablePhone) {
        findings
            .report(Place::Span(problem.span), "this number cannot be dialled as it is printed")
            .help("write it with `+` and the country code: +7 495 621-33-23");
    }
}
