//! Whom releases named as the press contact. From 2023 on no page had a contact block.

use super::super::Table;
use super::super::rows::{contact, names, provenance, table};
use super::AS_OF;
use crate::model::{EmailAddress, KnownContact, PhoneFeature, PhoneNumber};

#[rustfmt::skip]
pub(in crate::registry) const CONTACTS: Table<KnownContact> = table![
    seen ["uzd", "asia11", "am0523"] as of AS_OF [
    contact!("csto", "vitaly-strugovets", ["CSTO spokesman"], seen ["2009", "2010"]),
    contact!("csto", "vladimir-zaynetdinov", ["CSTO spokesman", "CSTO Press Secretary"], seen ["2011-10", "2023-05"]),
    ]
    // The block below releases of 2019 to 2022; the host of its address is not the organization's.
    seen ["pc19", "pc21", "comm", "seed"] as of AS_OF [
    contact!("csto", "vladimir-zaynetdinov", ["CSTO spokesman", "CSTO Press Secretary"], seen ["2019", "2022"],
        phones [
            PhoneNumber::constant("+7495-795-27-10", "+74957952710", &[PhoneFeature::Voice]),
            PhoneNumber::constant("+7495-621-33-23-tel/fax", "+74956213323", PhoneFeature::ALL),
        ],
        emails [EmailAddress::constant("odkb-pressa@gov.ru")]),
    ]
    seen ["un80", "ruchair"] as of AS_OF [
    contact!("csto", "yuri-shuvalov",
        ["Head of the Information and Public Relations Department of the CSTO Secretariat"], seen ["2026-02"]),
    ]
];
