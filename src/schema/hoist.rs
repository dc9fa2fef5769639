use std::collections::{BTreeMap, BTreeSet};

use schemars::Schema;
use serde_json::{Value, json};

/// Moves each branch of a union that has a title to the definitions, under its title.
///
/// Who generates types from the schema gets them named so. Equal branches of two unions become one definition. A branch
/// whose title is already taken by something else stays where it is, which is as correct and has no name; a test refuses
/// schemas with such a branch.
pub(super) fn hoist(root: &mut Schema) {
    let Some(Value::Object(mut definitions)) = root.remove("$defs") else { return };
    let taken: BTreeSet<String> = definitions.keys().cloned().collect();
    let mut moved = BTreeMap::new();
    for definition in definitions.values_mut() {
        let Some(Value::Array(branches)) = definition.get_mut("oneOf") else { continue };
        for branch in branches {
            move_branch(branch, &taken, &mut moved);
        }
    }
    let sorted: BTreeMap<String, Value> = definitions.into_iter().chain(moved).collect();
    root.insert("$defs".to_owned(), Value::Object(sorted.into_iter().collect()));
}

fn move_branch(branch: &mut Value, taken: &BTreeSet<String>, moved: &mut BTreeMap<String, Value>) {
    let Some(title) = branch.get("title").and_then(Value::as_str).map(str::to_owned) else { return };
    let mut body = branch.clone();
    body.as_object_mut().and_then(|body| body.shift_remove("title"));
    let clashes = taken.contains(&title) || moved.get(&title).is_some_and(|seen| *seen != body);
    if !clashes {
        *branch = json!({ "$ref": format!("#/$defs/{title}") });
        moved.insert(title, body);
    }
}

#[cfg(test)]
mod tests {
    use schemars::json_schema;

    use super::*;

    fn branch(title: &str, kind: &str) -> Value {
        json!({"title": title, "properties": {"type": {"const": kind}}})
    }

    #[test]
    fn equal_branches_become_one_definition() {
        let union = json!({"oneOf": [branch("StateParty", "state")]});
        let mut root = json_schema!({"$defs": {"Party": union, "Entity": union}});
        hoist(&mut root);
        let union = json!({"oneOf": [{"$ref": "#/$defs/StateParty"}]});
        let state = json!({"properties": {"type": {"const": "state"}}});
        assert_eq!(root, json_schema!({"$defs": {"Entity": union, "Party": union, "StateParty": state}}));
    }

    #[test]
    fn a_title_that_is_taken_moves_nothing() {
        let one = json!({"oneOf": [branch("Same", "a")]});
        let other = json!({"oneOf": [branch("Same", "b"), branch("One", "c")]});
        let mut root = json_schema!({"$defs": {"One": one, "Other": other}});
        hoist(&mut root);
        let defs = root.get("$defs").unwrap().as_object().unwrap();
        assert_eq!(defs.keys().collect::<Vec<_>>(), ["One", "Other", "Same"]);
        assert_eq!(defs["Other"], other);
    }
}
