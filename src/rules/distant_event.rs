//! A release whose main event lies more than 14 days before it.
//!
//! # Why
//!
//! Of 85 releases whose event and page date are both known, 76 are at most eleven days after their event and two are
//! anniversaries. A longer distance is most often a date with a wrong month or year.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! On 26 October 2024, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! On 26 November 2024, a meeting of the CSTO Permanent Council was held in Moscow.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::model::Phase;

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: false, run };

const MOST_DAYS: i64 = 14;

/// How far ahead an event may be announced: the next yearly session, and some slack.
const MOST_DAYS_AHEAD: i64 = 550;

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        // The main event is the first; later ones may be its history.
        let (Some(published), Some(meeting)) = (item.published, item.meetings.first()) else { continue };
        let Some(when) = &meeting.when else { continue };
        let (Some(first), Some(last)) = (when.edtf.earliest(), when.edtf.latest()) else { continue };
        // A year or a season is told of history, not of the event that is news.
        if last.days_since(first) > 31 {
            continue;
        }
        let (behind, ahead) = (published.days_since(last), first.days_since(published));
        let message = match meeting.phase {
            Phase::Held | Phase::InProgress if behind > MOST_DAYS => {
                format!("this event is {behind} days older than its release of {published}")
            }
            Phase::Announced if ahead > MOST_DAYS_AHEAD => {
                format!("this event is announced {ahead} days ahead")
            }
            _ => continue,
        };
        let finding = findings.report(facts.place(&format!("/items/{number}/meetings/0/when")), message);
        finding.help("check the month and the year");
        if let Some(span) = facts.span(&format!("/items/{number}/published")) {
            finding.label(span, "the date of the release");
        }
    }
}
