//! `pressroom schema`: what it prints and writes, and its exit codes.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "these are tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin;
use pressroom::schema::{SchemaName, to_json};
use tempfile::TempDir;

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = assert_cmd::Command::new(cargo_bin!("pressroom"));
    command.current_dir(folder).arg("schema").args(args).output().unwrap()
}

#[track_caller]
fn assert_output(output: &Output, code: i32, stdout: &str, stderr: &str) {
    let error = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{error}");
    assert!(str::from_utf8(&output.stdout).unwrap() == stdout, "another output than expected");
    assert!(error.contains(stderr) && error.is_empty() == stderr.is_empty(), "{error}");
}

#[test]
fn a_name_prints_its_schema() {
    let dir = TempDir::new().unwrap();
    for name in SchemaName::ALL {
        assert_output(&run(dir.path(), &[name.as_str()]), 0, &to_json(*name), "");
    }
}

#[test]
fn without_a_name_the_names_are_listed() {
    let dir = TempDir::new().unwrap();
    let output = run(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert_eq!(lines.len(), SchemaName::ALL.len());
    for (line, name) in lines.iter().zip(SchemaName::ALL) {
        let (listed, purpose) = line.split_once(' ').unwrap();
        assert_eq!(listed, name.as_str());
        assert!(!purpose.trim().is_empty(), "{name} says nothing of itself");
    }
}

#[test]
fn all_are_written_to_a_folder() {
    let dir = TempDir::new().unwrap();
    let arguments = ["--all", "--out", "docs/schemas"];
    // The second time, the folder and the files are there.
    for _ in 0..2 {
        assert_output(&run(dir.path(), &arguments), 0, "", "");
    }
    let folder = dir.path().join("docs/schemas");
    let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let known: BTreeSet<String> = SchemaName::ALL.iter().map(|name| name.file_name()).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), known);
    for name in SchemaName::ALL {
        assert!(fs::read_to_string(folder.join(name.file_name())).unwrap() == to_json(*name), "{name}");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    assert_output(&run(dir.path(), &["--all", "--out", "file/schemas"]), 2, "", "pressroom: file/schemas: ");
    fs::create_dir_all(dir.path().join("taken/line.schema.json")).unwrap();
    assert_output(
        &run(dir.path(), &["--all", "--out", "taken"]),
        2,
        "",
        "pressroom: taken/line.schema.json: ",
    );
}

#[test]
fn wrong_command_lines() {
    let dir = TempDir::new().unwrap();
    for (arguments, words) in [
        (&["pasred"] as &[&str], "possible values: parsed, line"),
        (&["--all"], "--out"),
        (&["--out", "."], "--all"),
        (&["parsed", "--all", "--out", "."], "cannot be used with"),
        (&["parsed", "line"], "unexpected argument"),
    ] {
        assert_output(&run(dir.path(), arguments), 2, "", words);
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(cargo_bin!("pressroom"));
    let output = command.args(["schema", "line"]).stdout(full).output().unwrap();
    assert_output(&output, 2, "", "pressroom: standard output: ");
}
