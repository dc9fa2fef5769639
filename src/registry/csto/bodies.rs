use super::super::rows::{body, names, optional};
use crate::model::OrganizationalBody;

pub(in crate::registry) static BODIES: &[OrganizationalBody] = &[
    body!("csto", Organization, "Collective Security Treaty Organization", acronyms["CSTO"]),
    body!("csc", Statutory, "Collective Security Council", in "csto", acronyms ["CSC"]),
    body!("cfm", Statutory, "Council of Foreign Ministers", in "csto", acronyms ["CFM", "CMFA"],
        variants ["Council of Ministers of Foreign Affairs"]),
    body!("cdm", Statutory, "Council of Defence Ministers", in "csto", acronyms ["CDM", "CMD"]),
];
