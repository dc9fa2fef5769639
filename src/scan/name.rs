//! Names that the registry knows: states, demonyms, bodies, places and series.

use super::token::{Shape, Token, joins, touches_before};
use super::word::{TitleWord, Word};
use crate::registry::{Index, Node, Subject, same_word};

/// A name in the text, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameMention {
    pub(crate) first: u32,
    /// The token after the last one.
    pub(crate) end: u32,
    pub(crate) subject: Subject,
    /// Whether it is an acronym.
    pub(crate) acronym: bool,
}

/// Finds the names that begin at `capitals`, the capitalised words of one paragraph that begins with token `first`; at one start the longer first.
///
/// Names within a name count where they say something of their own: a body within the name of a body below it, and a
/// state within the name of a body.
pub(crate) fn find(
    text: &str,
    tokens: &[Token],
    first: usize,
    capitals: &[u32],
    index: &Index,
    names: &mut Vec<NameMention>,
) {
    let known = names.len();
    let reader = Reader { text, tokens, first, index };
    // The name that reaches beyond the token at hand, and the one around that.
    let mut around: [Option<NameMention>; 2] = [None, None];
    for at in capitals.iter().map(|at| *at as usize) {
        let Some(ends) = reader.ends(at) else { continue };
        around = around.map(|outer| outer.filter(|outer| outer.end as usize > at));
        // A council that heads a longer name in other words than the registry's.
        if ends.iter().flatten().all(|(_, node)| index.named(*node).is_empty())
            && let Some(mention) = reader.by_key_words(at)
            && around.iter().flatten().all(|outer| says_more(*outer, mention, index))
        {
            names.push(mention);
            let [inner, _] = around;
            around = [Some(mention), inner];
        }
        for (end, node) in ends.into_iter().rev().flatten() {
            for named in index.named(node) {
                let mention =
                    NameMention { first: at as u32, end, subject: named.subject, acronym: named.acronym };
                let counts = !reader.is_personal(mention)
                    && around.iter().flatten().all(|outer| says_more(*outer, mention, index));
                if counts && (!named.acronym || reader.is_in_capitals(at, end as usize)) {
                    names.push(mention);
                    let [inner, _] = around;
                    around = [Some(mention), inner];
                }
            }
        }
    }
    include_brackets(tokens, names.get_mut(known..).unwrap_or_default(), index);
}

/// Whether a name within another one is a mention of its own.
fn says_more(outer: NameMention, inner: NameMention, index: &Index) -> bool {
    match (outer.subject, inner.subject) {
        (Subject::Body(outer), Subject::Body(inner)) => index.is_above(inner, outer),
        (Subject::Body(_), Subject::State(_)) => true,
        _ => false,
    }
}

/// The most names of different lengths that begin at one token: `CSTO`, `CSTO PA`, `CSTO PA Council`.
const MOST_ENDS: usize = 4;

#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The first token of the paragraph.
    first: usize,
    index: &'a Index,
}

impl Reader<'_> {
    /// Where the names that begin at a token end, the shorter first; nothing where no word of a name stands.
    ///
    /// Articles do not count, a hyphen is a blank, and the organization may stand inside the name of a body of it:
    /// `Committee of Secretaries of CSTO Security Councils`.
    fn ends(self, at: usize) -> Option<[Option<(u32, Node)>; MOST_ENDS]> {
        let mut node = self.step(Node::ROOT, at)?;
        let mut next = at + 1;
        let mut ends = [None; MOST_ENDS];
        let mut free = ends.iter_mut();
        let mut skipped = false;
        loop {
            if !self.index.named(node).is_empty()
                && let Some(end) = free.next()
            {
                *end = Some((next as u32, node));
            }
            match self.next_word(node, next, &mut skipped) {
                Some((child, end)) => (node, next) = (child, end),
                None => return Some(ends),
            }
        }
    }

    /// The next word of a name: its node, and the token behind it.
    fn next_word(self, node: Node, mut at: usize, skipped: &mut bool) -> Option<(Node, usize)> {
        loop {
            let token = self.tokens.get(at)?;
            // The organization first: `Council of the Collective Security Treaty Organization's Centre` is not the
            // `Council of Collective Security`.
            if !*skipped
                && token.is_capital()
                && let Some(end) = self.organization_end(at)
                && let Some(child) = self.step(node, end)
            {
                *skipped = true;
                return Some((child, end + 1));
            }
            if let Some(child) = self.step(node, at) {
                return Some((child, at + 1));
            }
            match token.word {
                Word::The => at += 1,
                Word::Dash if joins(self.tokens, at) => at += 1,
                // `St. Petersburg`
                Word::Stop if self.abbreviates(at) => at += 1,
                _ => return None,
            }
        }
    }

    fn step(self, node: Node, at: usize) -> Option<Node> {
        let token = self.tokens.get(at)?;
        self.index.step(node, token.key, |folded| {
            let exact = folded.len() <= 8 && folded.len() as u32 == token.end - token.start;
            exact || self.text.get(token.span().range()).is_some_and(|word| same_word(word, folded))
        })
    }

    /// The token after a mention of the registry's organization.
    fn organization_end(self, at: usize) -> Option<usize> {
        let own = |node| {
            self.index.named(node).iter().any(|named| named.subject == Subject::Body(Index::ORGANIZATION))
        };
        let mut node = Node::ROOT;
        let mut next = at;
        while let Some(child) = self.step(node, next) {
            node = child;
            next += 1;
            if own(node) {
                return Some(next);
            }
        }
        let token = self.tokens.get(at)?;
        (token.word == Word::Organization && token.possessive).then_some(at + 1)
    }

    /// Whether a stop touches one or two letters before it.
    fn abbreviates(self, stop: usize) -> bool {
        let before = stop.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|word| word.is_initial()) && touches_before(self.tokens, stop)
    }

    /// Whether a state of one word is rather a part of a person's name or of an institution's: `Jordan Smith`, `Ivan
    /// Jordan`, `Georgia State University`. Behind a preposition it is the state: `President of Russia Vladimir Putin`.
    fn is_personal(self, name: NameMention) -> bool {
        if !matches!(name.subject, Subject::State(_)) || name.end != name.first + 1 {
            return false;
        }
        let at = name.first as usize;
        let before = at.checked_sub(1).filter(|at| *at >= self.first).and_then(|at| self.tokens.get(at));
        let behind =
            self.tokens.get(at + 1).filter(|_| self.tokens.get(at).is_some_and(|token| !token.possessive));
        let is_name = |token: &Token| token.is_capital() && token.word == Word::Unknown;
        let placed = before
            .is_some_and(|token| !token.is_capital() && !token.word.is_mark() && token.word != Word::And);
        let institution = behind.is_some_and(|token| {
            token.is_capital() && matches!(token.word, Word::Title(TitleWord::State | TitleWord::Institution))
        });
        !placed && (behind.is_some_and(is_name) || before.is_some_and(is_name) || institution)
    }

    /// `Coordinating Council of the heads of the competent bodies … for combating the illicit trafficking in drugs`: a body
    /// by the key words of its name, up to the end of the noun phrase.
    fn by_key_words(self, at: usize) -> Option<NameMention> {
        const LONGEST: usize = 28;
        let word = |at: usize| self.tokens.get(at).and_then(|token| self.text.get(token.span().range()));
        let council =
            self.tokens.get(at + 1).filter(|token| token.is_capital() && token.word.names_council())?;
        let key_words = self.index.key_words();
        let family = key_words.family(word(at)?, self.text.get(council.span().range())?)?;
        let inside = self.tokens.iter().enumerate().skip(at + 2).take(LONGEST);
        // A further council has words of its own.
        let inside =
            inside.take_while(|(_, token)| !token.word.ends_noun_phrase() && !token.word.names_council());
        let words = inside.filter_map(|(at, token)| Some((at as u32, self.text.get(token.span().range())?)));
        let (body, last) = key_words.body(family, words)?;
        // `for Emergency Situations`: the capitalised words behind the last key word go on with the name.
        let goes_on = |token: &&Token| {
            token.is_capital() && (token.word.may_name_institution() || matches!(token.word, Word::Title(_)))
        };
        let rest = self.tokens.iter().skip(last as usize + 1).take_while(goes_on).count();
        let (end, subject) = (last + 1 + rest as u32, Subject::Body(body));
        Some(NameMention { first: at as u32, end, subject, acronym: false })
    }

    fn is_in_capitals(self, first: usize, end: usize) -> bool {
        self.tokens.get(first..end).unwrap_or_default().iter().all(|token| token.shape != Shape::Lower)
    }
}

/// `Council of … Centre (CSTO CCC)`: an acronym introduced in brackets belongs to the name that it follows.
fn include_brackets(tokens: &[Token], names: &mut [NameMention], index: &Index) {
    let word = |at: u32| tokens.get(at as usize).map(|token| token.word);
    for at in 0..names.len() {
        let Some((name, behind)) = names.get_mut(at..).and_then(<[_]>::split_first_mut) else { return };
        if name.acronym || word(name.end) != Some(Word::OpenBracket) {
            continue;
        }
        let inside = behind
            .iter()
            .skip_while(|other| other.first <= name.end)
            .take_while(|other| other.first == name.end + 1);
        let introduced = inside.into_iter().find(|other| {
            let own = match (name.subject, other.subject) {
                (Subject::Body(name), Subject::Body(other)) => name == other || index.is_above(other, name),
                _ => false,
            };
            own && other.acronym && word(other.end) == Some(Word::CloseBracket)
        });
        if let Some(introduced) = introduced {
            name.end = introduced.end + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ParagraphRole, Scan};
    use super::*;
    use crate::registry::Registry;
    use crate::source::{Span, Text};

    /// The names of states, bodies and places in a text, each with its identity.
    fn names(text: &str) -> Vec<(String, String)> {
        let registry = Registry::csto();
        let text = Text::new(text).unwrap();
        let mut scan = Scan::default();
        scan.paragraph(text, Span::new(0, text.len()).unwrap(), ParagraphRole::Body, registry.index());
        let identity = |name: &NameMention| match name.subject {
            Subject::State(row) => Some(registry.states()[usize::from(row)].code.to_string()),
            Subject::Body(row) => Some(registry.bodies()[usize::from(row)].id.to_string()),
            Subject::Place(row) => Some(registry.places()[usize::from(row)].name.to_string()),
            Subject::Demonym(_) | Subject::Series(_) | Subject::Official(_) => None,
        };
        let print = |name: &NameMention| text.folded(scan.span(name.first, name.end).unwrap()).into_owned();
        scan.names.iter().filter_map(|name| Some((print(name), identity(name)?))).collect()
    }

    #[track_caller]
    fn finds(text: &str, expected: &[(&str, &str)]) {
        let found = names(text);
        let found: Vec<_> =
            found.iter().map(|(print, identity)| (print.as_str(), identity.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_name_counts() {
        finds("the Kyrgyz Republic and Kyrgyzstan", &[("Kyrgyz Republic", "KG"), ("Kyrgyzstan", "KG")]);
        finds(
            "the Committee of Secretaries of the Security Councils",
            &[("Committee of Secretaries of the Security Councils", "cssc")],
        );
        finds(
            "in Cholpon Ata and Cholpon-Ata",
            &[("Cholpon Ata", "Cholpon-Ata"), ("Cholpon-Ata", "Cholpon-Ata")],
        );
    }

    #[test]
    fn the_organization_may_stand_inside_the_name_of_its_body() {
        finds(
            "the Committee of Secretaries of CSTO Security Councils",
            &[("Committee of Secretaries of CSTO Security Councils", "cssc"), ("CSTO", "csto")],
        );
        let long = "Council of the Collective Security Treaty Organization's Consultative Coordination Centre for \
                    Responding to Computer Incidents (CSTO CCC)";
        let centre = "Consultative Coordination Centre for Responding to Computer Incidents (CSTO CCC)";
        finds(
            long,
            &[
                (long, "ccc-council"),
                ("Collective Security Treaty Organization", "csto"),
                (centre, "ccc"),
                ("CSTO CCC", "ccc"),
                ("CSTO", "csto"),
            ],
        );
    }

    #[test]
    fn key_words_tell_a_body_of_many_wordings() {
        let long = "Coordinating Council of the heads of the competent bodies of the CSTO member states for combating the illicit trafficking in drugs";
        finds(&format!("the {long} met"), &[(long, "cc-drugs"), ("CSTO", "csto")]);
        let known = "Emergency Coordination Council";
        let other = "Coordination Council for Countering Illegal Migration";
        finds(&format!("the {known} and the {other}"), &[(known, "cc-emergencies"), (other, "cc-migration")]);
        finds("the Coordination Council met to discuss illegal migration", &[]);
        finds("the Coordinating Council, which discussed illegal migration", &[]);
    }

    #[test]
    fn a_stop_may_abbreviate_a_word_of_a_name() {
        finds("in St. Petersburg", &[("St. Petersburg", "St. Petersburg")]);
    }

    #[test]
    fn a_state_of_one_word_may_be_a_given_name() {
        finds("Jordan Smith, Ivan Jordan and Georgia State University", &[]);
        finds("the President of Russia Vladimir Putin", &[("Russia", "RU")]);
        finds("Armenia, Belarus and Georgia", &[("Armenia", "AM"), ("Belarus", "BY"), ("Georgia", "GE")]);
    }

    #[test]
    fn an_acronym_counts_in_capitals_only() {
        finds("the CIS and cis", &[("CIS", "cis")]);
        finds("the UN Security Council", &[("UN Security Council", "un-sc"), ("UN", "un")]);
    }

    #[test]
    fn look_alike_letters_do_not_hide_a_name() {
        finds("the СRRF", &[("СRRF", "crrf")]);
    }
}
