use std::borrow::Cow;

use super::{MeetingKind, Names, SeriesId};

/// A code-named series of exercises or operations. The year belongs to an edition, not to the name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventSeries {
    /// The identifier.
    pub id: SeriesId,
    /// The canonical English name.
    pub name: Cow<'static, str>,
    /// Translations and transliterations.
    pub aliases: Names,
    /// What its editions are.
    pub kind: MeetingKind,
}
