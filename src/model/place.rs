use serde::{Deserialize, Serialize};

use super::{PlaceName, Printed, StateCode};

/// A place as a text names it.
///
/// ```
/// use pressroom::model::{Place, PlaceName, Printed, StateCode};
///
/// let mut place = Place::new(PlaceName::constant("Almaty"), Printed::fold("Alma-Ata").unwrap());
/// place.country = Some(StateCode::constant("KZ"));
/// assert_eq!(place.printed, "Alma-Ata", "what is printed is kept");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Place {
    /// Its usual English name.
    pub name: PlaceName,
    /// The state it lies in, where the registry or the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<StateCode>,
    /// The words of the text.
    pub printed: Printed,
}

impl Place {
    /// A place of this name.
    pub const fn new(name: PlaceName, printed: Printed) -> Self {
        Self { name, country: None, printed }
    }
}
