//! The code-named exercises and operations. Common words are names here: they are looked
//! up inside quotation marks or beside a year only. Stages of an operation (`Red Dune`) are not listed.

use super::super::Table;
use super::super::rows::{names, provenance, russian, series, table};
use super::AS_OF;
use crate::model::EventSeries;

#[rustfmt::skip]
pub(in crate::registry) const SERIES: Table<EventSeries> = table![
    seen [
            "sem19", "staff19", "int22", "flights", "grom", "illegal19", "cssc22", "sep23",
            "jun24", "apr25", "may25", "dec25", "f26",
    ] as of AS_OF [
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
    series!("mercenary", Other, "Mercenary", aliases ["Naemnik"], russian "Наёмник"),
    ]
];
