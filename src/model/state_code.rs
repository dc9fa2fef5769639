use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// The two-letter code of a state, ISO 3166-1 alpha-2.
///
/// *Lexical*: two capital ASCII letters. Which codes are assigned is the registry's knowledge.
///
/// ```
/// use pressroom::model::StateCode;
///
/// assert_eq!("AM".parse(), Ok(StateCode::constant("AM")));
/// assert!("am".parse::<StateCode>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct StateCode([u8; 2]);

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = "^[A-Z]{2}$";

/// A text that is not two capital ASCII letters.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a state code: two capital letters, as in ISO 3166-1 alpha-2")]
pub struct StateCodeError(String);

impl StateCode {
    /// A code from a table.
    ///
    /// # Panics
    ///
    /// Where the text is not two capital letters; in a constant this stops the build.
    pub const fn constant(code: &str) -> Self {
        match code.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Self([*a, *b]),
            #[expect(clippy::panic, reason = "documented; it stops the build of a wrong table")]
            _ => panic!("a state code is two capital letters"),
        }
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        // Two ASCII letters are always UTF-8.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for StateCode {
    type Err = StateCodeError;

    fn from_str(text: &str) -> Result<Self, StateCodeError> {
        match text.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Ok(Self([*a, *b])),
            _ => Err(StateCodeError(text.to_owned())),
        }
    }
}

impl fmt::Display for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

serde_as_text!(StateCode, "two capital letters, as in ISO 3166-1 alpha-2");
