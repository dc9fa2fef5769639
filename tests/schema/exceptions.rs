//! Where the schema and the types differ: the whole list, for a schema cannot say how values constrain each other.
//!
//! The description of each value says its rule in words.

use pressroom::export::Line;
use pressroom::schema::SchemaName;
use serde_json::{Value, json};

use super::refusals::{place, with};
use super::{assert_valid, empty, read_strictly, release, validator_for};

/// A rule, an instance that breaks it, and words of the message.
type Row = (&'static str, Value, &'static str);

#[track_caller]
fn assert_only_types_refuse(name: SchemaName, rows: Vec<Row>) {
    let validator = validator_for(name);
    for (rule, instance, words) in rows {
        assert_valid(&validator, &instance, rule);
        let error = read_strictly(name, &instance.to_string()).expect_err(rule);
        assert!(error.contains(words), "{rule}: {error}");
    }
}

#[test]
fn what_only_the_types_refuse_in_a_document() {
    let release = release();
    let meeting =
        place(&release, |value| value.get("convened_by").is_some_and(|bodies| !bodies[0].is_null()));
    let numbered = place(&release, |value| value.get("ordinal").is_some());
    let item = place(&release, |value| value["kind"] == "article");
    let phone = place(&release, |value| value.get("e164").is_some());
    let set = |pointer: &str, value: Value| with(release.clone(), pointer, value);
    let edtf = |edtf: &str| set(&format!("{meeting}/when/edtf"), json!(edtf));
    let span =
        |start: Value, end: Value| with(empty(), "/origins/~1items~10", json!({"start": start, "end": end}));
    assert_only_types_refuse(
        SchemaName::Parsed,
        vec![
            ("a span does not end before it starts", span(json!(3), json!(2)), "cannot end"),
            (
                "an ordinal is what its print reads as",
                set(&format!("{numbered}/ordinal/value"), json!(7)),
                "not an ordinal",
            ),
            (
                "the dialled number is what the print reads as",
                set(&format!("{phone}/e164"), json!("+10000000")),
                "differs",
            ),
            (
                "a printed number is a number",
                set(&format!("{phone}/printed"), json!("room 12345")),
                "not a telephone number",
            ),
            (
                "a body has an identifier or a print",
                set(&format!("{meeting}/convened_by/0"), json!({})),
                "a mention has",
            ),
            (
                "a state has a code or a print",
                set(&format!("{item}/states/0"), json!({"code": null})),
                "a mention has",
            ),
            ("a day of an EDTF exists", edtf("2023-02-30"), "no such day"),
            ("a day of an EDTF of no year exists", edtf("XXXX-11-31"), "no such day"),
            ("an EDTF does not end before it starts", edtf("2023-11/2023-10"), "ends before"),
            ("years begin with 1", edtf("0000"), "no such day"),
            (
                "years of dates begin with 1",
                set(&format!("{item}/published"), json!("0000-01-01")),
                "not a day",
            ),
            ("a document is of a known version", set("/version", json!("1.1")), "the version 1.1"),
            (
                "an origin is of a known value",
                with(empty(), "/origins/~1items~10~1mood", json!({"start": 0, "end": 1})),
                "/origins/~1items~10~1mood",
            ),
            (
                "white space beyond ASCII is folded too",
                set(&format!("{item}/paragraphs/0"), json!("a\u{a0}b")),
                "text on one line",
            ),
            ("integers are written without a fraction", span(json!(1), json!(2.0)), "floating point"),
        ],
    );
}

#[test]
fn what_only_the_types_refuse_in_a_line() {
    let error = json!({"kind": "not_found", "message": "no such file"});
    assert_only_types_refuse(
        SchemaName::Line,
        vec![
            ("a line has a name", json!({"parsed": empty()}), "exactly one of `path`"),
            (
                "a line has one name",
                json!({"path": "a", "line": 1, "parsed": empty()}),
                "exactly one of `path`",
            ),
            ("a line has an outcome", json!({"path": "a"}), "exactly one of `parsed`"),
            (
                "a line has one outcome",
                json!({"path": "a", "parsed": empty(), "error": error}),
                "exactly one of `parsed`",
            ),
        ],
    );
}

/// The one difference the other way: 64 bits hold more than readers in other languages keep exactly.
#[test]
fn what_only_the_schema_refuses() {
    for line in [
        json!({"line": 9_007_199_254_740_992_u64, "parsed": empty()}),
        json!({"path": "a", "error": {"kind": "not_utf8", "message": "a", "offset": u64::MAX}}),
    ] {
        assert!(!validator_for(SchemaName::Line).is_valid(&line), "{line}");
        assert!(Line::from_json_strict(&line.to_string()).is_ok(), "{line}");
    }
}
