//! A text in which there is no item at all.
//!
//! # Why
//!
//! An empty file, or a page of which the crawler kept the controls only, passes every other rule.
//!
//! # Raises it
//!
//! ```text
//! Go back
//!
//! Back to the section
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met in Moscow and adopted a plan.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    if facts.items.is_empty() {
        findings
            .report(facts.whole(), "there is no release in this text")
            .help("check where the text was lost");
    }
}
