//! The command line. It uses the public API of the crate only.

mod check;
mod explain;
mod inputs;
mod output;
mod parse;
mod registry;
mod schema;
mod settings;

use std::fmt::Display;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

/// What a run ends with where an input or the command line is bad.
const BAD_INPUT: u8 = 2;

/// Reads press releases of intergovernmental organizations, prints what they say, and checks them.
#[derive(Debug, Parser)]
#[command(
    name = "pressroom",
    version,
    arg_required_else_help = true,
    after_help = "\
Exit codes:
  0  all inputs were read, and no finding fails the run
  1  `check` has a finding that fails the run
  2  an input could not be read, or the command line is wrong

Examples:
  pressroom check release.txt
  pressroom parse release.txt"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::CheckArgs),
    Parse(parse::ParseArgs),
    Schema(schema::SchemaArgs),
    Explain(explain::ExplainArgs),
    Registry(registry::RegistryArgs),
}

/// Does what the command line asks for.
pub(crate) fn run() -> ExitCode {
    let done = Cli::try_parse().and_then(|cli| match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Parse(args) => parse::run(&args),
        Command::Schema(args) => Ok(schema::run(&args)),
        Command::Explain(args) => explain::run(&args),
        Command::Registry(args) => Ok(registry::run(&args)),
    });
    done.unwrap_or_else(|error| {
        // A closed standard output or error cannot be told of.
        let _ = error.print();
        u8::try_from(error.exit_code()).map_or(ExitCode::from(BAD_INPUT), ExitCode::from)
    })
}

/// An error of the command line, shown with the usage of the subcommand.
fn usage_error(subcommand: &str, kind: ErrorKind, message: impl Display) -> clap::Error {
    let mut command = Cli::command();
    // Gives the subcommand its full name.
    command.build();
    match command.find_subcommand_mut(subcommand) {
        Some(command) => command.error(kind, message),
        None => clap::Error::raw(kind, message),
    }
}
