//! `pressroom explain`: what a rule checks and why.

use std::fmt::Write;
use std::process::ExitCode;

use clap::Args;
use clap::error::ErrorKind;
use pressroom::rules::{self, Level};

use super::{output, usage_error};

/// Explain a rule: what it checks, why, and an example of each kind. Without a rule, list them all.
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule, as a finding names it: unclosed-quotation
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

pub(super) fn run(args: &ExplainArgs) -> Result<ExitCode, clap::Error> {
    let print = match &args.rule {
        Some(id) => {
            let unknown = || {
                let error = rules::Config::default().set(id, Level::Off).err();
                error.map_or_else(|| format!("there is no rule `{id}`"), |error| error.to_string())
            };
            let rule =
                rules::rule(id).ok_or_else(|| usage_error("explain", ErrorKind::InvalidValue, unknown()))?;
            let by_default = match rule.default_level() {
                Level::Off => "off unless the configuration asks for it".to_owned(),
                level => format!("{level} by default"),
            };
            format!(
                "{} ({by_default}, since {})\n\n{}\n",
                rule.id(),
                rule.since(),
                rule.documentation().as_str()
            )
        }
        None => list(),
    };
    // Who closed the pipe has seen enough, and nothing else is lost.
    let _ = output::write(&print);
    Ok(ExitCode::SUCCESS)
}

fn list() -> String {
    let mut print = String::new();
    for rule in rules::rules() {
        let summary = rule.documentation().summary();
        let _ = writeln!(print, "{:<24} {:<8} {summary}", rule.id(), rule.default_level());
    }
    print
}
