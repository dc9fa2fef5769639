//! A Cyrillic letter inside a Latin word.
//!
//! # Why
//!
//! It looks right and is not: search does not find `СRRF` with a Cyrillic С, and readers aloud stumble. Four of fifty
//! releases had such a word, one of them three times.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It heard a report on the training of the СRRF.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! It heard a report on the training of the CRRF, in Russian КСОР.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::layout::BlockKind;
use crate::source::Span;

pub(super) const ABOUT: About = About { level: Level::Error, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(page) = facts.page else { return };
    for block in page.blocks.iter().filter(|block| block.kind != BlockKind::Image) {
        let text = page.text.get(block.span).unwrap_or_default();
        if text.is_ascii() {
            continue;
        }
        let mut start = 0;
        for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            let latin = letters.bytes().any(|byte| byte.is_ascii_alphabetic());
            let cyrillic: Vec<char> = letters.chars().filter(|c| is_cyrillic(*c)).collect();
            if latin && !cyrillic.is_empty() {
                let first = block.span.start() + start as u32;
                let span = Span::between(first, first + letters.len() as u32);
                let listed: Vec<String> =
                    cyrillic.iter().map(|c| format!("`{c}` (U+{:04X})", u32::from(*c))).collect();
                findings
                    .report(
                        Place::Span(span),
                        format!("`{letters}` mixes Latin letters with Cyrillic {}", listed.join(", ")),
                    )
                    .help("type the word again in one script");
            }
            start += word.len();
        }
    }
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}
