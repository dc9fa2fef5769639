//! Our dates beside those of an independent implementation of EDTF.

use edtf_core::{Bound, BoundDate};
use pressroom::model::{Date, Edtf};
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::edtf;

fn day(bound: Bound) -> Option<Date> {
    let Bound::Date(BoundDate { year, month, day }) = bound else { return None };
    Date::new(u16::try_from(year).ok()?, month, day).ok()
}

/// Text near the forms of EDTF, good and bad.
fn near_edtf() -> impl Strategy<Value = String> {
    let one = "([0-9]{4}|XXXX)(-[0-4][0-9](-[0-3][0-9])?)?";
    prop_oneof![
        one.prop_map(|one| one),
        "([0-9]{4}(-[0-1][0-9](-[0-3][0-9])?)?|\\.\\.)/([0-9]{4}(-[0-1][0-9](-[0-3][0-9])?)?|\\.\\.)"
    ]
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn what_we_print_is_edtf_with_the_same_days(edtf in edtf()) {
        let text = edtf.to_string();
        let other = edtf_core::Edtf::parse(&text);
        prop_assert!(other.is_ok(), "{} is refused: {:?}", text, other);
        let bounds = other.unwrap().bounds();
        // A year that is not known can be any to them, and gives us no bounds.
        if let Some(earliest) = edtf.earliest() {
            prop_assert_eq!(day(bounds.earliest), Some(earliest), "{}", text);
        }
        if let Some(latest) = edtf.latest() {
            prop_assert_eq!(day(bounds.latest), Some(latest), "{}", text);
        }
    }

    #[test]
    fn what_we_take_they_take(text in near_edtf()) {
        let (ours, theirs) = (text.parse::<Edtf>(), edtf_core::Edtf::parse(&text));
        prop_assert!(ours.is_err() || theirs.is_ok(), "{} is taken by us alone", text);
        // What they take besides: years and seasons that releases do not need, and the year 0000.
        if let (Err(_), Ok(theirs)) = (&ours, &theirs) {
            let odd = text == "../.." || text.contains("0000") || text.contains("XXXX") || theirs.level() > 1
                || text.split(['-', '/']).any(|part| part.parse::<u8>().is_ok_and(|code| (21..=32).contains(&code) || (37..=39).contains(&code)));
            prop_assert!(odd, "{} is refused by us alone", text);
        }
    }
}
