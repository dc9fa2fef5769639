//! The laws of reading, over any text.

mod explanation;
mod invention;
mod reach;
mod reading;
mod release;
mod sameness;
