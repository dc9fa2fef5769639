//! The examples run and print what they promise.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::path::PathBuf;
use std::process::Command;

#[track_caller]
fn run(example: &str) -> String {
    let tests = std::env::current_exe().unwrap();
    // target/debug/deps/this-test → target/debug/examples/example
    let path: PathBuf = tests.parent().unwrap().parent().unwrap().join("examples").join(example);
    // `cargo test` builds the examples, `cargo test --test examples` alone does not.
    if !path.exists() {
        let built = Command::new(env!("CARGO")).args(["build", "--quiet", "--example", example]).status();
        assert!(built.unwrap().success());
    }
    let output = Command::new(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn quotations_names_every_speaker() {
    let lines = run("quotations");
    assert_eq!(lines.lines().count(), 9);
    assert!(lines.contains("Rustam Nazarzoda (carried)"), "{lines}");
}

#[test]
fn attendance_tells_the_absent_from_the_others() {
    let lines = run("attendance");
    assert!(lines.contains("did_not_take_part  participant  KZ"), "{lines}");
    assert!(lines.contains("Viktor Biyagov for the Armenian side"), "{lines}");
}

#[test]
fn check_in_tests_finds_what_its_configuration_asks_for() {
    let lines = run("check_in_tests");
    assert!(lines.contains("error[unclosed-quotation]"), "{lines}");
    assert!(!lines.contains("mixed-quotation-marks"), "{lines}");
    assert!(lines.ends_with("1 of 2 findings are errors\n"), "{lines}");
}
