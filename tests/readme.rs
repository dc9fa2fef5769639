//! What the README shows is what the program prints.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::process::Command;

use assert_cmd::cargo::cargo_bin;

const README: &str = include_str!("../README.md");

/// The lines that the README shows below a command; `…` alone on a line stands for lines left out.
fn shown(command: &str) -> Vec<&'static str> {
    let (_, behind) = README.split_once(command).unwrap();
    let (block, _) = behind.split_once("```").unwrap();
    block.lines().skip(1).collect()
}

#[track_caller]
fn is_real(args: &[&str]) {
    let command = format!("$ cargo run --release --all-features -- {}", args.join(" "));
    let folder = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(cargo_bin!("pressroom")).current_dir(folder).args(args).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let mut lines = printed.lines();
    let mut gap = false;
    for line in shown(&command) {
        if line == "…" {
            gap = true;
        } else {
            let found = if gap { lines.any(|printed| printed == line) } else { lines.next() == Some(line) };
            assert!(found, "the README shows a line that is not printed there:\n{line}");
            gap = false;
        }
    }
}

#[test]
fn the_summary_is_real() {
    is_real(&["parse", "--format", "text", "examples/release.txt"]);
}

#[test]
fn the_explanation_is_real() {
    is_real(&["parse", "--explain", "examples/release.txt"]);
}

#[test]
fn the_findings_are_real() {
    is_real(&["check", "examples/release.txt"]);
}

#[test]
fn what_the_registry_shows_is_real() {
    is_real(&["registry", "show", "csto", "--on", "2019-06-01"]);
}
