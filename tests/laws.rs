//! The laws of the crate, held over arbitrary text, over text that looks like pages, and over generated models.
//!
//! `PROPTEST_CASES=5000 cargo test --all-features --test laws` looks longer.
#![cfg(feature = "export")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod model_laws;
mod model_strategies;
mod origin_law;
mod page_language;
mod text_laws;
mod tiling;

use proptest::test_runner::Config;

/// The usual number of cases. A failure that was found becomes a test of its own, so no file of seeds is kept.
fn configuration() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}
