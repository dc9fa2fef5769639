use std::fmt::{self, Write};

use crate::layout::{Block, BlockKind};
use crate::source::{Text, Visible};

/// What each block of a page was taken for and why, for people: aligned text without colour.
///
/// A block has its lines, its kind and the reason, and below them how its text begins, on one line. The form may change
/// between versions: programs read the [`Block`]s. Control characters of the text are shown escaped, as [`Visible`] does,
/// so that an explanation can be printed on a terminal. It ends with a line feed.
///
/// ```
/// use pressroom::export::Explanation;
/// use pressroom::source::Text;
///
/// let text = "The Council met 24.11.2023\n\nIt met.\n";
/// let parsed = pressroom::parse(text);
/// let explanation = Explanation::new(Text::new(text)?, parsed.blocks()).to_string();
/// let expected = "\
/// 1  headline         the first line with a date behind it
///                     The Council met
/// 1  date             a date behind the headline, on its line
///                     24.11.2023
/// 2  blank            nothing is printed here
/// 3  paragraph        a text below the headline
///                     It met.
/// ";
/// assert_eq!(explanation, expected);
/// # Ok::<(), pressroom::source::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Explanation<'a> {
    text: Text<'a>,
    blocks: &'a [Block],
    width: usize,
}

/// The width of lines that nothing else is said of.
const WIDTH: usize = 100;

/// The width that a column of words gets at least, however narrow the terminal.
const NARROWEST: usize = 20;

/// The width of the column of kinds: that of the longest.
const KINDS: usize = 15;

impl<'a> Explanation<'a> {
    /// An explanation of these blocks of `text`.
    pub const fn new(text: Text<'a>, blocks: &'a [Block]) -> Self {
        Self { text, blocks, width: WIDTH }
    }

    /// Prints lines of so many characters at most: reasons go on in a new line, texts are cut.
    #[must_use]
    pub const fn width(mut self, width: usize) -> Self {
        self.width = width;
        self
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.blocks.is_empty() {
            return f.write_str("no blocks\n");
        }
        // Wide enough for `12-14` where a block has several lines.
        let last_line: usize =
            self.blocks.iter().map(|block| line_ends(self.content(block))).sum::<usize>() + 1;
        let digits = last_line.to_string().len();
        let several = self.blocks.iter().any(|block| line_ends(self.content(block)) > 1);
        let lines_width = if several { 2 * digits + 1 } else { digits };
        let indent = lines_width + 2 + KINDS + 2;
        let room = self.width.saturating_sub(indent).max(NARROWEST);
        let mut line = 1;
        for block in self.blocks {
            let content = self.content(block);
            let (next, whole) = (line + line_ends(content), content.ends_with(['\n', '\r']));
            let last = if whole { next - 1 } else { next };
            let lines = if last > line { format!("{line}-{last}") } else { line.to_string() };
            let kind = block.kind.as_str().replace('_', " ");
            write!(f, "{lines:>lines_width$}  {kind:<KINDS$}  ")?;
            wrapped(f, block.reason.as_str(), indent, room)?;
            if block.kind != BlockKind::Blank {
                let shown = self.text.get(self.text.trimmed(block.span)).unwrap_or_default();
                writeln!(f, "{:indent$}{}", "", beginning(shown, room))?;
            }
            line = next;
        }
        Ok(())
    }
}

impl<'a> Explanation<'a> {
    fn content(&self, block: &Block) -> &'a str {
        self.text.get(block.span).unwrap_or_default()
    }
}

/// How many lines end in a text. LF, CRLF and a lone CR each end one.
fn line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n'))
        .count()
}

/// Writes words in lines of at most `room` characters, all but the first of them indented.
fn wrapped(f: &mut fmt::Formatter<'_>, words: &str, indent: usize, room: usize) -> fmt::Result {
    let mut column = 0;
    for word in words.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > room {
            write!(f, "\n{:indent$}", "")?;
            column = 0;
        }
        if column > 0 {
            f.write_char(' ')?;
            column += 1;
        }
        f.write_str(word)?;
        column += length;
    }
    f.write_char('\n')
}

/// How a text begins, escaped, in at most `room` characters; `…` at the end where something follows.
fn beginning(text: &str, room: usize) -> String {
    let mut shown = String::new();
    let mut length = 0;
    // Where to cut if the text is too long: the last place that leaves room for the mark.
    let mut cut = 0;
    let mut buffer = [0; 4];
    for c in text.chars() {
        let mark = shown.len();
        let _ = write!(shown, "{}", Visible(c.encode_utf8(&mut buffer)));
        length += shown.get(mark..).unwrap_or_default().chars().count();
        if length > room {
            shown.truncate(cut);
            shown.push('…');
            return shown;
        }
        if length < room {
            cut = shown.len();
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(text: &str, width: usize) -> String {
        Explanation::new(Text::new(text).unwrap(), crate::parse(text).blocks()).width(width).to_string()
    }

    #[test]
    fn lines_are_counted_however_they_end() {
        let page = "The Council met\r\n\r\n\r\nIt met.\rIt spoke.\n\n";
        let expected =
            "  1  headline         the first line outside dated teasers that does not end as a sentence does
                      The Council met
2-3  blank            nothing is printed here
  4  paragraph        a text below the headline
                      It met.
  5  paragraph        a text below the headline
                      It spoke.
  6  blank            nothing is printed here
";
        assert_eq!(explained(page, 100), expected);
    }

    #[test]
    fn a_narrow_terminal_gets_narrow_lines() {
        let page = "The Council met in Minsk on Thursday and spoke\nIt met.";
        let expected = "\
1  headline         the first line outside
                    dated teasers that does
                    not end as a sentence
                    does
                    The Council met in Mins…
2  paragraph        a text below the
                    headline
                    It met.
";
        assert_eq!(explained(page, 44), expected);
        assert!(explained(page, 0).lines().all(|line| line.chars().count() <= 40));
    }

    #[test]
    fn what_would_harm_a_terminal_is_shown_escaped_and_whole() {
        assert_eq!(
            explained("It met\u{1b}[2J\u{202e}.", 100).lines().nth(1).unwrap().trim(),
            r"It met\u{1b}[2J\u{202e}."
        );
        assert_eq!(beginning("12345678\u{202e}0", 12), "12345678…");
        assert_eq!(beginning("123456789012", 12), "123456789012");
        assert_eq!(beginning("1234567890123", 12), "12345678901…");
    }

    #[test]
    fn nothing_has_no_blocks() {
        assert_eq!(explained("", 100), "no blocks\n");
    }

    #[test]
    fn the_column_of_kinds_holds_the_longest() {
        assert_eq!(BlockKind::ALL.iter().map(|kind| kind.as_str().len()).max(), Some(KINDS));
    }
}
