//! The laws of reading, over any text.

mod invention;
mod reach;
mod reading;
mod sameness;
