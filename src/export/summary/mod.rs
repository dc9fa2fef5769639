mod item;
mod meeting;
mod mention;
mod rows;

use std::fmt;

use self::mention::{first_words, in_words};
use self::rows::Rows;
use crate::model::NewsItem;
use crate::source::{LineIndex, Problem, Text};

/// What items say, for people: aligned text without colour.
///
/// Each item is a heading with its groups below it; groups that are empty are left out. The form may change between
/// versions: programs read the [`Document`](super::Document). Control characters of the text are shown escaped, as
/// [`Visible`](crate::source::Visible) does, so that a summary can be printed on a terminal. It ends with a line feed.
///
/// # Example
///
/// ```
/// use pressroom::export::Summary;
/// use pressroom::source::Text;
///
/// let text = "The Council met\n\n24.11.2023\n\nOn 23 November, a session of the CSTO Collective Security Council was held in Minsk.\n";
/// let parsed = pressroom::parse(text);
/// let summary = Summary::new(parsed.items()).problems(parsed.problems()).text(Text::new(text)?).to_string();
/// assert!(summary.starts_with("article, news, 2023-11-24: The Council met\n"));
/// assert!(summary.contains("  meeting              session, held\n"));
/// assert!(summary.contains("    date               2023-11-23 (year inferred: “23 November”)\n"));
/// # Ok::<(), pressroom::source::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    items: &'a [NewsItem],
    problems: &'a [Problem],
    text: Option<Text<'a>>,
}

/// How many problems are told one by one. A text with more of them is hardly a release, and the place of each costs
/// the length of its line.
const MOST_PROBLEMS: usize = 50;

impl<'a> Summary<'a> {
    /// A summary of these items.
    pub const fn new(items: &'a [NewsItem]) -> Self {
        Self { items, problems: &[], text: None }
    }

    /// Also tells what could not be read: the first fifty, and how many more there are.
    #[must_use]
    pub const fn problems(mut self, problems: &'a [Problem]) -> Self {
        self.problems = problems;
        self
    }

    /// Shows problems by line and column with the words of the text, instead of by bytes.
    #[must_use]
    pub const fn text(mut self, text: Text<'a>) -> Self {
        self.text = Some(text);
        self
    }

    fn write_problems(&self, rows: &mut Rows<'_, '_>) -> fmt::Result {
        let located = self.text.map(|text| (text, LineIndex::new(text)));
        for problem in self.problems.iter().take(MOST_PROBLEMS) {
            let kind = in_words(problem.kind.as_str());
            let (start, end) = (problem.span.start(), problem.span.end());
            match &located {
                Some((text, lines)) => {
                    let place = lines.locate(*text, start);
                    let words = first_words(&text.folded(problem.span));
                    rows.group(&format!("{}:{}", place.line, place.column), [format!("{kind}: {words}")])?;
                }
                None => rows.group(&format!("bytes {start}-{end}"), [kind])?,
            }
        }
        match self.problems.len().saturating_sub(MOST_PROBLEMS) {
            0 => Ok(()),
            rest => rows.group("", [format!("and {rest} more")]),
        }
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows = Rows::new(f);
        if self.items.is_empty() {
            rows.heading("no items")?;
        }
        for (number, item) in self.items.iter().enumerate() {
            if number > 0 {
                rows.gap()?;
            }
            item::write(&mut rows, item)?;
        }
        if !self.problems.is_empty() {
            rows.gap()?;
            rows.heading("could not be read")?;
            self.write_problems(&mut rows)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        ItemKind, Meeting, MeetingKind, Participation, Party, PersonRef, Phase, Presence, Role,
    };
    use crate::source::{ProblemKind, Span};

    fn summary(text: &str) -> String {
        let parsed = crate::parse(text);
        Summary::new(parsed.items()).problems(parsed.problems()).text(Text::new(text).unwrap()).to_string()
    }

    #[test]
    fn an_article_in_groups() {
        let text = "\
Working group on exercises met in Almaty

14.03.2024

On 12 March 2024, a meeting of the CSTO Permanent Council was held in Almaty under the chairmanship of the \
Permanent and Plenipotentiary Representative of the Republic of Kazakhstan to the CSTO Ivan Petrov. \
Representatives of the Republic of Armenia did not take part in the meeting.

\u{201c}We have agreed on every point of the plan,\u{201d} the CSTO Secretary General Stanislav Zas said.

On 31 November, the results will be reviewed.
";
        let expected = "\
article, news, 2024-03-14: Working group on exercises met in Almaty
  meeting              meeting, held
    of                 Permanent Council (permanent-council)
    date               2024-03-12
    place              Almaty (KZ)
    chair              Ivan Petrov
    did not take part  Republic of Armenia (AM)
  officials            Ivan Petrov, Permanent and Plenipotentiary Representative of the Republic of Kazakhstan to the CSTO (KZ)
                       Stanislav Zas, CSTO Secretary General (csto)
  quotations           Stanislav Zas: “We have agreed on every point of the plan”
  states               Republic of Kazakhstan (KZ), Republic of Armenia (AM)
  bodies               CSTO (csto)
                       Permanent Council (permanent-council)

could not be read
  9:4                  unresolved date: 31 November
";
        assert_eq!(summary(text), expected);
    }

    #[test]
    fn a_party_is_told_once_with_what_its_group_does_not_say() {
        let person = |name: &str| PersonRef::new(name.parse().unwrap(), name.parse().unwrap());
        let part = |name, roles: &[Role], presence| {
            let mut part = Participation::new(Party::Official(person(name)));
            part.roles.extend(roles);
            part.presence = presence;
            part
        };
        let mut meeting = Meeting::new(MeetingKind::RoundTable, Phase::InProgress);
        meeting.participations = vec![
            part("A", &[Role::Chair, Role::Speaker], Some(Presence::Attended)),
            part("B", &[Role::CoChair], Some(Presence::Expected)),
            part("C", &[Role::Participant, Role::Observer], Some(Presence::Attended)),
            part("D", &[Role::Host], None),
            part("E", &[Role::Guest], None),
            part("F", &[Role::Participant], None),
        ];
        let mut item = NewsItem::new(ItemKind::Article);
        item.meetings.push(meeting);
        let expected = "\
article, news, no date
  meeting              round table, in progress
    chair              A, speaker
                       B, co chair, expected
    host               D
    attended           C, observer
    guest              E
    named              F, participant
";
        assert_eq!(Summary::new(&[item]).to_string(), expected);
    }

    #[test]
    fn no_control_character_reaches_the_terminal() {
        let shown =
            summary("The Council\u{1b}[2J met\u{7}\n\n09.02.2022\n\n\u{202e}On 31\u{8} November it met.\n");
        assert!(shown.contains(r"The Council\u{1b}[2J met\u{7}"), "{shown}");
        assert!(!shown.contains(|c: char| c != '\n' && (c.is_control() || c == '\u{202e}')), "{shown:?}");
    }

    #[test]
    fn nothing_and_far_too_much() {
        assert_eq!(summary(""), "no items\n");
        let problem = Problem::new(ProblemKind::UnclosedQuotation, Span::new(7, 8).unwrap());
        let many = vec![problem; MOST_PROBLEMS + 9];
        let shown = Summary::new(&[]).problems(&many).to_string();
        assert_eq!(shown.lines().count(), MOST_PROBLEMS + 4);
        assert!(shown.contains("  bytes 7-8            unclosed quotation\n"), "{shown}");
        assert!(shown.ends_with(" and 9 more\n"), "{shown}");
    }
}
