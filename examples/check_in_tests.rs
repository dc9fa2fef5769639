//! Validates a release in a program's own tests: what a press service would put into its test suite.
//!
//! ```text
//! cargo run --example check_in_tests [FILE]
//! ```

use std::error::Error;
use std::{env, fs};

use pressroom::diagnostic::Severity;
use pressroom::registry::Registry;
use pressroom::rules::{Config, Level, check};

fn main() -> Result<(), Box<dyn Error>> {
    let text = match env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => include_str!("release.txt").to_owned(),
    };
    // Our house asks for a press contact in every release, and does not mind which marks are used.
    let mut config = Config::default();
    config.set("missing-press-contact", Level::Error)?;
    config.set("mixed-quotation-marks", Level::Off)?;

    let findings = check(&pressroom::parse(&text), &text, Registry::csto(), &config);
    for finding in &findings {
        let words = finding.span().and_then(|span| text.get(span.range())).unwrap_or_default();
        println!("{}[{}]: {} ({words:?})", finding.severity, finding.rule, finding.message);
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    // In a test this would be: assert_eq!(errors, 0, "{findings:#?}");
    println!("{errors} of {} findings are errors", findings.len());
    Ok(())
}
