//! `pressroom check`: what is wrong with releases.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::error::ErrorKind;
use clap::{Args, ValueEnum};
use pressroom::Parser;
use pressroom::diagnostic::{Diagnostic, Severity};
use pressroom::model::Date;
use pressroom::registry::Registry;
use pressroom::report::{FileReport, Human, Report};
use pressroom::rules;

use super::inputs::{self, Input};
use super::registry::Known;
use super::settings::Settings;
use super::{BAD_INPUT, output, usage_error};

/// What a run ends with where a finding fails it.
const FINDINGS: u8 = 1;

/// Check releases before they are published: quotations that are never closed, dates that contradict, and more.
#[derive(Debug, Args)]
#[command(after_help = "\
Rules and their levels (off, warning, error) are set in pressroom.toml, which is looked for in the folder of each
input and above it:

  [rules]
  missing-press-contact = \"error\"
  mixed-quotation-marks = \"off\"

Exit codes:
  0  no finding at the level of --fail-on
  1  at least one
  2  an input or the configuration could not be read, or the command line is wrong

Examples:
  pressroom check release.txt
  pressroom check --fail-on warning releases/
  pressroom check --format json - < release.txt")]
pub(super) struct CheckArgs {
    /// Text files, folders (every *.txt below them), or `-` for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to print the findings
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    format: Format,

    /// The severity from which on a finding fails the run
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = FailOn::Error)]
    fail_on: FailOn,

    /// The configuration file, in place of the pressroom.toml that is found
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// A registry file of another organization, in place of the built-in data
    #[arg(long, value_name = "FILE")]
    registry: Option<PathBuf>,

    /// Whether to print in colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    color: Colour,

    /// The day that completes dates in items that print no date of their own
    #[arg(long, value_name = "YYYY-MM-DD")]
    reference_date: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As a compiler prints them
    Human,
    /// One JSON report of all inputs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Warning,
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Colour {
    /// On a terminal
    Auto,
    Always,
    Never,
}

/// What a run has come upon so far.
#[derive(Debug, Default)]
struct Tally {
    errors: usize,
    warnings: usize,
    checked: usize,
    unreadable: usize,
}

/// Checks the inputs one after the other.
pub(super) fn run(args: &CheckArgs) -> Result<ExitCode, clap::Error> {
    let inputs = inputs::named("check", &args.paths)?;
    let bad_config = |message: String| usage_error("check", ErrorKind::ValueValidation, message);
    let mut settings = match &args.config {
        Some(path) => Settings::named(path).map_err(bad_config)?,
        None => Settings::default(),
    };
    let known = match Known::of(args.registry.as_deref()) {
        Ok(known) => known,
        Err(fault) => return Ok(fault.complain()),
    };
    let registry: &Registry = &known;
    let mut parser = Parser::new(registry);
    if let Some(date) = args.reference_date {
        parser = parser.reference_date(date);
    }
    let mut bytes = Vec::new();
    let mut tally = Tally::default();
    let mut report = Report::new(Vec::new());
    let human = args.human();
    for input in &inputs {
        let name = input.name();
        let config = settings.of(folder(input)).map_err(bad_config)?;
        let text = match input.read(&mut bytes) {
            Ok(text) => text,
            Err(error) => {
                output::complain(&name, &error);
                tally.unreadable += 1;
                report.files.push(FileReport::unreadable(name, error));
                continue;
            }
        };
        let findings = rules::check(&parser.parse(text), text, registry, &config);
        tally.count(&findings);
        match args.format {
            Format::Json => report.files.push(FileReport::checked(name, text, &findings)),
            Format::Human => {
                if !write(&human.render(&name, text, &findings), &mut tally) {
                    return Ok(tally.exit_code(args.fail_on));
                }
            }
        }
    }
    match args.format {
        Format::Json => write(&(report.to_json() + "\n"), &mut tally),
        Format::Human => write(&tally.summary(), &mut tally),
    };
    Ok(tally.exit_code(args.fail_on))
}

/// Prints; false where standard output takes no more.
fn write(print: &str, tally: &mut Tally) -> bool {
    match output::write(print) {
        Ok(()) => true,
        Err(error) => {
            // Who closed the pipe has seen enough.
            if error.kind() != io::ErrorKind::BrokenPipe {
                output::complain("standard output", error);
                tally.unreadable += 1;
            }
            false
        }
    }
}

/// The folder in which, and above which, the configuration of an input is looked for.
fn folder(input: &Input) -> &Path {
    let parent = input.path().and_then(Path::parent);
    parent.filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

impl CheckArgs {
    fn human(&self) -> Human {
        let coloured = match self.color {
            Colour::Always => true,
            Colour::Never => false,
            // NO_COLOR, CLICOLOR_FORCE and dumb terminals, as anstream reads them.
            Colour::Auto => match anstream::AutoStream::choice(&io::stdout()) {
                ColorChoice::Never => false,
                ColorChoice::Auto => io::stdout().is_terminal(),
                _ => true,
            },
        };
        let width = output::width();
        if coloured { Human::coloured(width) } else { Human::plain(width) }
    }
}

impl Tally {
    fn count(&mut self, findings: &[Diagnostic]) {
        self.checked += 1;
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        self.errors += errors;
        self.warnings += findings.len() - errors;
    }

    fn exit_code(&self, fail_on: FailOn) -> ExitCode {
        let failing = match fail_on {
            FailOn::Error => self.errors,
            FailOn::Warning => self.errors + self.warnings,
        };
        if self.unreadable > 0 {
            ExitCode::from(BAD_INPUT)
        } else if failing > 0 {
            ExitCode::from(FINDINGS)
        } else {
            ExitCode::SUCCESS
        }
    }

    /// The last line: what was found, in how many texts.
    fn summary(&self) -> String {
        let of = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let texts = of(self.checked, "text");
        let found = match (self.errors, self.warnings) {
            (0, 0) => "no findings".to_owned(),
            (errors, 0) => of(errors, "error"),
            (0, warnings) => of(warnings, "warning"),
            (errors, warnings) => format!("{}, {}", of(errors, "error"), of(warnings, "warning")),
        };
        format!("{found} in {texts}\n")
    }
}
