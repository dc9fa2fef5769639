use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// The place of a value in a document: a JSON Pointer (RFC 6901).
///
/// *Lexical*: empty for the document itself, or parts that each begin with `/`, in which `~` stands only in `~0`
/// and `~1`.
///
/// ```
/// use pressroom::model::Pointer;
///
/// let pointer: Pointer = "/items/0/headline".parse()?;
/// assert_eq!(pointer.parts().collect::<Vec<_>>(), ["items", "0", "headline"]);
/// assert!("items/0".parse::<Pointer>().is_err());
/// # Ok::<(), pressroom::model::PointerError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct Pointer(String);

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = "^(/([^/~]|~[01])*)*$";

/// A text that is not a JSON Pointer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a JSON Pointer: parts that each begin with `/`, with `~` only as `~0` or `~1`")]
pub struct PointerError(String);

impl Pointer {
    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its parts, as they are written (`~0` and `~1` not resolved; no field of our documents needs them).
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').skip(1)
    }
}

impl FromStr for Pointer {
    type Err = PointerError;

    fn from_str(text: &str) -> Result<Self, PointerError> {
        let rooted = text.is_empty() || text.starts_with('/');
        let escaped = text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
        if rooted && escaped { Ok(Self(text.to_owned())) } else { Err(PointerError(text.to_owned())) }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

serde_as_text!(Pointer, "a JSON Pointer");
