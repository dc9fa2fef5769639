use std::borrow::Cow;

use thiserror::Error;

use super::Span;
use crate::whitespace::{self, is_blank};

/// The input: text of at most 4 GiB, so that every offset fits in 32 bits.
///
/// ```
/// use pressroom::source::{Span, Text};
///
/// let text = Text::new("Minsk,\u{a0}\n 23 November")?;
/// let span = Span::new(0, text.len())?;
/// assert_eq!(text.get(span), Some("Minsk,\u{a0}\n 23 November"));
/// assert_eq!(text.folded(span), "Minsk, 23 November");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Text<'t> {
    text: &'t str,
}

/// A text of more than 4 GiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the text is {len} bytes long; 4294967295 bytes are the most that can be read")]
pub struct TextTooLong {
    len: usize,
}

impl<'t> Text<'t> {
    /// Takes the text as it is.
    ///
    /// # Errors
    ///
    /// Where it is longer than `u32::MAX` bytes.
    pub const fn new(text: &'t str) -> Result<Self, TextTooLong> {
        if text.len() > u32::MAX as usize { Err(TextTooLong { len: text.len() }) } else { Ok(Self { text }) }
    }

    /// The whole text.
    pub const fn as_str(self) -> &'t str {
        self.text
    }

    /// Its length in bytes.
    pub const fn len(self) -> u32 {
        self.text.len() as u32
    }

    /// Whether it has no byte at all.
    pub const fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// The part in `span`, or nothing where the span leaves the text or cuts a character.
    pub fn get(self, span: Span) -> Option<&'t str> {
        self.text.get(span.range())
    }

    /// The part in `span` with white space folded; empty where the span does not fit the text.
    pub fn folded(self, span: Span) -> Cow<'t, str> {
        whitespace::fold(self.get(span).unwrap_or_default())
    }

    /// The span without the blank characters at its two ends.
    pub fn trimmed(self, span: Span) -> Span {
        let Some(part) = self.get(span) else { return span };
        let rest = part.trim_start_matches(is_blank);
        let start = span.start() + (part.len() - rest.len()) as u32;
        Span::between(start, start + rest.trim_end_matches(is_blank).len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_that_cuts_a_character_gives_nothing() {
        let text = Text::new("“a”").unwrap();
        assert_eq!(text.get(Span::between(1, 4)), None);
        assert_eq!(text.get(Span::between(3, 4)), Some("a"));
    }
}
