//! Words and marks of Rust, without comments and literals.

/// A word, `::` or another mark, with its line from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'s> {
    pub(super) text: &'s str,
    pub(super) line: usize,
}

/// The tokens of a source. Comments, strings and characters leave none.
pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let (len, is_token) = match first {
            _ if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), false),
            _ if rest.starts_with("/*") => (block_comment(rest), false),
            '"' => (string(rest, 1, 0), false),
            '\'' => (character_or_lifetime(rest), false),
            _ if first.is_alphabetic() || first == '_' => match raw_or_byte_string(rest) {
                Some(len) => (len, false),
                None => (word(rest), true),
            },
            _ if first.is_numeric() => (word(rest), false),
            _ if rest.starts_with("::") => (2, true),
            _ => (first.len_utf8(), !first.is_whitespace()),
        };
        let (text, behind) = rest.split_at_checked(len.max(1)).unwrap_or((rest, ""));
        if is_token {
            tokens.push(Token { text, line });
        }
        line += text.matches('\n').count();
        rest = behind;
    }
    tokens
}

fn word(rest: &str) -> usize {
    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(part) = rest.get(at..).filter(|part| !part.is_empty()) {
        if part.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if part.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += part.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a string whose content begins at `start` and which ends with a quote and so many hashes.
fn string(rest: &str, start: usize, hashes: usize) -> usize {
    let raw = start > 1;
    let close = format!("\"{}", "#".repeat(hashes));
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip_while(|(at, _)| *at < start) {
        if escaped {
            escaped = false;
        } else if c == '\\' && !raw {
            escaped = true;
        } else if rest.get(at..).is_some_and(|rest| rest.starts_with(&close)) {
            return at + close.len();
        }
    }
    rest.len()
}

/// `b"…"`, `r"…"`, `br#"…"#`; nothing where a word begins. Escapes of a byte string are those of a string.
fn raw_or_byte_string(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c"].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|behind| behind.trim_start_matches('#').starts_with('"'))
    })?;
    let behind = rest.get(prefix.len()..)?;
    if !prefix.ends_with('r') {
        return behind.starts_with('"').then(|| prefix.len() + string(behind, 1, 0));
    }
    let hashes = behind.len() - behind.trim_start_matches('#').len();
    Some(string(rest, prefix.len() + hashes + 1, hashes))
}

fn character_or_lifetime(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((escaped, _))) => {
            let close = rest.get(escaped + 1..).and_then(|behind| behind.find('\''));
            close.map_or(rest.len(), |close| escaped + 1 + close + 1)
        }
        (Some(_), Some((close, '\''))) => close + 1,
        _ => 1,
    }
}
