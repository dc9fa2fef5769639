//! The modules of a crate and what their paths name of its root, read from the sources.
//!
//! This is no parser of Rust: it knows comments, literals, braces, `mod` and paths.

mod token;

use std::io;
use std::path::Path;

use token::{Token, tokens};

/// A file of a crate.
#[derive(Debug, Default)]
pub(crate) struct SourceFile {
    /// Its name from the folder of the sources.
    pub(crate) name: String,
    /// Where its module stands in the crate; the root has no path.
    pub(crate) path_in_crate: Vec<String>,
    /// The modules that it declares, with their lines, but for those of tests.
    pub(crate) modules: Vec<(String, usize)>,
    /// What paths from the root of the crate name, outside tests.
    pub(crate) uses_of_root: Vec<Use>,
}

/// The first step of a path from the root of the crate: `model` in `crate::model::Date`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// The files of the crate with this root, following its `mod` declarations.
///
/// # Errors
///
/// Where a file that is declared cannot be read.
pub(crate) fn read_crate(folder: &Path, root: &str) -> io::Result<Vec<SourceFile>> {
    let mut files = vec![read_file(folder, root, Vec::new())?];
    let mut at = 0;
    while let Some(file) = files.get(at) {
        let (path, modules) = (file.path_in_crate.clone(), file.modules.clone());
        for (module, _) in modules {
            let path: Vec<String> = path.iter().cloned().chain([module]).collect();
            let stem = path.join("/");
            let names = [format!("{stem}.rs"), format!("{stem}/mod.rs")];
            let name = names.iter().find(|name| folder.join(name).exists()).unwrap_or(&names[0]);
            let child = read_file(folder, name, path)?;
            files.push(child);
        }
        at += 1;
    }
    Ok(files)
}

fn read_file(folder: &Path, name: &str, path_in_crate: Vec<String>) -> io::Result<SourceFile> {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    let mut file = SourceFile { name: format!("src/{name}"), path_in_crate, ..SourceFile::default() };
    read(&tokens(&text), &mut file);
    Ok(file)
}

/// Reads the declarations and paths of a file.
fn read(tokens: &[Token<'_>], file: &mut SourceFile) {
    // How many braces were open where each inline module began.
    let mut inline: Vec<usize> = Vec::new();
    let mut depth = 0;
    let mut for_tests = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let word = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.text);
        match token.text {
            "#" if starts_with(tokens, at, &["#", "[", "cfg", "(", "test", ")", "]"]) => {
                for_tests = true;
                at += 6;
            }
            // Another attribute between `#[cfg(test)]` and what it is for.
            "#" if for_tests && word(1) == "[" => at = closing(tokens, at + 1, "[", "]"),
            "mod" if for_tests => {
                if word(2) == "{" {
                    at = closing(tokens, at + 2, "{", "}");
                }
                for_tests = false;
            }
            "mod" if word(2) == ";" && inline.is_empty() => {
                file.modules.push((word(1).to_owned(), token.line));
            }
            "mod" if word(2) == "{" => {
                inline.push(depth);
                depth += 1;
                at += 2;
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inline.last() == Some(&depth) {
                    inline.pop();
                }
            }
            "crate" if word(1) == "::" => first_steps(tokens, at + 2, &mut file.uses_of_root),
            "super" => {
                let steps = (0..tokens.len())
                    .take_while(|step| word(step * 2) == "super" && word(step * 2 + 1) == "::")
                    .count();
                if steps > 0 && steps == file.path_in_crate.len() + inline.len() {
                    first_steps(tokens, at + steps * 2, &mut file.uses_of_root);
                }
                at += steps.saturating_sub(1) * 2;
            }
            // `#[cfg(test)]` stood before something else than a module: a `use`, a function.
            ";" => for_tests = false,
            _ => {}
        }
        at += 1;
    }
}

/// What a path names first: one name, or those of a group in braces.
fn first_steps(tokens: &[Token<'_>], at: usize, uses: &mut Vec<Use>) {
    let Some(first) = tokens.get(at) else { return };
    if first.text != "{" {
        uses.push(Use { name: first.text.to_owned(), line: first.line });
        return;
    }
    let end = closing(tokens, at, "{", "}");
    let mut depth = 0;
    let mut begins = false;
    for token in tokens.get(at..end).unwrap_or_default() {
        match token.text {
            "{" => {
                depth += 1;
                begins = depth == 1;
            }
            "}" => depth -= 1,
            "," => begins = depth == 1,
            name if begins => {
                uses.push(Use { name: name.to_owned(), line: token.line });
                begins = false;
            }
            _ => {}
        }
    }
}

fn starts_with(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    let found = tokens.get(at..).unwrap_or_default().iter().map(|token| token.text);
    found.take(words.len()).eq(words.iter().copied())
}

/// The index of the bracket that closes the one at `at`.
fn closing(tokens: &[Token<'_>], at: usize, open: &str, close: &str) -> usize {
    let mut depth = 0_usize;
    for (ahead, token) in tokens.get(at..).unwrap_or_default().iter().enumerate() {
        if token.text == open {
            depth += 1;
        } else if token.text == close {
            depth -= 1;
            if depth == 0 {
                return at + ahead;
            }
        }
    }
    tokens.len()
}

#[test]
fn paths_and_modules_are_read() {
    let source = r##"
        //! [`Parsed`](crate::parse::Parsed)
        use crate::model::{Date, Edtf};
        use crate::{source::{Span, Text}, scan};
        pub(crate) mod child;
        #[cfg(test)]
        mod probes;
        mod inline {
            mod deeper { use super::super::super::layout::Block; }
            use super::child;
            fn f<'a>(text: &'a str) -> char { let _ = "crate::strict"; let _ = r#"crate::export"#; '{' }
        }
        macro_rules! m { () => { $crate::vocabulary::is_code('\'') } }
        #[cfg(test)]
        mod tests { use crate::registry::Registry; }
        pub(in crate::report) fn g() { super::schema::h() }
    "##;
    let mut file = SourceFile { path_in_crate: vec!["here".to_owned()], ..SourceFile::default() };
    read(&tokens(source), &mut file);
    let names: Vec<&str> = file.uses_of_root.iter().map(|used| used.name.as_str()).collect();
    assert_eq!(names, ["model", "source", "scan", "layout", "vocabulary", "report", "schema"]);
    assert_eq!(file.uses_of_root[0].line, 3);
    assert_eq!(file.modules, [("child".to_owned(), 5)]);
}
