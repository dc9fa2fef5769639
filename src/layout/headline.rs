//! Where the article of a page begins: its headline.

use super::Reason;
use super::line::{Line, Shape};
use crate::source::Text;

/// The headline of the article: the lines that print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HeadlineLines {
    /// Its first print.
    pub(super) first: usize,
    /// Why the first print is one.
    pub(super) why: Reason,
    /// Its second print, where the page prints it twice, and why it is one.
    pub(super) repeat: Option<(usize, Reason)>,
}

impl HeadlineLines {
    /// Why the line `at` is a print of the headline, if it is one.
    pub(super) fn reason(self, at: usize) -> Option<Reason> {
        match self.repeat {
            _ if at == self.first => Some(self.why),
            Some((repeat, why)) if at == repeat => Some(why),
            _ => None,
        }
    }
}

/// Robust against tails that differ: the second print begins with the first 40 characters of the first.
const SAME_START: usize = 40;

/// The length, in characters, at which the site cuts the first print of a headline.
const CUT_AT: usize = 255;

/// The headline among `lines`, where there is one.
///
/// A line that the next one repeats is surest. Else it is the first line that does not end as a sentence does and
/// does not stand as the text of a dated teaser.
pub(super) fn find(text: Text<'_>, lines: &[Line]) -> Option<HeadlineLines> {
    repeated(text, lines).or_else(|| printed_once(text, lines))
}

fn repeated(text: Text<'_>, lines: &[Line]) -> Option<HeadlineLines> {
    let mut previous: Option<(usize, &str)> = None;
    for (at, line) in lines.iter().enumerate() {
        let content = headline_text(text, line);
        match line.shape {
            Shape::Blank => {}
            Shape::Text | Shape::TextThenDate(_) => {
                let dated = matches!(line.shape, Shape::TextThenDate(_));
                if let Some((first, above)) = previous
                    && let Some((why, why_repeat)) = repeat(above, content, dated)
                {
                    return Some(HeadlineLines { first, why, repeat: Some((at, why_repeat)) });
                }
                // A line with a date behind it can be a second print only.
                previous = (!dated).then_some((at, content));
            }
            _ => previous = None,
        }
    }
    None
}

/// Why the first of two lines is a headline, and the second its repeat.
fn repeat(first: &str, second: &str, dated: bool) -> Option<(Reason, Reason)> {
    if first == second {
        return Some((Reason::PrintedTwice, Reason::HeadlineAgain));
    }
    let start = |text: &str| text.char_indices().nth(SAME_START).map(|(at, _)| at);
    let same_start = start(first).is_some_and(|end| first.get(..end) == second.get(..end));
    if !same_start {
        None
    } else if dated {
        Some((Reason::BegunAgainAboveDate, Reason::BeginsAsHeadline))
    } else {
        (first.chars().count() == CUT_AT).then_some((Reason::CutAndBegunAgain, Reason::HeadlineUncut))
    }
}

fn printed_once(text: Text<'_>, lines: &[Line]) -> Option<HeadlineLines> {
    let dates = lines.iter().filter(|line| line.shape == Shape::Date).count();
    let first_text = lines.iter().position(|line| line.shape == Shape::Text);
    let mut after_date = false;
    let once = |first, why| HeadlineLines { first, why, repeat: None };
    for (at, line) in lines.iter().enumerate() {
        match line.shape {
            Shape::Blank => {}
            Shape::Date => after_date = true,
            Shape::TextThenDate(_) => return Some(once(at, Reason::DateBehind)),
            Shape::Text => {
                let followed =
                    lines.get(at + 1..).unwrap_or_default().iter().find(|line| line.shape != Shape::Blank);
                let date_below =
                    followed.is_some_and(|line| matches!(line.shape, Shape::Date | Shape::DateThenText(_)));
                let open_end = !ends_sentence(headline_text(text, line));
                // The first text below a date line is a teaser's, unless it is the only date of the page.
                let teaser_text = after_date && (dates > 1 || !open_end);
                if !teaser_text && followed.is_some() {
                    if open_end {
                        return Some(once(at, Reason::OpenEnd));
                    }
                    if date_below && first_text == Some(at) {
                        return Some(once(at, Reason::FirstAboveDate));
                    }
                }
                after_date = false;
            }
            Shape::DateThenText(_) | Shape::Rule | Shape::Image | Shape::Chrome(_) => after_date = false,
        }
    }
    None
}

/// The line without the date behind it.
fn headline_text<'t>(text: Text<'t>, line: &Line) -> &'t str {
    let content = text.get(line.content).unwrap_or_default();
    match line.shape {
        Shape::TextThenDate(date) => {
            content.get(..(date - line.content.start()) as usize).unwrap_or_default().trim_end()
        }
        _ => content,
    }
}

/// Whether a line ends as a sentence, a list item or an introduction does.
fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '“', '»', ')', ' ']);
    let closed_inside = bare.ends_with(['.', '!', '?', '…', ';', ':', ',']);
    closed_inside || line.ends_with(['.', '!', '?', '…', ';', ':', ','])
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[track_caller]
    fn finds(page: &str, expected: Option<&str>) {
        let text = Text::new(page).unwrap();
        let mut lines = Vec::new();
        line::lines(text, &mut lines);
        let found = find(text, &lines).map(|headline| headline_text(text, &lines[headline.first]));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_repeated_line_is_the_headline() {
        finds(
            "A teaser about something else.\nThe Council met\n\nThe Council met 09.02.2022\n\nBody.",
            Some("The Council met"),
        );
        let long = "The Council of the Organization met in Minsk on Thursday";
        finds(&format!("{long}\n{long} and talked 09.02.2022\nBody."), Some(long));
    }

    #[test]
    fn two_teasers_that_begin_alike_are_no_headline() {
        let start = "The Secretary General of the Organization, Anna Example,";
        finds(
            &format!("{start} met the press.\n{start} left for Minsk.\nThe Council met\nBody."),
            Some("The Council met"),
        );
    }

    #[test]
    fn a_line_without_a_stop_is_the_headline() {
        finds("A teaser.\n\nThe Council met\n\n27.06.2025\n\nBody.", Some("The Council met"));
        finds(
            "11.07.2025\nA teaser.\n\n09.07.2025\nAnother one.\n\nThe Council met\n\n27.06.2025\n\nBody.",
            Some("The Council met"),
        );
        finds("09.02.2022\nThe Council met\nBody.", Some("The Council met"));
    }

    #[test]
    fn a_list_has_no_headline() {
        finds("11.07.2025\nA bare headline\n\n09.07.2025\nAnother one\n", None);
        finds("One sentence.\nAnother one.", None);
    }
}
