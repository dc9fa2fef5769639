//! `pressroom registry`: what is known of an organization beforehand.

mod file;
mod list;
mod show;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use pressroom::model::Date;

use super::{BAD_INPUT, output};
pub(super) use file::Known;

/// Look at the reference data of an organization, and check registry files
///
/// The built-in data is that of the Collective Security Treaty Organization. A registry file in JSON holds that of
/// another one; `registry export` prints an example.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  pressroom registry show CMD
  pressroom registry show csto --on 2019-06-01
  pressroom registry list officials
  pressroom registry check my-organization.json")]
pub(super) struct RegistryArgs {
    #[command(subcommand)]
    command: RegistryCommand,
}

#[derive(Debug, Subcommand)]
enum RegistryCommand {
    /// Check registry files: everything that is wrong with each, with its place
    #[command(after_help = "\
Exit codes:
  0  the files are sound
  1  something is wrong with a file
  2  a file could not be read, or the command line is wrong")]
    Check {
        /// Registry files in JSON
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// List what a registry has, a row a line; without a table, the tables
    List {
        /// Which rows
        table: Option<list::TableName>,
        #[command(flatten)]
        source: SourceArgs,
    },
    /// Show what is known of one thing: a body, a state, an official, a series, a place
    Show {
        /// An identifier, a code, an acronym or a name, as printed
        name: String,
        /// Only what is known of this day: who held posts, who was a member, who was in the chair
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<Date>,
        #[command(flatten)]
        source: SourceArgs,
    },
    /// Print the data as a registry file, in JSON
    Export {
        #[command(flatten)]
        source: SourceArgs,
    },
}

#[derive(Debug, Args)]
struct SourceArgs {
    /// A registry file instead of the built-in data
    #[arg(long, value_name = "FILE")]
    registry: Option<PathBuf>,
}

pub(super) fn run(args: &RegistryArgs) -> ExitCode {
    match &args.command {
        RegistryCommand::Check { files } => check(files),
        RegistryCommand::List { table, source } => source.print(|known| Ok(list::list(known, *table))),
        RegistryCommand::Show { name, on, source } => source.print(|known| show::show(known, name, *on)),
        RegistryCommand::Export { source } => source.print(|known| {
            // Data of a registry has text keys only, so nothing can fail.
            Ok(serde_json::to_string_pretty(known.data()).unwrap_or_default() + "\n")
        }),
    }
}

impl SourceArgs {
    /// Prints what is made of the registry, or says what is wrong.
    fn print(&self, made: impl FnOnce(&Known) -> Result<String, String>) -> ExitCode {
        let known = match Known::of(self.registry.as_deref()) {
            Ok(known) => known,
            Err(fault) => return fault.complain(),
        };
        match made(&known) {
            Ok(print) => {
                // Who closed the pipe has seen enough, and nothing else is lost.
                let _ = output::write(&print);
                ExitCode::SUCCESS
            }
            Err(reason) => {
                output::complain("registry", reason);
                ExitCode::from(BAD_INPUT)
            }
        }
    }
}

fn check(files: &[PathBuf]) -> ExitCode {
    let (mut unread, mut unsound) = (false, false);
    for path in files {
        match Known::of(Some(path)) {
            Ok(_) => {
                let _ = output::write(&format!("{}: sound\n", path.display()));
            }
            Err(fault) => {
                unread |= fault.is_unread();
                unsound |= !fault.is_unread();
                fault.complain();
            }
        }
    }
    match (unread, unsound) {
        (true, _) => ExitCode::from(BAD_INPUT),
        (false, true) => ExitCode::FAILURE,
        (false, false) => ExitCode::SUCCESS,
    }
}
