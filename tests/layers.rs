//! A module uses modules of lower layers only, as `docs/design.md` draws them. Tests within modules may use anything.

mod rust_source;

use std::path::Path;

use rust_source::{SourceFile, read_crate};

/// The modules of the library, the lowest layer first. Modules of one layer do not use each other.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &["whitespace", "vocabulary"]),
    ("0", &["source", "model", "strict"]),
    ("1", &["registry", "layout", "diagnostic"]),
    ("2", &["scan"]),
    ("3", &["parse"]),
    ("4", &["rules"]),
    ("5", &["report", "export"]),
    ("6", &["schema"]),
];

/// The module of the program. It is a crate of its own and sees the public interface only.
const PROGRAM: &str = "cli";

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|(_, modules)| modules.contains(&module))
}

fn layer_name(module: &str) -> &'static str {
    layer(module).and_then(|layer| LAYERS.get(layer)).map_or("no layer", |(name, _)| name)
}

/// Why a top-level module may not use another; nothing where it may.
fn forbidden(user: &str, used: &str) -> Option<String> {
    let (Some(upper), Some(lower)) = (layer(user), layer(used)) else {
        return (user != used)
            .then(|| format!("`{used}` is no module of the table: name the module of the item"));
    };
    let allowed = user == used || lower < upper;
    (!allowed).then(|| {
        format!("`{user}` of layer {} uses `{used}` of layer {}", layer_name(user), layer_name(used))
    })
}

/// What the files of the library break, as `file:line: reason`.
fn violations(files: &[SourceFile]) -> Vec<String> {
    let mut violations = Vec::new();
    for file in files {
        for (name, line) in &file.modules {
            if file.path_in_crate.is_empty() && layer(name).is_none() {
                violations.push(format!("{}:{line}: `{name}` is in no layer", file.name));
            }
        }
        // The root only declares and re-exports.
        let Some(user) = file.path_in_crate.first() else { continue };
        for used in &file.uses_of_root {
            violations.extend(
                forbidden(user, &used.name).map(|reason| format!("{}:{}: {reason}", file.name, used.line)),
            );
        }
    }
    violations
}

fn sources() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn modules_use_lower_layers_only() {
    let files = read_crate(&sources(), "lib.rs").unwrap();
    let uses: usize = files.iter().map(|file| file.uses_of_root.len()).sum();
    assert!(
        files.len() > 20 && uses > 50,
        "{} files with {uses} uses are not the whole library",
        files.len()
    );
    let violations = violations(&files);
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

#[test]
fn the_program_uses_the_public_interface_only() {
    let files = read_crate(&sources(), "main.rs").unwrap();
    let mut violations = Vec::new();
    for file in &files {
        let declared =
            file.modules.iter().filter(|(name, _)| file.path_in_crate.is_empty() && name != PROGRAM);
        violations.extend(
            declared
                .map(|(name, line)| format!("{}:{line}: `{name}` is compiled into the program", file.name)),
        );
        let used = file.uses_of_root.iter().filter(|used| used.name != PROGRAM);
        violations.extend(used.map(|used| format!("{}:{}: `crate::{}`", file.name, used.line, used.name)));
    }
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

#[test]
fn no_module_stands_twice_in_the_table() {
    let mut modules: Vec<&str> = LAYERS.iter().flat_map(|(_, modules)| modules.iter().copied()).collect();
    modules.sort_unstable();
    assert!(modules.windows(2).all(|pair| pair[0] != pair[1]), "{modules:?}");
}

#[test]
fn a_use_upwards_or_sideways_is_found() {
    assert_eq!(forbidden("parse", "scan"), None);
    assert_eq!(forbidden("model", "model"), None);
    assert_eq!(forbidden("scan", "parse").unwrap(), "`scan` of layer 2 uses `parse` of layer 3");
    assert_eq!(forbidden("model", "source").unwrap(), "`model` of layer 0 uses `source` of layer 0");
    assert!(forbidden("rules", "Parser").unwrap().contains("no module of the table"));
    let missing = SourceFile { modules: vec![("widgets".to_owned(), 7)], ..SourceFile::default() };
    assert_eq!(violations(&[missing]), [":7: `widgets` is in no layer"]);
}
