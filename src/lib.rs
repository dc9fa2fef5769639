//! skeleton
#[cfg(feature = "export")]
pub mod export;
pub mod layout;
pub mod model;
pub mod parse;
pub mod registry;
mod scan;
pub mod source;
#[cfg(feature = "json")]
pub mod strict;
mod vocabulary;
mod whitespace;
pub use parse::{Parsed, Parser, parse};
