//! Schemas out: the wire forms as JSON Schema 2020-12, made from the types that read and write them.
//!
//! A schema says of a form what a schema can say. A document that it accepts can still be refused by
//! [`Document::from_json_strict`]: where values constrain each other (a span ends before it starts), the description of
//! the value says so in words.

mod bounds;
mod description;
mod example;
mod hoist;
mod lint;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, RestrictFormats};
use serde_json::{Map, Value};

use crate::export::{Document, Line};
use crate::registry::RegistryData;
use crate::strict;
use crate::vocabulary::closed_codes;

closed_codes! {
    /// The schemas of this version. *Closed.*
    #[non_exhaustive]
    pub enum SchemaName {
        /// The document of one text, as `pressroom parse --format json` writes it.
        Parsed = "parsed",
        /// A line of NDJSON, as `pressroom parse --format ndjson` writes it.
        Line = "line",
        /// The reference data of an organization, as a registry file holds it and `pressroom registry export` prints it.
        Registry = "registry",
    }
}

impl SchemaName {
    /// The name that the schema gives itself: `urn:pressroom:schema:v1:parsed`.
    ///
    /// The major version stands in it; every document of a `1.x` is valid against the schema of each later `1.y`.
    pub fn id(self) -> String {
        format!("urn:pressroom:schema:v1:{self}")
    }

    /// The name of the file that holds the schema: `parsed.schema.json`.
    pub fn file_name(self) -> String {
        format!("{self}.schema.json")
    }
}

/// A schema, complete in itself.
///
/// ```
/// use pressroom::schema::{SchemaName, schema};
///
/// let parsed = schema(SchemaName::Parsed);
/// assert_eq!(parsed["$id"], "urn:pressroom:schema:v1:parsed");
/// assert_eq!(parsed["required"].as_array().unwrap().len(), 4);
/// assert_eq!(parsed["$defs"]["StateCode"]["pattern"], "^[A-Z]{2}$");
/// ```
pub fn schema(name: SchemaName) -> Value {
    made(name, SchemaSettings::draft2020_12())
}

/// A schema as the file `docs/schema/v1/NAME.schema.json` holds it.
///
/// ```
/// use pressroom::schema::{SchemaName, to_json};
///
/// assert!(to_json(SchemaName::Line).ends_with("}\n"));
/// ```
pub fn to_json(name: SchemaName) -> String {
    strict::to_string_pretty(&schema(name)) + "\n"
}

fn made(name: SchemaName, settings: SchemaSettings) -> Value {
    let generator = settings
        .with_transform(RecursiveTransform(bounds::bound_integers))
        .with_transform(RestrictFormats::default())
        .with_transform(RecursiveTransform(description::tidy))
        .with_transform(RecursiveTransform(lint::drop_implied_types))
        .into_generator();
    let (schema, examples) = match name {
        SchemaName::Parsed => (generator.into_root_schema_for::<Document>(), example::documents()),
        SchemaName::Line => (generator.into_root_schema_for::<Line>(), example::lines()),
        SchemaName::Registry => (generator.into_root_schema_for::<RegistryData>(), example::registries()),
    };
    let mut schema = schema;
    hoist::hoist(&mut schema);
    let mut rest = std::mem::take(schema.ensure_object());
    let mut root = Map::new();
    root.extend(rest.shift_remove_entry("$schema"));
    root.insert("$id".to_owned(), name.id().into());
    root.extend(rest.shift_remove_entry("title"));
    let definitions = rest.shift_remove_entry("$defs");
    root.extend(rest);
    root.insert("examples".to_owned(), examples);
    root.extend(definitions);
    Value::Object(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_and_what_is_read_have_one_schema() {
        for name in SchemaName::ALL {
            let written = made(*name, SchemaSettings::draft2020_12().for_serialize());
            let read = made(*name, SchemaSettings::draft2020_12().for_deserialize());
            assert_eq!(strict::to_string(&written), strict::to_string(&read), "{name}");
        }
    }

    #[test]
    fn names_come_back() {
        for name in SchemaName::ALL {
            assert_eq!(name.to_string().parse(), Ok(*name));
        }
    }
}
