//! The text as it came: spans, lines and what could not be read.
//!
//! Every offset in this crate is a count of UTF-8 bytes from the start of the input as given, a byte order
//! mark included.

mod input_error;
mod line_index;
mod problem;
mod span;
mod text;
mod visible;

pub use input_error::{InputError, InputErrorKind};
pub use line_index::{LineColumn, LineIndex};
pub use problem::{Problem, ProblemKind};
pub use span::{Span, SpanError};
pub use text::{Text, TextTooLong};
pub use visible::Visible;
