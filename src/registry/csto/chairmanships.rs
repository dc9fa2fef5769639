//! Which state was in the chair of the Collective Security Council, and with it of the other bodies of the charter.
//!
//! Until 2022 the chair passed at a session, from 2024 on it passes on 1 January. Where no page states the passing, the
//! day is that of the session. The end of the last row is the planned one.

use super::super::Table;
use super::super::rows::{chairmanship, provenance, table};
use super::AS_OF;
use crate::model::{Chairmanship, Edtf};

const fn day(text: &str) -> Edtf {
    Edtf::constant(text)
}

#[rustfmt::skip]
pub(in crate::registry) const CHAIRMANSHIPS: Table<Chairmanship> = table![
    seen ["liq"] as of AS_OF [
    chairmanship!("2007–08", "KG", day("2007-06"), "2008-09-05"),
    chairmanship!("2008–09", "AM", day("2008-09-05"), "2009"),
    ]
    unverified [] as of AS_OF [
    chairmanship!("2009–10", "RU", day("2009"), "2010-12-10"),
    ]
    seen [
        "moscowpost", "liq", "asia12", "knews12", "s2013", "inf13", "csab", "s2014", "hhk15", "presam15",
        "presam15d", "mfaam", "rusteam", "inform17", "am16mc", "astana18", "pm18", "pc19", "zas20lav", "tass21",
        "tass22arm", "khovar21", "x16", "blr", "csc23", "tass25kg", "pa26", "kgkg-24", "trend",
    ] as of AS_OF [
    chairmanship!("2011", "BY", day("2010-12-10"), "2011-12-20"),
    chairmanship!("2012", "KZ", day("2011-12-20"), "2012-12-19"),
    chairmanship!("2013", "KG", day("2012-12-19"), "2013-09-23"),
    chairmanship!("2014", "RU", day("2013-09-23"), "2014-12"),
    // Announced at the joint meeting on the one day, and the session was on the other.
    chairmanship!("2015", "TJ", Edtf::constant_interval("2014-12-22", "2014-12-23"), "2015-09-15"),
    chairmanship!("2016", "AM", day("2015-09-15"), "2016-10-14"),
    chairmanship!("2017", "BY", day("2016-10-14"), "2017-11-30"),
    chairmanship!("2018", "KZ", day("2017-11-30"), "2018-11-08"),
    chairmanship!("2019", "KG", day("2018-11-08"), "2019-11-28"),
    chairmanship!("2020", "RU", day("2019-11-28"), "2020-12-02"),
    chairmanship!("2021", "TJ", day("2020-12-02"), "2021-09-16"),
    chairmanship!("2022", "AM", day("2021-09-16"), "2022-11-23"),
    chairmanship!("2023", "BY", day("2022-11-23"), "2023-12-31"),
    chairmanship!("2024", "KZ", day("2024-01-01"), "2024-12-31"),
    chairmanship!("2025", "KG", day("2025-01-01"), "2025-12-31"),
    chairmanship!("2026", "RU", day("2026-01-01"), "2026-12-31"),
    ]
];
