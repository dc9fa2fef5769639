//! Words and marks of a text, in one pass over its bytes.

use super::word::{QuoteMark, Word};
use crate::registry::WordKey;
use crate::source::Span;

/// A word, a figure or a mark. Blanks are no tokens: two tokens that touch have equal offsets between them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: u32,
    /// The end of the word itself: a possessive `'s` behind it belongs to no token.
    pub(crate) end: u32,
    /// The key of a word; the value of a figure (see [`Token::number`]).
    pub(crate) key: WordKey,
    pub(crate) word: Word,
    pub(crate) shape: Shape,
    /// Whether a possessive `'s` follows.
    pub(crate) possessive: bool,
    /// Whether the token stands within direct speech. The reader of quotations sets it.
    pub(crate) quoted: bool,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No letters: a figure or a mark.
    Plain,
    /// `minister`
    Lower,
    /// `Minister`; also one capital alone, as in initials.
    Capital,
    /// `CSTO`, `ZAS`
    Upper,
}

impl Token {
    pub(crate) fn span(self) -> Span {
        Span::between(self.start, self.end)
    }

    /// Whether it is written with a capital first.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    /// The value of a figure; `u32::MAX` for one that is larger.
    pub(crate) fn number(self) -> Option<u32> {
        matches!(self.word, Word::Number | Word::Figured).then(|| self.key.as_number())
    }

    /// Whether it may be an initial: one capital, or a capital that transliterates one letter (`Kh`, `Sh`).
    pub(crate) fn is_initial(self) -> bool {
        self.is_capital() && self.end - self.start <= 2
    }
}

/// Whether no blank parts a token from the one before it.
pub(crate) fn touches_before(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.zip(tokens.get(at)).is_some_and(|(before, token)| before.end == token.start)
}

/// Whether a mark joins the words at both its sides: `2025-2030`.
pub(crate) fn joins(tokens: &[Token], at: usize) -> bool {
    touches_before(tokens, at) && touches_before(tokens, at + 1)
}

/// The class of a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Blank,
    Mark,
    /// Part of a character beyond ASCII.
    Wide,
}

#[expect(clippy::indexing_slicing, reason = "computed at compile time, where a panic stops the build")]
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\t'..=b'\r' => Class::Blank,
            0x80.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

/// Whether a byte is an ASCII letter or digit.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn class(bytes: &[u8], at: usize) -> Option<Class> {
    bytes.get(at).and_then(|byte| CLASSES.get(usize::from(*byte))).copied()
}

/// The tokens of an item, and which of them a reader has to look at.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    /// The tokens whose words begin something: dates, titles, events, marks.
    pub(crate) cues: Vec<u32>,
    /// The words with a capital first, where names begin.
    pub(crate) capitals: Vec<u32>,
}

impl Tokens {
    pub(crate) fn clear(&mut self) {
        self.list.clear();
        self.cues.clear();
        self.capitals.clear();
    }

    fn push(&mut self, token: Token) {
        if token.word.is_cue() {
            self.cues.push(self.list.len() as u32);
        }
        if token.is_capital() {
            self.capitals.push(self.list.len() as u32);
        }
        self.list.push(token);
    }
}

/// Appends the tokens of `text[span]`.
pub(crate) fn tokenize(text: &str, span: Span, tokens: &mut Tokens) {
    let Some(part) = text.get(..span.end() as usize) else { return };
    let bytes = part.as_bytes();
    let mut at = span.start() as usize;
    while let Some(first) = class(bytes, at) {
        at = match first {
            Class::Blank => at + 1,
            Class::Letter => word_at(part, at, tokens),
            Class::Digit => figure(part, at, tokens),
            Class::Mark => mark(at, ascii_mark(bytes.get(at).copied().unwrap_or_default()), 1, tokens),
            Class::Wide => wide(part, at, tokens),
        };
    }
}

/// A word of letters, and of figures behind them (`CRRF`, `SARS2`).
fn word_at(text: &str, start: usize, tokens: &mut Tokens) -> usize {
    let bytes = text.as_bytes();
    let rest = bytes.get(start..).unwrap_or_default();
    let len = rest.iter().position(|byte| !is_plain(*byte)).unwrap_or(rest.len());
    match rest.get(len) {
        // Most words are ASCII and end at a blank or a mark.
        Some(byte) if *byte < 0x80 && *byte != b'\'' => {}
        None => {}
        _ => return long_word_at(text, start, tokens),
    }
    let key = WordKey::of_ascii_start(rest, len);
    let capital = |at: usize| rest.get(at).is_some_and(u8::is_ascii_uppercase);
    let shape = match (capital(0), len > 1 && capital(1)) {
        (true, true) => Shape::Upper,
        (true, false) => Shape::Capital,
        _ => Shape::Lower,
    };
    let end = start + len;
    let word = text.get(start..end).map_or(Word::Unknown, |word| Word::of(word, key));
    tokens.push(Token {
        start: start as u32,
        end: end as u32,
        key,
        word,
        shape,
        possessive: false,
        quoted: false,
    });
    end
}

/// A word that an apostrophe or a character beyond ASCII touches.
fn long_word_at(text: &str, start: usize, tokens: &mut Tokens) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    let mut ascii = true;
    loop {
        match class(bytes, end) {
            Some(Class::Letter | Class::Digit) => end += 1,
            Some(Class::Wide) => match text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(c) if continues_word(c) => {
                    ascii = false;
                    end += c.len_utf8();
                }
                _ => break,
            },
            // `O'Brien`, `It's`: the apostrophe joins letters; a possessive is cut off below.
            Some(Class::Mark)
                if bytes.get(end) == Some(&b'\'') && class(bytes, end + 1) == Some(Class::Letter) =>
            {
                if is_possessive(text, end, 1) {
                    break;
                }
                end += 1;
            }
            _ => break,
        }
    }
    let Some(word) = text.get(start..end) else { return end.max(start + 1) };
    let key = if ascii { WordKey::of_ascii(word.as_bytes()) } else { WordKey::of(word) };
    let rest = text.get(end..).unwrap_or_default();
    let mark_len = rest.chars().next().filter(|c| matches!(c, '\'' | '’')).map_or(0, char::len_utf8);
    let possessive = mark_len > 0 && is_possessive(text, end, mark_len);
    let (start, end) = (start as u32, end as u32);
    tokens.push(Token {
        start,
        end,
        key,
        word: Word::of(word, key),
        shape: shape(word),
        possessive,
        quoted: false,
    });
    if possessive { end as usize + mark_len + 1 } else { end as usize }
}

/// Whether an apostrophe at `at` begins a possessive: an `s` behind it and then no more letters.
fn is_possessive(text: &str, at: usize, mark_len: usize) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.get(at + mark_len), Some(b's' | b'S'))
        && !matches!(class(bytes, at + mark_len + 1), Some(Class::Letter | Class::Digit))
}

fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match (letters.next(), letters.next()) {
        (Some(first), second) if first.is_uppercase() => match second {
            Some(second) if second.is_uppercase() => Shape::Upper,
            _ => Shape::Capital,
        },
        (Some(_), _) => Shape::Lower,
        (None, _) => Shape::Plain,
    }
}

/// A figure, or a figure with letters behind it (`27th`).
fn figure(text: &str, start: usize, tokens: &mut Tokens) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while class(bytes, end) == Some(Class::Digit) {
        end += 1;
    }
    let digits_end = end;
    while class(bytes, end) == Some(Class::Letter) {
        end += 1;
    }
    let ending = text.get(digits_end..end).unwrap_or_default();
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|th| ending.eq_ignore_ascii_case(th));
    // `03.12.2024On 3 December`: a capital behind a figure begins a word that has lost its blank.
    let glued = !ordinal && ending.starts_with(|c: char| c.is_ascii_uppercase());
    if glued {
        end = digits_end;
    }
    let word = match (ending.is_empty() || glued, ordinal) {
        (true, _) => Word::Number,
        (_, true) => Word::Figured,
        _ => Word::Unknown,
    };
    let digits = text.get(start..digits_end).unwrap_or_default();
    let key = if word == Word::Unknown {
        WordKey::of(text.get(start..end).unwrap_or_default())
    } else {
        WordKey::of_number(digits.parse().unwrap_or(u32::MAX))
    };
    tokens.push(Token {
        start: start as u32,
        end: end as u32,
        key,
        word,
        shape: Shape::Plain,
        possessive: false,
        quoted: false,
    });
    end
}

fn mark(start: usize, word: Word, len: usize, tokens: &mut Tokens) -> usize {
    tokens.push(Token {
        start: start as u32,
        end: (start + len) as u32,
        key: WordKey::NONE,
        word,
        shape: Shape::Plain,
        possessive: false,
        quoted: false,
    });
    start + len
}

const fn ascii_mark(byte: u8) -> Word {
    match byte {
        b',' => Word::Comma,
        b';' => Word::Semicolon,
        b':' => Word::Colon,
        b'.' => Word::Stop,
        b'?' => Word::Question,
        b'!' => Word::Exclamation,
        b'(' | b'[' => Word::OpenBracket,
        b')' | b']' => Word::CloseBracket,
        b'-' => Word::Dash,
        b'"' => Word::Quote(QuoteMark::Straight),
        _ => Word::OtherMark,
    }
}

/// A token that begins beyond ASCII: a curly mark, a dash, a Cyrillic or accented letter, a no-break space.
fn wide(text: &str, start: usize, tokens: &mut Tokens) -> usize {
    let Some(c) = text.get(start..).and_then(|rest| rest.chars().next()) else { return start + 1 };
    let word = match c {
        '“' | '„' | '‟' => Word::Quote(QuoteMark::Open),
        '”' => Word::Quote(QuoteMark::Close),
        '«' => Word::Quote(QuoteMark::GuillemetOpen),
        '»' => Word::Quote(QuoteMark::GuillemetClose),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Word::Dash,
        _ if continues_word(c) => return long_word_at(text, start, tokens),
        _ if c.is_whitespace() || c == '\u{feff}' => return start + c.len_utf8(),
        _ => Word::OtherMark,
    };
    mark(start, word, c.len_utf8(), tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens_of(text: &str) -> Vec<Token> {
        let mut tokens = Tokens::default();
        tokenize(text, Span::new(0, text.len() as u32).unwrap(), &mut tokens);
        tokens.list
    }

    #[track_caller]
    fn splits(text: &str, expected: &[&str]) {
        let found: Vec<_> =
            tokens_of(text).iter().map(|token| text.get(token.span().range()).unwrap()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_figures_and_marks() {
        splits(
            "On 13 November 2023, the XVI meeting",
            &["On", "13", "November", "2023", ",", "the", "XVI", "meeting"],
        );
        splits("09.02.2022", &["09", ".", "02", ".", "2022"]);
        splits("M.Ryzhenkov", &["M", ".", "Ryzhenkov"]);
        splits("03.12.2024On", &["03", ".", "12", ".", "2024", "On"]);
        splits("the 27th day", &["the", "27th", "day"]);
        splits("era\u{a0}of “Valdai”", &["era", "of", "“", "Valdai", "”"]);
        splits("Dačić and СRRF", &["Dačić", "and", "СRRF"]);
    }

    #[test]
    fn a_possessive_belongs_to_no_token() {
        splits("Organization’s priority", &["Organization", "priority"]);
        splits("the CSTO's Centre", &["the", "CSTO", "Centre"]);
        splits("It shouldn't be O'Brien's", &["It", "shouldn't", "be", "O'Brien"]);
        splits("the journalists' questions", &["the", "journalists", "'", "questions"]);
        assert!(tokens_of("Organization’s")[0].possessive);
    }

    #[test]
    fn figures_keep_their_value() {
        let value = |text| tokens_of(text)[0].number();
        assert_eq!(
            (value("2023"), value("27th"), value("99999999999")),
            (Some(2023), Some(27), Some(u32::MAX))
        );
        assert_eq!(value("3d"), None);
        assert_eq!(value("XVI"), None);
    }
}
