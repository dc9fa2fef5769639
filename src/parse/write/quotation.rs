//! Quotations as values, and the defects of their marks as problems.

use super::Writer;
use crate::model::{Quotation, Speaker, SpeakerBasis, Speech};
use crate::parse::origins::{Field, Path};
use crate::parse::quotation::{SpeakerTokens, SpeechTokens};
use crate::scan::word::{QuoteMark, Word};
use crate::source::{Problem, ProblemKind, Span, Text};

impl Writer<'_> {
    pub(super) fn quotations(&mut self, speeches: &[SpeechTokens]) -> Vec<Quotation> {
        let mut quotations = Vec::new();
        for speech in speeches {
            let place = self.path.element(Field::Quotations, quotations.len());
            let Some((text, span)) = self.speech_text(speech) else { continue };
            self.origin(place.field(Field::Text), span);
            let mut quotation = Quotation::new(text);
            quotation.closed = speech.closed;
            if let Some(speaker) = speech.speaker {
                quotation.speaker = self.speaker(speaker, place.field(Field::Speaker));
            }
            if let Some((first, end)) = speech.attribution {
                quotation.attribution = self.printed_tokens(place.field(Field::Attribution), first, end);
            }
            quotations.push(quotation);
        }
        quotations
    }

    fn speaker(&mut self, speaker: SpeakerTokens, place: Path) -> Option<Speaker> {
        let printed = self.printed_tokens(place, speaker.first, speaker.end)?;
        let mut said = Speaker::new(self.person_name(speaker.person)?, printed, speaker.basis);
        said.id = self.official_id(speaker.person);
        debug_assert!(speaker.basis != SpeakerBasis::Pronoun || speaker.end == speaker.first + 1);
        Some(said)
    }

    /// The words between the marks, paragraph by paragraph, and the span from the first to the last of them.
    fn speech_text(&self, speech: &SpeechTokens) -> Option<(Speech, Span)> {
        let text = self.reader.text;
        let open = self.scan.tokens.list.get(speech.open as usize)?;
        let (first, last) = speech.paragraphs;
        let paragraphs = self.scan.paragraphs.get(first as usize..=last as usize)?;
        let mut whole: Option<(Speech, Span)> = None;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let reopened = paragraph
                .marked
                .of(&self.scan.marked)
                .first()
                .filter(|marked| marked.open == paragraph.tokens.first);
            let start = match reopened.and_then(|marked| self.scan.tokens.list.get(marked.open as usize)) {
                _ if at == 0 => open.end,
                Some(mark) => mark.end,
                None => paragraph.span.start(),
            };
            let closing = self
                .scan
                .tokens
                .list
                .get(speech.close as usize)
                .filter(|_| speech.closed && !speech.turn && at + 1 == paragraphs.len());
            let end = closing.map_or(paragraph.span.end(), |mark| mark.start);
            let span = speech_span(
                text,
                Span::between(start, end.max(start)),
                speech.closed || at + 1 < paragraphs.len(),
            );
            let part = text.get(span)?;
            match &mut whole {
                // A mark that opens again with nothing behind it adds neither words nor place.
                Some(_) if span.is_empty() => {}
                Some((speech, extent)) => {
                    speech.push_paragraph(part);
                    *extent = extent.join(span);
                }
                None => whole = Speech::fold(part).map(|speech| (speech, span)),
            }
        }
        whole
    }

    /// Marks without a partner, and pairs of two styles.
    pub(super) fn defective_marks(&mut self, speeches: &[SpeechTokens]) {
        let mut speeches = speeches.iter().peekable();
        for marked in &self.scan.marked {
            while speeches
                .next_if(|speech| speech.close <= marked.open && speech.open != marked.open)
                .is_some()
            {}
            let speech = speeches.peek().filter(|speech| (speech.open..speech.close).contains(&marked.open));
            let (close, closed) = match speech {
                Some(speech) if speech.open == marked.open => (speech.close, speech.closed),
                // Opened again within a speech of several paragraphs.
                Some(_) => continue,
                None => (marked.close, marked.closed),
            };
            let Some(open_mark) = self.scan.tokens.list.get(marked.open as usize) else { continue };
            if !closed && !self.is_reopened(marked.close) {
                self.problems.push(Problem::new(ProblemKind::UnclosedQuotation, open_mark.span()));
            } else if closed
                && let Some(close_mark) = self.scan.tokens.list.get(close as usize)
                && !is_pair(open_mark.word, close_mark.word)
            {
                let span = open_mark.span().join(close_mark.span());
                self.problems.push(Problem::new(ProblemKind::MixedQuotationMarks, span));
            }
        }
    }
}

impl Writer<'_> {
    /// Whether the paragraph that begins at a token opens with a mark: it goes on with the words of the one before.
    fn is_reopened(&self, paragraph: u32) -> bool {
        self.scan.token(paragraph).is_some_and(|token| matches!(token.word, Word::Quote(_)))
    }
}

/// Whether two marks are a pair of one style.
fn is_pair(open: Word, close: Word) -> bool {
    matches!(
        (open, close),
        (Word::Quote(QuoteMark::Straight), Word::Quote(QuoteMark::Straight))
            | (Word::Quote(QuoteMark::Open), Word::Quote(QuoteMark::Close | QuoteMark::Open))
            | (Word::Quote(QuoteMark::GuillemetOpen), Word::Quote(QuoteMark::GuillemetClose))
    )
}

/// The words of a speech without the comma before the closing mark, which belongs to the sentence around it.
fn speech_span(text: Text<'_>, span: Span, closed: bool) -> Span {
    let span = text.trimmed(span);
    let words = text.get(span).unwrap_or_default();
    match words.strip_suffix(',') {
        Some(rest) if closed => text.trimmed(Span::between(span.start(), span.start() + rest.len() as u32)),
        _ => span,
    }
}
