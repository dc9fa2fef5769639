//! Models out: the wire document, the lines of NDJSON, a release text, a summary for people, and an explanation of the blocks
//! of a page.

mod document;
mod explanation;
mod line;
mod loss;
mod summary;
mod text;

pub use document::{Document, ReadError, Version, VersionError};
pub use explanation::Explanation;
pub use line::{InputName, InputOutcome, Line};
pub use loss::{Export, Loss, LossKind};
pub use summary::Summary;
pub use text::{text, text_with};
