//! The schemas: they are the committed ones, hold to their dialect, take what the reader gives, and refuse what the
//! types refuse.
#![cfg(feature = "schema")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "these are tests"
)]

mod exceptions;
mod files;
mod forms;
mod guards;
mod outputs;
mod refusals;

use jsonschema::Validator;
use pressroom::export::{Document, Line};
use pressroom::registry::RegistryData;
use pressroom::schema::{SchemaName, schema};
use pressroom::strict::read_strict;
use serde_json::Value;

/// The form of a schema, and the type that reads it strictly.
fn read_strictly(name: SchemaName, json: &str) -> Result<(), String> {
    match name {
        SchemaName::Parsed => Document::from_json_strict(json).map(drop).map_err(|error| error.to_string()),
        SchemaName::Line => Line::from_json_strict(json).map(drop).map_err(|error| error.to_string()),
        SchemaName::Registry => {
            read_strict::<RegistryData>(json).map(drop).map_err(|error| error.to_string())
        }
        other => panic!("no reader is known for `{other}`"),
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

fn validator_for(name: SchemaName) -> Validator {
    validator(&schema(name))
}

#[track_caller]
fn assert_valid(validator: &Validator, instance: &Value, what: &str) {
    let errors: Vec<String> =
        validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {}", errors.join("; "));
}

/// The example release as a document: items with everything in them.
fn release() -> Value {
    let text = include_str!("../../examples/release.txt");
    serde_json::to_value(Document::from(pressroom::parse(text))).unwrap()
}

/// The smallest document.
fn empty() -> Value {
    serde_json::json!({"version": "1.0", "items": [], "problems": [], "origins": {}})
}
