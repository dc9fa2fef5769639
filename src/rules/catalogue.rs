use super::Level;
use super::documentation::Documentation;
use super::facts::{Facts, Findings};
use crate::diagnostic::RuleId;

/// A rule of the catalogue.
#[derive(Debug)]
pub struct Rule {
    id: RuleId,
    about: About,
    /// The file of the rule, whose first lines are its documentation.
    source: &'static str,
}

/// What the file of a rule says of it in code.
#[derive(Clone, Copy, Debug)]
pub(super) struct About {
    /// The level where no configuration says otherwise.
    pub(super) level: Level,
    /// The version that has it first.
    pub(super) since: &'static str,
    /// Whether it looks at the text, and not at the model alone.
    pub(super) needs_page: bool,
    pub(super) run: fn(&Facts<'_>, &mut Findings<'_>),
}

impl Rule {
    /// Its identifier, in kebab case; its file is named the same with `_` for `-`.
    pub fn id(&self) -> RuleId {
        self.id.clone()
    }

    /// The level where no configuration says otherwise.
    pub const fn default_level(&self) -> Level {
        self.about.level
    }

    /// The version of this crate that has it first.
    pub const fn since(&self) -> &'static str {
        self.about.since
    }

    /// Whether it looks at the text, and not at the model alone.
    pub const fn needs_page(&self) -> bool {
        self.about.needs_page
    }

    /// What it checks, why, and an example of each kind.
    pub fn documentation(&self) -> Documentation {
        Documentation::of(self.source)
    }

    pub(super) fn run(&self, facts: &Facts<'_>, findings: &mut Findings<'_>) {
        (self.about.run)(facts, findings);
    }
}

/// Makes the table from the files of the rules; a test compares it with the folder.
macro_rules! table {
    ($($file:ident = $id:literal),+ $(,)?) => {
        static RULES: &[Rule] = &[$(Rule {
            id: RuleId::from_static($id),
            about: super::$file::ABOUT,
            source: include_str!(concat!(stringify!($file), ".rs")),
        }),+];

        #[cfg(test)]
        const FILES: &[&str] = &[$(stringify!($file)),+];
    };
}

table! {
    contradicting_date = "contradicting-date",
    distant_event = "distant-event",
    empty_release = "empty-release",
    headline_repeat = "headline-repeat",
    missing_press_contact = "missing-press-contact",
    missing_release_date = "missing-release-date",
    mixed_quotation_marks = "mixed-quotation-marks",
    mixed_script_word = "mixed-script-word",
    office_outside_term = "office-outside-term",
    unclosed_quotation = "unclosed-quotation",
    undialable_phone = "undialable-phone",
    unresolved_date = "unresolved-date",
}

/// The rules, sorted by identifier.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// The rule with this identifier.
///
/// ```
/// let rule = pressroom::rules::rule("unresolved-date").unwrap();
/// assert!(rule.documentation().summary().starts_with("Words that look like a date"));
/// ```
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id.as_str() == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The identifiers of rules that were taken away; none is ever used again.
    const RETIRED: &[&str] = &[];

    #[test]
    fn the_table_is_the_folder() {
        let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).unwrap();
        let parts = ["mod", "catalogue", "config", "documentation", "facts"];
        let mut files: Vec<String> = folder
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .filter(|name| !parts.contains(&name.as_str()))
            .collect();
        files.sort();
        assert_eq!(files, FILES);
    }

    #[test]
    fn identifiers_are_those_of_the_files_and_sorted() {
        let ids: Vec<_> = RULES.iter().map(|rule| rule.id.as_str()).collect();
        let named: Vec<_> = FILES.iter().map(|file| file.replace('_', "-")).collect();
        assert_eq!(ids, named);
        assert!(ids.is_sorted() && ids.iter().all(|id| !RETIRED.contains(id)));
    }
}
