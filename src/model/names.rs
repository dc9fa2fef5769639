use std::fmt;

/// A list of names: from a table, or read at run time.
#[derive(Clone)]
pub enum Names {
    /// Names of a table in the program.
    Table(&'static [&'static str]),
    /// Names that came at run time.
    Read(Vec<String>),
}

impl Names {
    /// No names.
    pub const NONE: Self = Self::Table(&[]);

    /// The names in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (table, read): (&[&str], &[String]) = match self {
            Self::Table(names) => (names, &[]),
            Self::Read(names) => (&[], names),
        };
        table.iter().copied().chain(read.iter().map(String::as_str))
    }
}

impl PartialEq for Names {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Names {}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
