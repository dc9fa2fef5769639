//! The states of the world: codes and short names of ISO 3166-1, official names and demonyms.

use super::rows::{names, state};
use crate::model::State;

/// Sorted by code.
pub(super) static STATES: &[State] = &[
    state!("AF", "Afghanistan", "Islamic Republic of Afghanistan", people["Afghan"]),
    state!("AM", "Armenia", "Republic of Armenia", people["Armenian"]),
    state!(
        "AZ",
        "Azerbaijan",
        "Republic of Azerbaijan",
        people["Azerbaijani"],
        variants["Azerbaijan Republic"]
    ),
    state!("BY", "Belarus", "Republic of Belarus", people ["Belarusian", "Belarussian"]),
    state!("KG", "Kyrgyzstan", "Kyrgyz Republic", people ["Kyrgyz"], variants ["Kyrghyz Republic", "Kirgizstan", "Republic of Kyrgyzstan"]),
    state!("KZ", "Kazakhstan", "Republic of Kazakhstan", people ["Kazakh", "Kazakhstani"]),
    state!("RU", "Russia", "Russian Federation", people["Russian"]),
    state!("TJ", "Tajikistan", "Republic of Tajikistan", people["Tajik"]),
];
