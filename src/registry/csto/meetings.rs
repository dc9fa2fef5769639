//! Meetings that were held, as pages show them: not all of them. Where a page gives the number of a meeting, the next
//! number can be compared with it.

use super::super::Table;
use super::super::rows::{meeting, optional, provenance, table};
use super::AS_OF;
use crate::model::{Edtf, KnownMeeting};

const fn day(text: &str) -> Edtf {
    Edtf::constant(text)
}

#[rustfmt::skip]
pub(in crate::registry) const MEETINGS: Table<KnownMeeting> = table![
    // Sessions of the Collective Security Council.
    seen [
            "s2010", "moscowpost", "inform12", "tass12b", "s2013", "s2014", "hhk15", "s2015",
            "mfaam", "hay16", "vpk17", "s2017", "pm18", "kgkg19-24", "krem20", "oshmes", "kgkg21s-24",
            "tass21", "jam", "zas-sco", "mission", "pmfr", "csc22", "csc23", "csc23x",
            "mfaby24", "eccis",
    ] as of AS_OF [
    meeting!(["csc"], day("2010-12-10"), in "Moscow"),
    meeting!(["csc"], day("2011-12-20"), in "Moscow"),
    meeting!(["csc"], day("2012-05-15"), in "Moscow"),
    meeting!(["csc"], day("2012-12-19"), in "Moscow"),
    meeting!(["csc"], day("2013-09-23"), in "Sochi"),
    meeting!(["csc"], day("2014-12-23"), in "Moscow"),
    meeting!(["csc"], day("2015-09-15"), in "Dushanbe"),
    meeting!(["csc"], day("2015-12-21"), in "Moscow"),
    meeting!(["csc"], day("2016-10-14"), in "Yerevan"),
    meeting!(["csc"], day("2016-12-26"), in "St. Petersburg"),
    meeting!(["csc"], day("2017-04-14"), in "Bishkek", as Informal),
    meeting!(["csc"], day("2017-11-30"), in "Minsk"),
    meeting!(["csc"], day("2018-11-08"), in "Astana"),
    meeting!(["csc"], day("2019-11-28"), in "Bishkek"),
    meeting!(["csc"], day("2020-12-02"), by Videoconference),
    meeting!(["csc"], day("2021-08-23"), as Extraordinary, by Videoconference),
    meeting!(["csc"], day("2021-09-16"), in "Dushanbe"),
    meeting!(["csc"], day("2022-01-10"), as Extraordinary, by Videoconference),
    meeting!(["csc"], day("2022-05-16"), in "Moscow"),
    meeting!(["csc"], day("2022-09-13"), as Extraordinary, by Videoconference),
    meeting!(["csc"], day("2022-10-28"), as Extraordinary, by Videoconference),
    meeting!(["csc"], day("2022-11-23"), in "Yerevan"),
    meeting!(["csc"], day("2023-11-23"), in "Minsk"),
    meeting!(["csc"], day("2024-11-28"), in "Astana"),
    meeting!(["csc"], day("2025-11-27"), in "Bishkek"),
    ]
    // Joint meetings on the eve or on the day of a session.
    seen ["csab", "mfaam", "js19n", "mfakg21", "jm22", "seed", "mfaby24"] as of AS_OF [
    meeting!(["cfm", "cdm", "cssc"], day("2014-12-22"), in "Moscow"),
    meeting!(["cfm", "cdm", "cssc"], day("2016-10-14"), in "Yerevan"),
    meeting!(["cfm", "cdm", "cssc"], day("2019-11-27"), in "Bishkek"),
    meeting!(["cfm", "cdm", "cssc"], day("2021-09-15"), in "Dushanbe"),
    meeting!(["cfm", "cdm", "cssc"], day("2022-11-23"), in "Yerevan"),
    meeting!(["cfm", "cdm", "cssc"], day("2023-11-22"), in "Minsk"),
    meeting!(["cfm", "cdm", "cssc"], day("2024-11-28"), in "Astana"),
    ]
    // The other councils of the charter.
    seen [
            "cfm20", "tajemb", "cfm22", "cfm23", "belta24", "jul25", "kgkg19d-24", "kgkg21-24",
            "ap22", "cdm22", "kgkg25d-24", "armclub", "seco", "kzgaz", "cssc22", "jun24", "cyb25",
            "may25",
    ] as of AS_OF [
    meeting!(["cfm"], day("2020-05-26"), by Videoconference),
    meeting!(["cfm"], day("2021-05-19"), in "Dushanbe"),
    meeting!(["cfm"], day("2022-06-10"), in "Yerevan"),
    meeting!(["cfm"], day("2023-06-20"), in "Minsk"),
    meeting!(["cfm"], day("2024-06-21"), in "Almaty"),
    meeting!(["cfm"], day("2025-06-30"), in "Cholpon-Ata"),
    meeting!(["cdm"], day("2019-04-30"), in "Bishkek"),
    meeting!(["cdm"], day("2021-04-27"), in "Dushanbe"),
    meeting!(["cdm"], day("2022-01-13"), as Extraordinary, by Videoconference),
    meeting!(["cdm"], day("2022-05-24"), by Videoconference),
    meeting!(["cdm"], day("2025-05-28"), in "Bishkek"),
    meeting!(["cssc"], day("2008-12-10")),
    meeting!(["cssc"], day("2016-06-08"), in "Yerevan"),
    meeting!(["cssc"], day("2018-05"), in "Astana"),
    meeting!(["cssc"], day("2021-04-29"), in "Dushanbe"),
    meeting!(["cssc"], day("2022-06-17"), in "Yerevan"),
    meeting!(["cssc"], day("2024-06-06"), in "Almaty"),
    meeting!(["cssc"], day("2025-06-19"), in "Cholpon-Ata"),
    meeting!(["pa-council"], day("2025-05-19"), in "Bishkek"),
    ]
    // Numbered meetings.
    seen [
            "sns", "seed", "cyb25", "kgkgcyb-24", "c18", "c20", "lav20", "newsk19", "mvd23",
            "mvd24", "mig27", "kgkgmig-24", "cces14", "cces16", "zas-sco", "compare", "icmec",
            "wg38", "mc24", "dec24", "may25", "nf15", "tass14mc", "am16mc", "ctv17", "novostink",
    ] as of AS_OF [
    meeting!(["ccc-council"], Edtf::constant_interval("2022-06-23", "2022-06-24"), number 13, in "Yerevan"),
    meeting!(["ccc-council"], day("2023-11-13"), number 16, in "Moscow"),
    meeting!(["ccc-council"], day("2025-06-19"), number 19, in "Bosteri"),
    meeting!(["ccc-council"], day("2025-11"), number 20, in "Moscow"),
    meeting!(["cc-drugs"], day("2016-11-02"), number 18, in "Astana"),
    meeting!(["cc-drugs"], day("2018-06-01"), number 20, in "Cholpon-Ata"),
    meeting!(["cc-drugs"], day("2024-12-02"), number 26, by Videoconference),
    meeting!(["cc-migration"], day("2019-06"), number 22, in "Cholpon-Ata"),
    meeting!(["cc-migration"], day("2020-11"), number 23, by Videoconference),
    meeting!(["cc-migration"], day("2021-08-24"), number 24),
    meeting!(["cc-migration"], day("2024-12-03"), number 27, by Videoconference),
    meeting!(["cc-migration"], day("2025-08"), number 28),
    meeting!(["cc-emergencies"], day("2015-09-22"), number 8, in "Sochi"),
    meeting!(["cc-emergencies"], day("2018-09"), number 11, in "Almaty"),
    meeting!(["cc-emergencies"], day("2023-09-05"), number 14, in "Minsk"),
    meeting!(["cc-emergencies"], day("2025-09-04"), number 16, in "Cholpon-Ata"),
    meeting!(["cc-biosecurity"], day("2022-12-15"), number 1, in "St. Petersburg"),
    meeting!(["cc-biosecurity"], day("2023-07-13"), number 2, in "Minsk"),
    meeting!(["icmec"], day("2023-04"), number 21, in "Dushanbe"),
    meeting!(["wg-afghanistan"], day("2023"), number 38),
    meeting!(["wg-afghanistan"], day("2024-04-10"), number 39),
    meeting!(["wg-afghanistan"], day("2024-12-11"), number 40),
    meeting!(["wg-afghanistan"], day("2025-05-13"), number 41),
    meeting!(["military-committee"], day("2014-11-17"), in "Yekaterinburg"),
    meeting!(["military-committee"], day("2015-12-09"), number 7, in "Moscow"),
    meeting!(["military-committee"], day("2016-12-21"), in "Minsk"),
    meeting!(["military-committee"], day("2017-04"), number 10, in "Minsk"),
    meeting!(["military-committee"], day("2022-11-10"), by Videoconference),
    meeting!(["military-committee"], day("2024-04-12"), number 23, by Videoconference),
    ]
];
