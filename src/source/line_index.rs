use super::Text;

/// Where the lines of a text begin; turns byte offsets into lines and columns.
///
/// LF, CRLF and a lone CR each end one line.
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
        Self { starts }
    }

    /// The place of a byte offset; an offset in a character counts as its start, one past the end as the end.
    pub fn locate(&self, text: Text<'_>, offset: u32) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0) as usize;
        let mut end = (offset as usize).min(text.as_str().len());
        while !text.as_str().is_char_boundary(end) {
            end -= 1;
        }
        let before = text.as_str().get(start..end).unwrap_or_default();
        LineColumn {
            line: line as u32,
            column: before.chars().count() as u32 + 1,
            column_utf16: before.encode_utf16().count() as u32 + 1,
        }
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
    }

    #[test]
    fn columns_count_characters_and_utf16_units() {
        let text = Text::new("🕊x").unwrap();
        let place = LineIndex::new(text).locate(text, 4);
        assert_eq!((place.column, place.column_utf16), (2, 3));
    }
}
