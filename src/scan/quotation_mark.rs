//! Quotation marks, paired within a paragraph.
//!
//! Any opening mark may be closed by any other: releases mix them. A mark is opening or closing by the blanks around
//! it; only where these do not tell, by its style and by what is open.

use super::token::Token;
use super::word::{QuoteMark, Word};

/// A stretch between two marks, or from a mark to the end of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// The token of the opening mark.
    pub(crate) open: u32,
    /// The token of the closing mark; the token after the paragraph where there is none.
    pub(crate) close: u32,
    pub(crate) closed: bool,
}

/// Finds the outermost marked stretches in `tokens[first..]`, one paragraph with its cues, in order.
///
/// A closing mark with nothing to close is told in `stray`, the last of them only: it may end a speech of several
/// paragraphs.
pub(crate) fn find(tokens: &[Token], cues: &[u32], first: usize, marked: &mut Vec<Marked>) -> Option<u32> {
    let mut depth = 0_u32;
    let mut outer = 0;
    let mut stray = None;
    for at in cues.iter().map(|at| *at as usize) {
        let Some(Token { word: Word::Quote(mark), .. }) = tokens.get(at).copied() else { continue };
        match direction(tokens, first, at, mark, depth > 0) {
            // `"“Last year`: two marks that touch open once.
            Direction::Opens if depth > 0 && outer + 1 == at => {}
            Direction::Opens => {
                depth += 1;
                if depth == 1 {
                    outer = at;
                }
            }
            Direction::Closes if depth > 1 => depth -= 1,
            Direction::Closes if depth == 1 => {
                marked.push(Marked { open: outer as u32, close: at as u32, closed: true });
                depth = 0;
            }
            Direction::Closes => stray = Some(at as u32),
        }
    }
    if depth > 0 {
        marked.push(Marked { open: outer as u32, close: tokens.len() as u32, closed: false });
    }
    stray
}

enum Direction {
    Opens,
    Closes,
}

fn direction(tokens: &[Token], first: usize, at: usize, mark: QuoteMark, open: bool) -> Direction {
    let token = tokens.get(at);
    let before = at.checked_sub(1).filter(|at| *at >= first).and_then(|at| tokens.get(at));
    let behind = tokens.get(at + 1);
    let end_of = |token: &Token| token.end + if token.possessive { 2 } else { 0 };
    let touches_before = before.zip(token).is_some_and(|(before, token)| {
        end_of(before) >= token.start
            && !matches!(before.word, Word::OpenBracket | Word::Dash | Word::Quote(_))
    });
    let touches_behind = token.zip(behind).is_some_and(|(token, behind)| token.end == behind.start);
    let behind_is_word = behind.is_some_and(|behind| !behind.word.is_mark());
    let opens = !touches_before && touches_behind && behind_is_word;
    let closes = touches_before && !(touches_behind && behind_is_word);
    let by_style = match mark {
        QuoteMark::Open | QuoteMark::GuillemetOpen => true,
        QuoteMark::Close | QuoteMark::GuillemetClose => false,
        QuoteMark::Straight => !open,
    };
    if opens || (by_style && !closes) { Direction::Opens } else { Direction::Closes }
}

#[cfg(test)]
mod tests {
    use super::super::token::{Tokens, tokenize};
    use super::*;
    use crate::source::Span;

    #[track_caller]
    fn marks(text: &str, expected: &[(&str, bool)]) {
        let mut tokens = Tokens::default();
        tokenize(text, Span::new(0, text.len() as u32).unwrap(), &mut tokens);
        let mut marked = Vec::new();
        find(&tokens.list, &tokens.cues, 0, &mut marked);
        let tokens = tokens.list;
        let inside = |stretch: &Marked| {
            let end = tokens.get(stretch.close as usize).map_or(text.len(), |token| token.start as usize);
            text.get(tokens[stretch.open as usize].end as usize..end).unwrap()
        };
        let found: Vec<_> = marked.iter().map(|stretch| (inside(stretch), stretch.closed)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn pairs_of_every_style() {
        marks(
            "the “Valdai” Club and \"Search\" and «Канал».",
            &[("Valdai", true), ("Search", true), ("Канал", true)],
        );
        marks("\"We see,\" he said. \"We hope.\"", &[("We see,", true), ("We hope.", true)]);
    }

    #[test]
    fn mixed_pairs() {
        marks("\"There is a Strategy until 2025”. - X stated.", &[("There is a Strategy until 2025", true)]);
        marks("“Search-2022\" will be held", &[("Search-2022", true)]);
        marks("”I was pleased”, noted he.", &[("I was pleased", true)]);
    }

    #[test]
    fn nested_and_doubled_marks() {
        marks(
            "“Detachments of the “Islamic State” have come,” he said.",
            &[("Detachments of the “Islamic State” have come,", true)],
        );
        marks("\"The authors “saw” them\", - said he.", &[("The authors “saw” them", true)]);
        marks("\"“Last year the training\"", &[("“Last year the training", true)]);
    }

    #[test]
    fn an_open_end() {
        marks("He noted: \"The operation showed unity.", &[("The operation showed unity.", false)]);
        marks("the journalists' questions of O'Brien", &[]);
    }
}
