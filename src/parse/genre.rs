//! What sort of text an item is, by the label that its headline or its first line carries.

use super::quotation::SpeechTokens;
use crate::model::Genre;
use crate::scan::{ParagraphRole, Scan};
use crate::source::Text;

/// Labels as the first words of a headline or of a line of its own, in lower case.
const LABELS: [(&str, Genre); 9] = [
    ("announcement", Genre::Announcement),
    ("statement", Genre::Statement),
    ("speech", Genre::Speech),
    ("address by", Genre::Speech),
    ("interview", Genre::Interview),
    ("in an interview", Genre::Interview),
    ("commentary", Genre::Commentary),
    ("condolences", Genre::Condolence),
    ("expresses condolences", Genre::Condolence),
];

/// The genre of a scanned item; one of questions and answers is an interview without a label too.
pub(super) fn of(text: Text<'_>, scan: &Scan, speeches: &[SpeechTokens]) -> Genre {
    if speeches.iter().any(|speech| speech.turn) {
        return Genre::Interview;
    }
    // The headline and the line below it: a speech often has its label there, in capitals.
    let lines = scan.paragraphs.iter().filter(|paragraph| paragraph.role != ParagraphRole::Contact).take(2);
    let labelled =
        lines.filter_map(|paragraph| label(text.get(text.trimmed(paragraph.span))?, paragraph.role));
    labelled.into_iter().next().unwrap_or(Genre::News)
}

fn label(line: &str, role: ParagraphRole) -> Option<Genre> {
    const FIRST_WORDS: usize = 160;
    let end = line.char_indices().nth(FIRST_WORDS).map_or(line.len(), |(at, _)| at);
    let start = line.get(..end)?.to_lowercase();
    let begins =
        |label: &str| start.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    LABELS.iter().find_map(|(label, genre)| {
        let headline = role == ParagraphRole::Headline;
        let inside = headline && *genre == Genre::Condolence && start.contains(label);
        // A line of the body is a label only where it is nothing but one.
        let alone = !headline && start == *label;
        ((headline && begins(label)) || inside || alone).then(|| genre.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(headline: &str, expected: &Genre) {
        let parsed = crate::parse(&format!("{headline}\n\n09.02.2022\n\nThe text of it.\n"));
        assert_eq!(&parsed.items()[0].genre, expected, "{headline}");
    }

    #[test]
    fn labels() {
        is("Announcement: the ministers will meet in Almaty", &Genre::Announcement);
        is("STATEMENT of the Secretariat on the situation", &Genre::Statement);
        is("Commentary of the Press Secretary on the reports", &Genre::Commentary);
        is("The Secretary General expresses condolences to the families", &Genre::Condolence);
        is("The Council adopted a statement", &Genre::News);
        is("Interviewers met in Minsk", &Genre::News);
    }
}
