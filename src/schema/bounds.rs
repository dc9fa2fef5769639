use schemars::Schema;

/// The greatest integer that every JSON reader keeps exactly: 2^53 - 1.
const GREATEST_EXACT: u64 = (1 << 53) - 1;

/// Makes a bound of the width of an integer, which `format` says in words that are not of the dialect.
pub(super) fn bound_integers(schema: &mut Schema) {
    let (minimum, maximum) = match schema.get("format").and_then(|format| format.as_str()) {
        Some("uint8") => (0, u64::from(u8::MAX)),
        Some("uint16") => (0, u64::from(u16::MAX)),
        Some("uint32") => (0, u64::from(u32::MAX)),
        Some("uint64" | "uint") => (0, GREATEST_EXACT),
        _ => return,
    };
    schema.remove("format");
    let object = schema.ensure_object();
    object.entry("minimum").or_insert(minimum.into());
    object.entry("maximum").or_insert(maximum.into());
}

#[cfg(test)]
mod tests {
    use schemars::json_schema;

    use super::*;

    #[test]
    fn a_width_becomes_a_bound_and_stated_bounds_stay() {
        let mut schema = json_schema!({"type": "integer", "format": "uint64", "minimum": 1});
        bound_integers(&mut schema);
        let bounded = json_schema!({"type": "integer", "minimum": 1, "maximum": 9_007_199_254_740_991_u64});
        assert_eq!(schema, bounded);
    }

    #[test]
    fn other_formats_stay() {
        let mut schema = json_schema!({"type": "string", "format": "date"});
        bound_integers(&mut schema);
        assert_eq!(schema.get("format").unwrap(), "date");
    }
}
