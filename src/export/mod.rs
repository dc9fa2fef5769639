//! Models out: the wire document and the lines of NDJSON.

mod document;
mod input_error;
mod line;
mod visible;

pub use document::{Document, ReadError, Version, VersionError};
pub use input_error::{InputError, InputErrorKind};
pub use line::{InputName, InputOutcome, Line};
pub use visible::Visible;
