//! What holds for every part of every schema, so that validators and generators of types digest it.

use pressroom::schema::{SchemaName, schema};
use serde_json::{Map, Value};

/// The keywords of the dialect that the schemas use.
const KEYWORDS: [&str; 25] = [
    "$schema",
    "$id",
    "$ref",
    "$defs",
    "title",
    "description",
    "examples",
    "type",
    "const",
    "enum",
    "oneOf",
    "anyOf",
    "properties",
    "patternProperties",
    "additionalProperties",
    "required",
    "items",
    "minItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
];

/// Calls `visit` with each schema in a schema and its place.
fn walk(schema: &Value, place: &str, visit: &mut impl FnMut(&str, &Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    visit(place, keywords);
    for (keyword, value) in keywords {
        let below = format!("{place}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "$defs", Value::Object(schemas)) => {
                schemas.iter().for_each(|(name, schema)| walk(schema, &format!("{below}/{name}"), visit));
            }
            ("oneOf" | "anyOf", Value::Array(schemas)) => {
                (0..)
                    .zip(schemas)
                    .for_each(|(at, schema): (u32, _)| walk(schema, &format!("{below}/{at}"), visit));
            }
            ("items" | "additionalProperties", schema) => walk(schema, &below, visit),
            _ => {}
        }
    }
}

fn for_each_schema(mut visit: impl FnMut(&str, &Map<String, Value>)) {
    for name in SchemaName::ALL {
        walk(&schema(*name), name.as_str(), &mut visit);
    }
}

#[test]
fn only_keywords_of_the_dialect_are_used() {
    for_each_schema(|place, schema| {
        for keyword in schema.keys() {
            assert!(KEYWORDS.contains(&keyword.as_str()), "{place}: `{keyword}`");
        }
        assert!(schema.get("format").is_none_or(|format| format == "date"), "{place}: {schema:?}");
    });
}

#[test]
fn every_schema_names_itself_and_its_dialect() {
    for name in SchemaName::ALL {
        let schema = schema(*name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:pressroom:schema:v1:{name}"));
        for keyword in ["title", "description", "examples"] {
            assert!(schema.get(keyword).is_some(), "{name} has no {keyword}");
        }
    }
}

/// A clash of names gets a number behind it, without a warning.
#[test]
fn no_definition_has_a_number_behind_its_name() {
    for name in SchemaName::ALL {
        for definition in schema(*name)["$defs"].as_object().unwrap().keys() {
            assert!(definition.bytes().all(|byte| byte.is_ascii_alphabetic()), "{name}: {definition}");
        }
    }
}

#[test]
fn every_definition_property_and_constant_is_described() {
    for_each_schema(|place, schema| {
        let mut steps = place.rsplit('/');
        let (name, keyword) = (steps.next(), steps.next());
        // The tag of a union says by its constant what it is.
        let is_tag = keyword == Some("properties") && name == Some("type");
        let is_named = matches!(keyword, Some("properties" | "$defs")) || schema.contains_key("const");
        let described =
            schema.get("description").and_then(Value::as_str).is_some_and(|words| !words.is_empty());
        assert!(is_tag || !is_named || described, "{place} has no description");
    });
}

#[test]
fn descriptions_have_no_links_headings_or_marks_of_the_documentation() {
    for_each_schema(|place, schema| {
        let Some(description) = schema.get("description").and_then(Value::as_str) else { return };
        for leak in ["[`", "](", "# ", "```", "*Lexical", "*Structural", "*Open", "*Closed", " \n", "::"] {
            assert!(!description.contains(leak), "{place}: {description:?}");
        }
        assert!(!description.ends_with(['.', ' ', '\n']), "{place}: {description:?}");
    });
}

#[test]
fn every_object_is_closed() {
    for_each_schema(|place, schema| {
        let is_object =
            schema.get("type").is_some_and(|kind| kind == "object") || schema.contains_key("properties");
        assert!(!is_object || schema.get("additionalProperties") == Some(&Value::Bool(false)), "{place}");
    });
}

#[test]
fn every_branch_of_a_union_is_a_definition_and_has_a_tag() {
    for name in SchemaName::ALL {
        let schema = schema(*name);
        for (place, definition) in schema["$defs"].as_object().unwrap() {
            for branch in definition.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
                if branch.get("const").is_some() {
                    continue;
                }
                let reference =
                    branch.get("$ref").and_then(Value::as_str).unwrap_or_else(|| panic!("{place}: {branch}"));
                let definition = schema.pointer(reference.strip_prefix('#').unwrap()).unwrap();
                assert!(definition["properties"]["type"]["const"].is_string(), "{place}: {reference}");
                assert_eq!(definition["required"][0], "type", "{place}: {reference}");
            }
        }
    }
}

/// Engines differ in what these mean, or do not have them.
#[test]
fn patterns_mean_the_same_in_every_engine() {
    for_each_schema(|place, schema| {
        let patterns =
            schema.get("patternProperties").and_then(Value::as_object).into_iter().flat_map(Map::keys);
        let patterns = patterns.map(String::as_str).chain(schema.get("pattern").and_then(Value::as_str));
        for pattern in patterns {
            assert!(
                pattern.starts_with('^') && pattern.ends_with('$') && pattern.is_ascii(),
                "{place}: {pattern}"
            );
            for unsafe_part in [r"\d", r"\w", r"\s", r"\b", r"\u", r"\p", "(?"] {
                assert!(!pattern.contains(unsafe_part), "{place}: {pattern}");
            }
        }
    });
}

#[test]
fn integers_are_bounded() {
    for_each_schema(|place, schema| {
        let kinds = schema.get("type").map(Value::to_string).unwrap_or_default();
        let bounded = schema.contains_key("minimum") && schema.contains_key("maximum");
        assert!(!kinds.contains("integer") || bounded, "{place}");
    });
}
