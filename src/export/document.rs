use std::fmt;
use std::io;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::model::{NewsItem, Pointer};
use crate::parse::{Origins, Parsed};
use crate::source::{Problem, Span};
use crate::strict;
use crate::vocabulary::serde_as_text;

/// The version of a document's form, `1.0` for those that this crate writes.
///
/// The minor part grows with what is added; every document of a `1.x` is one of each later `1.y` too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct Version {
    minor: u32,
}

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = r"^1\.(0|[1-9][0-9]*)$";

/// A version of another major part, or no version at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the document has the version `{found}`; this reader takes 1.0 and later versions of 1")]
pub struct VersionError {
    found: String,
}

impl Version {
    /// The version that this crate writes.
    pub const CURRENT: Self = Self { minor: 0 };
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.minor)
    }
}

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        let minor = text.strip_prefix("1.").filter(|minor| {
            minor.bytes().all(|byte| byte.is_ascii_digit()) && (*minor == "0" || !minor.starts_with('0'))
        });
        let minor = minor.and_then(|minor| minor.parse().ok());
        minor.map(|minor| Self { minor }).ok_or_else(|| VersionError { found: text.to_owned() })
    }
}

serde_as_text!(Version, "a version such as `1.0`");

/// The wire document: what a text says, with what could not be read and where everything stands.
///
/// # Example
///
/// ```
/// use pressroom::export::Document;
///
/// let document = Document::from(pressroom::parse("The Council met\n\n09.02.2022\n\nIt met in Minsk.\n"));
/// let json = document.to_json();
/// assert!(json.starts_with(r#"{"version":"1.0","items":[{"kind":"article""#));
/// assert_eq!(Document::from_json(&json)?, document);
/// # Ok::<(), pressroom::export::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Document {
    /// The version of the form.
    pub version: Version,
    /// The items, in the order of the text.
    pub items: Vec<NewsItem>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Where the values stand, as UTF-8 bytes of the text.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<Pointer, Span>"))]
    #[serde(with = "origins_as_map")]
    pub origins: Origins,
}

/// Why a text is not a document.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct ReadError(#[from] Kind);

#[derive(Debug, Error)]
enum Kind {
    #[error(transparent)]
    Json(#[from] strict::StrictError),
    #[error("the document has the version {found}; this reader knows {} at most", Version::CURRENT)]
    Later { found: Version },
}

impl From<strict::StrictError> for ReadError {
    fn from(error: strict::StrictError) -> Self {
        Self(Kind::Json(error))
    }
}

impl Document {
    /// The document as JSON on one line.
    pub fn to_json(&self) -> String {
        strict::to_string(self)
    }

    /// The document as JSON with one value a line.
    pub fn to_json_pretty(&self) -> String {
        strict::to_string_pretty(self)
    }

    /// Writes the document as JSON on one line.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write_json(&self, writer: impl io::Write) -> io::Result<()> {
        serde_json::to_writer(writer, self).map_err(io::Error::from)
    }

    /// Reads a document. Keys that this version does not know are passed over: a later minor version may have them.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON, lacks a key, or holds a value that no document has.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        Ok(strict::read(json)?)
    }

    /// Reads a document of this version only: also refuses unknown keys and what a schema would refuse.
    ///
    /// # Errors
    ///
    /// Those of [`from_json`](Self::from_json); a later minor version; a key or a shape that this version does not
    /// write.
    pub fn from_json_strict(json: &str) -> Result<Self, ReadError> {
        let document: Self = strict::read_strict(json)?;
        document.refuse_later_version()?;
        Ok(document)
    }

    /// Refuses a document of a later minor version, as strict readers do.
    pub(super) fn refuse_later_version(&self) -> Result<(), ReadError> {
        if self.version > Version::CURRENT {
            return Err(Kind::Later { found: self.version }.into());
        }
        Ok(())
    }
}

impl From<Parsed> for Document {
    fn from(parsed: Parsed) -> Self {
        let (items, problems, origins) = parsed.into_parts();
        Self { version: Version::CURRENT, items, problems, origins }
    }
}

/// Origins as an object from pointers to spans.
mod origins_as_map {
    use std::fmt;

    use serde::de::{Deserializer, MapAccess, Visitor};
    use serde::ser::Serializer;

    use super::{Origins, Pointer, Span};

    pub(super) fn serialize<S: Serializer>(origins: &Origins, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(origins.iter())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Origins, D::Error> {
        struct Map;
        impl<'de> Visitor<'de> for Map {
            type Value = Origins;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object from JSON Pointers to spans")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Origins, A::Error> {
                let mut origins = Vec::new();
                while let Some(origin) = map.next_entry::<Pointer, Span>()? {
                    origins.push(origin);
                }
                Ok(origins.into_iter().collect())
            }
        }
        deserializer.deserialize_map(Map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        for good in ["1.0", "1.7", "1.12"] {
            assert_eq!(good.parse::<Version>().unwrap().to_string(), good);
        }
        for bad in ["", "1", "1.", "1.00", "1.01", "2.0", "1.0.0", "1.-1", "1.+1", " 1.0"] {
            assert!(bad.parse::<Version>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn another_major_version_is_named_in_the_message() {
        let error = Document::from_json(r#"{"version": "2.0"}"#).unwrap_err().to_string();
        assert!(error.contains("`2.0`"), "{error}");
    }

    #[test]
    fn a_later_minor_version_is_read_unless_strictly() {
        let json = r#"{"version": "1.9", "items": [], "problems": [], "origins": {}, "new": 1}"#;
        assert!(Document::from_json(json).unwrap().items.is_empty());
        assert!(Document::from_json_strict(json).is_err());
    }

    #[test]
    fn strict_reading_refuses_unknown_keys_and_arrays_for_objects() {
        let unknown = r#"{"version": "1.0", "items": [], "problems": [], "origins": {}, "new": 1}"#;
        let error = Document::from_json_strict(unknown).unwrap_err().to_string();
        assert!(error.contains("/new"), "{error}");
        let array =
            r#"{"version": "1.0", "items": [], "problems": [["unresolved_date", [0, 3]]], "origins": {}}"#;
        assert!(Document::from_json(array).is_ok());
        assert!(Document::from_json_strict(array).unwrap_err().to_string().contains("/problems/0"));
    }
}
