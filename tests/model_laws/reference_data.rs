//! Registry data reads back as it was written, and its times answer as sets of days do.

use pressroom::model::{Answer, Date, HoldingBasis};
use pressroom::registry::{Registry, RegistryData};
use pressroom::strict::read_strict;
use proptest::prelude::*;

use crate::configuration;
use crate::model_strategies::{chairmanship, date, membership, registry_data, tenure};

/// Days near those of the generated dates, some of which lie around 2022.
fn day() -> impl Strategy<Value = Date> {
    let near = (2018..=2026_u16, 1..=12_u8, 1..=28_u8);
    prop_oneof![
        3 => near.prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok()),
        1 => date(),
    ]
}

#[cfg(feature = "schema")]
fn validator() -> &'static jsonschema::Validator {
    static VALIDATOR: std::sync::OnceLock<jsonschema::Validator> = std::sync::OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let schema = pressroom::schema::schema(pressroom::schema::SchemaName::Registry);
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    })
}

#[cfg(feature = "schema")]
proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn data_is_valid_against_its_schema(data in registry_data()) {
        let value = serde_json::to_value(&data).unwrap();
        let errors: Vec<_> = validator().iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        prop_assert!(errors.is_empty(), "{}", errors.join("; "));
    }
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn data_reads_back(data in registry_data()) {
        let json = serde_json::to_string(&data).unwrap();
        prop_assert_eq!(&serde_json::from_str::<RegistryData>(&json).unwrap(), &data);
        prop_assert_eq!(&serde_json::from_reader::<_, RegistryData>(json.as_bytes()).unwrap(), &data);
        let value = serde_json::to_value(&data).unwrap();
        prop_assert_eq!(&serde_json::from_value::<RegistryData>(value).unwrap(), &data);
        prop_assert_eq!(&read_strict::<RegistryData>(&json).unwrap(), &data);
        prop_assert_eq!(serde_json::to_string(&data).unwrap(), json);
    }

    #[test]
    fn any_data_is_taken_or_refused_with_places_that_are_in_it(data in registry_data()) {
        let value = serde_json::to_value(&data).unwrap();
        if let Err(errors) = Registry::from_data(data) {
            for error in errors.iter() {
                let pointer = error.pointer().as_str();
                // The place of a list that is missing is that of its key.
                let there = value.pointer(pointer).is_some() || pointer.ends_with("/sources");
                prop_assert!(there, "{} is not there: {}", pointer, error);
            }
        }
    }

    #[test]
    fn a_term_that_is_known_covers_what_lies_between_its_ends(tenure in tenure(), day in day()) {
        let start = tenure.start().map(|start| (start.earliest(), start.latest()));
        let end = tenure.end().map(|end| (end.earliest(), end.latest()));
        match tenure.on(day) {
            Answer::Known(None) => {
                let before = start.is_some_and(|(earliest, _)| earliest.is_some_and(|first| day < first));
                let after = end.is_some_and(|(_, latest)| latest.is_some_and(|last| last < day));
                prop_assert!(before || after, "only what lies outside is surely not held");
            }
            Answer::Known(Some(HoldingBasis::Term)) => {
                prop_assert!(start.unwrap().1.unwrap() <= day && day <= end.unwrap().0.unwrap());
            }
            Answer::Known(Some(HoldingBasis::Observed)) => {
                prop_assert!(tenure.observed_on().iter().any(|seen| seen.single_day() == Some(day)));
            }
            Answer::Known(Some(HoldingBasis::Between)) => {
                let ends: Vec<_> = tenure.start().into_iter().chain(tenure.observed_on()).chain(tenure.end()).collect();
                prop_assert!(ends.iter().any(|known| known.latest().is_some_and(|known| known <= day)));
                prop_assert!(ends.iter().any(|known| known.earliest().is_some_and(|known| day <= known)));
            }
            Answer::Unknown => {}
        }
    }

    #[test]
    fn who_overlaps_does_so_both_ways(one in tenure(), other in tenure()) {
        prop_assert_eq!(one.surely_overlaps(&other), other.surely_overlaps(&one));
    }

    #[test]
    fn a_status_is_known_only_while_the_membership_is(membership in membership(), day in day()) {
        match (membership.covers(day), membership.status_on(day)) {
            (Answer::Known(covers), Answer::Known(status)) => prop_assert_eq!(covers, status.is_some()),
            (Answer::Known(false), Answer::Unknown) => prop_assert!(false, "outside, so without a status"),
            (Answer::Unknown, Answer::Known(Some(_))) => prop_assert!(false, "a status within, so a member"),
            (_, Answer::Unknown) | (Answer::Unknown, Answer::Known(None)) => {}
        }
    }

    #[test]
    fn a_chairmanship_covers_its_first_day_where_it_is_one(row in chairmanship()) {
        if let Some(first) = row.start().single_day() {
            prop_assert_ne!(row.covers(first), Answer::Known(false));
        }
        if let Some(before) = row.start().earliest().and_then(Date::previous) {
            prop_assert_eq!(row.covers(before), Answer::Known(false));
        }
    }
}
