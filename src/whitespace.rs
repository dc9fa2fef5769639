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
    let mut after_space = false;
    text.bytes().all(|byte| {
        let space = byte == b' ';
        let plain = !(space && after_space) && !matches!(byte, b'\t'..=b'\r');
        after_space = space;
        // U+0085, U+00A0, U+1680, U+2000…, U+3000 and U+FEFF begin with one of these bytes.
        plain && !matches!(byte, 0xc2 | 0xe1 | 0xe2 | 0xe3 | 0xef)
    }) || (!text.is_ascii() && no_wide_blank(text))
}

/// The slow half of [`is_folded`], for text with curly quotation marks and the like.
fn no_wide_blank(text: &str) -> bool {
    let mut after_space = false;
    text.chars().all(|c| {
        let space = c == ' ';
        let plain = !(space && after_space) && (space || !is_blank(c));
        after_space = space;
        plain
    })
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
