use serde::{Deserialize, Serialize};

use super::{Edtf, Printed};
use crate::vocabulary::closed_codes;

closed_codes! {
    /// How a date came to be known. *Closed.*
    pub enum DateBasis {
        /// As the text states it; also a day or a month whose year nothing states (`XXXX-11-23`).
        Stated = "stated",
        /// The year is that of the item's own date, or of another date in the item's own text.
        YearInferred = "year_inferred",
        /// Relative to the item's own date: `today`, `on the eve`.
        Relative = "relative",
        /// Completed by the date that the caller gave for items that print none.
        Reference = "reference",
    }
}

/// When something happened or will happen, as precise as the text is, with the words that say so.
///
/// Every combination is valid.
///
/// ```
/// use pressroom::model::{DateBasis, Printed, When};
///
/// let day = When::new("2024-11-27".parse()?, DateBasis::YearInferred, Printed::fold("27 November").unwrap());
/// assert_eq!(day.edtf.stated_year(), Some(2024));
/// assert_ne!(day.basis, DateBasis::Stated, "the text gives no year here");
/// # Ok::<(), pressroom::model::EdtfError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct When {
    /// The date.
    pub edtf: Edtf,
    /// How it came to be known.
    pub basis: DateBasis,
    /// The words of the text.
    pub printed: Printed,
}

impl When {
    /// A date that the text states in these words.
    pub const fn new(edtf: Edtf, basis: DateBasis, printed: Printed) -> Self {
        Self { edtf, basis, printed }
    }
}
