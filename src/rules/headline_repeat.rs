//! A headline whose second print differs from the first.
//!
//! # Why
//!
//! Pages print the headline twice; the site cuts the first print at 255 characters, and where an editor changes one of the
//! two the other stays. Search engines show one, readers see the other.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council of the Organization met in Moscow on Wednesday
//!
//! The Permanent Council of the Organization met in Minsk on Wednesday 28.11.2024
//!
//! It adopted a plan.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council of the Organization met in Moscow on Wednesday
//!
//! The Permanent Council of the Organization met in Moscow on Wednesday 28.11.2024
//!
//! It adopted a plan.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::diagnostic::Place;
use crate::layout::BlockKind;
use crate::source::Span;

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: true, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(page) = facts.page else { return };
    let print = |kind| {
        let block = page.blocks.iter().find(|block| block.kind == kind)?;
        let span = page.text.trimmed(block.span);
        Some((span, page.text.get(span)?))
    };
    let (Some((first, one)), Some((second, other))) =
        (print(BlockKind::Headline), print(BlockKind::HeadlineRepeat))
    else {
        return;
    };
    let same = one.char_indices().zip(other.chars()).take_while(|((_, a), b)| a == b);
    let same = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
    if page.text.folded(first) != page.text.folded(second) {
        let differs = |span: Span| Span::between(span.start() + same as u32, span.end());
        findings
            .report(
                Place::Span(differs(second)),
                "the second print of the headline goes on differently from here",
            )
            .label(differs(first), "the first print")
            .help("print the same headline twice, or once");
    }
}
