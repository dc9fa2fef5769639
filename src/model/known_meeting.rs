use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{BodyId, Edtf, MeetingFormat, MeetingMode, PlaceName};

/// A meeting that was held: what the number and the day of the next one can be compared with. The meeting that a release
/// tells of is a [`Meeting`](super::Meeting).
///
/// ```
/// use pressroom::model::BodyId;
/// use pressroom::registry::Registry;
///
/// let council = BodyId::from_static("cc-emergencies");
/// let last = Registry::csto().meetings_of(&council).last().unwrap();
/// assert_eq!((last.ordinal, last.when.to_string().as_str()), (Some(16), "2025-09-04"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct KnownMeeting {
    /// The bodies that met: more than one for a joint meeting.
    pub bodies: Cow<'static, [BodyId]>,
    /// Its number in the series of its body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u32>,
    /// When, as precise as the source.
    pub when: Edtf,
    /// The city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceName>,
    /// Its format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<MeetingFormat>,
    /// How the parties came together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<MeetingMode>,
}

impl KnownMeeting {
    /// A meeting of these bodies at this time.
    pub const fn new(bodies: Cow<'static, [BodyId]>, when: Edtf) -> Self {
        Self { bodies, ordinal: None, when, place: None, format: None, mode: None }
    }
}
