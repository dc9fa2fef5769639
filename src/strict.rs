//! Strict reading of JSON: what a schema refuses, a reader of documents from outside refuses too.
//!
//! serde's derived readers are wider than a schema: they take an array for a struct and pass over unknown keys. A value
//! that is read strictly is written again and compared with what came.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

/// Why JSON is not the value that was asked for.
#[derive(Debug, Error)]
#[error("{message}")]
pub struct StrictError {
    message: String,
}

impl StrictError {
    fn new(message: String) -> Self {
        Self { message }
    }
}

/// A value as JSON on one line. Values of this crate have text keys only, so nothing can fail.
#[cfg(feature = "export")]
pub(crate) fn to_string<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A value as JSON, one value a line.
#[cfg(any(feature = "export", feature = "report"))]
pub(crate) fn to_string_pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Reads a value; unknown keys are passed over, for a later minor version may have them.
///
/// # Errors
///
/// Where the text is not JSON, or not of this value.
pub fn read<T: DeserializeOwned>(json: &str) -> Result<T, StrictError> {
    serde_json::from_str(json).map_err(|error| StrictError::new(error.to_string()))
}

/// Reads a value and refuses what the value would not write back in the same shape.
///
/// ```
/// use pressroom::source::Span;
/// use pressroom::strict::{read, read_strict};
///
/// assert!(read::<Span>("[0, 3]").is_ok());
/// let error = read_strict::<Span>("[0, 3]").unwrap_err();
/// assert_eq!(error.to_string(), "the value at `` is not what this version writes there");
/// ```
///
/// # Errors
///
/// Those of [`read`], and the place of the first difference in shape.
pub fn read_strict<T: Serialize + DeserializeOwned>(json: &str) -> Result<T, StrictError> {
    let input: Value = read(json)?;
    let value: T = read(json)?;
    let written = serde_json::to_value(&value).map_err(|error| StrictError::new(error.to_string()))?;
    match difference(&input, &written, &mut String::new()) {
        None => Ok(value),
        Some(pointer) => {
            Err(StrictError::new(format!("the value at `{pointer}` is not what this version writes there")))
        }
    }
}

/// The place of the first difference in shape. A `null` in the input is an optional key left out.
fn difference(input: &Value, written: &Value, pointer: &mut String) -> Option<String> {
    let length = pointer.len();
    let mut below = |step: &str, input: &Value, written: Option<&Value>| {
        pointer.push('/');
        pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
        let found = match written {
            Some(written) => difference(input, written, pointer),
            None => (!input.is_null()).then(|| pointer.clone()),
        };
        pointer.truncate(length);
        found
    };
    match (input, written) {
        (Value::Object(input), Value::Object(written)) => {
            input.iter().find_map(|(key, value)| below(key, value, written.get(key)))
        }
        (Value::Array(input), Value::Array(written)) if input.len() == written.len() => (0..)
            .zip(input.iter().zip(written))
            .find_map(|(at, (input, written)): (usize, _)| below(&at.to_string(), input, Some(written))),
        (Value::Null, Value::Null)
        | (Value::Bool(_), Value::Bool(_))
        | (Value::String(_), Value::String(_)) => None,
        (Value::Number(input), Value::Number(written)) if input == written => None,
        _ => Some(pointer.clone()),
    }
}
