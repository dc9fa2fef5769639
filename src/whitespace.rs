//! White space: what it is, and how a printed text is folded for values.

use std::borrow::Cow;

/// White space, and the byte order mark, which some captures carry in the middle too.
pub(crate) const fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Folds each run of white space to one space and drops it at the ends.
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_blank);
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    Cow::Owned(folded)
}

/// Whether trimmed text has no white space but single spaces.
fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Two loops without a branch each, which compilers turn to vector code: most text passes them.
    let control = bytes.iter().fold(0, |found, byte| found | u8::from(byte.wrapping_sub(b'\t') < 5));
    let behind = bytes.get(1..).unwrap_or_default();
    let doubled = bytes.iter().zip(behind).fold(0, |found, (one, two)| found | u8::from((one | two) == b' '));
    control == 0 && (doubled == 0 || !text.contains("  ")) && (text.is_ascii() || !has_wide_blank(text))
}

/// Whether a blank beyond ASCII is in a text: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F,
/// U+3000, U+FEFF.
fn has_wide_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let leads = memchr::memchr3_iter(0xc2, 0xe2, 0xef, bytes).chain(memchr::memchr2_iter(0xe1, 0xe3, bytes));
    leads.into_iter().any(|at| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_leaves_clean_text_borrowed() {
        for clean in ["", "a", "a b", "the “Valdai” Club", "Республика Беларусь"] {
            assert!(matches!(fold(clean), Cow::Borrowed(same) if same == clean), "{clean:?}");
        }
    }

    #[test]
    fn folding_takes_every_kind_of_blank() {
        for blank in ['\t', '\r', '\n', '\u{85}', '\u{a0}', '\u{1680}', '\u{2003}', '\u{3000}', '\u{feff}'] {
            assert_eq!(fold(&format!("{blank}a{blank} {blank}b{blank}")), "a b", "{blank:?}");
        }
    }
}
