use super::super::rows::{names, place};
use crate::model::KnownPlace;

pub(in crate::registry) static PLACES: &[KnownPlace] = &[place!("Minsk", "BY")];
