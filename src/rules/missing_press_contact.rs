//! An article without a press contact. Off unless the configuration asks for it.
//!
//! # Why
//!
//! A press service may want every release to say whom to ask. Most true releases do not: none of 24 looked at from 2023 on
//! has a contact.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It adopted a plan.
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
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::model::ItemKind;

pub(super) const ABOUT: About = About { level: Level::Off, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        if item.kind == ItemKind::Article && item.press_contact.is_none() {
            findings
                .report(facts.item(number), "this release names no press contact")
                .help("add the post, the name and a number or an address at the end");
        }
    }
}
