//! `pressroom check` and `pressroom explain` as their users run them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::cargo_bin;
use pressroom::report::Report;
use tempfile::TempDir;

const GOOD: &str = "The Permanent Council met\n\n28.11.2024\n\nIt adopted the plan of exercises.\n";
const WARNS: &str = "The Permanent Council met\n\n28.11.2024\n\nIt met on 31 November.\n";
const FAILS: &str = "The Permanent Council met\n\n28.11.2024\n\nIt heard of the СRRF.\n";

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(cargo_bin!("pressroom")).current_dir(folder).args(args).output().unwrap()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[track_caller]
fn exits(folder: &Path, args: &[&str], code: i32) -> Output {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{}{}", stdout(&output), stderr(&output));
    output
}

#[test]
fn exit_codes_follow_the_level_that_fails() {
    let files = folder(&[("good.txt", GOOD), ("warns.txt", WARNS), ("fails.txt", FAILS)]);
    let files = files.path();
    exits(files, &["check", "good.txt"], 0);
    exits(files, &["check", "warns.txt"], 0);
    exits(files, &["check", "--fail-on", "warning", "warns.txt"], 1);
    exits(files, &["check", "fails.txt"], 1);
    exits(files, &["check", "good.txt", "missing.txt"], 2);
    // Bad input counts for more than findings, and the findings are still told.
    let output = exits(files, &["check", "missing.txt", "fails.txt"], 2);
    assert!(stdout(&output).contains("error[mixed-script-word]"));
    assert!(stderr(&output).starts_with("pressroom: missing.txt:"));
}

#[test]
fn a_finding_is_printed_with_its_line_and_the_words_marked() {
    let files = folder(&[("warns.txt", WARNS)]);
    let output = run(files.path(), &["check", "warns.txt"]);
    let expected = "warning[unresolved-date]: `31 November` cannot be read as a date that can be trusted
 --> warns.txt:5:11
  |
5 | It met on 31 November.
  |           ^^^^^^^^^^^
  |
  = help: write the day, the month and the year of what is meant

1 warning in 1 text
";
    assert_eq!(stdout(&output), expected);
}

#[test]
fn a_long_paragraph_is_cut_around_what_is_marked() {
    let filler = "and so on and on ".repeat(200);
    let text = format!("The Council met\n\n28.11.2024\n\n{filler}on 31 November, {filler}\n");
    let files = folder(&[("long.txt", &text)]);
    let output = run(files.path(), &["check", "long.txt"]);
    assert!(stdout(&output).lines().all(|line| line.chars().count() <= 200), "{}", stdout(&output));
    assert!(stdout(&output).contains("on 31 November"));
    let column = filler.len() + 4;
    assert!(stdout(&output).contains(&format!("long.txt:5:{column}")), "{}", stdout(&output));
}

#[test]
fn hostile_characters_are_made_visible() {
    let text = "The Council met\n\n28.11.2024\n\nIt \u{1b}[2J met \u{202e}\u{9b}31m\u{200b}on 31 November.\n";
    let files = folder(&[("hostile.txt", text)]);
    let output = run(files.path(), &["check", "hostile.txt"]);
    assert!(!stdout(&output).contains(['\u{1b}', '\u{202e}', '\u{9b}', '\u{200b}']), "{:?}", stdout(&output));
}

#[test]
fn colour_only_where_it_is_wanted() {
    let files = folder(&[("warns.txt", WARNS)]);
    assert!(!stdout(&run(files.path(), &["check", "warns.txt"])).contains('\u{1b}'));
    assert!(stdout(&run(files.path(), &["check", "--color", "always", "warns.txt"])).contains('\u{1b}'));
}

#[test]
fn the_json_report_has_every_file() {
    let files = folder(&[("a.txt", GOOD), ("b.txt", WARNS)]);
    let output = exits(files.path(), &["check", "--format", "json", "a.txt", "b.txt", "missing.txt"], 2);
    let report: Report = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<_> = report
        .files
        .iter()
        .map(|file| (file.path.as_str(), file.diagnostics.len(), file.error.is_some()))
        .collect();
    assert_eq!(found, [("a.txt", 0, false), ("b.txt", 1, false), ("missing.txt", 0, true)]);
    let start = report.files[1].diagnostics[0].start.unwrap();
    assert_eq!((start.line, start.column), (5, 11));
}

#[test]
fn levels_come_from_the_nearest_configuration_above_the_input() {
    let files = folder(&[
        ("pressroom.toml", "[rules]\nunresolved-date = \"off\"\n"),
        ("house/pressroom.toml", "[rules]\nmissing-press-contact = \"error\"\n"),
        ("house/archive/warns.txt", WARNS),
        ("warns.txt", WARNS),
    ]);
    exits(files.path(), &["check", "--fail-on", "warning", "warns.txt"], 0);
    let output = exits(files.path(), &["check", "house"], 1);
    assert!(stdout(&output).contains("error[missing-press-contact]"));
    assert!(stdout(&output).contains("warning[unresolved-date]"));
    exits(files.path(), &["check", "--config", "pressroom.toml", "house"], 0);
}

#[test]
fn a_bad_configuration_is_told_with_its_place() {
    let files = folder(&[("warns.txt", WARNS), ("pressroom.toml", "[rules]\nunresolved-dates = \"off\"\n")]);
    let output = exits(files.path(), &["check", "warns.txt"], 2);
    assert!(stderr(&output).contains("pressroom.toml"), "{}", stderr(&output));
    assert!(stderr(&output).contains("did you mean `unresolved-date`?"), "{}", stderr(&output));
    fs::write(files.path().join("pressroom.toml"), "[rules]\nunresolved-date = \"loud\"\n").unwrap();
    let output = exits(files.path(), &["check", "warns.txt"], 2);
    assert!(stderr(&output).contains("loud") && stderr(&output).contains("line 2"), "{}", stderr(&output));
}

#[test]
fn an_empty_text_is_a_warning() {
    let files = folder(&[("empty.txt", "")]);
    let output = exits(files.path(), &["check", "empty.txt"], 0);
    assert!(stdout(&output).contains("warning[empty-release]"), "{}", stdout(&output));
}

#[test]
fn explain_tells_of_one_rule_or_lists_all() {
    let here = folder(&[]);
    let output = exits(here.path(), &["explain", "unclosed-quotation"], 0);
    assert!(
        stdout(&output).starts_with("unclosed-quotation (error by default, since 0.1.0)"),
        "{}",
        stdout(&output)
    );
    assert!(stdout(&output).contains("# Why"));
    let output = exits(here.path(), &["explain"], 0);
    assert_eq!(stdout(&output).lines().count(), pressroom::rules::rules().len());
    let output = exits(here.path(), &["explain", "unclosed-quote"], 2);
    assert!(stderr(&output).contains("did you mean `unclosed-quotation`?"));
}
