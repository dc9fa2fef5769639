//! A weekday that is not that of its date, or an event that is told as past or as coming against the date of the page.
//!
//! # Why
//!
//! One of the two is wrong, and nobody can tell which. Weekdays are printed by partner organizations; dates of pages are
//! typed by hand, day first, and of 85 releases whose event and page date are both known none is told as held before it
//! was.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! On Monday, 26 November 2024, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! On Tuesday, 26 November 2024, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings, Page};
use crate::diagnostic::Place;
use crate::model::{DateBasis, Phase, When};
use crate::source::Span;

pub(super) const ABOUT: About = About { level: Level::Error, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        for (row, meeting) in item.meetings.iter().enumerate() {
            let Some(when) = &meeting.when else { continue };
            let place = facts.place(&format!("/items/{number}/meetings/{row}/when"));
            if let Some(page) = facts.page
                && let Place::Span(span) = place
            {
                weekday(page, span, when, findings);
            }
            let Some(published) = item.published else { continue };
            // A date that the page date itself has completed agrees with it by construction.
            let stated = when.basis == DateBasis::Stated;
            let told_early =
                meeting.phase == Phase::Held && when.edtf.earliest().is_some_and(|day| day > published);
            let told_late =
                meeting.phase == Phase::Announced && when.edtf.latest().is_some_and(|day| day < published);
            if stated && (told_early || told_late) {
                let tense = if told_early { "is told as held" } else { "is announced" };
                let message = format!("an event of {} {tense} in a release of {published}", when.edtf);
                let finding = findings.report(place, message);
                finding.help("check the date of the page and that of the event");
                if let Some(span) = facts.span(&format!("/items/{number}/published")) {
                    finding.label(span, "the date of the page");
                }
            }
        }
    }
}

/// The weekday beside a date: `On Monday, 26 November 2024`.
fn weekday(page: Page<'_>, date: Span, when: &When, findings: &mut Findings<'_>) {
    let Some(day) = when.edtf.single_day() else { return };
    let before = page.text.get(Span::between(date.start().saturating_sub(24), date.start()));
    // A window that cuts a character has no weekday of ASCII letters right before the date anyway.
    let Some(before) = before else { return };
    let word = before.trim_end_matches([' ', ',', '(']).rsplit([' ', '\n']).next().unwrap_or_default();
    let Some(named) = WEEKDAYS.iter().position(|weekday| weekday.eq_ignore_ascii_case(word)) else { return };
    let actual = usize::from(day.days_from_monday());
    if named != actual {
        let actual = WEEKDAYS.get(actual).copied().unwrap_or_default();
        let start = date.start() - (before.len() - before.rfind(word).unwrap_or_default()) as u32;
        let span = Span::between(start, start + word.len() as u32);
        findings
            .report(Place::Span(span), format!("{day} is a {actual}, not a {word}"))
            .label(date, format!("read as {day}"))
            .help("check the weekday and the date");
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[cfg(test)]
mod tests {
    use super::super::{Config, check};
    use crate::registry::Registry;

    #[test]
    fn an_event_told_as_held_lies_after_the_page() {
        let text = "The Council met\n\n28.11.2024\n\nOn 2 December 2024, a meeting of the CSTO Permanent Council was held in Moscow.\n";
        let findings = check(&crate::parse(text), text, Registry::csto(), &Config::default());
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(text.get(findings[0].span().unwrap().range()), Some("2 December 2024"));
        assert_eq!(text.get(findings[0].labels[0].span.range()), Some("28.11.2024"));
    }
}
