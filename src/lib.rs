//! skeleton
pub mod model;
pub mod registry;
pub mod source;
mod vocabulary;
mod whitespace;
