use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// A language tag: the language, script and region subtags of BCP 47 (RFC 5646), in their usual case.
///
/// *Lexical*: `xx` or `xxx`, then an optional script `Xxxx`, then an optional region `XX` or three digits.
///
/// ```
/// use pressroom::model::LanguageTag;
///
/// assert_eq!("en".parse(), Ok(LanguageTag::ENGLISH));
/// assert!("sr-Cyrl-RS".parse::<LanguageTag>().is_ok());
/// assert!("english".parse::<LanguageTag>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct LanguageTag(Cow<'static, str>);

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

/// A text that is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a language tag such as `en` or `sr-Cyrl-RS`")]
pub struct LanguageTagError(String);

impl LanguageTag {
    /// English.
    pub const ENGLISH: Self = Self(Cow::Borrowed("en"));
    /// Russian.
    pub const RUSSIAN: Self = Self(Cow::Borrowed("ru"));

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_tag(text: &str) -> bool {
    let mut subtags = text.split('-').peekable();
    let lower = |subtag: &str| subtag.bytes().all(|b| b.is_ascii_lowercase());
    let language = subtags.next().is_some_and(|subtag| (2..=3).contains(&subtag.len()) && lower(subtag));
    subtags.next_if(|subtag| {
        let mut bytes = subtag.bytes();
        subtag.len() == 4
            && bytes.next().is_some_and(|b| b.is_ascii_uppercase())
            && bytes.all(|b| b.is_ascii_lowercase())
    });
    subtags.next_if(|subtag| match subtag.len() {
        2 => subtag.bytes().all(|b| b.is_ascii_uppercase()),
        3 => subtag.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    });
    language && subtags.next().is_none()
}

impl FromStr for LanguageTag {
    type Err = LanguageTagError;

    fn from_str(text: &str) -> Result<Self, LanguageTagError> {
        if is_tag(text) {
            Ok(Self(Cow::Owned(text.to_owned())))
        } else {
            Err(LanguageTagError(text.to_owned()))
        }
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

serde_as_text!(LanguageTag, "a language tag such as `en`");

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn tags() {
        for good in ["en", "ru", "zho", "en-GB", "sr-Latn", "sr-Cyrl-RS", "es-419"] {
            assert!(is_tag(good), "{good:?}");
        }
        for bad in ["", "e", "EN", "en-gb", "en-", "en-GB-x", "en_GB", "engl", "en-latn"] {
            assert!(!is_tag(bad), "{bad:?}");
        }
    }
}
