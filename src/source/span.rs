use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A half-open range of bytes in a text: `start` is in it, `end` is not.
///
/// *Structural*: the end is never before the start. Whether a span lies within a particular text, and on its
/// character boundaries, only the text can say.
///
/// ```
/// use pressroom::source::Span;
///
/// let span = Span::new(3, 7)?;
/// assert_eq!((span.start(), span.end(), span.len()), (3, 7, 4));
/// assert!(Span::new(7, 3).is_err());
/// # Ok::<(), pressroom::source::SpanError>(())
/// ```
///
/// [`Text::get`](crate::source::Text::get) gives the words at a span.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "SpanWire", into = "SpanWire")]
pub struct Span {
    start: u32,
    end: u32,
}

/// A span whose end lies before its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a span cannot end at byte {end}, before its start at byte {start}")]
pub struct SpanError {
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    ///
    /// # Errors
    ///
    /// Where `end` is less than `start`.
    pub const fn new(start: u32, end: u32) -> Result<Self, SpanError> {
        if end < start { Err(SpanError { start, end }) } else { Ok(Self { start, end }) }
    }

    /// The span between two offsets, whichever comes first.
    pub(crate) const fn between(one: u32, other: u32) -> Self {
        if one <= other { Self { start: one, end: other } } else { Self { start: other, end: one } }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The first byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The byte after the last one.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The number of bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether no byte is in the span.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same range for slices.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct SpanWire {
    /// The first byte.
    start: u32,
    /// The byte after the last one, never before the first.
    end: u32,
}

impl TryFrom<SpanWire> for Span {
    type Error = SpanError;

    fn try_from(wire: SpanWire) -> Result<Self, SpanError> {
        Self::new(wire.start, wire.end)
    }
}

impl From<Span> for SpanWire {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}
