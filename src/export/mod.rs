//! Models out: the wire document, the lines of NDJSON, and a summary for people.

mod document;
mod input_error;
mod line;
mod summary;
mod visible;

pub use document::{Document, ReadError, Version, VersionError};
pub use input_error::{InputError, InputErrorKind};
pub use line::{InputName, InputOutcome, Line};
pub use summary::Summary;
pub use visible::Visible;
