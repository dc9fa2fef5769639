//! What the schema refuses, strict reading refuses too.

use pressroom::schema::SchemaName;
use serde_json::{Value, json};

use super::{assert_valid, empty, read_strictly, release, validator_for};

/// Sets the value at a place; a place that is not there yet is a new key of the object above it.
#[track_caller]
pub(crate) fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(above).unwrap_or_else(|| panic!("nothing is at {above}")) {
        Value::Object(object) => drop(object.insert(key, value)),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        other => panic!("{above} is {other}"),
    }
    document
}

#[track_caller]
fn without(mut document: Value, pointer: &str) -> Value {
    let (above, key) = pointer.rsplit_once('/').unwrap();
    document.pointer_mut(above).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    document
}

/// The place of the first value that fits, for a table that does not depend on where the release prints what.
#[track_caller]
pub(crate) fn place(document: &Value, fits: impl Fn(&Value) -> bool) -> String {
    fn find(value: &Value, place: &str, fits: &dyn Fn(&Value) -> bool) -> Option<String> {
        let below = |key: &str, value| find(value, &format!("{place}/{key}"), fits);
        match value {
            _ if fits(value) => Some(place.to_owned()),
            Value::Object(object) => object.iter().find_map(|(key, value)| below(key, value)),
            Value::Array(list) => {
                (0..).zip(list).find_map(|(at, value): (u32, _)| below(&at.to_string(), value))
            }
            _ => None,
        }
    }
    find(document, "", &fits).expect("the release has such a value")
}

fn assert_refused(name: SchemaName, instances: Vec<(&str, Value)>) {
    let validator = validator_for(name);
    for (what, instance) in instances {
        assert!(!validator.is_valid(&instance), "the schema takes {what}");
        assert!(read_strictly(name, &instance.to_string()).is_err(), "the types take {what}");
    }
}

#[test]
fn invalid_documents() {
    let release = release();
    assert_valid(&validator_for(SchemaName::Parsed), &release, "the base of this table");
    let item = place(&release, |value| value["kind"] == "article");
    let meeting =
        place(&release, |value| value.get("convened_by").is_some_and(|bodies| !bodies[0].is_null()));
    let party = place(&release, |value| value.get("who").is_some_and(|who| who["type"] == "state"));
    let who = format!("{party}/who");
    let phone = place(&release, |value| value.get("e164").is_some());
    let contact = place(&release, |value| value.get("phones").is_some());
    let quotation = place(&release, |value| value.get("speaker").is_some());
    let set = |pointer: &str, value: Value| with(release.clone(), pointer, value);
    assert_refused(
        SchemaName::Parsed,
        vec![
            ("an unknown key of the root", set("/new", json!(1))),
            ("an unknown key of an item", set(&format!("{item}/new"), json!("a"))),
            ("an unknown key in a union", set(&format!("{who}/new"), json!("a"))),
            ("an identifier with a capital", set(&format!("{meeting}/convened_by/0/id"), json!("Council"))),
            ("an empty identifier", set(&format!("{meeting}/convened_by/0/id"), json!(""))),
            ("an empty print", set(&format!("{meeting}/convened_by/0/printed"), json!(""))),
            ("a print that is null in a list", set(&format!("{item}/paragraphs/0"), Value::Null)),
            ("a print with two blanks", set(&format!("{item}/paragraphs/0"), json!("two  blanks"))),
            ("a print with a line feed", set(&format!("{item}/paragraphs/0"), json!("a\n"))),
            ("speech with an empty paragraph", set(&format!("{quotation}/text"), json!("a\n\nb"))),
            ("an array for an object", set("/problems", json!([["unresolved_date", [0, 3]]]))),
            ("an array for a part of a union", set(&who, json!(["state", "AM", "Armenia"]))),
            ("an object for a list", set("/problems", json!({}))),
            ("null for a list", set("/items", Value::Null)),
            ("null for a required value", set(&format!("{item}/genre"), Value::Null)),
            ("a missing list", without(release.clone(), &format!("{meeting}/topics"))),
            ("a missing root key", without(release.clone(), "/origins")),
            ("a code as an object", set(&format!("{party}/presence"), json!({"attended": null}))),
            ("an unknown code of a closed vocabulary", set(&format!("{party}/presence"), json!("absent"))),
            ("no code of an open vocabulary", set(&format!("{item}/genre"), json!("Obituary"))),
            ("the same role twice", set(&format!("{party}/roles"), json!(["chair", "chair"]))),
            ("a wrong tag", set(&format!("{who}/type"), json!("person"))),
            ("a tag of another branch", set(&format!("{who}/type"), json!("group"))),
            ("no tag", without(release.clone(), &format!("{who}/type"))),
            ("a state code in lower case", set(&format!("{who}/code"), json!("am"))),
            ("a state code of three letters", set(&format!("{who}/code"), json!("ARM"))),
            ("a pointer without a root", with(empty(), "/origins/items", json!({"start": 0, "end": 1}))),
            (
                "a pointer with a bad escape",
                with(empty(), "/origins/~1items~02", json!({"start": 0, "end": 1})),
            ),
            ("a span without an end", with(empty(), "/origins/~1items~10", json!({"start": 0}))),
            ("a span that is negative", with(empty(), "/origins/~1items~10", json!({"start": -1, "end": 1}))),
            (
                "a span beyond 4 GiB",
                with(empty(), "/origins/~1items~10", json!({"start": 0, "end": 4_294_967_296_u64})),
            ),
            ("a span in halves", with(empty(), "/origins/~1items~10", json!({"start": 0.5, "end": 1}))),
            ("another major version", set("/version", json!("2.0"))),
            ("a version without a minor part", set("/version", json!("1"))),
            ("a version as a number", set("/version", json!(1.0))),
            ("a date with one digit", set(&format!("{item}/published"), json!("2022-10-7"))),
            ("a date that does not exist", set(&format!("{item}/published"), json!("2022-02-30"))),
            ("a date with a blank", set(&format!("{item}/published"), json!("2022-10-07 "))),
            ("an EDTF of another form", set(&format!("{meeting}/when/edtf"), json!("2022-10~"))),
            ("an ordinal of zero", set(&format!("{meeting}/ordinal"), json!({"value": 0, "printed": "0th"}))),
            ("a language as a word", set(&format!("{item}/language"), json!("english"))),
            ("a number that is not dialled", set(&format!("{phone}/e164"), json!("8 495"))),
            ("a telephone for nothing", set(&format!("{phone}/features"), json!([]))),
            ("a telephone for voice twice", set(&format!("{phone}/features"), json!(["voice", "voice"]))),
            ("an address without a domain", set(&format!("{contact}/emails"), json!(["press"]))),
            (
                "an official without an office",
                set(&format!("{}/offices", place(&release, |v| v.get("offices").is_some())), json!([])),
            ),
            ("text for a truth value", set(&format!("{quotation}/closed"), json!("true"))),
        ],
    );
}

#[test]
fn invalid_lines() {
    let line = json!({"path": "a.txt", "parsed": empty()});
    assert_valid(&validator_for(SchemaName::Line), &line, "the base of this table");
    let set = |pointer: &str, value: Value| with(line.clone(), pointer, value);
    let error = |error: Value| json!({"path": "a.txt", "error": error});
    assert_refused(
        SchemaName::Line,
        vec![
            ("an unknown key", set("/new", json!(1))),
            ("an unknown key of its document", set("/parsed/new", json!(1))),
            ("a path that is a number", set("/path", json!(1))),
            ("a line of zero", json!({"line": 0, "parsed": empty()})),
            ("an array for a line", json!([null, null, 1, empty(), null])),
            ("an error without words", error(json!({"kind": "not_found"}))),
            ("an error of no kind", error(json!({"kind": "", "message": "a"}))),
            ("an error before the start", error(json!({"kind": "not_utf8", "message": "a", "offset": -1}))),
        ],
    );
}
