//! Encounters that no noun names: `A met with B`, `received`, `talked by phone with`, `visited`.

use super::attendance;
use super::event::{City, EventReader, Own};
use super::meeting::{Draft, told_date};
use super::party::{Parties, Who};
use crate::model::{MeetingKind, Phase};
use crate::registry::Subject;
use crate::scan::word::Word;

/// How far, in tokens, the words between a verb and `with` reach: `met in Bishkek with`.
const NEAR: u32 = 8;

/// Adds the encounters that the verbs of a sentence tell of, but for those that told of an event by its noun; gives the
/// row of the first.
pub(super) fn find(reader: EventReader<'_>, taken: &[u32], drafts: &mut Vec<Draft>) -> Option<usize> {
    let mut first = None;
    let is_taken = |verb: u32| taken.iter().any(|taken| (*taken..=*taken + 2).contains(&verb));
    for verb in reader.cues().filter(|verb| !is_taken(*verb)) {
        if let Some(draft) = encounter(reader, drafts, verb) {
            drafts.push(draft);
            first = first.or(drafts.len().checked_sub(1));
        }
    }
    first
}

fn encounter(reader: EventReader<'_>, drafts: &[Draft], verb: u32) -> Option<Draft> {
    let word = reader.word(verb)?;
    let before = verb.checked_sub(1).and_then(|at| reader.word(at));
    let phase = match before {
        Some(Word::Will) => Phase::Announced,
        // `plans to meet`, `has not met`, `had not received`
        Some(Word::To | Word::Not | Word::Modal) => return None,
        _ => Phase::Held,
    };
    let passive = before == Some(Word::Was) && reader.word(verb + 1) == Some(Word::By);
    let kind = match word {
        Word::Talk => MeetingKind::Call,
        Word::Visit => MeetingKind::Visit,
        Word::Discuss => MeetingKind::Other,
        Word::Meet | Word::Receive => MeetingKind::Meeting,
        _ => return None,
    };
    let sentence = reader.sentence;
    let with = with(reader, verb);
    let own = Own { noun: None, naming: verb..verb + 1, phase };
    let (start, end) = (reader.clause_start(verb), sentence.end);
    let mut draft = Draft {
        naming: (verb, verb + 1 + u32::from(passive || with == Some(verb + 1))),
        kind,
        title: None,
        bodies: Vec::new(),
        ordinal: None,
        format: None,
        mode: reader.mode(start, end),
        date: reader.date(start, end, &own).and_then(|row| told_date(reader.scan, drafts, row)),
        place: reader.place(start, end, &own),
        phase,
        parties: Parties::default(),
        topics: Vec::new(),
    };
    let told = match word {
        Word::Receive if before != Some(Word::Was) => {
            attendance::meet(reader, verb, object(reader, verb + 1), &mut draft)
        }
        Word::Receive if passive => attendance::meet(reader, verb, verb + 2, &mut draft),
        Word::Meet if with.is_none() => {
            // `the Permanent Council met in Moscow`, `the members of the Permanent Council will meet`
            let subject = verb - u32::from(phase == Phase::Announced);
            draft.bodies.extend(reader.meeting_body_before(subject));
            !draft.bodies.is_empty()
        }
        Word::Meet => with.is_some_and(|with| attendance::meet(reader, verb, with + 1, &mut draft)),
        // `talked by phone with`
        Word::Talk => {
            let by_phone = (verb + 1..verb + 4).any(|at| reader.word(at) == Some(Word::Telephone));
            by_phone && with.is_some_and(|with| attendance::meet(reader, verb, with + 1, &mut draft))
        }
        Word::Visit => is_verb(reader, verb) && visits(reader, verb, &mut draft),
        // `A and B discussed`: the release has nothing else to tell of.
        Word::Discuss => {
            drafts.is_empty() && before != Some(Word::Was) && talk_together(reader, verb, &mut draft)
        }
        _ => false,
    };
    told.then_some(draft)
}

/// `met with`, `met in Astana with`
fn with(reader: EventReader<'_>, verb: u32) -> Option<u32> {
    let near = (verb + 1..reader.sentence.end.min(verb + NEAR))
        .take_while(|at| !matches!(reader.word(*at), Some(Word::And | Word::Comma)));
    near.into_iter().find(|at| reader.word(*at) == Some(Word::With))
}

/// Where the object of a verb begins: behind a place, `received in Minsk the Secretary General`.
fn object(reader: EventReader<'_>, at: u32) -> u32 {
    match (reader.word(at), reader.name_at(at + 1)) {
        (Some(Word::In), Some((_, name))) if matches!(name.subject, Subject::Place(_)) => name.end,
        _ => at,
    }
}

/// Whether a form of `visit` is the verb: `visited`, not `the visits of`.
fn is_verb(reader: EventReader<'_>, at: u32) -> bool {
    let print = reader.token(at).and_then(|token| reader.text.get(token.span())).unwrap_or_default();
    let passive = at.checked_sub(1).and_then(|at| reader.word(at)) == Some(Word::Was);
    print.ends_with("ed") && !passive
}

/// `A delegation led by X visited the memorial`: the subject visits; a city that is visited is the place.
fn visits(reader: EventReader<'_>, verb: u32, draft: &mut Draft) -> bool {
    let visitors = reader.subject(verb);
    for who in &visitors {
        attendance::attend(reader, *who, draft);
    }
    if let Some((row, name)) = reader.name_at(verb + 1)
        && matches!(name.subject, Subject::Place(_))
    {
        draft.place = Some(City::Known(row));
    }
    !visitors.is_empty()
}

/// `A and B discussed the prospects`: two named persons at once.
fn talk_together(reader: EventReader<'_>, verb: u32, draft: &mut Draft) -> bool {
    let subject = reader.subject(verb);
    let persons = subject.iter().filter(|who| matches!(who, Who::Person { .. })).count();
    let two = subject.len() == 2 && persons == 2;
    if two {
        for who in subject {
            attendance::attend(reader, who, draft);
        }
    }
    two
}

/// The parties of `a meeting between A and B`, `had a meeting with B`: those whom the words behind name, and the subject.
pub(super) fn bilateral(reader: EventReader<'_>, with: u32, first: u32, draft: &mut Draft) {
    let verb = (first..with).rev().find(|at| matches!(reader.word(*at), Some(Word::Have | Word::Held)));
    let behind = reader.list_end(with + 1);
    // Those who had a meeting `with` somebody are the subject of the verb, `a meeting was held with` has none.
    if reader.word(with) == Some(Word::With)
        && let Some(verb) = verb.filter(|verb| reader.word(verb.saturating_sub(1)) != Some(Word::Was))
    {
        for who in reader.subject(verb) {
            attendance::attend(reader, who, draft);
        }
    }
    attendance::parties(reader, with + 1, behind, draft);
}

/// `the visit of X to Armenia`, `X was on a visit`: who visits.
pub(super) fn visit(reader: EventReader<'_>, first: u32, end: u32, verb: u32, draft: &mut Draft) {
    if reader.word(end) == Some(Word::Of)
        && let Some(who @ Who::Person { .. }) = reader.party_at(end + 1)
    {
        attendance::attend(reader, who, draft);
    }
    let stays = matches!(reader.word(verb), Some(Word::Was | Word::Is | Word::Conduct));
    if stays && verb < first {
        for who in reader.subject(verb) {
            attendance::attend(reader, who, draft);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::meeting::tests::item;
    use crate::model::Party;

    /// The kind of the first meeting of a body, and who was there.
    #[track_caller]
    fn meets(body: &str, expected: Option<(&str, &[&str])>) {
        let item = item(body);
        let who = |party: &Party| match party {
            Party::Official(person) => person.name.to_string(),
            Party::State(state) => state.code().unwrap().to_string(),
            Party::Body(body) => body.id().unwrap().to_string(),
            Party::Group(group) => group.printed.to_string(),
        };
        let found = item.meetings.first().map(|meeting| {
            let parties: Vec<_> = meeting.participations.iter().map(|party| who(&party.who)).collect();
            (meeting.kind.to_string(), parties)
        });
        let expected = expected.map(|(kind, who)| {
            (kind.to_owned(), who.iter().map(|who| (*who).to_owned()).collect::<Vec<_>>())
        });
        assert_eq!(found, expected, "{body}");
    }

    const TWO: Option<(&str, &[&str])> = Some(("meeting", &["Stanislav Zas", "Vladimir Makei"]));

    #[test]
    fn verbs_of_meeting() {
        meets(
            "Stanislav Zas, who is staying in Belarus on a visit, met with the Belarusian Foreign Minister Vladimir Makei.",
            TWO,
        );
        meets(
            "Stanislav Zas received in Minsk the Minister of Foreign Affairs of the Republic of Belarus Vladimir Makei.",
            TWO,
        );
        meets("Stanislav Zas was received by the Belarusian Foreign Minister Vladimir Makei.", TWO);
        meets(
            "Stanislav Zas talked by phone with the Belarusian Foreign Minister Vladimir Makei.",
            Some(("call", &["Stanislav Zas", "Vladimir Makei"])),
        );
        meets(
            "Stanislav Zas received the delegation of the National Assembly of the Republic of Serbia.",
            Some(("meeting", &["Stanislav Zas", "RS"])),
        );
        meets(
            "The observers met with the Belarusian Foreign Minister Vladimir Makei.",
            Some(("meeting", &["The observers", "Vladimir Makei"])),
        );
        meets(
            "On 27 November, a delegation of the CSTO Secretariat led by Stanislav Zas visited the museum.",
            Some(("visit", &["Stanislav Zas"])),
        );
    }

    #[test]
    fn those_between_whom_a_meeting_is_held_meet() {
        let who =
            "the CSTO Secretary General Stanislav Zas and the Belarusian Foreign Minister Vladimir Makei";
        meets(&format!("A meeting was held at the CSTO Secretariat between {who}."), TWO);
        meets(
            "Negotiations were held on the preparation of the exercise with the CRRF.",
            Some(("meeting", &[])),
        );
        meets(
            "The working visit of Stanislav Zas to Yerevan has ended.",
            Some(("visit", &["Stanislav Zas"])),
        );
        let two = "Stanislav Zas was received by the Belarusian Foreign Minister Vladimir Makei and had a meeting with President of Belarus Alexander Lukashenko.";
        assert_eq!(item(two).meetings.len(), 2);
    }

    /// Titles behind a name lead back to it: this once went round for ever.
    #[test]
    fn several_titles_behind_a_name_are_one_party() {
        meets(
            "Stanislav Zas was received by Emomali Rahmon, President of the Republic of Tajikistan, Chairman of the Collective Security Council, and Vladimir Makei.",
            Some(("meeting", &["Stanislav Zas", "Emomali Rahmon", "Vladimir Makei"])),
        );
    }

    #[test]
    fn a_post_alone_means_the_person_named_before() {
        meets(
            "The CSTO Secretary General Stanislav Zas came to Minsk. The Secretary General met with the Belarusian Foreign Minister Vladimir Makei.",
            TWO,
        );
    }

    #[test]
    fn two_who_discuss_something_have_talked() {
        meets(
            "Stanislav Zas and Vladimir Makei discussed the border.",
            Some(("other", &["Stanislav Zas", "Vladimir Makei"])),
        );
        meets("Stanislav Zas discussed the border with experts.", None);
    }

    #[test]
    fn no_encounter_is_made_of_other_uses() {
        for body in [
            "Stanislav Zas received a letter.",
            "The visits of Stanislav Zas to Minsk were short.",
            "Stanislav Zas spoke with warmth of the Belarusian Foreign Minister Vladimir Makei.",
            "The museum was visited by a class of a village school.",
            "The demands met with refusal.",
        ] {
            meets(body, None);
        }
    }
}
