use serde::{Deserialize, Serialize};

use super::{EmailAddress, PersonRef, PhoneNumber, Printed};

/// The contact block of a release. A contact without numbers is still a contact.
///
/// ```
/// use pressroom::model::{PressContact, Printed};
///
/// let mut contact = PressContact::new();
/// contact.post = Printed::fold("CSTO Press Secretary");
/// contact.phones.push("+7495-621-33-23-tel/fax".parse()?);
/// contact.emails.push("press@example.org".parse()?);
/// assert_eq!(contact.phones[0].e164().unwrap().as_str(), "+74956213323");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct PressContact {
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonRef>,
    /// The post as printed: `CSTO Press Secretary`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Printed>,
    /// The telephone numbers, in order.
    pub phones: Vec<PhoneNumber>,
    /// The e-mail addresses, in order.
    pub emails: Vec<EmailAddress>,
}

impl PressContact {
    /// A contact with nothing in it yet.
    pub fn new() -> Self {
        Self::default()
    }
}
