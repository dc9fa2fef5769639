//! Models out: the wire document, the lines of NDJSON, and a summary for people.

mod document;
mod line;
mod summary;

pub use document::{Document, ReadError, Version, VersionError};
pub use line::{InputName, InputOutcome, Line};
pub use summary::Summary;
