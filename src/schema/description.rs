//! Doc comments as descriptions: what a reader of the schema needs of them.

use schemars::Schema;
use serde_json::Value;

/// Words of the documentation about the kind of a type, which a schema shows by itself.
const MARKS: [&str; 8] = [
    "*Lexical*: ",
    "*Lexical*.",
    "*Structural*: ",
    "*Closed.*",
    "*Open.*",
    "*Open*: ",
    "Every combination is valid: ",
    "Every combination is valid.",
];

/// Tidies the description of one schema.
pub(super) fn tidy(schema: &mut Schema) {
    let Some(Value::String(docs)) = schema.get("description") else { return };
    let description = tidied(docs);
    let object = schema.ensure_object();
    object.shift_remove("description");
    if !description.is_empty() {
        object.shift_insert(0, "description".to_owned(), description.into());
    }
}

fn tidied(docs: &str) -> String {
    let mut description = String::new();
    // Examples in Rust and the sections behind them are for those who use the crate.
    let is_prose = |line: &&str| !line.starts_with('#') && !line.starts_with("```");
    for line in docs.lines().map(str::trim).take_while(is_prose) {
        let gap = match line {
            "" => "\n\n",
            _ if line.starts_with("- ") => "\n",
            _ => " ",
        };
        if !description.ends_with('\n') {
            description.push_str(gap);
        }
        description.push_str(line);
    }
    let mut description = without_links(&description);
    for mark in MARKS {
        while let Some((before, behind)) = description.split_once(mark) {
            let behind = behind.trim_start_matches(' ');
            // A mark that is a paragraph of its own leaves no empty one behind.
            let (before, behind) = match behind.strip_prefix("\n\n") {
                Some(next) if before.ends_with("\n\n") => (before, next),
                Some(_) => (before.trim_end_matches(' '), behind),
                None => (before, behind),
            };
            description = format!("{before}{}", capitalised(behind));
        }
    }
    let description = description.trim();
    description.strip_suffix('.').unwrap_or(description).trim_end().to_owned()
}

/// `` [`Text::get`](crate::source::Text::get) `` and `` [`Text`] `` as `` `Text::get` `` and `` `Text` ``.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        let Some((name, behind)) = link.split_once("`]") else { break };
        plain.extend([before, "`", name, "`"]);
        let target = behind.strip_prefix('(').and_then(|target| target.split_once(')'));
        rest = target.map_or(behind, |(_, behind)| behind);
    }
    plain + rest
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_paragraph_are_joined_and_lists_stay() {
        assert_eq!(tidied("One\ntwo.\n\nThree:\n- a\n- b\n"), "One two.\n\nThree:\n- a\n- b");
    }

    #[test]
    fn sections_and_examples_are_left_out() {
        assert_eq!(tidied("A date.\n\n# Syntax\n\nmore"), "A date");
        assert_eq!(tidied("A date.\n\n```\nlet a = 1;\n```\nmore"), "A date");
    }

    #[test]
    fn links_are_left_as_names() {
        assert_eq!(
            tidied("See [`Text::get`](crate::Text::get) or [`Text`]; `[a-z]`."),
            "See `Text::get` or `Text`; `[a-z]`"
        );
    }

    #[test]
    fn marks_of_the_model_are_left_out() {
        assert_eq!(tidied("A slug.\n\n*Lexical*: the form."), "A slug.\n\nThe form");
        assert_eq!(tidied("A role. *Closed.* Given where said."), "A role. Given where said");
        assert_eq!(tidied("A when.\n\nEvery combination is valid.\n\nMore."), "A when.\n\nMore");
    }
}
