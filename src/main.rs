//! The program `pressroom`: reads press releases and prints what they say.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
