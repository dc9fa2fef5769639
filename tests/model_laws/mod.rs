//! The laws of values, apart from any text.

mod edtf_comparison;
mod edtf_oracle;
mod order;
mod reference_data;
mod round_trip;
mod text_form;
