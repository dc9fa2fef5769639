//! The domain: what a release says, in types that cannot be wrong where a wrong value would make a method wrong.
//!
//! Invariants come in three tiers, and each type says which is its own:
//!
//! * *lexical*: a newtype that only reading makes, also when it comes from JSON ([`Date`], [`BodyId`], [`Printed`] …);
//! * *structural*: fields that constrain each other stand behind a checking constructor ([`Edtf`], [`Ordinal`] …);
//! * *editorial*: legal here, and reported by rules (a meeting announced for a day in the past).
//!
//! The model holds no positions; [`Origins`](crate::parse::Origins) says where each value was read.

mod answer;
mod chairmanship;
mod date;
mod document;
mod edtf;
mod email_address;
mod entity_id;
mod event_series;
mod id;
mod known_contact;
mod known_meeting;
mod known_place;
mod language_tag;
mod local_name;
mod meeting;
mod member_state;
mod membership;
mod news_item;
mod office;
mod official;
mod ordinal;
mod organizational_body;
mod participation;
mod person;
mod phone_number;
mod place;
mod pointer;
mod press_contact;
mod quotation;
mod reference;
mod state;
mod state_code;
mod tenure;
mod text;
mod when;

pub use answer::Answer;
pub use chairmanship::Chairmanship;
pub use date::{Date, DateError};
pub use document::{DocumentAct, DocumentKind, DocumentRef};
pub use edtf::{Edtf, EdtfError};
pub use email_address::{EmailAddress, EmailAddressError};
pub use entity_id::EntityId;
pub use event_series::EventSeries;
#[cfg(feature = "schema")]
pub(crate) use id::SLUG_PATTERN;
pub use id::{BodyId, IdError, OfficialId, SeriesId, SourceId};
pub(crate) use id::{is_slug, slug_id};
pub use known_contact::KnownContact;
pub use known_meeting::KnownMeeting;
pub use known_place::{KnownPlace, PlaceKind};
pub use language_tag::{LanguageTag, LanguageTagError};
pub use local_name::LocalName;
pub use meeting::{Meeting, MeetingFormat, MeetingKind, MeetingMode, Phase, SeriesRef};
pub use member_state::MemberState;
pub use membership::{Membership, MembershipError, MembershipKind, MembershipStatus, StatusPeriod};
pub use news_item::{Dateline, Genre, ItemKind, NewsItem};
pub use office::{NoOffice, Office, Offices, OfficialRef, PostKind};
pub use official::Official;
pub use ordinal::{Ordinal, OrdinalError};
pub use organizational_body::{BodyKind, OrganizationalBody};
pub use participation::{GroupRef, Participation, Party, Presence, Role};
pub use person::PersonRef;
pub use phone_number::{DialString, DialStringError, PhoneFeature, PhoneNumber, PhoneNumberError};
pub use place::Place;
pub use pointer::{Pointer, PointerError};
pub use press_contact::PressContact;
pub use quotation::{Quotation, Speaker, SpeakerBasis, Speech};
pub use reference::{BodyRef, EmptyMention, EntityRef, StateRef};
pub use state::State;
pub use state_code::{Alpha3Code, StateCode, StateCodeError};
pub use tenure::{HoldingBasis, PeriodError, Tenure};
pub use text::{Headline, Name, PersonName, PlaceName, Printed, TextError};
pub use when::{DateBasis, When};

pub use crate::vocabulary::{UnknownCode, UnknownWord};
