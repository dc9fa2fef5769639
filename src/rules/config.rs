use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::catalogue::{Rule, rule, rules};
use crate::diagnostic::{RuleId, Severity};
use crate::vocabulary::closed_codes;

closed_codes! {
    /// What a rule's findings count as. *Closed.*
    pub enum Level {
        /// The rule does not run.
        Off = "off",
        /// Its findings are warnings.
        Warning = "warning",
        /// Its findings are errors.
        Error = "error",
    }
}

impl Level {
    /// The severity of findings at this level; nothing where the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// Which rules run, and at what level: the form of `pressroom.toml`.
///
/// *Structural*: it names known rules only.
///
/// ```
/// use pressroom::rules::{Config, Level};
///
/// let mut config = Config::default();
/// config.set("missing-press-contact", Level::Error)?;
/// assert!(config.set("no-such-rule", Level::Off).is_err());
/// # Ok::<(), pressroom::rules::UnknownRule>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ConfigWire", into = "ConfigWire")]
pub struct Config {
    rules: BTreeMap<RuleId, Level>,
}

/// A rule that is not in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no rule `{id}`{}", suggestion(.id))]
pub struct UnknownRule {
    id: String,
}

/// The rule whose name shares the most words with a wrong one.
fn suggestion(id: &str) -> String {
    let shared = |rule: &Rule| {
        rule.id().as_str().split('-').filter(|word| id.split('-').any(|other| other == *word)).count()
    };
    let nearest = rules().iter().max_by_key(|rule| shared(rule)).filter(|rule| shared(rule) > 0);
    nearest.map_or(String::new(), |rule| format!("; did you mean `{}`?", rule.id()))
}

impl Config {
    /// Sets the level of a rule.
    ///
    /// # Errors
    ///
    /// Where the catalogue has no such rule.
    pub fn set(&mut self, id: &str, level: Level) -> Result<(), UnknownRule> {
        let rule = rule(id).ok_or_else(|| UnknownRule { id: id.to_owned() })?;
        self.rules.insert(rule.id(), level);
        Ok(())
    }

    /// The level of a rule: the configured one, else its own.
    pub fn level(&self, rule: &Rule) -> Level {
        self.rules.get(&rule.id()).copied().unwrap_or(rule.default_level())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigWire {
    #[serde(default)]
    rules: BTreeMap<String, Level>,
}

impl TryFrom<ConfigWire> for Config {
    type Error = UnknownRule;

    fn try_from(wire: ConfigWire) -> Result<Self, UnknownRule> {
        let mut config = Self::default();
        for (id, level) in wire.rules {
            config.set(&id, level)?;
        }
        Ok(config)
    }
}

impl From<Config> for ConfigWire {
    fn from(config: Config) -> Self {
        Self { rules: config.rules.into_iter().map(|(id, level)| (id.to_string(), level)).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_rule_is_named_with_the_nearest_one() {
        let error = Config::default().set("unclosed-quote", Level::Off).unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no rule `unclosed-quote`; did you mean `unclosed-quotation`?"
        );
    }

    #[test]
    fn a_configuration_is_read_and_written() {
        let json = r#"{"rules":{"empty-release":"off"}}"#;
        let config: Config = serde_json::from_str(json).unwrap();
        assert_eq!(config.level(rule("empty-release").unwrap()), Level::Off);
        assert_eq!(serde_json::to_string(&config).unwrap(), json);
        assert!(serde_json::from_str::<Config>(r#"{"rule":{}}"#).is_err());
    }
}
