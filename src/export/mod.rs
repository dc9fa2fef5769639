//! Models out: the wire document.

mod document;

pub use document::{Document, ReadError, Version, VersionError};
