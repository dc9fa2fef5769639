//! Sentences that invite a reader to make up a fact. Each was once read wrongly, or nearly so.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use pressroom::model::{NewsItem, Party, Presence};

/// The only item of a page with this body, dated 28 November 2024.
fn item(body: &str) -> NewsItem {
    let page = format!("A headline of no consequence\n\n28.11.2024\n\n{body}\n");
    pressroom::parse(&page).into_items().remove(0)
}

/// The parties of all meetings who are said to have been there, or to come.
fn present(item: &NewsItem) -> Vec<String> {
    parties(item, |presence| presence != Presence::DidNotTakePart)
}

fn absent(item: &NewsItem) -> Vec<String> {
    parties(item, |presence| presence == Presence::DidNotTakePart)
}

fn parties(item: &NewsItem, counts: impl Fn(Presence) -> bool) -> Vec<String> {
    let parties = item.meetings.iter().flat_map(|meeting| &meeting.participations);
    let named =
        parties.filter(|party| party.presence.is_some_and(&counts)).filter_map(|party| match &party.who {
            Party::Official(person) => Some(person.name.to_string()),
            Party::State(state) => state.code().map(ToString::to_string),
            _ => None,
        });
    named.collect()
}

/// A sentence behind a meeting that it may speak of.
fn after_a_meeting(sentence: &str) -> NewsItem {
    item(&format!("A meeting of the Permanent Council was held in Moscow. {sentence}"))
}

#[test]
fn nobody_gets_the_office_of_whom_they_work_for() {
    for body in [
        "Press Secretary of the President of Russia Dmitry Peskov came.",
        "Assistant to the President of Russia Yuri Ushakov came.",
        "Special Envoy of the President of Russia Zamir Kabulov came.",
        "The wife of the President of Belarus Galina Petrova came.",
        "University President Ivan Smirnov came.",
        "Vice-President of Iran Ali Example came.",
    ] {
        let item = item(body);
        let kinds: Vec<_> = item
            .officials
            .iter()
            .flat_map(|official| official.offices.iter())
            .map(|office| office.kind.as_str())
            .collect();
        assert!(!kinds.contains(&"head_of_state"), "{body}: {kinds:?}");
    }
    let spokeswoman =
        item("The spokeswoman of the Minister of Foreign Affairs of Russia Maria Example came.");
    assert_eq!(spokeswoman.officials[0].offices[0].kind.as_str(), "press_secretary");
}

#[test]
fn a_former_office_is_none() {
    for body in [
        "The former Secretary General Nikolai Bordyuzha came.",
        "The then Secretary General Yuri Khachaturov came.",
        "The ex-President of Armenia Serzh Sargsyan came.",
    ] {
        assert!(item(body).officials.is_empty(), "{body}");
    }
}

#[test]
fn what_may_or_did_not_happen_is_no_meeting() {
    for verb in [
        "may be held",
        "can be held",
        "should have been held",
        "was not held",
        "did not take place",
        "could take place",
    ] {
        let body = format!("A meeting of the Permanent Council {verb} in Moscow.");
        assert!(item(&body).meetings.is_empty(), "{body}");
    }
    for verb in ["shall be held", "will now be held", "is to be held", "will take place"] {
        let body = format!("A meeting of the Permanent Council {verb} in Moscow.");
        assert_eq!(item(&body).meetings[0].phase.as_str(), "announced", "{body}");
    }
    let agreed = item("The sides agreed to hold consultations in March 2025.");
    assert!(agreed.meetings.iter().all(|meeting| meeting.phase.as_str() == "announced"));
}

#[test]
fn who_is_excepted_or_invited_did_not_attend() {
    for sentence in [
        "All states except Armenia took part in it.",
        "Nobody from Armenia took part in it.",
        "Armenia was invited to take part in it.",
        "Instead of Armenia, experts took part in it.",
        "The event was attended by all members, except President of Belarus Alexander Lukashenko.",
        "The event was attended by experts and devoted to the situation in Afghanistan.",
        "The event was attended by experts, who conveyed the greetings of President of Belarus Alexander Lukashenko.",
        "At the invitation of the President of Belarus Alexander Lukashenko, experts took part in the meeting.",
    ] {
        assert_eq!(present(&after_a_meeting(sentence)), [""; 0], "{sentence}");
    }
    for sentence in
        ["Armenia refused to take part in it.", "The Armenian side was not able to take part in it."]
    {
        let item = after_a_meeting(sentence);
        assert_eq!((present(&item), absent(&item)), (vec![], vec!["AM".to_owned()]), "{sentence}");
    }
}

#[test]
fn absence_from_something_else_is_none_from_the_meeting() {
    for sentence in [
        "Stanislav Zas said that Armenia did not take part in the exercise.",
        "The exercise in which Tajikistan did not participate was assessed.",
        "The delegation of Tajikistan did not take part in the last session.",
        "The delegation of Armenia did not participate in the vote.",
    ] {
        assert_eq!(absent(&after_a_meeting(sentence)), [""; 0], "{sentence}");
    }
}

#[test]
fn receiving_and_meeting_need_two_persons() {
    for body in [
        "Stanislav Zas has not met with President of Belarus Alexander Lukashenko.",
        "Stanislav Zas received a letter from President of Belarus Alexander Lukashenko.",
        "Stanislav Zas met with journalists and told them about President of Belarus Alexander Lukashenko.",
    ] {
        assert_eq!(present(&item(body)), [""; 0], "{body}");
    }
}

#[test]
fn the_date_and_the_place_are_those_of_the_event() {
    let meeting = |body: &str| item(body).meetings.remove(0);
    let planned =
        meeting("The meeting of the Permanent Council scheduled for 3 November was held on 20 November.");
    assert_eq!(planned.when.unwrap().edtf.to_string(), "2024-11-20");
    let signed = meeting("A round table dedicated to the Treaty signed on 15 May 1992 was held in Moscow.");
    assert_eq!(signed.when, None);
}

#[test]
fn a_year_is_not_taken_from_afar() {
    let page = "A headline of no consequence\n\nThe Treaty was signed on 15 May 1992. On 5 January, a meeting of the CSTO \
                Permanent Council was held.\n";
    let items = pressroom::parse(page).into_items();
    assert_eq!(items[0].meetings[0].when.as_ref().unwrap().edtf.to_string(), "XXXX-01-05");
}

#[test]
fn people_who_share_a_family_name_are_two() {
    let item = item("Ambassador of Russia Ivan Petrov and Ambassador of Belarus Ilya Petrov came.");
    let names: Vec<_> = item.officials.iter().map(|official| official.name.as_str()).collect();
    assert_eq!(names, ["Ivan Petrov", "Ilya Petrov"]);
}

#[test]
fn nobody_speaks_who_is_only_near() {
    const WORDS: &str = "We have agreed on every single point of the plan today";
    let speaker = |sentence: &str| {
        let body = format!("The CSTO Secretary General Stanislav Zas came. {sentence}");
        let item = item(&body);
        item.quotations
            .first()
            .and_then(|quotation| quotation.speaker.as_ref())
            .map(|speaker| speaker.name.to_string())
    };
    assert_eq!(speaker(&format!("\"{WORDS},\" objected an observer.")), None);
    assert_eq!(speaker(&format!("\"{WORDS},\" Stanislav Zas's guest said.")), None);
    assert_eq!(speaker(&format!("\"{WORDS},\" the former Secretary General said.")), None);
    assert_eq!(speaker(&format!("\"{WORDS},\" Stanislav Zas said.")).as_deref(), Some("Stanislav Zas"));
}

#[test]
fn a_number_keeps_its_tens() {
    let number = |body: &str| item(body).meetings[0].ordinal.as_ref().map(pressroom::model::Ordinal::value);
    assert_eq!(number("The twenty-first meeting of the Permanent Council was held in Moscow."), Some(21));
    assert_eq!(number("The 5th anniversary meeting of the Permanent Council was held in Moscow."), None);
}

#[test]
fn given_names_are_no_states() {
    let item = item("Jordan Smith and Ivan Chad came.");
    assert!(item.states.is_empty(), "{:?}", item.states);
}

#[test]
fn what_is_proposed_is_no_meeting() {
    for body in [
        "Stanislav Zas proposed to hold a conference annually.",
        "The Armenian side suggested to conduct consultations in Yerevan on 5 December.",
        "The sides are ready to hold a joint exercise.",
    ] {
        assert!(item(body).meetings.is_empty(), "{body}");
    }
}

#[test]
fn a_state_that_is_only_spoken_of_takes_no_part() {
    for sentence in [
        "The meeting was attended by experts on the history of Georgia.",
        "Stanislav Zas, back from the border of Tajikistan, took part in the meeting.",
        "The event was attended by the author of a book about Kazakhstan.",
        "Graduates of the University of Poland took part in the event.",
    ] {
        let named = present(&after_a_meeting(sentence));
        assert!(named.iter().all(|name| name.len() > 2), "{sentence}: {named:?}");
    }
}

#[test]
fn a_later_event_of_one_kind_is_another_one() {
    let body = "On 5 November, the opening ceremony of the games took place. The closing ceremony will take place on December 1.";
    let days: Vec<_> = item(body)
        .meetings
        .iter()
        .filter_map(|meeting| Some(meeting.when.as_ref()?.edtf.to_string()))
        .collect();
    assert_eq!(days, ["2024-11-05", "2024-12-01"]);
}

#[test]
fn the_day_of_a_beginning_is_not_the_day_of_an_exercise() {
    for body in [
        "The exercise \"Search-2024\" has begun on 20 November.",
        "The exercise \"Search-2024\" was completed on 20 November.",
        "The exercise \"Search-2024\" will begin on 20 December.",
    ] {
        assert_eq!(item(body).meetings[0].when, None, "{body}");
    }
}

#[test]
fn the_day_of_a_dateline_is_not_the_day_of_an_event() {
    let item = item("MINSK, 26 November (Agency) – A meeting of the Permanent Council was held in Moscow.");
    assert_eq!((item.meetings.len(), &item.meetings[0].when), (1, &None));
    assert_eq!(item.dateline.unwrap().when.unwrap().edtf.to_string(), "2024-11-26");
}
