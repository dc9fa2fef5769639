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
use crate::model::{Date, EntityId, EntityRef, Office, Official, Tenure, Term};

pub(super) const ABOUT: About = About { level: Level::Warning, since: "0.1.0", needs_page: false, run };

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (number, item) in facts.items.iter().enumerate() {
        let Some(day) = item.published else { continue };
        for (row, mention) in item.officials.iter().enumerate() {
            let Some(id) = &mention.id else { continue };
            let Some(official) = facts.registry.officials().iter().find(|official| official.id == *id) else {
                continue;
            };
            for (place, office) in mention.offices.iter().enumerate() {
                let terms = terms(official, office);
                if contradict(&terms, day) {
                    let known: Vec<String> = terms.iter().map(|term| print(*term)).collect();
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

/// What is known of the times in which an official held a post.
fn terms(official: &Official, office: &Office) -> Vec<Term> {
    let of = match &office.of {
        Some(EntityRef::State(state)) => state.code().map(|code| EntityId::State(*code)),
        Some(EntityRef::Body(body)) => body.id().map(|id| EntityId::Body(id.clone())),
        None => None,
    };
    let same = |tenure: &&Tenure| tenure.post == office.kind && Some(&tenure.of) == of.as_ref();
    official.tenures.iter().filter(same).map(|tenure| tenure.term).collect()
}

/// Whether a day surely lies outside all terms. Without a known term nothing is sure.
fn contradict(terms: &[Term], day: Date) -> bool {
    let outside = |term: &Term| match term {
        Term::Known { start, end } => {
            let before = start.earliest().is_some_and(|start| day < start);
            before || end.and_then(|end| end.latest()).is_some_and(|end| end < day)
        }
        Term::Observed { first, last } => {
            first.earliest().is_none_or(|first| day < first) || last.latest().is_none_or(|last| last < day)
        }
    };
    terms.iter().any(|term| matches!(term, Term::Known { .. })) && terms.iter().all(outside)
}

fn print(term: Term) -> String {
    match term {
        Term::Known { start, end: Some(end) } => format!("from {start} to {end}"),
        Term::Known { start, end: None } => format!("since {start}"),
        Term::Observed { first, last } if first == last => format!("on a page of {first}"),
        Term::Observed { first, last } => format!("on pages from {first} to {last}"),
    }
}
