use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

use super::{Document, ReadError};
use crate::source::InputError;
use crate::strict;

/// One line of NDJSON: an input, and what became of it.
///
/// *Structural*: a line names its input in exactly one way, and has exactly one outcome.
///
/// ```
/// use pressroom::export::{Document, InputName, InputOutcome, Line};
///
/// let document = Document::from(pressroom::parse(""));
/// let line = Line::new(InputName::Path("a.txt".to_owned()), InputOutcome::Parsed(document));
/// let json = line.to_json();
/// assert_eq!(
///     json,
///     r#"{"path":"a.txt","parsed":{"version":"1.0","items":[],"problems":[],"origins":{}}}"#
/// );
/// assert_eq!(Line::from_json(&json)?, line);
/// # Ok::<(), pressroom::export::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "LineWire"))]
#[serde(try_from = "LineWire")]
#[non_exhaustive]
pub struct Line {
    /// Which input.
    #[serde(flatten)]
    pub input: InputName,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: InputOutcome,
}

/// The name of an input.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InputName {
    /// The path of a file; `-` is standard input. Bytes of a path that are not UTF-8 are replaced by U+FFFD.
    Path(String),
    /// The name that the input itself gives to a text.
    Id(String),
    /// The number of a line of the input, from 1, where no name can be read.
    Line(NonZeroU64),
}

/// What became of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InputOutcome {
    /// It was read.
    Parsed(Document),
    /// It gives no text.
    Error(InputError),
}

impl Line {
    /// An input and its outcome.
    pub const fn new(input: InputName, outcome: InputOutcome) -> Self {
        Self { input, outcome }
    }

    /// The line as JSON, without a line feed.
    pub fn to_json(&self) -> String {
        strict::to_string(self)
    }

    /// Reads a line. Keys that this version does not know are passed over.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON, does not have exactly one name and one outcome, or holds a value that no line has.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        strict::read(json).map_err(ReadError::from)
    }

    /// Reads a line of this version only: also refuses unknown keys and what a schema would refuse.
    ///
    /// # Errors
    ///
    /// Those of [`from_json`](Self::from_json); a later minor version; a key or a shape that this version does not
    /// write.
    pub fn from_json_strict(json: &str) -> Result<Self, ReadError> {
        let line: Self = strict::read_strict(json)?;
        if let InputOutcome::Parsed(document) = &line.outcome {
            document.refuse_later_version()?;
        }
        Ok(line)
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct LineWire {
    /// The path of a file; `-` is standard input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// The name that the input itself gives to a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// The number of a line of the input, from 1, where no name can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<NonZeroU64>,
    /// What the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parsed: Option<Document>,
    /// Why there is no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<InputError>,
}

impl TryFrom<LineWire> for Line {
    type Error = &'static str;

    fn try_from(wire: LineWire) -> Result<Self, &'static str> {
        let input = match (wire.path, wire.id, wire.line) {
            (Some(path), None, None) => InputName::Path(path),
            (None, Some(id), None) => InputName::Id(id),
            (None, None, Some(line)) => InputName::Line(line),
            _ => return Err("a line has exactly one of `path`, `id` and `line`"),
        };
        let outcome = match (wire.parsed, wire.error) {
            (Some(document), None) => InputOutcome::Parsed(document),
            (None, Some(error)) => InputOutcome::Error(error),
            _ => return Err("a line has exactly one of `parsed` and `error`"),
        };
        Ok(Self { input, outcome })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::InputErrorKind;

    const PARSED: &str = r#""parsed":{"version":"1.0","items":[],"problems":[],"origins":{}}"#;

    #[test]
    fn every_name_and_outcome_comes_back() {
        for name in [r#""path":"-""#, r#""id":"2023/7""#, r#""line":3"#] {
            let error = r#""error":{"kind":"not_utf8","message":"bad","offset":4}"#;
            let other = r#""error":{"kind":"of_a_later_version","message":"bad"}"#;
            for outcome in [PARSED, error, other] {
                let json = format!("{{{name},{outcome}}}");
                assert_eq!(Line::from_json_strict(&json).unwrap().to_json(), json);
            }
        }
    }

    #[test]
    fn other_combinations_are_refused() {
        for (json, reason) in [
            (format!("{{{PARSED}}}"), "exactly one of `path`"),
            (format!(r#"{{"path":"a","id":"b",{PARSED}}}"#), "exactly one of `path`"),
            (
                format!(r#"{{"path":"a",{PARSED},"error":{{"kind":"x","message":""}}}}"#),
                "exactly one of `parsed`",
            ),
            (r#"{"path":"a"}"#.to_owned(), "exactly one of `parsed`"),
            (format!(r#"{{"line":0,{PARSED}}}"#), "nonzero"),
        ] {
            let error = Line::from_json(&json).unwrap_err().to_string();
            assert!(error.contains(reason), "{json}: {error}");
        }
    }

    #[test]
    fn absent_keys_may_be_null_and_unknown_ones_are_for_later_versions() {
        let json = format!(r#"{{"path":"a","id":null,"error":null,{PARSED},"new":1}}"#);
        assert!(Line::from_json(&json).is_ok());
        assert!(Line::from_json_strict(&json).unwrap_err().to_string().contains("/new"));
        let later = r#"{"path":"a","parsed":{"version":"1.4","items":[],"problems":[],"origins":{}}}"#;
        assert!(Line::from_json(later).is_ok());
        assert!(Line::from_json_strict(later).is_err());
    }

    #[test]
    fn an_error_has_an_offset_only_where_it_has_a_place() {
        let error = InputError::new(InputErrorKind::NotFound, "no such file");
        let line = Line::new(InputName::Path("a".to_owned()), InputOutcome::Error(error));
        assert_eq!(line.to_json(), r#"{"path":"a","error":{"kind":"not_found","message":"no such file"}}"#);
    }
}
