use std::fmt;

use thiserror::Error;

use crate::model::Pointer;
use crate::vocabulary::closed_codes;

closed_codes! {
    /// What can be wrong with the data of a registry. *Closed.*
    #[non_exhaustive]
    pub enum RegistryFault {
        /// A table has more rows than a registry takes.
        TooManyRows = "too_many_rows",
        /// An identifier or a code stands twice in one table.
        DuplicateId = "duplicate_id",
        /// Nothing has the identifier or the code that is named.
        UnknownReference = "unknown_reference",
        /// The organization that the data is about is not the first of the bodies.
        OrganizationNotFirst = "organization_not_first",
        /// A body stands above itself.
        ParentCycle = "parent_cycle",
        /// A time ends before it starts, or days are not in the order of time.
        UnorderedPeriod = "unordered_period",
        /// A name has no letter and no figure.
        NoWords = "no_words",
        /// A name belongs to two rows of one table.
        AmbiguousName = "ambiguous_name",
        /// The family name is neither the first nor the last word of the name.
        MisplacedFamilyName = "misplaced_family_name",
        /// Two people surely hold a post at once that one person holds.
        OverlappingTenures = "overlapping_tenures",
        /// Two memberships of a state in one body surely overlap.
        OverlappingMemberships = "overlapping_memberships",
        /// Two states are surely in the chair at once.
        OverlappingChairmanships = "overlapping_chairmanships",
        /// Rows are called verified and name no source.
        NoSource = "no_source",
    }
}

/// One thing that is wrong with the data of a registry, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{pointer}: {message}")]
pub struct RegistryError {
    pointer: Pointer,
    fault: RegistryFault,
    message: String,
}

impl RegistryError {
    pub(super) fn new(pointer: Pointer, fault: RegistryFault, message: String) -> Self {
        Self { pointer, fault, message }
    }

    /// The place in the registry file.
    pub fn pointer(&self) -> &Pointer {
        &self.pointer
    }

    /// What is wrong.
    pub fn fault(&self) -> RegistryFault {
        self.fault
    }

    /// What is wrong, in words.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// Everything that is wrong with the data of a registry, in the order of the tables; at least one thing.
///
/// ```
/// use pressroom::model::BodyId;
/// use pressroom::registry::{Registry, RegistryData, RegistryFault};
///
/// let errors = Registry::from_data(RegistryData::new(BodyId::from_static("oas"))).unwrap_err();
/// let error = errors.iter().next().unwrap();
/// assert_eq!(error.fault(), RegistryFault::UnknownReference);
/// assert_eq!(error.to_string(), "/organization: no body has the identifier `oas`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct RegistryErrors(Vec<RegistryError>);

impl RegistryErrors {
    pub(super) fn unless_empty(errors: Vec<RegistryError>) -> Result<(), Self> {
        if errors.is_empty() { Ok(()) } else { Err(Self(errors)) }
    }

    /// The errors in order.
    pub fn iter(&self) -> impl Iterator<Item = &RegistryError> {
        self.0.iter()
    }
}

impl fmt::Display for RegistryErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, error) in self.0.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{error}")?;
        }
        Ok(())
    }
}
