//! The two kinds of vocabulary on the wire, each written in one row: name, code, meaning.
//!
//! A *closed* vocabulary refuses what it does not know. An *open* one keeps it, as an unknown that never equals a
//! known code: a later version, or another organization, may use words that this version has no name for.
//! Both are read from text alone, so that a reader never accepts what a schema of strings refuses.

use thiserror::Error;

/// A word that is not in a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{found}` is not a {vocabulary}")]
pub struct UnknownCode {
    found: String,
    vocabulary: &'static str,
}

impl UnknownCode {
    pub(crate) fn new(found: &str, vocabulary: &'static str) -> Self {
        Self { found: found.to_owned(), vocabulary }
    }

    /// The word that was found.
    pub fn found(&self) -> &str {
        &self.found
    }
}

/// Makes of the schema that lists known codes the one of an open vocabulary: any code, the known ones as examples.
///
/// A union of the known codes with any string would be any string to those who generate types from it.
#[cfg(feature = "schema")]
pub(crate) fn open_schema(schema: &mut schemars::Schema) {
    let Some(serde_json::Value::Array(known)) = schema.remove("oneOf") else { return };
    let text =
        |row: &serde_json::Value, key: &str| row.get(key).and_then(|text| text.as_str()).map(str::to_owned);
    let mut description = text(schema.as_value(), "description").unwrap_or_default();
    description.push_str("\n\nKnown codes, to which others may come:\n");
    for row in &known {
        let (code, meaning) =
            (text(row, "const").unwrap_or_default(), text(row, "description").unwrap_or_default());
        description.extend(["- `", &code, "`: ", meaning.trim_end_matches('.'), "\n"]);
    }
    let codes = known.iter().filter_map(|row| row.get("const").cloned()).collect();
    schema.insert("description".to_owned(), description.into());
    schema.insert("type".to_owned(), "string".into());
    schema.insert("pattern".to_owned(), "^[a-z][a-z0-9_]*$".into());
    schema.insert("examples".to_owned(), serde_json::Value::Array(codes));
}

/// Whether a text has the form of a code: `[a-z][a-z0-9_]*`.
pub(crate) const fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let letter = first.is_ascii_lowercase();
        let inner = rest.len() < bytes.len() && (first.is_ascii_digit() || *first == b'_');
        if !letter && !inner {
            return false;
        }
        rest = tail;
    }
    !bytes.is_empty()
}

/// Reads and writes a type through its `FromStr` and `Display`, also from a reader that lends no text.
macro_rules! serde_as_text {
    ($name:ident, $expecting:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct AsText;
                impl serde::de::Visitor<'_> for AsText {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expecting)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(AsText)
            }
        }
    };
}

macro_rules! closed_codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $code))] $variant,)+ }

        impl $name {
            /// Every code, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::vocabulary::UnknownCode::new(text, stringify!($name))),
                }
            }
        }

        $crate::vocabulary::serde_as_text!($name, "a code in lower case");
    };
}

macro_rules! open_codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(transform = $crate::vocabulary::open_schema)
        )]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $code))] $variant,)+
            /// A code that this version has no name for, kept as it came.
            #[cfg_attr(feature = "schema", schemars(skip))]
            Unknown($crate::vocabulary::UnknownWord<Self>),
        }

        impl $name {
            /// Every code that this version knows, in the order of the vocabulary.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The code on the wire.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $code,)+ Self::Unknown(word) => word.as_str() }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ if $crate::vocabulary::is_code(text) => {
                        Ok(Self::Unknown($crate::vocabulary::UnknownWord::new(text)))
                    }
                    _ => Err($crate::vocabulary::UnknownCode::new(text, stringify!($name))),
                }
            }
        }

        $crate::vocabulary::serde_as_text!($name, "a code in lower case");
    };
}

/// A code outside a vocabulary of the type `V`. Only reading a `V` makes one, so it never equals a known code.
pub struct UnknownWord<V> {
    word: Box<str>,
    vocabulary: std::marker::PhantomData<fn() -> V>,
}

impl<V> UnknownWord<V> {
    pub(crate) fn new(word: &str) -> Self {
        Self { word: word.into(), vocabulary: std::marker::PhantomData }
    }

    /// The code as it came.
    pub fn as_str(&self) -> &str {
        &self.word
    }
}

// Written out, for a derive would ask the same of `V`.
impl<V> Clone for UnknownWord<V> {
    fn clone(&self) -> Self {
        Self::new(&self.word)
    }
}

impl<V> std::fmt::Debug for UnknownWord<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.word.fmt(f)
    }
}

impl<V> PartialEq for UnknownWord<V> {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl<V> Eq for UnknownWord<V> {}

impl<V> PartialOrd for UnknownWord<V> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<V> Ord for UnknownWord<V> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.word.cmp(&other.word)
    }
}

impl<V> std::hash::Hash for UnknownWord<V> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.word.hash(state);
    }
}

pub(crate) use {closed_codes, open_codes, serde_as_text};

#[cfg(test)]
mod tests {
    use crate::model::{Genre, Presence};

    #[test]
    fn a_closed_vocabulary_refuses_what_it_does_not_know() {
        assert_eq!("attended".parse(), Ok(Presence::Attended));
        let error = "present".parse::<Presence>().unwrap_err();
        assert_eq!(error.to_string(), "`present` is not a Presence");
    }

    #[test]
    fn an_open_vocabulary_keeps_it() {
        let genre: Genre = "obituary".parse().unwrap();
        assert_eq!(genre.to_string(), "obituary");
        assert!(!Genre::KNOWN.contains(&genre));
        assert_eq!("news".parse(), Ok(Genre::News));
        for bad in ["", "News", "9lives", "_x", "a b", "ä"] {
            assert!(bad.parse::<Genre>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn vocabularies_are_read_from_text_alone() {
        assert!(serde_json::from_str::<Presence>(r#"{"attended": null}"#).is_err());
        let read: Presence = serde_json::from_reader(&br#""attended""#[..]).unwrap();
        assert_eq!(read, Presence::Attended);
    }
}
