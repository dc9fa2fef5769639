//! `docs/model.md` has every field of the model, and no other.
#![cfg(feature = "schema")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;

use pressroom::registry::RegistryData;
use pressroom::schema::{SchemaName, schema};
use serde_json::Value;

const DOCUMENT: &str = include_str!("../docs/model.md");

/// Types of the wire that are not of the model, or that are another type with a tag in front.
const OTHERS: &[&str] = &[
    "BodyIdentity",
    "BodyParty",
    "GroupParty",
    "OfficialParty",
    "Problem",
    "Span",
    "StateIdentity",
    "StateParty",
];

/// The fields in the tables of the document, by type.
fn documented() -> BTreeMap<String, Vec<String>> {
    let mut types = BTreeMap::new();
    let (_, tables) = DOCUMENT.split_once("## The neighbours").unwrap();
    for section in tables.split("\n### ").skip(1) {
        let (name, rows) = section.split_once('\n').unwrap();
        let fields = rows.lines().filter_map(|row| row.strip_prefix("| `")?.split_once("` |"));
        types.insert(name.to_owned(), fields.map(|(field, _)| field.to_owned()).collect());
    }
    types
}

/// The fields of the types, as their schemas have them.
fn defined() -> BTreeMap<String, Vec<String>> {
    let registry = schemars::schema_for!(RegistryData).to_value();
    let mut types = BTreeMap::new();
    for definitions in [&schema(SchemaName::Parsed)["$defs"], &registry["$defs"]] {
        for (name, definition) in definitions.as_object().unwrap() {
            let Some(properties) = definition.get("properties").and_then(Value::as_object) else { continue };
            let group = definition["properties"].get("as_of").is_some();
            // The wire form of a type behind a constructor has its fields.
            let name = name.strip_suffix("Wire").unwrap_or(name);
            if !group && !OTHERS.contains(&name) {
                types.insert(name.to_owned(), properties.keys().cloned().collect());
            }
        }
    }
    types.insert("GroupRef".to_owned(), vec!["printed".to_owned()]);
    types
}

#[test]
fn every_field_stands_in_the_tables() {
    let (documented, defined) = (documented(), defined());
    for (name, fields) in &defined {
        assert_eq!(documented.get(name), Some(fields), "{name}");
    }
    for name in documented.keys() {
        assert!(defined.contains_key(name), "{name} is no type of the model");
    }
}

#[test]
fn rows_have_a_cell_for_each_neighbour() {
    let (_, tables) = DOCUMENT.split_once("## The neighbours").unwrap();
    for row in tables.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 6, "{row}");
        assert!(cells.iter().skip(1).take(4).all(|cell| !cell.is_empty()), "{row}");
    }
}
