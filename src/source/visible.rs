use std::fmt;

/// A text on one line, with the characters escaped that could harm a terminal or deceive its reader.
///
/// Control characters (line feeds and tabs too), line and paragraph separators and the marks that turn the direction
/// of writing are shown as in Rust: `\n`, `\u{1b}`. All else stays as it is.
///
/// ```
/// use pressroom::source::Visible;
///
/// assert_eq!(Visible("“Valdai”\u{1b}[2J\u{202e}\n").to_string(), r"“Valdai”\u{1b}[2J\u{202e}\n");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Visible<'a>(pub &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.split_inclusive(is_hostile) {
            match part.chars().next_back().filter(|last| is_hostile(*last)) {
                Some(last) => {
                    f.write_str(part.strip_suffix(last).unwrap_or(part))?;
                    write!(f, "{}", last.escape_default())?;
                }
                None => f.write_str(part)?,
            }
        }
        Ok(())
    }
}

const fn is_hostile(c: char) -> bool {
    matches!(c,
        '\0'..='\x1f' | '\x7f'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hostile_characters_are_escaped() {
        for (text, shown) in [
            ("", ""),
            ("Минск – “a\\b”, 1\u{a0}km", "Минск – “a\\b”, 1\u{a0}km"),
            ("\u{7}a\r\n\tb", r"\u{7}a\r\n\tb"),
            ("a\u{9b}31m\u{7f}", r"a\u{9b}31m\u{7f}"),
            ("\u{2066}x\u{2069}\u{2028}", r"\u{2066}x\u{2069}\u{2028}"),
        ] {
            assert_eq!(Visible(text).to_string(), shown);
        }
    }
}
