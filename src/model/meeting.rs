use serde::{Deserialize, Serialize};

use super::{BodyRef, Ordinal, Participation, Place, Printed, SeriesId, When};
use crate::vocabulary::{closed_codes, open_codes};

open_codes! {
    /// What an event is called. *Open.* The printed noun decides.
    pub enum MeetingKind {
        /// A session: the word of the highest bodies.
        Session = "session",
        /// A meeting, talks.
        Meeting = "meeting",
        /// A summit.
        Summit = "summit",
        /// A conference.
        Conference = "conference",
        /// A forum.
        Forum = "forum",
        /// Consultations.
        Consultations = "consultations",
        /// An exercise of forces.
        Exercise = "exercise",
        /// A briefing.
        Briefing = "briefing",
        /// A visit.
        Visit = "visit",
        /// A conversation by telephone.
        Call = "call",
        /// A round table.
        RoundTable = "round_table",
        /// A training, a training session.
        Training = "training",
        /// A ceremony.
        Ceremony = "ceremony",
        /// Another event.
        Other = "other",
    }
}

open_codes! {
    /// The format that a text gives a meeting. *Open.*
    pub enum MeetingFormat {
        /// Narrow, restricted.
        Narrow = "narrow",
        /// Expanded, enlarged.
        Expanded = "expanded",
        /// Plenary.
        Plenary = "plenary",
        /// Extraordinary, special.
        Extraordinary = "extraordinary",
        /// Informal.
        Informal = "informal",
        /// Working.
        Working = "working",
    }
}

closed_codes! {
    /// How the parties come together. *Closed.* Given only where the text says it.
    pub enum MeetingMode {
        /// In one place.
        InPerson = "in_person",
        /// By videoconference.
        Videoconference = "videoconference",
        /// Some here, some there.
        Hybrid = "hybrid",
    }
}

closed_codes! {
    /// How far a meeting is, as of the release. *Closed.*
    pub enum Phase {
        /// It will be.
        Announced = "announced",
        /// It has begun.
        InProgress = "in_progress",
        /// It was.
        Held = "held",
        /// It was put off.
        Postponed = "postponed",
        /// It will not be.
        Cancelled = "cancelled",
    }
}

/// A code-named series of exercises or operations that a meeting is an edition of: `"Search-2025"`.
///
/// ```
/// use pressroom::model::{Printed, SeriesId, SeriesRef};
///
/// let mut series = SeriesRef::new(Printed::fold("Search-2025").unwrap());
/// series.id = Some(SeriesId::from_static("search"));
/// assert_eq!(series.printed, "Search-2025");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct SeriesRef {
    /// The series of the registry, where the name resolves to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SeriesId>,
    /// The words of the text.
    pub printed: Printed,
}

impl SeriesRef {
    /// A series in these words.
    pub const fn new(printed: Printed) -> Self {
        Self { id: None, printed }
    }
}

/// An event that a release reports or announces.
///
/// Every combination is valid; what is odd (an announced meeting in the past) is a rule's business.
///
/// A *meeting* is what neighbouring models call an event: `Event` of schema.org, `VEVENT` of iCalendar (RFC 5545), the
/// *public event* of CPEV, from which the number and the format come.
///
/// ```
/// use pressroom::model::{BodyId, BodyRef, Meeting, MeetingKind, Phase, Printed};
///
/// let mut meeting = Meeting::new(MeetingKind::Session, Phase::Held);
/// meeting.ordinal = Some("XVI".parse()?);
/// meeting.convened_by = vec![BodyRef::resolved(BodyId::from_static("csc"), Printed::fold("CSTO CSC").unwrap())];
/// assert!(meeting.when.is_none(), "what the text does not say stays open");
/// # Ok::<(), pressroom::model::OrdinalError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Meeting {
    /// What it is called.
    pub kind: MeetingKind,
    /// Its quoted or capitalised name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Printed>,
    /// The series it is an edition of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesRef>,
    /// The bodies that meet: more than one for a joint meeting, none for a meeting of people.
    pub convened_by: Vec<BodyRef>,
    /// Its number in its series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<Ordinal>,
    /// Its format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<MeetingFormat>,
    /// How the parties come together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<MeetingMode>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// How far it is.
    pub phase: Phase,
    /// Who takes part, and who is said not to.
    pub participations: Vec<Participation>,
    /// What is discussed, as printed.
    pub topics: Vec<Printed>,
}

impl Meeting {
    /// An event of this kind at this phase, with nothing else known of it.
    pub const fn new(kind: MeetingKind, phase: Phase) -> Self {
        Self {
            kind,
            title: None,
            series: None,
            convened_by: Vec::new(),
            ordinal: None,
            format: None,
            mode: None,
            when: None,
            place: None,
            phase,
            participations: Vec::new(),
            topics: Vec::new(),
        }
    }
}
