//! Rules: facts become findings.
//!
//! Reading never judges; all judgement is here, one file a rule. The first lines of each file are its documentation:
//! what it checks, why, an example that raises it and one that does not. The examples are run by a test.

mod catalogue;
mod config;
mod contradicting_date;
mod distant_event;
mod documentation;
mod empty_release;
mod facts;
mod headline_repeat;
mod missing_press_contact;
mod missing_release_date;
mod mixed_quotation_marks;
mod mixed_script_word;
mod office_outside_term;
mod unclosed_quotation;
mod undialable_phone;
mod unresolved_date;

pub use catalogue::{Rule, rule, rules};
pub use config::{Config, Level, UnknownRule};
pub use documentation::Documentation;
pub use facts::ModelCheck;

use crate::diagnostic::Diagnostic;
use crate::model::NewsItem;
use crate::parse::Parsed;
use crate::registry::Registry;
use crate::source::{Problem, Text};
use facts::{Facts, Findings, Page};

/// Checks a release that was read from `text`: the findings in the order of the text, then of the rules.
///
/// ```
/// use pressroom::registry::Registry;
/// use pressroom::rules::{Config, check};
///
/// let text = "The Council met\n\n09.02.2022\n\nThe Secretary General noted: \"We have begun.\n";
/// let findings = check(&pressroom::parse(text), text, Registry::csto(), &Config::default());
/// assert_eq!(findings[0].rule.as_str(), "unclosed-quotation");
/// assert_eq!(&text[findings[0].span().unwrap().range()], "\"");
/// ```
pub fn check(parsed: &Parsed, text: &str, registry: &Registry, config: &Config) -> Vec<Diagnostic> {
    let Ok(text) = Text::new(text) else { return Vec::new() };
    let page = Page { text, blocks: parsed.blocks(), origins: parsed.origins() };
    let facts = Facts { items: parsed.items(), problems: parsed.problems(), registry, page: Some(page) };
    run(&facts, config).0
}

/// Checks items that came without their text, from JSON say. Rules that need the page are skipped and counted; findings
/// carry pointers in place of spans.
///
/// ```
/// use pressroom::registry::Registry;
/// use pressroom::rules::{Config, check_model};
///
/// let checked = check_model(&[], &[], Registry::csto(), &Config::default());
/// assert_eq!(checked.diagnostics[0].rule.as_str(), "empty-release");
/// assert!(checked.skipped > 0);
/// ```
pub fn check_model(
    items: &[NewsItem],
    problems: &[Problem],
    registry: &Registry,
    config: &Config,
) -> ModelCheck {
    let facts = Facts { items, problems, registry, page: None };
    let (diagnostics, skipped) = run(&facts, config);
    ModelCheck { diagnostics, skipped }
}

/// Runs the rules that are on; says how many of them were skipped for want of a page.
fn run(facts: &Facts<'_>, config: &Config) -> (Vec<Diagnostic>, usize) {
    let mut skipped = 0;
    let mut diagnostics = Vec::new();
    for rule in rules() {
        let Some(severity) = config.level(rule).severity() else { continue };
        if rule.needs_page() && facts.page.is_none() {
            skipped += 1;
            continue;
        }
        let mut findings = Findings::new(rule.id(), severity, &mut diagnostics);
        rule.run(facts, &mut findings);
    }
    diagnostics.sort_by(|a: &Diagnostic, b| (a.span(), &a.rule).cmp(&(b.span(), &b.rule)));
    (diagnostics, skipped)
}
