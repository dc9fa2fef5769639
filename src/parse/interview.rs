//! Interviews: questions and answers that dashes open, with nothing that names who speaks.

use super::quotation::{SpeakerTokens, SpeechTokens};
use crate::model::SpeakerBasis;
use crate::scan::word::Word;
use crate::scan::{Paragraph, ParagraphRole, Scan};

/// The turns of an interview, in order; none where the dashes lead no questions.
///
/// The first turn asks. Who answers is the only person whom the headline names, or, if it names nobody, the only one of
/// the introduction. A paragraph without a dash goes on with the answer above it, but for the last, behind which the page
/// may speak again.
pub(super) fn turns(scan: &Scan) -> Vec<SpeechTokens> {
    let body = || {
        let rows = (0_u32..).zip(&scan.paragraphs);
        rows.filter(|(_, paragraph)| paragraph.role == ParagraphRole::Body)
    };
    let led: Vec<u32> = body().filter(|(_, paragraph)| is_led(scan, paragraph)).map(|(row, _)| row).collect();
    let asks =
        |row: u32| scan.paragraphs.get(row as usize).is_some_and(|paragraph| is_question(scan, paragraph));
    let (Some(first), true) = (led.first().copied(), led.len() > 1) else { return Vec::new() };
    if !asks(first) || led.get(1).is_some_and(|second| asks(*second)) {
        return Vec::new();
    }
    let answering = interviewee(scan, first);
    let mut turns = Vec::new();
    let mut asked = false;
    // A question behind a question may be an answer: from there on nobody can tell who speaks.
    let mut sure = true;
    for (at, row) in led.iter().copied().enumerate() {
        let question = asks(row);
        sure &= !(asked && question);
        let next = led.get(at + 1).copied();
        let last = next.map_or(row, |next| if question { row } else { next - 1 });
        let (Some(from), Some(to)) = (scan.paragraphs.get(row as usize), scan.paragraphs.get(last as usize))
        else {
            break;
        };
        turns.push(SpeechTokens {
            open: from.tokens.first,
            close: to.tokens.end,
            paragraphs: (row, last),
            closed: true,
            turn: true,
            speaker: answering.filter(|_| sure && asked && !question),
            attribution: None,
        });
        asked = question;
    }
    turns
}

/// Whether a dash opens a paragraph, and it is no entry of a list.
fn is_led(scan: &Scan, paragraph: &Paragraph) -> bool {
    let word = |at: u32| scan.token(at).map(|token| token.word);
    let dash = word(paragraph.tokens.first) == Some(Word::Dash);
    let apart = scan
        .token(paragraph.tokens.first)
        .zip(scan.token(paragraph.tokens.first + 1))
        .is_some_and(|(dash, next)| dash.end < next.start && next.is_capital());
    let entry = paragraph.tokens.end.checked_sub(1).and_then(word) == Some(Word::Semicolon);
    dash && apart && !entry
}

fn is_question(scan: &Scan, paragraph: &Paragraph) -> bool {
    let last = paragraph.tokens.end.checked_sub(1).and_then(|at| scan.token(at));
    last.is_some_and(|token| token.word == Word::Question)
}

/// Who answers.
fn interviewee(scan: &Scan, first_turn: u32) -> Option<SpeakerTokens> {
    let (before, headline): (Vec<&Paragraph>, Vec<&Paragraph>) = (
        scan.paragraphs.iter().take(first_turn as usize).collect(),
        scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Headline).collect(),
    );
    only_person(scan, &headline).or_else(|| only_person(scan, &before))
}

/// The last mention of the only person whom some paragraphs name.
fn only_person(scan: &Scan, paragraphs: &[&Paragraph]) -> Option<SpeakerTokens> {
    let mut names = paragraphs.iter().flat_map(|paragraph| {
        scan.persons.within(paragraph.tokens.first as usize, paragraph.tokens.end as usize)
    });
    let mut last = names.next()?;
    for name in names {
        if name.person != last.person {
            return None;
        }
        last = name;
    }
    Some(SpeakerTokens {
        person: last.person,
        first: last.first,
        end: last.end,
        basis: SpeakerBasis::Carried,
    })
}

#[cfg(test)]
mod tests {
    use crate::model::NewsItem;

    fn item(body: &str) -> NewsItem {
        let page =
            format!("The CSTO Secretary General Stanislav Zas answered questions\n\n28.11.2024\n\n{body}\n");
        crate::parse(&page).into_items().remove(0)
    }

    /// The words of each turn and who says them.
    #[track_caller]
    fn asks(body: &str, expected: &[(&str, Option<&str>)]) {
        let item = item(body);
        let found: Vec<_> = item
            .quotations
            .iter()
            .map(|turn| (turn.text.as_str(), turn.speaker.as_ref().map(|speaker| speaker.name.as_str())))
            .collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn questions_and_answers() {
        asks(
            "— What is new?\n\n— The plan.\n\nIt is short.\n\n- And what is old?\n\n- The hall.\n\n- Thank you.\n\nThe hall was built in 1950.",
            &[
                ("What is new?", None),
                ("The plan.\nIt is short.", Some("Stanislav Zas")),
                ("And what is old?", None),
                ("The hall.", Some("Stanislav Zas")),
                ("Thank you.", None),
            ],
        );
        assert_eq!(item("— What is new?\n\n— The plan.").genre.as_str(), "interview");
    }

    #[test]
    fn a_question_behind_an_answer_that_asks_has_no_sure_speaker() {
        asks(
            "- What is new?\n\n- The plan.\n\n- Why?\n\n- Why not?\n\n- Fine.",
            &[
                ("What is new?", None),
                ("The plan.", Some("Stanislav Zas")),
                ("Why?", None),
                ("Why not?", None),
                ("Fine.", None),
            ],
        );
    }

    #[test]
    fn lists_are_no_turns() {
        asks("The drafts were reviewed:\n- Statement on peace;\n- Statement on trade.", &[]);
        asks("- The plan.\n- The hall.", &[]);
        asks("- Why?", &[]);
    }
}
