/// The documentation of a rule, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documentation {
    /// Markdown.
    text: String,
}

/// The headings that each rule has, in this order.
const WHY: &str = "# Why";
const RAISES: &str = "# Raises it";
const SILENT: &str = "# Does not";

impl Documentation {
    /// The lines of the file that begin it with `//!`.
    pub(super) fn of(source: &str) -> Self {
        let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
        Self { text: lines.collect::<Vec<_>>().join("\n") }
    }

    /// The whole, as Markdown with headings of the first level.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first paragraph, on one line: what the rule checks.
    pub fn summary(&self) -> String {
        let lines = self.text.lines().take_while(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join(" ")
    }

    /// Why it is checked, with the evidence.
    pub fn why(&self) -> &str {
        self.section(WHY)
    }

    /// A release that raises the rule.
    pub fn raises(&self) -> &str {
        self.example(RAISES)
    }

    /// A release that does not.
    pub fn silent(&self) -> &str {
        self.example(SILENT)
    }

    fn section(&self, heading: &str) -> &str {
        let behind = self.text.split_once(heading).map_or("", |(_, behind)| behind);
        behind.split_once("\n# ").map_or(behind, |(section, _)| section).trim()
    }

    fn example(&self, heading: &str) -> &str {
        let behind = self.section(heading).split_once("```text\n").map_or("", |(_, behind)| behind);
        behind.split_once("```").map_or("", |(example, _)| example)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Level, check, rules};
    use crate::registry::Registry;

    #[test]
    fn every_rule_is_documented() {
        for rule in rules() {
            let documentation = rule.documentation();
            assert!(documentation.summary().ends_with('.'), "{}: a summary is a sentence", rule.id());
            assert!(documentation.why().len() > 40, "{}: says why", rule.id());
            assert!(documentation.as_str().contains("# Raises it"), "{}", rule.id());
            assert!(!documentation.silent().is_empty(), "{}: has a good example", rule.id());
        }
    }

    #[test]
    fn each_bad_example_raises_exactly_its_rule_and_each_good_one_nothing() {
        for rule in rules() {
            let mut config = Config::default();
            config.set(rule.id().as_str(), Level::Error).unwrap();
            let raised = |text: &str| -> Vec<String> {
                let findings = check(&crate::parse(text), text, Registry::csto(), &config);
                findings.iter().map(|finding| finding.rule.to_string()).collect()
            };
            let documentation = rule.documentation();
            let bad = raised(documentation.raises());
            assert!(
                !bad.is_empty() && bad.iter().all(|id| *id == rule.id().as_str()),
                "{}: {bad:?}",
                rule.id()
            );
            assert_eq!(raised(documentation.silent()), [""; 0], "{}: the good example", rule.id());
        }
    }
}
