//! Models out: the wire document, the lines of NDJSON, a summary for people, and an explanation of the blocks of a page.

mod document;
mod explanation;
mod line;
mod summary;

pub use document::{Document, ReadError, Version, VersionError};
pub use explanation::Explanation;
pub use line::{InputName, InputOutcome, Line};
pub use summary::Summary;
