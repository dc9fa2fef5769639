//! Lines and their shapes: what can be seen of a line without understanding its words.

use super::{Reason, profile};
use crate::model::Date;
use crate::source::{Span, Text};

/// A line of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// The whole line with its line end.
    pub(super) whole: Span,
    /// The line without blanks at its ends.
    pub(super) content: Span,
    pub(super) shape: Shape,
    /// Why it is a line of the contact, where it stands at the end of the page and looks like one.
    pub(super) contact: Option<Reason>,
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Blank,
    /// `09.02.2022` and nothing else.
    Date,
    /// A date, then text, with or without a blank between: the offset where the text begins.
    DateThenText(u32),
    /// Text, a blank, a date: the offset where the date begins.
    TextThenDate(u32),
    /// A line drawn with characters.
    Rule,
    /// The name of an image.
    Image,
    /// A control of the site, and why it is one.
    Chrome(Reason),
    Text,
}

/// Splits a text into lines: LF, CRLF and a lone CR each end one.
pub(super) fn lines(text: Text<'_>, lines: &mut Vec<Line>) {
    let bytes = text.as_str().as_bytes();
    let mut start = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let crlf = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n');
        if !crlf {
            lines.push(line(text, start, at as u32 + 1));
            start = at as u32 + 1;
        }
    }
    if start < text.len() {
        lines.push(line(text, start, text.len()));
    }
}

fn line(text: Text<'_>, start: u32, end: u32) -> Line {
    let whole = Span::between(start, end);
    let content = text.trimmed(whole);
    let shape = shape(text.get(content).unwrap_or_default(), content.start());
    Line { whole, content, shape, contact: None }
}

fn shape(content: &str, start: u32) -> Shape {
    let bytes = content.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return Shape::Blank };
    if first.is_ascii_digit()
        && let Some((_, len)) = leading_date(content)
    {
        let rest = content.get(len..).unwrap_or_default();
        let text = rest.trim_start();
        return match text.chars().next() {
            None => Shape::Date,
            // `12.30.2020.` or `1.2.2020,` is the beginning of a sentence, not a date line.
            Some(c) if c.is_alphanumeric() || "\"“«(".contains(c) => {
                Shape::DateThenText(start + (content.len() - text.len()) as u32)
            }
            Some(_) => Shape::Text,
        };
    }
    if last.is_ascii_digit()
        && let Some(at) = content.len().checked_sub(10)
        && let Some(date) = content.get(at..)
        && leading_date(date).is_some()
        && content.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace))
    {
        return Shape::TextThenDate(start + at as u32);
    }
    if is_rule(bytes) {
        return Shape::Rule;
    }
    if profile::is_image_name(content) {
        return Shape::Image;
    }
    profile::chrome(content).map_or(Shape::Text, Shape::Chrome)
}

/// The day that a text begins with as `dd.mm.yyyy`, and the length of its print.
pub(crate) fn leading_date(text: &str) -> Option<(Date, usize)> {
    let bytes: [u8; 10] = *text.as_bytes().first_chunk()?;
    let [d1, d2, b'.', m1, m2, b'.', y1, y2, y3, y4] = bytes else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
        })
    };
    let more_digits = text.as_bytes().get(10).is_some_and(u8::is_ascii_digit);
    let (day, month, year) = (number(&[d1, d2])?, number(&[m1, m2])?, number(&[y1, y2, y3, y4])?);
    let date = Date::new(year, month as u8, day as u8).ok()?;
    (!more_digits).then_some((date, 10))
}

/// At least three of one drawing character and nothing else.
fn is_rule(bytes: &[u8]) -> bool {
    match bytes {
        [first @ (b'_' | b'-' | b'*' | b'='), rest @ ..] => {
            rest.len() >= 2 && rest.iter().all(|byte| byte == first || *byte == b' ')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(content: &str, expected: Shape) {
        assert_eq!(shape(content, 0), expected, "{content:?}");
    }

    #[test]
    fn shapes() {
        is("", Shape::Blank);
        is("09.02.2022", Shape::Date);
        is("30.02.2022", Shape::Text);
        is("24.11.2022On 23 November", Shape::DateThenText(10));
        is("25.03.2019 An exercise", Shape::DateThenText(11));
        is("The Council met 09.02.2022", Shape::TextThenDate(16));
        is("version 1.09.02.2022", Shape::Text);
        is("______", Shape::Rule);
        is("* * *", Shape::Rule);
        is("IMG-20190925-WA0060 (1).jpg", Shape::Image);
        is("Back to the section", Shape::Chrome(Reason::SiteControl));
        is("В Казани 08.11.2021.jpg", Shape::Image);
        is("The Council met.", Shape::Text);
    }

    #[test]
    fn every_line_end_ends_a_line() {
        let text = Text::new("a\r\nb\rc\n\nd").unwrap();
        let mut found = Vec::new();
        lines(text, &mut found);
        let contents: Vec<_> = found.iter().map(|line| text.get(line.content).unwrap()).collect();
        assert_eq!(contents, ["a", "b", "c", "", "d"]);
    }
}
