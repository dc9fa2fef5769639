//! The laws of values, apart from any text.

mod edtf_comparison;
mod order;
mod round_trip;
mod text_form;
