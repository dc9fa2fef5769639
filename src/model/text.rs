//! Text as values hold it: never empty, on one line, white space folded.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;
use crate::whitespace;

/// Text that is empty, or not folded where it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("text on one line, not empty, without white space at its ends or two blanks in a row, is asked for")]
pub struct TextError(());

impl TextError {
    pub(super) const fn new() -> Self {
        Self(())
    }
}

/// The form as a regular expression that every engine reads alike: it leaves out the blanks beyond ASCII.
#[cfg(feature = "schema")]
const PATTERN: &str = r"^[^\t-\r ]+( [^\t-\r ]+)*$";

macro_rules! line_of_text {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(with = "String", extend("minLength" = 1, "pattern" = PATTERN))
        )]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Takes any text with white space folded; nothing where only blanks are left.
            pub fn fold(text: &str) -> Option<Self> {
                let folded = whitespace::fold(text);
                (!folded.is_empty()).then(|| Self(Cow::Owned(folded.into_owned())))
            }

            /// Text from a table.
            ///
            /// # Panics
            ///
            /// Where the text is empty, or its plain blanks are not folded; in a constant this stops the build.
            pub const fn constant(text: &'static str) -> Self {
                assert!(is_folded(text), "text is not empty, and its blanks are folded");
                Self(Cow::Borrowed(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = TextError;

            fn from_str(text: &str) -> Result<Self, TextError> {
                let unfolded = text.is_empty() || whitespace::fold(text).len() != text.len();
                if unfolded || text.contains(is_other_blank) {
                    return Err(TextError(()));
                }
                Ok(Self(Cow::Owned(text.to_owned())))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_str().fmt(f)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        serde_as_text!($name, "text on one line, not empty, with white space folded");
    };
}

/// Whether a text of a table is folded, as far as that can be told without looking at blanks beyond ASCII.
const fn is_folded(text: &str) -> bool {
    let mut after_blank = true;
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        let blank = *byte == b' ';
        if byte.is_ascii_control() || (blank && after_blank) {
            return false;
        }
        after_blank = blank;
        rest = tail;
    }
    !after_blank
}

/// A blank that folding would have made a plain space.
pub(super) fn is_other_blank(c: char) -> bool {
    c != ' ' && whitespace::is_blank(c)
}

line_of_text! {
    /// Words as a release prints them, with each run of white space folded to one space.
    ///
    /// *Lexical*: not empty, on one line, folded.
    ///
    /// ```
    /// use pressroom::model::Printed;
    ///
    /// let printed = Printed::fold(" Collective\u{a0}Security\nCouncil ").unwrap();
    /// assert_eq!(printed, "Collective Security Council");
    /// assert_eq!(Printed::fold(" \n"), None);
    /// assert!("two  blanks".parse::<Printed>().is_err());
    /// ```
    Printed
}

line_of_text! {
    /// The headline of a news item, without the date that some pages print behind it.
    ///
    /// *Lexical*: not empty, on one line, folded. A headline may be two sentences, and may be cut by the site.
    Headline
}

line_of_text! {
    /// The name of a person: as the registry spells it, or as printed, given name first, without a title.
    ///
    /// *Lexical*: not empty, on one line, folded.
    PersonName
}

line_of_text! {
    /// The usual English name of a place.
    ///
    /// *Lexical*: not empty, on one line, folded.
    PlaceName
}

line_of_text! {
    /// A name that a registry gives to what it knows: of a body, a state, a series; an acronym; a spelling.
    ///
    /// *Lexical*: not empty, on one line, folded.
    ///
    /// An empty name in a table stops the build:
    ///
    /// ```compile_fail,E0080
    /// const NOBODY: pressroom::model::Name = pressroom::model::Name::constant("");
    /// ```
    Name
}
