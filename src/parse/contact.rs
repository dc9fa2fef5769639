//! The contact of a release: its lines hold a post with a name, numbers and addresses.

use crate::model::{EmailAddress, PhoneNumber};
use crate::source::{Problem, ProblemKind, Span, Text};

/// The least digits that make a figure of a contact a telephone number: those of a number within a city.
const FEWEST_DIGITS: usize = 6;

/// The telephone numbers of a line of the contact. What has the digits of one and cannot be read is a problem.
pub(super) fn phones(
    text: Text<'_>,
    line: Span,
    phones: &mut Vec<(PhoneNumber, Span)>,
    problems: &mut Vec<Problem>,
) {
    if text.get(line).unwrap_or_default().contains('@') {
        return;
    }
    for span in numbers(text, line) {
        let part = text.get(span).unwrap_or_default();
        if part.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
            continue;
        }
        let number = text.folded(span).parse::<PhoneNumber>();
        if number.as_ref().map_or(true, |number| number.e164().is_none()) {
            problems.push(Problem::new(ProblemKind::UnreadablePhone, span));
        }
        phones.extend(number.ok().map(|number| (number, span)));
    }
}

/// The parts of a line that may each hold one number: between commas and semicolons, and from each `+` on.
fn numbers(text: Text<'_>, line: Span) -> Vec<Span> {
    let content = text.get(line).unwrap_or_default();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut digits = false;
    for (at, c) in content.char_indices() {
        if matches!(c, ',' | ';') || (c == '+' && digits) {
            parts.push((start, at));
            start = if c == '+' { at } else { at + 1 };
            digits = false;
        }
        digits |= c.is_ascii_digit();
    }
    parts.push((start, content.len()));
    let span =
        |(from, to): (usize, usize)| Span::between(line.start() + from as u32, line.start() + to as u32);
    parts.into_iter().map(|part| text.trimmed(span(part))).filter(|span| !span.is_empty()).collect()
}

/// The e-mail addresses of a line of the contact.
pub(super) fn emails(text: Text<'_>, line: Span, emails: &mut Vec<(EmailAddress, Span)>) {
    let content = text.get(line).unwrap_or_default();
    if !content.contains('@') {
        return;
    }
    let mut at = 0;
    for word in content.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        let edges = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '<' | '>' | '(' | ')');
        let bare = word.trim_start_matches(edges);
        let skipped = word.len() - bare.len();
        let bare = bare.trim_end_matches(edges);
        if let Ok(address) = bare.parse::<EmailAddress>() {
            let from = line.start() + (start + skipped) as u32;
            emails.push((address, Span::between(from, from + bare.len() as u32)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DialString;

    #[track_caller]
    fn reads(line: &str, numbers: &[Option<&str>], addresses: &[&str]) {
        let text = Text::new(line).unwrap();
        let span = Span::between(0, text.len());
        let (mut found, mut mails, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        phones(text, span, &mut found, &mut problems);
        emails(text, span, &mut mails);
        let e164: Vec<_> = found.iter().map(|(number, _)| number.e164().map(DialString::as_str)).collect();
        assert_eq!(e164, numbers, "{line}");
        assert_eq!(
            mails.iter().map(|(address, _)| address.as_str()).collect::<Vec<_>>(),
            addresses,
            "{line}"
        );
        for (number, span) in &found {
            assert_eq!(text.folded(*span), number.printed().as_str());
        }
    }

    #[test]
    fn lines_of_contacts() {
        reads("+7495-795-27-10,", &[Some("+74957952710")], &[]);
        reads("+7495-795-27-10 +7495-621-33-23-tel/fax", &[Some("+74957952710"), Some("+74956213323")], &[]);
        reads("Tel.: +7495-795-27-10", &[Some("+74957952710")], &[]);
        reads("625-76-20", &[None], &[]);
        reads("E-mail: press@example.org.", &[], &["press@example.org"]);
        reads("The Press Secretary Anna Example", &[], &[]);
    }
}
