//! The laws of reading, over any text.

mod invention;
mod reading;
mod sameness;
