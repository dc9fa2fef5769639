//! The canonical release text of items.
//!
//! Whether a text carries a model is never reckoned: the text is read again and compared.

mod attendance;
mod compose;
mod meeting;
mod page;

use std::borrow::Cow;
use std::collections::BTreeSet;

use self::page::HeadlinePrints;
use super::loss::{self, Export, Loss};

use crate::model::NewsItem;
use crate::parse::Parser;
use crate::registry::Registry;

/// Writes items as a release, so that [`parse`](fn@crate::parse) gives them back.
///
/// The text has the layout of a page: teasers, each with its date; the headline; the date; the paragraphs; the contact.
/// Paragraphs are printed as they are, and nothing is added to them. An English item *without* paragraphs gets a sentence
/// for each fact: this is how a model that a program built becomes a release. Its words are then those that the model
/// holds as printed.
///
/// Losses are found by reading the text again: each names a value that the text does not carry. Where there is none,
/// `parse` gives the same items, but for the paragraphs that were written here and the states and bodies that they name.
///
/// ```
/// use pressroom::export;
/// use pressroom::model::{
///     BodyRef, DateBasis, Headline, ItemKind, Meeting, MeetingKind, NewsItem, Phase, Printed, When,
/// };
///
/// let mut meeting = Meeting::new(MeetingKind::Session, Phase::Announced);
/// meeting.ordinal = Some("XXI".parse()?);
/// meeting.convened_by.push(BodyRef::resolved("csc".parse()?, "Collective Security Council".parse()?));
/// meeting.when = Some(When::new("2026-11-27".parse()?, DateBasis::Stated, "27 November 2026".parse()?));
/// let mut item = NewsItem::new(ItemKind::Article);
/// item.headline = Headline::fold("The Collective Security Council will meet");
/// item.published = Some("2026-11-20".parse()?);
/// item.meetings.push(meeting);
///
/// let release = export::text(&[item.clone()]);
/// let expected = "\
/// The Collective Security Council will meet
///
/// 20.11.2026
///
/// The XXI session of the Collective Security Council will be held on 27 November 2026.
/// ";
/// assert_eq!(release.output, expected);
/// assert_eq!(release.losses, []);
/// assert_eq!(pressroom::parse(&release.output).items()[0].meetings, item.meetings);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn text(items: &[NewsItem]) -> Export<String> {
    text_with(Registry::csto(), items)
}

/// The same for those who read the text with another registry.
pub fn text_with(registry: &Registry, items: &[NewsItem]) -> Export<String> {
    let mut parser = Parser::new(registry);
    let composed: Vec<Option<NewsItem>> = items.iter().map(|item| compose::compose(item, registry)).collect();
    let own_words: BTreeSet<usize> =
        (0..).zip(&composed).filter(|(_, item)| item.is_some()).map(|(at, _)| at).collect();
    let printed: Vec<Cow<'_, NewsItem>> = items.iter().map(Cow::Borrowed).collect();
    let with_sentences: Vec<Cow<'_, NewsItem>> = items
        .iter()
        .zip(composed)
        .map(|(item, composed)| composed.map_or(Cow::Borrowed(item), Cow::Owned))
        .collect();

    let mut best: Option<Export<String>> = None;
    // The plainest form first: sentences only where the layout alone does not say it all, and the headline twice, as
    // pages have it, only where it would not be found else.
    for (items_in_words, words) in [(&printed, &BTreeSet::new()), (&with_sentences, &own_words)] {
        for headline in HeadlinePrints::ALL {
            let output = page::write(items_in_words, headline);
            let losses = loss::losses(items, parser.parse(&output).items(), words);
            if losses.is_empty() {
                return Export::new(output, losses);
            }
            // A text without the sentences that could be written is none to fall back on.
            let is_whole = words.len() == own_words.len();
            if is_whole && best.as_ref().is_none_or(|best| weight(&losses) < weight(&best.losses)) {
                best = Some(Export::new(output, losses));
            }
        }
    }
    best.unwrap_or_else(|| Export::new(String::new(), Vec::new()))
}

/// How much is lost: whole items first.
fn weight(losses: &[Loss]) -> (usize, usize) {
    let items = losses.iter().filter(|loss| loss.pointer.parts().count() == 2).count();
    (items, losses.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::LossKind;
    use crate::model::{
        BodyRef, EntityRef, GroupRef, Headline, ItemKind, Meeting, MeetingFormat, MeetingKind, MeetingMode,
        Office, OfficialRef, Participation, Party, PersonRef, Phase, PostKind, Presence, Printed, Role,
        StateRef,
    };

    fn printed(text: &str) -> Printed {
        text.parse().unwrap()
    }

    fn state(code: &str, name: &str) -> StateRef {
        StateRef::resolved(code.parse().unwrap(), printed(name))
    }

    fn party(who: Party, role: Role, presence: Presence) -> Participation {
        let mut party = Participation::new(who);
        party.roles.insert(role);
        party.presence = Some(presence);
        party
    }

    fn article(headline: &str, meeting: Meeting) -> NewsItem {
        let mut item = NewsItem::new(ItemKind::Article);
        item.headline = Headline::fold(headline);
        item.meetings.push(meeting);
        item
    }

    #[track_caller]
    fn says(item: NewsItem, paragraph: &str) {
        let release = text(&[item]);
        assert_eq!(release.losses, [], "{}", release.output);
        assert_eq!(release.output, format!("On the rivers\n\n{paragraph}\n"));
    }

    #[test]
    fn a_meeting_is_told_in_sentences() {
        let mut meeting = Meeting::new(MeetingKind::Meeting, Phase::Held);
        meeting.ordinal = Some("15th".parse().unwrap());
        meeting.format = Some(MeetingFormat::Expanded);
        meeting.mode = Some(MeetingMode::Videoconference);
        for (id, name) in [("cfm", "Council of Foreign Ministers"), ("cdm", "CDM")] {
            meeting.convened_by.push(BodyRef::resolved(id.parse().unwrap(), printed(name)));
        }
        let mut office = Office::new(
            PostKind::ForeignMinister,
            printed("Minister of Foreign Affairs of the Kyrgyz Republic"),
        );
        office.of = Some(EntityRef::State(state("KG", "Kyrgyz Republic")));
        let anna = printed("Anna Example");
        let official = OfficialRef::new(anna.as_str().parse().unwrap(), anna.clone(), office);
        let person = Party::Official(PersonRef::new(official.name.clone(), anna));
        let absent = |name| party(Party::State(name), Role::Participant, Presence::DidNotTakePart);
        meeting.participations = vec![
            party(Party::State(state("BY", "Belarusian")), Role::Chair, Presence::Attended),
            party(person, Role::Participant, Presence::Attended),
            party(
                Party::Group(GroupRef::new(printed("leading experts"))),
                Role::Participant,
                Presence::Attended,
            ),
            absent(state("AM", "Republic of Armenia")),
            absent(state("UZ", "Uzbekistan")),
        ];
        meeting.participations[1].on_behalf_of = Some(EntityRef::State(state("KG", "Kyrgyz Republic")));
        meeting.topics.push(printed("the draft budget"));
        let mut item = article("On the rivers", meeting);
        item.officials.push(official);
        says(
            item,
            "The 15th joint meeting of the Council of Foreign Ministers and the CDM was held in the expanded format via \
             videoconference. The event was chaired by the Belarusian side. The Kyrgyz Republic was represented by the \
             Minister of Foreign Affairs of the Kyrgyz Republic Anna Example. The event was attended by leading experts. \
             Representatives of the Republic of Armenia and Uzbekistan did not take part in the event. The participants \
             discussed the draft budget.",
        );
    }

    #[test]
    fn paragraphs_are_left_as_they_are_and_what_they_do_not_say_is_a_loss() {
        let mut item = article("On the rivers", Meeting::new(MeetingKind::Summit, Phase::Held));
        item.paragraphs.push(printed("The rivers do not wait."));
        let release = text(&[item]);
        assert_eq!(release.output, "On the rivers\n\nThe rivers do not wait.\n");
        let losses = release.losses.iter().map(|loss| (loss.pointer.as_str(), loss.kind));
        assert!(losses.eq([("/items/0/meetings/0", LossKind::Omitted)]), "{:?}", release.losses);
    }

    #[test]
    fn a_page_ends_with_its_article() {
        let item = article("On the rivers", Meeting::new(MeetingKind::Summit, Phase::Held));
        let release = text(&[item.clone(), item]);
        assert_eq!(release.output, "On the rivers\n\nA summit was held.\n");
        let losses = release.losses.iter().map(|loss| (loss.pointer.as_str(), loss.kind));
        assert!(losses.eq([("/items/1", LossKind::NotExported)]), "{:?}", release.losses);
        assert_eq!(text(&[]).output, "");
    }

    #[test]
    fn a_headline_is_printed_twice_only_where_it_would_not_be_found_else() {
        says(
            article("On the rivers", Meeting::new(MeetingKind::Summit, Phase::Announced)),
            "A summit will be held.",
        );
        let item = article("It met. It spoke.", Meeting::new(MeetingKind::Summit, Phase::InProgress));
        let release = text(&[item]);
        assert_eq!(release.output, "It met. It spoke.\n\nIt met. It spoke.\n\nA summit is being held.\n");
        assert_eq!(release.losses, []);
    }

    #[test]
    fn an_article_without_a_headline_has_its_date_in_front() {
        let mut item = NewsItem::new(ItemKind::Article);
        item.published = Some("2022-02-09".parse().unwrap());
        item.meetings.push(Meeting::new(MeetingKind::Consultations, Phase::Cancelled));
        let release = text(&[item]);
        assert_eq!(
            (release.output.as_str(), release.losses),
            ("09.02.2022 Consultations were cancelled.\n", vec![])
        );
    }
}
