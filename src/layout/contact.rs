//! Where the contact block of a page begins: the lines at its end that name a press post, a number or an address.

use super::line::{Line, Shape};
use super::{Reason, profile};
use crate::source::Text;

/// No line of a contact block has been seen to be longer than 65 characters.
const LONGEST: usize = 100;

/// The first line of the contact block that ends just before line `end`; `end` where there is none. Each line of the block
/// is given its reason.
pub(super) fn contact_start(text: Text<'_>, lines: &mut [Line], end: usize) -> usize {
    let mut start = end;
    let mut seen = false;
    let mut name_below = false;
    for at in (0..end).rev() {
        let (above, from_here) = lines.split_at_mut(at);
        let Some(line) = from_here.first_mut() else { break };
        let content = text.get(line.content).unwrap_or_default();
        match line.shape {
            Shape::Blank => continue,
            Shape::Rule if seen => {
                start = at;
                break;
            }
            Shape::Text if content.len() <= LONGEST => {}
            _ => break,
        }
        if is_press_line(content) {
            line.contact = Some(Reason::PressPost);
            seen = true;
            start = at;
            // What stands above a press line is no part of the block, but for a line drawn over it.
            let next_above = above.iter().rposition(|line| line.shape != Shape::Blank);
            if let Some(next_above) = next_above
                && above.get(next_above).is_some_and(|line| line.shape == Shape::Rule)
            {
                start = next_above;
            }
            break;
        }
        let reach = if is_number_line(content) {
            Some(Reason::TelephoneNumber)
        } else {
            is_address_line(content).then_some(Reason::EmailAddress)
        };
        if reach.is_some() {
            line.contact = reach;
            seen = true;
            start = at;
        } else if is_bare_name(content) && !name_below {
            // `The CSTO Press Secretary` / `Vladimir Zaynetdinov`: a name counts if a press line stands above it.
            line.contact = Some(Reason::ContactName);
            name_below = true;
        } else {
            break;
        }
    }
    // A page does not begin with its contact.
    let text_above = lines.get(..start).unwrap_or_default().iter().any(|line| line.shape != Shape::Blank);
    if seen && text_above { start } else { end }
}

/// A line with a press post, without the end of a sentence.
fn is_press_line(content: &str) -> bool {
    profile::names_press_post(content) && !content.ends_with(['.', '!', '?', ':', '”', '"'])
}

/// A line of digits, their grouping and labels, with at least seven digits.
fn is_number_line(content: &str) -> bool {
    let digits = content.bytes().filter(u8::is_ascii_digit).count();
    let letters = content.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7 && letters <= digits && !content.ends_with(['.', '!', '?'])
}

/// A line that is an e-mail address, with or without a label.
fn is_address_line(content: &str) -> bool {
    content.contains('@') && content.split_whitespace().count() <= 3
}

/// Two or three words, each with a capital first.
fn is_bare_name(content: &str) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    (1..=3).contains(&content.split_whitespace().count()) && content.split_whitespace().all(capital)
}
