//! Sentences: runs of tokens between stops that end one.

use super::token::Token;
use super::word::Word;
use super::{Paragraph, Part};

/// A sentence, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    /// Its cues.
    pub(crate) cues: Part,
}

/// Finds the sentences of a paragraph whose direct speech is marked, in order; `tokens` ends with the paragraph.
///
/// What is said within direct speech ends no sentence of the release, but where the speech itself ends with a stop and
/// a capital follows. The first one begins at `opening` where that lies within the paragraph: behind a dateline.
pub(crate) fn find(
    tokens: &[Token],
    cues: &[u32],
    paragraph: Paragraph,
    opening: u32,
    sentences: &mut Vec<Sentence>,
) {
    let within = (paragraph.tokens.first..paragraph.tokens.end).contains(&opening);
    let mut start = if within { opening } else { paragraph.tokens.first };
    let mut first_cue = paragraph.cues.first;
    for (row, at) in (paragraph.cues.first..).zip(paragraph.cues.of(cues)) {
        if *at < start {
            first_cue = row + 1;
            continue;
        }
        if ends(tokens, paragraph.tokens.first as usize, *at as usize) {
            sentences.push(Sentence {
                first: start,
                end: at + 1,
                cues: Part { first: first_cue, end: row + 1 },
            });
            (start, first_cue) = (at + 1, row + 1);
        }
    }
    if start < paragraph.tokens.end {
        let cues = Part { first: first_cue, end: paragraph.cues.end };
        sentences.push(Sentence { first: start, end: paragraph.tokens.end, cues });
    }
}

fn ends(tokens: &[Token], first: usize, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).filter(|at| *at >= first).and_then(|at| tokens.get(at));
    let behind = tokens.get(at + 1);
    let apart = behind.is_none_or(|behind| behind.start > token.end);
    let starts_anew = behind.is_none_or(|behind| {
        behind.is_capital() || matches!(behind.word, Word::Quote(_) | Word::Number | Word::Dash)
    });
    match token.word {
        Word::Stop => {
            apart && starts_anew && !token.quoted && before.is_none_or(|before| !is_abbreviation(*before))
        }
        Word::Question | Word::Exclamation => apart && starts_anew && !token.quoted,
        // `… the border." The Secretary General …`
        Word::Quote(_) => {
            let stopped = before
                .is_some_and(|before| matches!(before.word, Word::Stop | Word::Question | Word::Exclamation));
            let speech_ends = before.is_some_and(|before| before.quoted);
            apart && stopped && speech_ends && behind.is_none_or(|behind| behind.is_capital())
        }
        _ => false,
    }
}

/// A stop behind an initial or a form of address ends nothing: `S. Zas`, `St. Petersburg`, `g. Minsk`.
fn is_abbreviation(token: Token) -> bool {
    token.is_initial()
        || token.word == Word::Honorific
        || (token.end - token.start == 1 && token.word == Word::Unknown)
}

#[cfg(test)]
mod tests {
    use super::super::{ParagraphRole, Scan};
    use crate::registry::Registry;
    use crate::source::{Span, Text};

    #[track_caller]
    fn splits(text: &str, count: usize) {
        let mut scan = Scan::default();
        let text = Text::new(text).unwrap();
        scan.paragraph(text, Span::between(0, text.len()), ParagraphRole::Body, Registry::csto().index());
        scan.read_sentences();
        assert_eq!(scan.sentences.len(), count, "{}", text.as_str());
    }

    #[test]
    fn stops_end_sentences() {
        splits("A meeting was held. Armenia did not take part.", 2);
        splits("It was held", 1);
        splits("", 0);
    }

    #[test]
    fn stops_within_names_and_figures_do_not() {
        splits("In St. Petersburg S.V. Zas met Mr. Guterres.", 1);
        splits("On 09.02.2022, 2.1 thousand took part.", 1);
        splits("in g. Minsk it was held.", 1);
    }
}
