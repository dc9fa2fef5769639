//! `pressroom schema`: the JSON Schemas of what the program prints.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use pressroom::schema::{SchemaName, to_json};

use super::{BAD_INPUT, output};

/// Print a JSON Schema of what this program prints
///
/// Schemas are JSON Schema 2020-12, complete in themselves. Without a name, the names of the schemas are listed.
#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  the schemas were printed or written
  2  a schema could not be written, or the command line is wrong

Examples:
  pressroom schema parsed > parsed.schema.json
  pressroom schema --all --out schemas/")]
pub(super) struct SchemaArgs {
    /// Which schema
    #[arg(value_parser = names(), conflicts_with = "all")]
    name: Option<SchemaName>,

    /// Write every schema, each to NAME.schema.json
    #[arg(long, requires = "out")]
    all: bool,

    /// The folder to write to; it is made where it is missing
    #[arg(long, value_name = "DIR", requires = "all")]
    out: Option<PathBuf>,
}

/// Takes the names of the schemas, with what each is of.
fn names() -> impl TypedValueParser<Value = SchemaName> {
    let values = SchemaName::ALL.iter().map(|name| PossibleValue::new(name.as_str()).help(purpose(*name)));
    PossibleValuesParser::new(values).try_map(|name| name.parse::<SchemaName>())
}

const fn purpose(name: SchemaName) -> &'static str {
    match name {
        SchemaName::Parsed => "the document that `parse --format json` prints",
        SchemaName::Line => "a line that `parse --format ndjson` prints",
        SchemaName::Registry => "a registry file, as `registry export` prints it",
        _ => "",
    }
}

pub(super) fn run(args: &SchemaArgs) -> ExitCode {
    if let Some(folder) = &args.out {
        return match write_all(folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err((path, error)) => {
                output::complain(&path.to_string_lossy(), error);
                ExitCode::from(BAD_INPUT)
            }
        };
    }
    match output::write(&args.name.map_or_else(list, to_json)) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            output::complain("standard output", error);
            ExitCode::from(BAD_INPUT)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn list() -> String {
    let line = |name: &SchemaName| format!("{:10}{}", name.as_str(), purpose(*name));
    SchemaName::ALL.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

fn write_all(folder: &Path) -> Result<(), (PathBuf, io::Error)> {
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    for name in SchemaName::ALL {
        let path = folder.join(name.file_name());
        fs::write(&path, to_json(*name)).map_err(|error| (path, error))?;
    }
    Ok(())
}
