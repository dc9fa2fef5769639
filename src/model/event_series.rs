use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{LocalName, MeetingKind, Name, SeriesId};

/// A code-named series of exercises or operations. The year belongs to an edition, not to the name.
///
/// ```
/// use pressroom::model::MeetingKind;
/// use pressroom::registry::{Match, Registry};
///
/// let Match::One(series) = Registry::csto().find_series("Poisk") else { panic!() };
/// assert_eq!((series.name.as_str(), &series.kind), ("Search", &MeetingKind::Exercise));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct EventSeries {
    /// The identifier.
    pub id: SeriesId,
    /// The canonical English name.
    pub name: Name,
    /// What its editions are.
    pub kind: MeetingKind,
    /// Translations and transliterations.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub aliases: Cow<'static, [Name]>,
    /// Its name in other languages.
    #[serde(default, skip_serializing_if = "<[LocalName]>::is_empty")]
    pub translations: Cow<'static, [LocalName]>,
}

impl EventSeries {
    /// A series of this name.
    pub const fn new(id: SeriesId, name: Name, kind: MeetingKind) -> Self {
        Self { id, name, kind, aliases: Cow::Borrowed(&[]), translations: Cow::Borrowed(&[]) }
    }
}
