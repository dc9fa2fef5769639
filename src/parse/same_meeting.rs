//! Which phrases name one meeting, and what a later one adds to it.

use super::attendance;
use super::meeting::Draft;
use super::when::ToldDate;
use crate::model::{MeetingKind, Phase};
use crate::registry::Subject;
use crate::scan::Scan;
use crate::source::Text;

/// How many of the last meetings a further phrase may be another mention of.
pub(super) const MOST_CANDIDATES: usize = 32;

/// The last meeting that a phrase is another mention of.
pub(super) fn same_meeting(scan: &Scan, text: Text<'_>, drafts: &[Draft], new: &Draft) -> Option<usize> {
    let candidates = drafts.iter().enumerate().rev().take(MOST_CANDIDATES);
    candidates.into_iter().find(|(_, known)| is_same(scan, text, known, new)).map(|(row, _)| row)
}

/// Whether a headline names a meeting of the body: by its title, by its bodies, or as the only event of its kind.
pub(super) fn is_headlined(scan: &Scan, text: Text<'_>, known: &Draft, headline: &Draft) -> bool {
    let same_title = same_title(scan, text, known, headline);
    let kinds = attendance::is_kind(&headline.kind, &known.kind);
    let visit = known.kind == MeetingKind::Visit && headline.kind == MeetingKind::Visit;
    same_title == Some(true) || (kinds && is_same(scan, text, known, headline)) || visit
}

/// Whether two meetings have one title; nothing where one of them has none.
fn same_title(scan: &Scan, text: Text<'_>, one: &Draft, other: &Draft) -> Option<bool> {
    let words = |(first, end): (u32, u32)| Some(text.folded(scan.span(first, end)?).into_owned());
    Some(words(one.title?)? == words(other.title?)?)
}

/// Whether two phrases name one meeting: the same kind of event of the same bodies, with nothing that tells them apart.
fn is_same(scan: &Scan, text: Text<'_>, known: &Draft, new: &Draft) -> bool {
    let subjects = |draft: &Draft| -> Vec<Option<Subject>> {
        draft.bodies.iter().map(|row| scan.names.get(*row as usize).map(|name| name.subject)).collect()
    };
    let words = |date: &Option<ToldDate>| {
        date.and_then(|told| scan.dates.get(told.meant as usize)).map(|date| date.words)
    };
    let agree = |one: Option<_>, other: Option<_>| one.is_none() || other.is_none() || one == other;
    let same_bodies = subjects(known) == subjects(new);
    let same_date = agree(words(&known.date), words(&new.date));
    let number = |ordinal: &Option<(u32, u32)>| ordinal.is_some();
    let same_number = number(&known.ordinal) || !number(&new.ordinal);
    let same_time = (known.phase == Phase::Announced) == (new.phase == Phase::Announced);
    let titled = same_title(scan, text, known, new);
    let named = !known.bodies.is_empty() || titled == Some(true);
    known.kind == new.kind
        && same_bodies
        && named
        && titled != Some(false)
        && same_date
        && same_number
        && same_time
}

/// Takes over what a later sentence says of a meeting.
pub(super) fn complete(known: &mut Draft, new: Draft) {
    known.title = known.title.or(new.title);
    known.ordinal = known.ordinal.or(new.ordinal);
    known.format = known.format.take().or(new.format);
    known.mode = known.mode.or(new.mode);
    known.date = known.date.or(new.date);
    known.place = known.place.or(new.place);
}
