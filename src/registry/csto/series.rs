//! The code-named exercises and operations, as of November 2026. Common words are names here: they are looked
//! up inside quotation marks or beside a year only. Stages of an operation (`Red Dune`) are not listed.

use super::super::rows::{names, series};
use crate::model::EventSeries;

#[rustfmt::skip]
pub(in crate::registry) static SERIES: &[EventSeries] = &[
    series!("combat-brotherhood", Exercise, "Combat Brotherhood",
        aliases ["Boevoe Bratstvo", "Brotherhood of War"]),
    series!("interaction", Exercise, "Interaction",
        aliases ["Vzaimodeystvie", "Vzaimodeistviye", "Cooperation"]),
    series!("search", Exercise, "Search", aliases ["Poisk"]),
    series!("echelon", Exercise, "Echelon", aliases ["Eshelon"]),
    series!("indestructible-brotherhood", Exercise, "Indestructible Brotherhood",
        aliases ["Unbreakable Brotherhood", "Enduring Brotherhood", "Nerushimoe Bratstvo"]),
    series!("rubezh", Exercise, "Rubezh", aliases ["Frontier", "Border"]),
    series!("cobalt", Exercise, "Cobalt", aliases ["Kobalt"]),
    series!("thunder", Exercise, "Thunder", aliases ["Grom"]),
    series!("rock", Exercise, "Rock", aliases ["Skala"]),
    series!("barrier", Exercise, "Barrier", aliases ["Barriera", "Barier"]),
    series!("air-bridge", Exercise, "Air Bridge", aliases ["Vozdushny Most"]),
    series!("channel", Other, "Channel", aliases ["Kanal"]),
    series!("illegal", Other, "Illegal", aliases ["Nelegal", "Illegal Migrant", "Illegal Foreigner"]),
    series!("proxi", Other, "PROXI", aliases ["PROXY"]),
    series!("mercenary", Other, "Mercenary", aliases ["Naemnik"]),
];
