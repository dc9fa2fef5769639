//! Whole releases with the documents that they give, and what their blocks were taken for.
//!
//! Each `tests/fixtures/NAME.txt` has its `NAME.json` and its `NAME.explained`. `PRESSROOM_BLESS=1 cargo test --all-features
//! --test golden` writes these anew; a difference leaves the document that was found beside it as `NAME.failed`.
#![cfg(feature = "export")]

mod origin_law;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pressroom::export::{Document, Explanation};
use pressroom::parse;
use pressroom::source::Text;
use serde_json::Value;

/// The releases, in the order of their names.
fn releases() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    Ok(paths)
}

/// The first place at which two values differ, with what stands there.
fn difference(expected: &Value, found: &Value, place: &str) -> Option<String> {
    let absent = Value::Null;
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            let keys = one.keys().chain(other.keys().filter(|key| !one.contains_key(*key)));
            keys.into_iter().find_map(|key| {
                let (one, other) = (one.get(key).unwrap_or(&absent), other.get(key).unwrap_or(&absent));
                difference(one, other, &format!("{place}/{key}"))
            })
        }
        (Value::Array(one), Value::Array(other)) => (0..one.len().max(other.len())).find_map(|at| {
            let (one, other) = (one.get(at).unwrap_or(&absent), other.get(at).unwrap_or(&absent));
            difference(one, other, &format!("{place}/{at}"))
        }),
        _ if expected == found => None,
        _ => Some(format!("{place}: expected {expected}, found {found}")),
    }
}

/// What is wrong with the document of a release; nothing where it is the golden one.
fn fault(path: &Path, bless: bool) -> io::Result<Option<String>> {
    let text = fs::read_to_string(path)?;
    let document = Document::from(parse(&text));
    if let Some(fault) = origin_law::broken(&text, &document) {
        return Ok(Some(fault));
    }
    // The text with other line ends says the same.
    let twin = parse(&text.replace('\n', "\r\n"));
    if twin.items() != document.items {
        return Ok(Some("the same text with CRLF gives other items".to_owned()));
    }
    let (golden, failed) = (path.with_extension("json"), path.with_extension("failed"));
    let found = document.to_json_pretty() + "\n";
    if bless {
        fs::write(golden, found)?;
        return Ok(None);
    }
    let expected: Value = match fs::read_to_string(&golden) {
        Ok(json) => serde_json::from_str(&json)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Value::Null,
        Err(error) => return Err(error),
    };
    // Compared as values: the order of keys is not part of the form.
    let difference = difference(&expected, &serde_json::from_str(&found)?, "");
    if difference.is_some() {
        fs::write(&failed, found)?;
    } else if failed.exists() {
        fs::remove_file(&failed)?;
    }
    Ok(difference.map(|difference| format!("{difference}\n    all of it is in {}", failed.display())))
}

#[test]
fn releases_give_their_golden_documents() {
    let bless = std::env::var_os("PRESSROOM_BLESS").is_some_and(|value| value == "1");
    let releases = releases().unwrap();
    assert!(releases.len() >= 7, "{} releases are not all of them", releases.len());
    let mut faults = Vec::new();
    for path in &releases {
        if let Some(fault) = fault(path, bless).unwrap() {
            faults.push(format!("{}: {fault}", path.file_name().unwrap().display()));
        }
    }
    assert!(
        faults.is_empty(),
        "\n{}\n\nIf the new documents are right: PRESSROOM_BLESS=1 cargo test --all-features --test golden\n",
        faults.join("\n")
    );
}

/// What is wrong with the explanation of a release; nothing where it is the golden one.
fn unlike_explanation(path: &Path, bless: bool) -> io::Result<Option<String>> {
    let text = fs::read_to_string(path)?;
    let parsed = parse(&text);
    let page = Text::new(&text).map_err(io::Error::other)?;
    let found = Explanation::new(page, parsed.blocks()).to_string();
    let golden = path.with_extension("explained");
    if bless {
        fs::write(golden, found)?;
        return Ok(None);
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    let mut rows = expected.lines().zip(found.lines()).filter(|(expected, found)| expected != found);
    Ok((expected != found).then(|| match rows.next() {
        Some((expected, found)) => format!("\n    expected {expected}\n    found    {found}"),
        None => "one explanation is longer than the other".to_owned(),
    }))
}

#[test]
fn releases_give_their_golden_explanations() {
    let bless = std::env::var_os("PRESSROOM_BLESS").is_some_and(|value| value == "1");
    for path in releases().unwrap() {
        let fault = unlike_explanation(&path, bless).unwrap();
        assert_eq!(fault, None, "{}", path.file_name().unwrap().display());
    }
}

#[test]
fn a_difference_is_told_with_its_place() {
    let one = serde_json::json!({"a": [1, {"b": "x"}], "c": 1});
    let other = serde_json::json!({"a": [1, {"b": "y"}], "c": 1});
    assert_eq!(difference(&one, &one, ""), None);
    assert_eq!(difference(&one, &other, "").unwrap(), r#"/a/1/b: expected "x", found "y""#);
}
