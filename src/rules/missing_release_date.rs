//! An article without a date of its own. Off unless the configuration asks for it.
//!
//! # Why
//!
//! Days without a year, `today` and `this year` take their meaning from the date of the release: a third of all ledes
//! need it. Half of the pages looked at show none.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! On 26 November, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! On 26 November, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::model::ItemKind;

pub(super) const ABOUT: About = About { level: Level::Off, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        if item.kind == ItemKind::Article && item.published.is_none() {
            findings
                .report(facts.item(number), "this release prints no date of its own")
                .help("print the day as dd.mm.yyyy below the headline");
        }
    }
}
