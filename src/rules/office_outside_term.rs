//! An official in an office outside the term in which the registry knows them to have held it.
//!
//! # Why
//!
//! Titles are those of the day of the event, and archives and agencies carry stale ones: a news text of May 2025 still
//! names a chief of staff who had left in November 2023. Only a term with known ends contradicts; that somebody was seen
//! in a post on other days proves nothing.
//!
//! # Raises it
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2024
//!
//! The CSTO Secretary General Stanislav Zas took part in a meeting of the CSTO Permanent Council.
//! ```
//!
//! # Does not
//!
//! ```text
//! The Permanent Council met
//!
//! 28.11.2022
//!
//! The CSTO Secretary General Stanislav Zas took part in a meeting of the CSTO Permanent Council.
//! ```

use super::Level;
use super::catalogue::About;
use super::facts::{Facts, Findings};
use crate::model::{Answer, Date, EntityId, EntityRef, Office, Official, Tenure};

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        let Some(day) = item.published else { continue };
        for (row, mention) in item.officials.iter().enumerate() {
            let Some(official) = mention.id.as_ref().and_then(|id| facts.registry.official(id)) else {
                continue;
            };
            for (place, office) in mention.offices.iter().enumerate() {
                let tenures = tenures(official, office);
                if facts.registry.speaks_of(official, day) && contradict(&tenures, day) {
                    let known: Vec<String> = tenures.iter().map(|tenure| print(tenure)).collect();
                    let message =
                        format!("{} is not known to have been {} on {day}", official.name, office.printed);
                    findings
                        .report(
                            facts.place(&format!("/items/{number}/officials/{row}/offices/{place}")),
                            message,
                        )
                        .help(format!("known to have held it {}", known.join(" and ")));
                }
            }
        }
    }
}

/// The times in which an official held a post.
fn tenures<'r>(official: &'r Official, office: &Office) -> Vec<&'r Tenure> {
    let of = match &office.of {
        Some(EntityRef::State(state)) => state.code().map(|code| EntityId::State(*code)),
        Some(EntityRef::Body(body)) => body.id().map(|id| EntityId::Body(id.clone())),
        None => None,
    };
    let same = |tenure: &&Tenure| *tenure.post() == office.kind && Some(tenure.of()) == of.as_ref();
    official.tenures.iter().filter(same).collect()
}

/// Whether a day surely lies outside all of them.
fn contradict(tenures: &[&Tenure], day: Date) -> bool {
    !tenures.is_empty() && tenures.iter().all(|tenure| tenure.on(day) == Answer::Known(None))
}

fn print(tenure: &Tenure) -> String {
    match (tenure.start(), tenure.end()) {
        (Some(start), Some(end)) => format!("from {start} to {end}"),
        (Some(start), None) => format!("since {start}"),
        (None, Some(end)) => format!("until {end}"),
        // Without a limit no day lies outside.
        (None, None) => String::new(),
    }
}
