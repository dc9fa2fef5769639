//! `pressroom parse`: what releases say.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, ValueEnum};
use pressroom::export::{Document, Explanation, InputName, InputOutcome, Line, Summary};
use pressroom::model::Date;
use pressroom::source::{InputError, Text, Visible};
use pressroom::{Parsed, Parser};

use super::inputs;
use super::registry::Known;
use super::{BAD_INPUT, output, usage_error};

/// Print what releases say: items, meetings, officials, quotations, states, bodies, contacts.
///
/// Reads releases as plain UTF-8 text and prints the news items in them: meetings with their dates, places and
/// attendance, officials with their offices, quotations with their speakers, states, bodies and the press contact,
/// and what could not be read.
#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  all inputs were read; what a text does not say is no error
  2  an input could not be read (the others are still printed), or the command line is wrong

Examples:
  pressroom parse release.txt
  pressroom parse --format ndjson archive/ > archive.ndjson
  pressroom parse --format json - < release.txt
  pressroom parse --explain release.txt")]
pub(super) struct ParseArgs {
    /// Text files, folders, or `-` for standard input
    ///
    /// A file is read whatever its name. Of a folder, every *.txt file in it and below it is read, sorted by name;
    /// links and hidden entries are passed over. Without a path, standard input is read.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to print; by default text on a terminal, else json for one input and ndjson for several
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,

    /// The day that completes dates in items that print no date of their own
    ///
    /// Dates completed by it are marked: their basis is `reference`.
    #[arg(long, value_name = "YYYY-MM-DD")]
    reference_date: Option<Date>,

    /// A registry file of another organization, in place of the built-in data
    #[arg(long, value_name = "FILE")]
    registry: Option<PathBuf>,

    /// Show what each block of the page was taken for and why, in place of what the page says
    ///
    /// Each block is shown with its lines, its kind, the reason, and the beginning of its text. For people only: it does
    /// not go with json and ndjson.
    #[arg(long)]
    explain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One document, on many lines; takes one input only
    Json,
    /// One line for each input, with its path and its document or error
    Ndjson,
    /// A summary for people; its form may change
    Text,
}

/// What is printed for each input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Print {
    Document,
    Line,
    Summary,
    Explanation,
}

/// Reads the inputs one after the other and prints each before the next is read.
pub(super) fn run(args: &ParseArgs) -> Result<ExitCode, clap::Error> {
    let inputs = inputs::named("parse", &args.paths)?;
    let print = args.print(inputs.len())?;
    let known = match Known::of(args.registry.as_deref()) {
        Ok(known) => known,
        Err(fault) => return Ok(fault.complain()),
    };
    let mut parser = Parser::new(&known);
    if let Some(date) = args.reference_date {
        parser = parser.reference_date(date);
    }
    let mut bytes = Vec::new();
    let mut printed_one = false;
    let mut code = ExitCode::SUCCESS;
    for input in &inputs {
        let name = input.name();
        let read = input.read(&mut bytes).map(|text| (text, parser.parse(text)));
        if let Err(error) = &read {
            output::complain(&name, error);
            code = ExitCode::from(BAD_INPUT);
        }
        let mut text = match print {
            Print::Document => read.map(|(_, parsed)| Document::from(parsed).to_json_pretty() + "\n").ok(),
            Print::Line => Some(line(&name, read.map(|(_, parsed)| parsed)) + "\n"),
            Print::Summary => read.map(|(text, parsed)| summary(text, &parsed)).ok(),
            Print::Explanation => read.map(|(text, parsed)| explanation(text, &parsed)).ok(),
        };
        if matches!(print, Print::Summary | Print::Explanation) && inputs.len() > 1 {
            let gap = if printed_one { "\n" } else { "" };
            text = text.map(|text| format!("{gap}== {} ==\n\n{text}", Visible(&name)));
        }
        let Some(text) = text else { continue };
        if let Err(error) = output::write(&text) {
            // Who closed the pipe has seen enough.
            if error.kind() != io::ErrorKind::BrokenPipe {
                output::complain("standard output", error);
                code = ExitCode::from(BAD_INPUT);
            }
            break;
        }
        printed_one = true;
    }
    Ok(code)
}

fn line(name: &str, read: Result<Parsed, InputError>) -> String {
    let outcome = match read {
        Ok(parsed) => InputOutcome::Parsed(parsed.into()),
        Err(error) => InputOutcome::Error(error),
    };
    Line::new(InputName::Path(name.to_owned()), outcome).to_json()
}

fn summary(text: &str, parsed: &Parsed) -> String {
    let summary = Summary::new(parsed.items()).problems(parsed.problems());
    match Text::new(text) {
        Ok(text) => summary.text(text).to_string(),
        Err(_) => summary.to_string(),
    }
}

fn explanation(text: &str, parsed: &Parsed) -> String {
    match Text::new(text) {
        Ok(text) => Explanation::new(text, parsed.blocks()).width(output::width()).to_string(),
        Err(error) => format!("{error}\n"),
    }
}

impl ParseArgs {
    fn print(&self, inputs: usize) -> Result<Print, clap::Error> {
        match self.format {
            Some(format @ (Format::Json | Format::Ndjson)) if self.explain => {
                let format = if format == Format::Json { "json" } else { "ndjson" };
                let message = format!(
                    "`--explain` prints for people, `--format {format}` for programs: leave one of them out"
                );
                Err(usage_error("parse", ErrorKind::ArgumentConflict, message))
            }
            _ if self.explain => Ok(Print::Explanation),
            Some(Format::Json) if inputs > 1 => {
                let message = format!(
                    "`--format json` prints the document of one input, and there are {inputs}: use `--format ndjson`"
                );
                Err(usage_error("parse", ErrorKind::ArgumentConflict, message))
            }
            Some(Format::Json) => Ok(Print::Document),
            Some(Format::Ndjson) => Ok(Print::Line),
            Some(Format::Text) => Ok(Print::Summary),
            None if io::stdout().is_terminal() => Ok(Print::Summary),
            None if inputs == 1 => Ok(Print::Document),
            None => Ok(Print::Line),
        }
    }
}
