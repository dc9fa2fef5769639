//! Direct speech: which marked stretches are speech, and who speaks.
//!
//! Of the stretches between quotation marks about half are names, titles and emphasis. What decides is length and what
//! stands around: a verb of saying with a speaker, a colon behind one, or a reported sentence before.

use super::interview;
use super::official::{Holding, Posts};
use crate::model::SpeakerBasis;
use crate::scan::quotation_mark::Marked;
use crate::scan::word::Word;
use crate::scan::{Paragraph, ParagraphRole, Scan};

/// Up to so many words in marks are a name, a motto or an emphasis, unless they are a sentence that somebody says.
const NAME_WORDS: usize = 8;

/// How far, in tokens, the words around a speech are looked at. Ledes of 60 words and lists of officials between a
/// speaker and the speech have been seen; a bound keeps a page of a million marks linear.
const LOOK_AROUND: u32 = 300;

/// How many paragraphs one speech may run over.
const MOST_PARAGRAPHS: usize = 64;

/// A stretch of direct speech, as tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpeechTokens {
    /// The token of the opening mark.
    pub(super) open: u32,
    /// The token of the closing mark, or the token after the paragraph where there is none.
    pub(super) close: u32,
    /// The paragraphs that it runs over: the first and the last.
    pub(super) paragraphs: (u32, u32),
    pub(super) closed: bool,
    /// Whether it is a turn of an interview, which a dash opens and no mark closes.
    pub(super) turn: bool,
    pub(super) speaker: Option<SpeakerTokens>,
    /// The attribution: a range of tokens.
    pub(super) attribution: Option<(u32, u32)>,
}

/// Who speaks, and the words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpeakerTokens {
    pub(super) person: u32,
    pub(super) first: u32,
    pub(super) end: u32,
    pub(super) basis: SpeakerBasis,
}

/// Finds the speeches of the item and marks their tokens.
pub(super) fn find(scan: &mut Scan, holdings: &[Holding], posts: &Posts, speeches: &mut Vec<SpeechTokens>) {
    speeches.clear();
    let mut turns = interview::turns(scan).into_iter().peekable();
    // The token behind the last speech: marks before it are within that speech.
    let mut free = 0;
    for row in 0..scan.paragraphs.len() {
        let Some(paragraph) = scan.paragraphs.get(row).copied() else { break };
        if paragraph.role != ParagraphRole::Body {
            continue;
        }
        if let Some(turn) = turns.next_if(|turn| turn.paragraphs.0 as usize == row) {
            free = turn.close;
            mark_spoken(scan, &turn);
            speeches.push(turn);
        }
        for at in paragraph.marked.first..paragraph.marked.end {
            let Some(marked) = scan.marked.get(at as usize).copied() else { break };
            if marked.open < free {
                continue;
            }
            let reader = Reader { scan, holdings, posts, paragraph, speeches };
            if let Some(speech) = reader.speech(row, marked) {
                speeches.push(speech);
                free = speech.close;
                mark_spoken(scan, &speech);
            }
        }
    }
}

fn mark_spoken(scan: &mut Scan, speech: &SpeechTokens) {
    let tokens = scan.tokens.list.get_mut(speech.open as usize + 1..speech.close as usize);
    tokens.unwrap_or_default().iter_mut().for_each(|token| token.quoted = true);
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    scan: &'a Scan,
    holdings: &'a [Holding],
    posts: &'a Posts,
    paragraph: Paragraph,
    speeches: &'a [SpeechTokens],
}

impl Reader<'_> {
    fn word(self, at: u32) -> Option<Word> {
        self.scan.tokens.list.get(at as usize).map(|token| token.word)
    }

    /// The speech between two marks, where it is one.
    fn speech(self, paragraph: usize, marked: Marked) -> Option<SpeechTokens> {
        let (close, closed, last) = self.end(paragraph, marked);
        let words = self.words(marked.open, close);
        let behind = self.attribution_behind(close, last);
        let before = self.attribution_before(marked.open);
        let long = words > NAME_WORDS;
        let before_mark = marked.open.checked_sub(1).filter(|at| *at >= self.paragraph.tokens.first);
        let opens = before_mark.is_none_or(|at| {
            matches!(self.word(at), Some(Word::Stop | Word::Colon | Word::Exclamation | Word::Question))
        });
        let (said, carried) = match (behind, before) {
            // A title behind a noun may be followed by a verb of its own: `the book "…", he noted, …`.
            (Some(said), _) if opens || long => (Some(said), None),
            (_, Some(said)) => (Some(said), None),
            _ if opens && long => {
                (None, self.carried(marked.open).or_else(|| self.introduced(paragraph, marked.open)))
            }
            _ => (None, None),
        };
        let whole_paragraph = before_mark.is_none() && long && self.is_paragraph_end(close, last);
        let promised = opens && long && self.promises_attribution(close);
        let is_speech = match (said, carried) {
            (None, None) if promised => true,
            (Some(_), _) => long || self.is_sentence(marked.open, close),
            (None, Some(_)) => true,
            (None, None) => whole_paragraph,
        };
        is_speech.then_some(SpeechTokens {
            open: marked.open,
            close,
            paragraphs: (paragraph as u32, last as u32),
            closed,
            turn: false,
            speaker: said.and_then(|said| said.speaker).or(carried),
            attribution: said.map(|said| (said.first, said.end)),
        })
    }

    /// Where a speech ends: its token, whether a mark stands there, and the paragraph.
    ///
    /// A speech goes on in the next paragraph where that one opens with a mark again, or, if it began with its paragraph
    /// or behind a colon, up to a paragraph that ends with a mark which closes nothing else. Else an unclosed speech ends
    /// with its paragraph.
    fn end(self, paragraph: usize, marked: Marked) -> (u32, bool, usize) {
        if marked.closed {
            return (marked.close, true, paragraph);
        }
        let before = marked.open.checked_sub(1).filter(|at| *at >= self.paragraph.tokens.first);
        let whole_paragraphs = before.is_none_or(|at| self.word(at) == Some(Word::Colon));
        let mut reopened = paragraph;
        for (at, next) in self.scan.paragraphs.iter().enumerate().skip(paragraph + 1).take(MOST_PARAGRAPHS) {
            if next.role != ParagraphRole::Body {
                break;
            }
            let opens =
                next.marked.of(&self.scan.marked).first().filter(|first| first.open == next.tokens.first);
            match (opens, next.stray_mark) {
                (Some(first), _) if at == reopened + 1 && first.closed => return (first.close, true, at),
                (Some(_), _) if at == reopened + 1 => reopened = at,
                (_, Some(stray)) if whole_paragraphs && stray + 1 == next.tokens.end => {
                    return (stray, true, at);
                }
                _ if !whole_paragraphs => break,
                _ => {}
            }
        }
        (marked.close, false, paragraph)
    }

    /// Whether a comma stands before or behind the closing mark and words in lower case follow: `"…," objected an observer`.
    fn promises_attribution(self, close: u32) -> bool {
        let inside = close.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::Comma);
        let behind = self.word(close + 1) == Some(Word::Comma);
        let next = self.scan.token(close + 1 + u32::from(behind));
        (inside || behind) && next.is_some_and(|token| !token.word.is_mark() && !token.is_capital())
    }

    fn words(self, open: u32, close: u32) -> usize {
        let inside = self.scan.tokens.list.get(open as usize + 1..close as usize).unwrap_or_default();
        inside.iter().filter(|token| !token.word.is_mark()).count()
    }

    /// Whether the words in marks are a sentence: a capital first, and the mark of an end before or behind the last
    /// mark.
    fn is_sentence(self, open: u32, close: u32) -> bool {
        let capital = self.scan.tokens.list.get(open as usize + 1).is_some_and(|token| token.is_capital());
        let inside = close.checked_sub(1).and_then(|at| self.word(at));
        let behind = self.word(close + 1);
        let end = |word| matches!(word, Some(Word::Comma | Word::Stop | Word::Question | Word::Exclamation));
        capital && (end(inside) || end(behind)) && self.words(open, close) >= 3
    }

    fn is_paragraph_end(self, close: u32, paragraph: usize) -> bool {
        let end = self.scan.paragraphs.get(paragraph).map_or(close, |paragraph| paragraph.tokens.end);
        let behind = self.scan.tokens.list.get(close as usize + 1..end as usize).unwrap_or_default();
        behind.iter().all(|token| token.word.is_mark())
    }

    /// The attribution behind a speech: `," he stressed`, `”. - Stanislav Zas stated`, `, noted he`.
    fn attribution_behind(self, close: u32, paragraph: usize) -> Option<Said> {
        let end = self.scan.paragraphs.get(paragraph)?.tokens.end;
        let mut first = close + 1;
        while first < end && matches!(self.word(first), Some(Word::Comma | Word::Stop | Word::Dash)) {
            first += 1;
        }
        // A stop with no dash behind it begins another sentence: `… further.” The ministers noted …`.
        let (before, dash) = (self.word(close + 1), first.checked_sub(1).and_then(|at| self.word(at)));
        if before == Some(Word::Stop) && dash != Some(Word::Dash) {
            return None;
        }
        let inside_end = close.checked_sub(1).and_then(|at| self.word(at));
        let stopped = matches!(inside_end, Some(Word::Stop)) && first == close + 1;
        let capital = self.scan.tokens.list.get(first as usize).is_some_and(|token| token.is_capital());
        if stopped && capital {
            return None;
        }
        let limit = self.clause_end(first, end);
        self.said(first, limit)
    }

    /// The attribution before a speech: `the Secretary General noted: "…"`.
    fn attribution_before(self, open: u32) -> Option<Said> {
        let first = self.paragraph.tokens.first;
        let colon = open.checked_sub(1).filter(|at| *at >= first)?;
        let is_verb = self.word(colon) == Some(Word::Say);
        if self.word(colon) != Some(Word::Colon) && !is_verb {
            return None;
        }
        let start = self.sentence_start(colon);
        self.said(start, if is_verb { colon + 1 } else { colon })
    }

    /// The last speaker whom the paragraph reports before a speech: `X noted that … . "We see …"`.
    fn carried(self, open: u32) -> Option<SpeakerTokens> {
        let first = self.far_before(open);
        let mut end = open;
        // The narrative before the mark, sentence by sentence, the nearest first.
        while end > first {
            let start = self.sentence_start(end.saturating_sub(1));
            let reported =
                self.said(start, end).and_then(|said| said.speaker).or_else(|| self.according_to(start, end));
            if let Some(speaker) = reported {
                return Some(SpeakerTokens { basis: SpeakerBasis::Carried, ..speaker });
            }
            end = start;
        }
        None
    }

    /// The speaker whom a line before the speech introduces: `Speech by the Secretary General:`.
    fn introduced(self, paragraph: usize, open: u32) -> Option<SpeakerTokens> {
        let before = self.scan.paragraphs.get(paragraph.checked_sub(1)?)?;
        let colon = before.tokens.end.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::Colon);
        let named = self.scan.persons.within(before.tokens.first as usize, before.tokens.end as usize);
        let name = named.last().filter(|_| colon && open == self.paragraph.tokens.first)?;
        Some(SpeakerTokens {
            person: name.person,
            first: name.first,
            end: name.end,
            basis: SpeakerBasis::Carried,
        })
    }

    /// The first token of the paragraph that is still looked at.
    fn far_before(self, at: u32) -> u32 {
        self.paragraph.tokens.first.max(at.saturating_sub(LOOK_AROUND))
    }

    /// `According to Stanislav Zas, …`
    fn according_to(self, first: u32, end: u32) -> Option<SpeakerTokens> {
        let at = (first..end)
            .find(|at| self.word(*at) == Some(Word::According) && self.word(at + 1) == Some(Word::To))?;
        self.speaker_at(at + 2)
    }

    /// The token after the stop before a token, in its paragraph.
    fn sentence_start(self, at: u32) -> u32 {
        let first = self.far_before(at);
        let mut start = at;
        while start > first {
            let before = start - 1;
            let stop = matches!(self.word(before), Some(Word::Stop | Word::Question | Word::Exclamation));
            let initial = before
                .checked_sub(1)
                .and_then(|at| self.scan.tokens.list.get(at as usize))
                .is_some_and(|token| token.is_initial());
            if (stop && !initial && start != at) || matches!(self.word(before), Some(Word::Quote(_))) {
                break;
            }
            start = before;
        }
        start
    }

    /// The token that ends the clause at `first`: a stop or the next mark of quotation.
    fn clause_end(self, first: u32, end: u32) -> u32 {
        let end = end.min(first + LOOK_AROUND);
        (first..end)
            .find(|at| match self.word(*at) {
                Some(Word::Stop) => {
                    let initial = at.checked_sub(1).and_then(|at| self.scan.tokens.list.get(at as usize));
                    !initial.is_some_and(|token| token.is_initial())
                }
                Some(Word::Quote(_) | Word::Colon | Word::Semicolon) => true,
                _ => false,
            })
            .unwrap_or(end)
    }

    /// A verb of saying with its speaker, in a range of tokens: the last one named before it (`Stanislav Zas reported`),
    /// else the one right behind it (`noted he`).
    fn said(self, first: u32, end: u32) -> Option<Said> {
        let mut last: Option<SpeakerTokens> = None;
        for at in first..end {
            // `he was told`: the words are somebody else's.
            let told = matches!(at.checked_sub(1).and_then(|at| self.word(at)), Some(Word::Was | Word::Be));
            if self.word(at) == Some(Word::Say)
                && !told
                && let Some(speaker) = last.or_else(|| self.speaker_at(at + 1))
            {
                let (from, to) = (speaker.first.min(at), speaker.end.max(at + 1));
                return Some(Said { first: from, end: to, speaker: Some(speaker) });
            }
            let inside = last.is_some_and(|last| at < last.end);
            if !inside {
                last = self.speaker_at(at).filter(|speaker| speaker.end <= end).or(last);
            }
        }
        None
    }

    /// The speaker whose words begin at a token: a name, a post or a pronoun.
    fn speaker_at(self, at: u32) -> Option<SpeakerTokens> {
        let start = at;
        let at = if self.word(at) == Some(Word::The) { at + 1 } else { at };
        if let Some(name) = self.scan.persons.mention_at(at as usize) {
            // `Ara Ayvazyan's guest said`
            if name
                .end
                .checked_sub(1)
                .and_then(|at| self.scan.token(at))
                .is_some_and(|token| token.possessive)
            {
                return None;
            }
            let basis = SpeakerBasis::Named;
            return Some(SpeakerTokens { person: name.person, first: name.first, end: name.end, basis });
        }
        if self.word(at) == Some(Word::Pronoun) || (self.word(at) == Some(Word::She) && self.is_only_person())
        {
            let person = self.last_speaker(at)?;
            return Some(SpeakerTokens { person, first: at, end: at + 1, basis: SpeakerBasis::Pronoun });
        }
        let speaker = self.holder(self.scan.office_at(at)?)?;
        // A post is told with its article: `The Secretary General`.
        let first = if speaker.basis == SpeakerBasis::Role { start } else { speaker.first };
        Some(SpeakerTokens { first, ..speaker })
    }

    /// Whether the item has one person only, so that `she` can mean nobody else.
    fn is_only_person(self) -> bool {
        self.scan.persons.all.len() == 1
    }

    /// Who is meant by a post: the name beside it, or the person of the item who holds it.
    fn holder(self, row: u32) -> Option<SpeakerTokens> {
        let office = self.scan.offices.get(row as usize)?;
        let holding = self.holdings.get(row as usize).filter(|_| !office.former)?;
        if let (Some(person), Some(name)) = (holding.person, holding.mention) {
            return Some(SpeakerTokens {
                person,
                first: name.first,
                end: name.end,
                basis: SpeakerBasis::Named,
            });
        }
        let person = self.posts.holder(self.scan, office, &self.paragraph)?;
        Some(SpeakerTokens { person, first: office.first, end: office.end, basis: SpeakerBasis::Role })
    }

    /// Whom a pronoun means: the speaker or the person named last before it.
    fn last_speaker(self, at: u32) -> Option<u32> {
        let first = self.far_before(at);
        let named = self.scan.persons.within(first as usize, at as usize);
        let narrative = named.iter().rev().find(|name| !self.quoted(name.first));
        let role = (self.paragraph.offices.first..self.paragraph.offices.end)
            .rev()
            .filter(|row| {
                self.scan
                    .offices
                    .get(*row as usize)
                    .is_some_and(|office| office.end <= at && !self.quoted(office.first))
            })
            .take(LOOK_AROUND as usize)
            .find_map(|row| self.holder(row).map(|speaker| (speaker.first, speaker.person)));
        match (narrative, role) {
            (Some(name), Some((place, person))) if place > name.first => Some(person),
            (Some(name), _) => Some(name.person),
            (None, Some((_, person))) => Some(person),
            (None, None) => {
                let speaker =
                    self.speeches.last().and_then(|speech| speech.speaker).map(|speaker| speaker.person);
                speaker.or_else(|| self.named_before(first))
            }
        }
    }

    /// The person whom the paragraphs before name last.
    fn named_before(self, at: u32) -> Option<u32> {
        let named = self.scan.persons.within(at.saturating_sub(LOOK_AROUND) as usize, at as usize);
        named.iter().rev().find(|name| !self.quoted(name.first)).map(|name| name.person)
    }

    fn quoted(self, at: u32) -> bool {
        self.scan.tokens.list.get(at as usize).is_some_and(|token| token.quoted)
    }
}

/// An attribution, as tokens.
#[derive(Clone, Copy, Debug)]
struct Said {
    first: u32,
    end: u32,
    speaker: Option<SpeakerTokens>,
}

#[cfg(test)]
mod tests {
    /// The quotations of a body: the words, the speaker with the basis, and whether they are closed.
    fn quotations(body: &str) -> Vec<(String, Option<String>, bool)> {
        let page = format!(
            "A headline of no consequence\n\n28.11.2024\n\nThe CSTO Secretary General Stanislav Zas came.\n\n{body}\n"
        );
        let items = crate::parse(&page).into_items();
        let said = |speaker: &crate::model::Speaker| format!("{} ({})", speaker.name, speaker.basis);
        let found = items[0].quotations.iter();
        found.map(|quote| (quote.text.to_string(), quote.speaker.as_ref().map(said), quote.closed)).collect()
    }

    #[track_caller]
    fn speaks(body: &str, words: &str, speaker: &str) {
        assert_eq!(quotations(body), [(words.to_owned(), Some(speaker.to_owned()), true)], "{body}");
    }

    const WORDS: &str = "We see no direct threat today and hope that it stays so";

    #[test]
    fn attributions_behind() {
        speaks(&format!("\"{WORDS},\" Stanislav Zas reported."), WORDS, "Stanislav Zas (named)");
        speaks(&format!("“{WORDS}”, noted he."), WORDS, "Stanislav Zas (pronoun)");
        speaks(&format!("\"{WORDS}”. - Stanislav Zas stated."), WORDS, "Stanislav Zas (named)");
        speaks(&format!("\"{WORDS},\" the Secretary General said."), WORDS, "Stanislav Zas (role)");
    }

    #[test]
    fn attributions_before() {
        speaks(&format!("In the end, Stanislav Zas noted: \"{WORDS}\""), WORDS, "Stanislav Zas (named)");
        speaks(
            &format!("Zas stressed that all was quiet. \"{WORDS}.\""),
            &format!("{WORDS}."),
            "Stanislav Zas (carried)",
        );
    }

    #[test]
    fn names_and_emphasis_are_no_speech() {
        for body in [
            "He opened the “Valdai” Club, Stanislav Zas said.",
            "The conference \"Collective Security in a New Era: Experience and Prospects of the Organization\" ended.",
            "Stanislav Zas called it “a second line of defense”.",
        ] {
            assert_eq!(quotations(body), [], "{body}");
        }
    }

    #[test]
    fn a_speech_without_its_closing_mark_ends_with_its_paragraph() {
        let body = format!("Stanislav Zas noted: \"{WORDS}.\n\nThe sides parted.");
        let speaker = Some("Stanislav Zas (named)".to_owned());
        assert_eq!(quotations(&body), [(format!("{WORDS}."), speaker, false)]);
    }

    #[test]
    fn a_speech_may_run_over_paragraphs() {
        let body = format!("Stanislav Zas stressed: “{WORDS}.\n\n“The second thing is the weather.”");
        let speaker = Some("Stanislav Zas (named)".to_owned());
        assert_eq!(
            quotations(&body),
            [(format!("{WORDS}.\nThe second thing is the weather."), speaker, true)]
        );
    }

    #[test]
    fn of_two_persons_of_one_post_the_one_named_in_the_paragraph_speaks() {
        let other = "The CSTO Secretary General Imangali Tasmagambetov came too.";
        let speaker = |body: &str| quotations(body).first().and_then(|quote| quote.1.clone());
        let here = format!("{other} \"{WORDS},\" the Secretary General said.");
        assert_eq!(speaker(&here).as_deref(), Some("Imangali Tasmagambetov (role)"));
        let elsewhere = format!("{other}\n\n\"{WORDS},\" the Secretary General said.");
        assert_eq!(speaker(&elsewhere), None);
    }
}
