//! Documents that an item names: what they are, their titles, and what is said to have been done with them.
//!
//! A document is named with its noun in capitals (`the Declaration of the Collective Security Council`), with a title in
//! marks, or as the object of a verb that does something with it (`adopted a joint statement`).

use super::event::EventReader;
use super::official::Officials;
use crate::model::{DocumentAct, DocumentKind};
use crate::scan::token::{Token, joins};
use crate::scan::word::{DocumentAct as ActWord, DocumentNoun, TitleWord, Word};
use crate::scan::{ParagraphRole, Scan};
use crate::source::Text;

/// A document, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DocumentTokens {
    pub(super) first: u32,
    pub(super) end: u32,
    pub(super) kind: DocumentKind,
    pub(super) title: Option<(u32, u32)>,
    pub(super) act: DocumentAct,
}

/// The longest name of a document, in tokens; those of 30 words have been seen.
const LONGEST: u32 = 48;

/// How far before its object the verb of a list of documents may stand.
const FARTHEST_VERB: u32 = 120;

/// Finds the documents of the item, in order, outside direct speech.
pub(super) fn find(
    text: Text<'_>,
    scan: &Scan,
    officials: Officials<'_>,
    documents: &mut Vec<DocumentTokens>,
) {
    documents.clear();
    for paragraph in scan.paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Body) {
        for sentence in paragraph.sentences.of(&scan.sentences) {
            let reader = EventReader { text, scan, officials, paragraph: *paragraph, sentence: *sentence };
            let mut free = sentence.first;
            for noun in reader.cues() {
                if let Some(Word::Document(kind)) = reader.word(noun)
                    && noun >= free
                    && let Some(document) = document(reader, noun, kind)
                {
                    free = document.end;
                    documents.push(document);
                }
            }
        }
    }
}

fn document(reader: EventReader<'_>, noun: u32, kind: DocumentNoun) -> Option<DocumentTokens> {
    // `Collective Security Treaty Organization`, `the statement said`
    if reader.is_in_name(noun) {
        return None;
    }
    let first = modifiers(reader, noun);
    let (end, marked) = complement(reader, noun);
    let capital = reader.token(noun).is_some_and(Token::is_capital) && noun > reader.sentence.first;
    let named = marked.is_some()
        || (capital && end > noun + 1)
        || (capital && first < noun && is_capital(reader, first));
    let act = act(reader, first, end);
    if !named && act == DocumentAct::Mentioned {
        return None;
    }
    let title =
        marked.or_else(|| (capital && end > noun + 1).then_some((title_start(reader, first, noun), end)));
    Some(DocumentTokens { first, end, kind: kind_of(kind), title, act })
}

fn is_capital(reader: EventReader<'_>, at: u32) -> bool {
    reader.token(at).is_some_and(Token::is_capital)
}

/// Where the words of a document begin: adjectives and other capitalised words before its noun.
fn modifiers(reader: EventReader<'_>, noun: u32) -> u32 {
    const MOST: u32 = 6;
    let mut first = noun;
    while first > reader.sentence.first.max(noun.saturating_sub(MOST)) {
        let before = first - 1;
        let goes_on = match reader.word(before) {
            // `draft Action Plan`, `joint statement`
            Some(Word::Regular | Word::Format(_)) => true,
            Some(Word::Unknown) => is_capital(reader, before) || is_adjective(reader, before),
            Some(word) if word.may_name_institution() => is_capital(reader, before),
            Some(Word::Title(title)) => {
                is_capital(reader, before) && !title.is_head() && title != TitleWord::First
            }
            _ => false,
        };
        let person = reader.scan.persons.covers(before as usize);
        if !goes_on || person || reader.token(before).is_some_and(|token| token.possessive) {
            break;
        }
        first = before;
    }
    first
}

/// The words in lower case that may stand before the noun of a document.
fn is_adjective(reader: EventReader<'_>, at: u32) -> bool {
    let print = reader.token(at).and_then(|token| reader.text.get(token.span())).unwrap_or_default();
    matches!(
        print,
        "draft"
            | "drafts"
            | "model"
            | "final"
            | "political"
            | "interstate"
            | "action"
            | "bilateral"
            | "common"
    )
}

/// Where the capitalised name of a document begins.
fn title_start(reader: EventReader<'_>, first: u32, noun: u32) -> u32 {
    (first..noun).find(|at| (*at..noun).all(|at| is_capital(reader, at))).unwrap_or(noun)
}

/// Where the words of a document end, and its title in marks.
///
/// They end before a mark, a verb and `and` behind which another document or verb begins.
fn complement(reader: EventReader<'_>, noun: u32) -> (u32, Option<(u32, u32)>) {
    let limit = reader.sentence.end.min(noun + LONGEST);
    let mut at = noun + 1;
    let opens = matches!(
        reader.word(at),
        Some(
            Word::Of
                | Word::On
                | Word::For
                | Word::In
                | Word::Between
                | Word::To
                | Word::Until
                | Word::Quote(_)
                | Word::About
        )
    );
    if !opens {
        return (noun + 1, None);
    }
    while at < limit {
        match reader.word(at) {
            None => break,
            Some(Word::Quote(_)) => {
                let own = reader.closed_mark_from(at);
                let Some(own) = own.filter(|own| own.open == at && own.close < limit) else { break };
                // Other marks are of a name within the words.
                if own.close > at + 1 && is_owner(reader, noun + 1, at) {
                    return (own.close + 1, Some((at + 1, own.close)));
                }
                at = own.close;
            }
            Some(_) if let Some(row) = reader.scan.date_around(at) => {
                at = reader.scan.dates.get(row as usize).map_or(at, |date| date.end - 1);
            }
            Some(Word::And) if ends_behind_and(reader, at) => break,
            Some(Word::As) => break,
            Some(Word::Dash) if joins(&reader.scan.tokens.list, at as usize) => {}
            Some(word)
                if word.ends_noun_phrase()
                    || matches!(word, Word::Act(_) | Word::Modal | Word::Be | Word::By) =>
            {
                break;
            }
            _ => {}
        }
        at += 1;
    }
    // A preposition at the end belongs to what follows.
    while at > noun + 1
        && matches!(
            reader.word(at - 1),
            Some(
                Word::Of
                    | Word::On
                    | Word::For
                    | Word::In
                    | Word::The
                    | Word::A
                    | Word::To
                    | Word::With
                    | Word::From
                    | Word::And
                    | Word::Between
            )
        )
    {
        at -= 1;
    }
    (at, None)
}

/// Whether only `of` and the body whose document it is stand in a range.
fn is_owner(reader: EventReader<'_>, first: u32, end: u32) -> bool {
    let mut at = first;
    while at < end {
        if let Some((_, name)) = reader.name_at(at) {
            at = name.end;
        } else if matches!(reader.word(at), Some(Word::Of | Word::The)) {
            at += 1;
        } else {
            return false;
        }
    }
    at == end
}

/// Whether another document or a verb begins behind `and`.
fn ends_behind_and(reader: EventReader<'_>, and: u32) -> bool {
    const NEAR: u32 = 4;
    let next = reader.token(and + 1).and_then(|token| reader.text.get(token.span())).unwrap_or_default();
    // `and recommended the delegations to …`
    if next.ends_with("ed") && reader.token(and + 1).is_some_and(|token| !token.is_capital()) {
        return true;
    }
    (and + 1..and + 1 + NEAR)
        .map_while(|at| reader.word(at).map(|word| (at, word)))
        .take_while(|(_, word)| !word.is_mark() && !matches!(word, Word::Of))
        .any(|(_, word)| {
            matches!(
                word,
                Word::Document(_) | Word::Act(_) | Word::Sign | Word::Discuss | Word::Say | Word::Was
            )
        })
}

/// What is done with a document: by the verb before it, or by a passive behind it. What is only planned, asked or denied
/// is not done.
fn act(reader: EventReader<'_>, first: u32, end: u32) -> DocumentAct {
    passive(reader, end).or_else(|| active(reader, first)).unwrap_or(DocumentAct::Mentioned)
}

/// `… was adopted`, `… were reviewed and agreed upon`
fn passive(reader: EventReader<'_>, end: u32) -> Option<DocumentAct> {
    const NEAR: u32 = 24;
    let limit = reader.sentence.end.min(end + NEAR);
    let verb = (end..limit).find(|at| {
        matches!(
            reader.word(*at),
            Some(
                Word::Was
                    | Word::Is
                    | Word::Will
                    | Word::Has
                    | Word::Act(_)
                    | Word::Sign
                    | Word::Say
                    | Word::Which
                    | Word::Modal
                    | Word::Stop
                    | Word::Semicolon
            )
        )
    })?;
    // Behind a comma, it is said of a list with another document.
    let listed = (end..verb).any(|at| matches!(reader.word(at), Some(Word::Document(_))));
    let at_once = (end..verb).all(|at| reader.word(at).is_some_and(|word| word != Word::Comma));
    let auxiliary = match (reader.word(verb), reader.word(verb + 1)) {
        (Some(Word::Was), _) => verb + 1,
        (Some(Word::Has), Some(Word::Be)) => verb + 2,
        _ => return None,
    };
    let act = act_of(reader, auxiliary);
    act.filter(|_| (listed || at_once) && !reader.is_unreal(verb))
}

/// `The Council adopted …`, `… agreed on …`
fn active(reader: EventReader<'_>, first: u32) -> Option<DocumentAct> {
    let from = reader.sentence.first.max(first.saturating_sub(FARTHEST_VERB));
    let verb = (from..first).rev().find(|at| {
        matches!(
            reader.word(*at),
            Some(
                Word::Act(_)
                    | Word::Sign
                    | Word::Discuss
                    | Word::Say
                    | Word::Is
                    | Word::Was
                    | Word::Has
                    | Word::Will
                    | Word::Held
                    | Word::To
                    | Word::Which
                    | Word::Who
                    | Word::That
                    | Word::Modal
                    | Word::Semicolon
                    | Word::Address
                    | Word::Propose
                    | Word::According
            )
        )
    })?;
    let act = act_of(reader, verb)?;
    // `to adopt`, `will sign`, `was adopted` of something else, `in accordance with the decision adopted`
    let before = verb.checked_sub(1).and_then(|at| reader.word(at));
    let real = !matches!(
        before,
        Some(Word::To | Word::Will | Word::Was | Word::Is | Word::Be | Word::Not | Word::Modal)
    );
    (real && governs(reader, verb, first)).then_some(act)
}

/// Whether the object of a verb reaches to a token: at once, or over a list.
fn governs(reader: EventReader<'_>, verb: u32, first: u32) -> bool {
    const NEAR: u32 = 4;
    let near = first - verb <= NEAR
        && (verb + 1..first).all(|at| {
            matches!(
                reader.word(at),
                Some(
                    Word::The
                        | Word::A
                        | Word::On
                        | Word::Possessive
                        | Word::Unknown
                        | Word::Number
                        | Word::To
                )
            )
        });
    let list = reader.word(first.saturating_sub(1)) == Some(Word::And)
        || matches!(
            (reader.word(first.saturating_sub(2)), reader.word(first.saturating_sub(1))),
            (Some(Word::And | Word::Comma), Some(Word::The | Word::A))
        )
        || reader.word(first.saturating_sub(1)) == Some(Word::Comma);
    let documents = (verb..first).any(|at| matches!(reader.word(at), Some(Word::Document(_))));
    near || (list && documents)
}

fn act_of(reader: EventReader<'_>, at: u32) -> Option<DocumentAct> {
    let print = || reader.token(at).and_then(|token| reader.text.get(token.span())).unwrap_or_default();
    Some(match reader.word(at)? {
        Word::Act(ActWord::Adopted) => DocumentAct::Adopted,
        Word::Act(ActWord::Approved) => DocumentAct::Approved,
        Word::Act(ActWord::Agreed) => DocumentAct::Agreed,
        Word::Act(ActWord::Considered) => DocumentAct::Considered,
        Word::Discuss => DocumentAct::Considered,
        // The word class holds `ratified` too.
        Word::Sign if print().eq_ignore_ascii_case("signed") => DocumentAct::Signed,
        _ => return None,
    })
}

const fn kind_of(noun: DocumentNoun) -> DocumentKind {
    match noun {
        DocumentNoun::Declaration => DocumentKind::Declaration,
        DocumentNoun::Statement => DocumentKind::Statement,
        DocumentNoun::Decision => DocumentKind::Decision,
        DocumentNoun::Strategy => DocumentKind::Strategy,
        DocumentNoun::Plan => DocumentKind::Plan,
        DocumentNoun::Programme => DocumentKind::Programme,
        DocumentNoun::Agreement => DocumentKind::Agreement,
        DocumentNoun::Protocol => DocumentKind::Protocol,
        DocumentNoun::Memorandum => DocumentKind::Memorandum,
        DocumentNoun::Law => DocumentKind::Law,
        DocumentNoun::Other => DocumentKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::meeting::tests::item;

    /// The kinds, acts, titles and prints of the documents of a body.
    #[track_caller]
    fn names(body: &str, expected: &[(&str, &str, Option<&str>, &str)]) {
        let item = item(body);
        let found: Vec<_> = item
            .documents
            .iter()
            .map(|document| {
                let title = document.title.as_ref().map(crate::model::Printed::as_str);
                (document.kind.as_str(), document.act.as_str(), title, document.printed.as_str())
            })
            .collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn acts_before_and_behind() {
        let declaration = "Declaration of the Collective Security Council";
        names(
            &format!("The heads of state adopted the {declaration}."),
            &[("declaration", "adopted", Some(declaration), declaration)],
        );
        names(
            &format!("The {declaration} was adopted."),
            &[("declaration", "adopted", Some(declaration), declaration)],
        );
        names(
            "The Council agreed on a Plan of Consultations and approved the Regulation on the procedure.",
            &[
                ("plan", "agreed", Some("Plan of Consultations"), "Plan of Consultations"),
                ("other", "approved", Some("Regulation on the procedure"), "Regulation on the procedure"),
            ],
        );
        names(
            "The ministers adopted a joint statement.",
            &[("statement", "adopted", None, "joint statement")],
        );
        names(
            "A Declaration of the Council and a Statement on measures were adopted.",
            &[
                ("declaration", "adopted", Some("Declaration of the Council"), "Declaration of the Council"),
                ("statement", "adopted", Some("Statement on measures"), "Statement on measures"),
            ],
        );
    }

    #[test]
    fn what_is_not_done_is_only_named() {
        let plan = "Plan of Consultations";
        for body in [
            format!("The {plan} will be adopted."),
            format!("The ministers are to adopt the {plan}."),
            format!("The {plan} was not adopted."),
            format!("The exercise was held in accordance with the {plan}."),
            format!("The ministers adopted a decision to submit it to those who drew up the {plan}."),
        ] {
            let item = item(&body);
            let named = item.documents.iter().find(|document| document.printed.as_str() == plan);
            assert_eq!(named.unwrap().act.as_str(), "mentioned", "{body}: {:?}", item.documents);
        }
    }

    #[test]
    fn the_words_of_a_document_end_before_the_next_verb() {
        names(
            "The Council approved the plan of joint work for 2023-2025 and recommended the delegations to complete the draft.",
            &[("plan", "approved", None, "plan of joint work for 2023-2025")],
        );
        let dated = "Memorandum of September 17, 2013";
        names(
            &format!("He recalled the {dated}, as an example."),
            &[("memorandum", "mentioned", Some(dated), dated)],
        );
    }

    #[test]
    fn titles_in_marks() {
        names(
            "The ministers signed the Decision \"On the Plan of events\".",
            &[("decision", "signed", Some("On the Plan of events"), "Decision \"On the Plan of events\"")],
        );
    }

    #[test]
    fn other_uses_name_no_document() {
        for body in [
            "The statement said nothing.",
            "He plans to come and has a plan.",
            "The Collective Security Treaty Organization met.",
            "It was his decision.",
            "Two documents were adopted.",
            "He spoke of statements about the \"tenth brigade\" of the forces.",
        ] {
            names(body, &[]);
        }
    }
}
