use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// A text that is not a state code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{found}` is not a state code: {letters} capital letters, as in ISO 3166-1 alpha-{letters}")]
pub struct StateCodeError {
    found: String,
    letters: usize,
}

macro_rules! state_code {
    ($(#[$meta:meta])* $name:ident, $letters:literal, $pattern:literal, $expecting:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            // The form as a regular expression that every engine reads alike.
            schemars(with = "String", extend("pattern" = $pattern))
        )]
        pub struct $name([u8; $letters]);

        impl $name {
            /// A code from a table.
            ///
            /// # Panics
            ///
            /// Where the text is not such a code; in a constant this stops the build.
            pub const fn constant(code: &str) -> Self {
                match Self::read(code) {
                    Some(code) => code,
                    None => panic!("a state code is capital letters"),
                }
            }

            const fn read(code: &str) -> Option<Self> {
                match code.as_bytes().split_first_chunk::<$letters>() {
                    Some((letters, [])) if are_capitals(letters) => Some(Self(*letters)),
                    _ => None,
                }
            }

            /// The letters.
            pub fn as_str(&self) -> &str {
                // ASCII letters are always UTF-8.
                str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl FromStr for $name {
            type Err = StateCodeError;

            fn from_str(text: &str) -> Result<Self, StateCodeError> {
                Self::read(text).ok_or_else(|| StateCodeError { found: text.to_owned(), letters: $letters })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        serde_as_text!($name, $expecting);
    };
}

const fn are_capitals(letters: &[u8]) -> bool {
    let mut rest = letters;
    while let [letter, tail @ ..] = rest {
        if !letter.is_ascii_uppercase() {
            return false;
        }
        rest = tail;
    }
    true
}

state_code! {
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
    StateCode, 2, "^[A-Z]{2}$", "two capital letters, as in ISO 3166-1 alpha-2"
}

state_code! {
    /// The three-letter code of a state, ISO 3166-1 alpha-3.
    ///
    /// *Lexical*: three capital ASCII letters.
    ///
    /// ```
    /// use pressroom::model::Alpha3Code;
    ///
    /// assert_eq!("KGZ".parse(), Ok(Alpha3Code::constant("KGZ")));
    /// assert!("KG".parse::<Alpha3Code>().is_err());
    /// ```
    Alpha3Code, 3, "^[A-Z]{3}$", "three capital letters, as in ISO 3166-1 alpha-3"
}
