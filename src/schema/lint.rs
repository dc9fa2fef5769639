use schemars::Schema;

/// Drops a `type` that a constant beside it implies.
pub(super) fn drop_implied_types(schema: &mut Schema) {
    if schema.get("const").is_some() || schema.get("enum").is_some() {
        schema.remove("type");
    }
}
