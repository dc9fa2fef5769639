use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::vocabulary::open_codes;

open_codes! {
    /// Why an input gives no text. *Open*: a later version may know more kinds.
    pub enum InputErrorKind {
        /// Nothing is there under this name.
        NotFound = "not_found",
        /// It is there and cannot be read.
        Unreadable = "unreadable",
        /// A folder stands where a text file should be.
        IsFolder = "is_folder",
        /// A folder in which no text file is found.
        NoTexts = "no_texts",
        /// Its bytes are not UTF-8.
        NotUtf8 = "not_utf8",
        /// It has more than 4 GiB.
        TooLarge = "too_large",
    }
}

/// Why an input gives no text, in words for people and in a code for programs.
///
/// ```
/// use pressroom::source::{InputError, InputErrorKind};
///
/// let error = InputError::not_utf8(17);
/// assert_eq!((&error.kind, error.offset), (&InputErrorKind::NotUtf8, Some(17)));
/// assert_eq!(error.to_string(), "not UTF-8: the byte at offset 17 belongs to no character");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Error, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[error("{message}")]
#[non_exhaustive]
pub struct InputError {
    /// Why.
    pub kind: InputErrorKind,
    /// Why, in words; without the name of the input.
    pub message: String,
    /// The byte where reading fails, for errors that have a place in the input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl InputError {
    /// An error of the whole input.
    pub fn new(kind: InputErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), offset: None }
    }

    /// Bytes that are not UTF-8 from this offset on.
    pub fn not_utf8(offset: u64) -> Self {
        let message = format!("not UTF-8: the byte at offset {offset} belongs to no character");
        Self { kind: InputErrorKind::NotUtf8, message, offset: Some(offset) }
    }
}
