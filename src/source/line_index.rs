use super::Text;

/// Where the lines of a text begin; turns byte offsets into lines and columns.
///
/// LF, CRLF and a lone CR each end one line. Characters are counted once when the index is made, so that a place far into
/// a long line costs no more than one at its start.
///
/// ```
/// use pressroom::source::{LineIndex, Text};
///
/// let text = Text::new("Minsk\r\n“Valdai”\n")?;
/// let lines = LineIndex::new(text);
/// let place = lines.locate(text, 10); // the V behind the curly mark of three bytes
/// assert_eq!((place.line, place.column, place.column_utf16), (2, 2, 2));
/// # Ok::<(), pressroom::source::TextTooLong>(())
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// What lies before each multiple of [`STEP`] bytes.
    counts: Vec<Counts>,
}

/// A place as people and editors count it, all from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct LineColumn {
    /// The line.
    pub line: u32,
    /// The column in characters (Unicode scalar values).
    pub column: u32,
    /// The column in UTF-16 code units, as editors that speak LSP count.
    pub column_utf16: u32,
}

/// Characters and UTF-16 code units before a byte.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    characters: u32,
    units: u32,
}

/// Bytes between two counts.
const STEP: usize = 2048;

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: Text<'_>) -> Self {
        let bytes = text.as_str().as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let crlf = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n');
            if !crlf {
                starts.push(at as u32 + 1);
            }
        }
        let mut counts = vec![Counts::default()];
        let mut before = Counts::default();
        for step in bytes.chunks(STEP) {
            before = before.and(step);
            counts.push(before);
        }
        Self { starts, counts }
    }

    /// The place of a byte offset; an offset in a character counts as its start, one past the end as the end.
    pub fn locate(&self, text: Text<'_>, offset: u32) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let mut end = (offset as usize).min(text.as_str().len());
        while !text.as_str().is_char_boundary(end) {
            end -= 1;
        }
        let (before_line, before) = (self.before(text, start as usize), self.before(text, end));
        LineColumn {
            line: line as u32,
            column: before.characters.saturating_sub(before_line.characters) + 1,
            column_utf16: before.units.saturating_sub(before_line.units) + 1,
        }
    }

    /// The byte at which a line begins, the first being 1; nothing for a line that is not there.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get((line as usize).checked_sub(1)?).copied()
    }

    fn before(&self, text: Text<'_>, offset: usize) -> Counts {
        let step = offset / STEP;
        let counted = self.counts.get(step).copied().unwrap_or_default();
        counted.and(text.as_str().as_bytes().get(step * STEP..offset).unwrap_or_default())
    }
}

impl Counts {
    /// With the characters that begin in some more bytes.
    fn and(self, bytes: &[u8]) -> Self {
        // Continuation bytes begin no character; a character of four bytes takes two code units.
        let characters = bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count() as u32;
        let wide = bytes.iter().filter(|byte| **byte >= 0xf0).count() as u32;
        Self { characters: self.characters + characters, units: self.units + characters + wide }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let text = Text::new("a\nb\r\nc\rd").unwrap();
        let lines = LineIndex::new(text);
        let line_of = |offset| lines.locate(text, offset).line;
        assert_eq!([0, 2, 5, 7].map(line_of), [1, 2, 3, 4]);
        assert_eq!((lines.line_start(3), lines.line_start(0), lines.line_start(5)), (Some(5), None, None));
    }

    #[test]
    fn columns_count_characters_and_utf16_units() {
        let text = Text::new("🕊x").unwrap();
        let place = LineIndex::new(text).locate(text, 4);
        assert_eq!((place.column, place.column_utf16), (2, 3));
    }

    #[test]
    fn a_place_far_into_a_long_line_is_counted_right() {
        let line = "ё𐐀x".repeat(3000);
        let page = format!("{line}\n{line}");
        let text = Text::new(&page).unwrap();
        let lines = LineIndex::new(text);
        for (at, _) in page.char_indices().step_by(997) {
            let start = if at > line.len() { line.len() + 1 } else { 0 };
            let before = page.get(start..at).unwrap();
            let place = lines.locate(text, at as u32);
            assert_eq!(place.column as usize, before.chars().count() + 1, "{at}");
            assert_eq!(place.column_utf16 as usize, before.encode_utf16().count() + 1, "{at}");
        }
    }
}
