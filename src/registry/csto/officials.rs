use super::super::rows::{entity, held, names, official, optional, tenure};
use crate::model::Official;

pub(in crate::registry) static OFFICIALS: &[Official] = &[
    official!("stanislav-zas", "Stanislav Zas", family "Zas", spellings ["Stanislau Zas", "Stanislav Zass"],
        posts [held!(SecretaryGeneral of body "csto", "2020-01-01", "2022-12-31")]),
];
