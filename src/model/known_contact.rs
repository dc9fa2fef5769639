use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{BodyId, Edtf, EmailAddress, Name, OfficialId, PhoneNumber};

/// Whom releases of a body named as their press contact, and when. The contact that a release prints is a
/// [`PressContact`](super::PressContact).
///
/// ```
/// use pressroom::registry::Registry;
///
/// let with_numbers = Registry::csto().contacts().iter().find(|contact| !contact.phones.is_empty()).unwrap();
/// assert_eq!(with_numbers.person.as_ref().unwrap().as_str(), "vladimir-zaynetdinov");
/// assert_eq!(with_numbers.phones[0].e164().unwrap().as_str(), "+74957952710");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct KnownContact {
    /// Whose contact it is.
    pub of: BodyId,
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<OfficialId>,
    /// What releases call the person: `CSTO Press Secretary`.
    #[serde(default, skip_serializing_if = "<[Name]>::is_empty")]
    pub titles: Cow<'static, [Name]>,
    /// The telephone numbers.
    #[serde(default, skip_serializing_if = "<[PhoneNumber]>::is_empty")]
    pub phones: Cow<'static, [PhoneNumber]>,
    /// The e-mail addresses.
    #[serde(default, skip_serializing_if = "<[EmailAddress]>::is_empty")]
    pub emails: Cow<'static, [EmailAddress]>,
    /// The days of pages that show it, in the order of time: not the limits of its use.
    pub observed_on: Cow<'static, [Edtf]>,
}

impl KnownContact {
    /// A contact of a body, seen on these days.
    pub const fn new(of: BodyId, observed_on: Cow<'static, [Edtf]>) -> Self {
        Self {
            of,
            person: None,
            titles: Cow::Borrowed(&[]),
            phones: Cow::Borrowed(&[]),
            emails: Cow::Borrowed(&[]),
            observed_on,
        }
    }
}
