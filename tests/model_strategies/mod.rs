//! Values of the model, made through its public constructors only.

mod item;
mod meeting;
mod mention;
mod reference_data;
mod release;
mod text_form;

pub(crate) use item::{news_item, press_contact};
pub(crate) use mention::{body_ref, entity_ref, party, person_ref, state_ref};
pub(crate) use reference_data::{chairmanship, membership, registry_data, tenure};
pub(crate) use release::release;
pub(crate) use text_form::{
    code, date, dial_string_text, edtf, edtf_of, email_text, language_tag_text, ordinal, phone_number,
    pointer_text, printed, read, slug_text, speech, state_code_text, version_text,
};
