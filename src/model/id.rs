//! Identifiers: opaque slugs for what a registry knows.

use thiserror::Error;

/// A text that is not a slug `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not an identifier: lower-case ASCII letters and digits in parts joined by single hyphens, a letter first"
)]
pub struct IdError(String);

impl IdError {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
pub(crate) const SLUG_PATTERN: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/// `[a-z][a-z0-9]*(-[a-z0-9]+)*`
pub(crate) const fn is_slug(text: &str) -> bool {
    let mut rest = text.as_bytes();
    let [first, ..] = rest else { return false };
    let mut after_hyphen = false;
    if !first.is_ascii_lowercase() {
        return false;
    }
    while let [byte, tail @ ..] = rest {
        match byte {
            b'-' if after_hyphen => return false,
            b'-' => after_hyphen = true,
            b'a'..=b'z' | b'0'..=b'9' => after_hyphen = false,
            _ => return false,
        }
        rest = tail;
    }
    !after_hyphen
}

macro_rules! slug_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(with = "String", extend("pattern" = $crate::model::SLUG_PATTERN))
        )]
        pub struct $name(std::borrow::Cow<'static, str>);

        impl $name {
            /// An identifier from a table.
            ///
            /// # Panics
            ///
            /// Where the text is not a slug; in a constant this stops the build.
            pub const fn from_static(id: &'static str) -> Self {
                assert!($crate::model::is_slug(id), "not an identifier");
                Self(std::borrow::Cow::Borrowed(id))
            }

            /// The slug.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::model::IdError> {
                if $crate::model::is_slug(text) { Ok(Self(std::borrow::Cow::Owned(text.to_owned()))) } else { Err($crate::model::IdError::new(text)) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::vocabulary::serde_as_text!($name, "an identifier such as `permanent-council`");
    };
}

pub(crate) use slug_id;

slug_id! {
    /// The identifier of an organization or of one of its bodies.
    ///
    /// *Lexical*: a slug `[a-z][a-z0-9]*(-[a-z0-9]+)*`, opaque once made.
    ///
    /// ```
    /// use pressroom::model::BodyId;
    ///
    /// const COUNCIL: BodyId = BodyId::from_static("permanent-council");
    /// assert_eq!("permanent-council".parse(), Ok(COUNCIL));
    /// assert!("Permanent Council".parse::<BodyId>().is_err());
    /// ```
    ///
    /// A malformed identifier in a table stops the build:
    ///
    /// ```compile_fail,E0080
    /// const WRONG: pressroom::model::BodyId = pressroom::model::BodyId::from_static("Permanent Council");
    /// ```
    BodyId
}

slug_id! {
    /// The identifier of an official.
    ///
    /// *Lexical*: a slug, made once from the first canonical spelling of the name, then opaque.
    OfficialId
}

slug_id! {
    /// The identifier of a code-named series of exercises or operations.
    ///
    /// *Lexical*: a slug.
    SeriesId
}

slug_id! {
    /// The identifier of a source of reference data.
    ///
    /// *Lexical*: a slug.
    SourceId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in ["csto", "cc-drugs", "a1-2b"] {
            assert!(is_slug(good), "{good:?}");
        }
        for bad in ["", "-a", "a-", "a--b", "1a", "A", "a_b", "ä", "a b"] {
            assert!(!is_slug(bad), "{bad:?}");
        }
    }
}
