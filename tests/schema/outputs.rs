//! What the reader gives is valid.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use pressroom::export::{Document, InputName, InputOutcome, Line};
use pressroom::registry::Registry;
use pressroom::schema::{SchemaName, schema};
use pressroom::source::{InputError, InputErrorKind};
use serde_json::{Value, json};

use super::{assert_valid, read_strictly, release, validator_for};

fn line(document: Document) -> Value {
    let line = Line::new(InputName::Path("page.txt".to_owned()), InputOutcome::Parsed(document));
    serde_json::to_value(line).unwrap()
}

#[test]
fn the_example_release_is_valid() {
    assert_valid(&validator_for(SchemaName::Parsed), &release(), "release.txt");
}

#[test]
fn the_examples_of_the_schemas_are_valid_and_read() {
    for name in SchemaName::ALL {
        let schema = schema(*name);
        let examples = schema["examples"].as_array().unwrap();
        assert!(!examples.is_empty());
        for example in examples {
            assert_valid(&validator_for(*name), example, name.as_str());
            read_strictly(*name, &example.to_string()).unwrap();
        }
    }
}

#[test]
fn registry_files_are_valid() {
    let built_in = serde_json::to_value(Registry::csto().data()).unwrap();
    let example = serde_json::from_str(include_str!("../../examples/sco.json")).unwrap();
    for data in [built_in, example] {
        assert_valid(&validator_for(SchemaName::Registry), &data, "registry");
        read_strictly(SchemaName::Registry, &data.to_string()).unwrap();
    }
}

#[test]
fn every_name_and_outcome_of_a_line_is_valid() {
    let document = || InputOutcome::Parsed(pressroom::parse("").into());
    let error = || InputOutcome::Error(InputError::new(InputErrorKind::NotFound, "no such file"));
    let number = InputName::Line(3.try_into().unwrap());
    for input in [InputName::Path("-".to_owned()), InputName::Id("2023/7".to_owned()), number] {
        for outcome in [document(), error(), InputOutcome::Error(InputError::not_utf8(4))] {
            let line = serde_json::to_value(Line::new(input.clone(), outcome)).unwrap();
            assert_valid(&validator_for(SchemaName::Line), &line, &line.to_string());
        }
    }
}

/// Optional keys are left out by the writer; readers also take `null`.
#[test]
fn null_is_absent() {
    let mut document = release();
    document["items"][0]["headline"] = Value::Null;
    document["items"][0]["press_contact"] = Value::Null;
    assert_valid(&validator_for(SchemaName::Parsed), &document, "null");
    read_strictly(SchemaName::Parsed, &document.to_string()).unwrap();
    let line = json!({"path": "a", "id": null, "line": null, "error": null, "parsed": document});
    assert_valid(&validator_for(SchemaName::Line), &line, "null");
    read_strictly(SchemaName::Line, &line.to_string()).unwrap();
}

#[test]
fn every_page_of_the_dev_set_is_valid() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/dev");
    let Ok(entries) = fs::read_dir(&folder) else {
        // Not `eprintln`: the test harness would keep it to itself.
        writeln!(io::stderr(), "skipped: {} is not here", folder.display()).unwrap();
        return;
    };
    let (parsed, lines) = (validator_for(SchemaName::Parsed), validator_for(SchemaName::Line));
    let mut pages = 0;
    for entry in entries {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let document = Document::from(pressroom::parse(&fs::read_to_string(&path).unwrap()));
        let name = path.display().to_string();
        assert_valid(&parsed, &serde_json::to_value(&document).unwrap(), &name);
        assert_valid(&lines, &line(document), &name);
        pages += 1;
    }
    assert!(pages > 0, "{} has no pages", folder.display());
}
