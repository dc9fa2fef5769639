use std::fmt::{self, Display, Write};

use crate::source::Visible;

/// Where the values of all rows begin.
const VALUES: usize = 23;

/// Writes headings and rows of a label and its values, all values in one column.
///
/// Everything passes the escapes here, so that no value can be forgotten.
pub(super) struct Rows<'f, 'a> {
    out: Escaping<'f, 'a>,
}

impl<'f, 'a> Rows<'f, 'a> {
    pub(super) fn new(formatter: &'f mut fmt::Formatter<'a>) -> Self {
        Self { out: Escaping { formatter } }
    }

    /// An empty line.
    pub(super) fn gap(&mut self) -> fmt::Result {
        self.out.end_line()
    }

    pub(super) fn heading(&mut self, heading: impl Display) -> fmt::Result {
        write!(self.out, "{heading}")?;
        self.out.end_line()
    }

    /// Values of an item, one a line; no row at all where there is none.
    pub(super) fn group<V: Display>(
        &mut self,
        label: &str,
        values: impl IntoIterator<Item = V>,
    ) -> fmt::Result {
        self.rows(2, label, values)
    }

    /// The same below a group.
    pub(super) fn part<V: Display>(
        &mut self,
        label: &str,
        values: impl IntoIterator<Item = V>,
    ) -> fmt::Result {
        self.rows(4, label, values)
    }

    fn rows<V: Display>(
        &mut self,
        indent: usize,
        label: &str,
        values: impl IntoIterator<Item = V>,
    ) -> fmt::Result {
        let mut label = label;
        for value in values {
            write!(self.out, "{:indent$}{label:width$}{value}", "", width = VALUES - indent)?;
            self.out.end_line()?;
            label = "";
        }
        Ok(())
    }
}

/// Shows hostile characters escaped; lines end only through `end_line`.
struct Escaping<'f, 'a> {
    formatter: &'f mut fmt::Formatter<'a>,
}

impl Escaping<'_, '_> {
    fn end_line(&mut self) -> fmt::Result {
        self.formatter.write_char('\n')
    }
}

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        Visible(text).fmt(self.formatter)
    }
}
