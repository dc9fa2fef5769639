//! Pages made of the language of releases: its date lines, headlines, officials, quotations and defects, in any order.
//!
//! The sentences are of our own making. What they say does not matter; where they break does.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const DATES: &[&str] = &[
    "13 November 2023",
    "November 13, 2023",
    "14 March",
    "March 14",
    "April 27th of this year",
    "14 January, this year",
    "February 18 of the current year",
    "from 17 to 20 March 2025",
    "April 8 to 11, 2024",
    "June 28-30, 2021",
    "October 31 - November 1, 2018",
    "30 to 2 November 2018",
    "10 and 11 December",
    "between 14 and 17 September",
    "31 November",
    "29 February 2023",
    "the November 20-22 session",
    "the November (2019) session",
    "the fourth quarter of 2024",
    "the first half of 2018",
    "in 2016",
    "in May 2022",
    "in September",
    "today",
    "on the eve",
    "09.02.2022",
    "31.02.2022",
    "1.2.2020",
    "00.00.0000",
    "28 April 2003. in the city",
];

const DATE_LINES: &[&str] = &[
    "24.11.2023",
    "09.02.2022",
    "31.12.0001",
    "30.02.2022",
    "09.02.20221",
    "9.2.2022",
    "05/08/2020 08:00:00",
];

const BODIES: &[&str] = &[
    "CSTO",
    "the Collective Security Treaty Organization",
    "Collective Security Council (CSC)",
    "the Council of Foreign Ministers, the Council of Defense Ministers and the Committee of Secretaries of the \
     Security Councils of the CSTO",
    "the CSTO Permanent Council",
    "the Secretariat",
    "the CSTO Joint Staff",
    "the Working Group on Afghanistan",
    "Council of the CSTO's Consultative Coordination Centre for Responding to Computer Incidents (CSTO CCC)",
    "the Organization’s Secretariat",
    "the UN Security Council",
    "the СRRF",
    "CSTO CSTO",
    "the Parliamentary Assembly",
    "the SCO",
    "the Council of Elders",
];

const STATES: &[&str] = &[
    "Armenia",
    "the Republic of Belarus",
    "the Kyrgyz Republic's",
    "Kazakhstan",
    "the Russian Federation",
    "Tajikistan",
    "the Belarusian side",
    "the Tajik delegation",
    "the Tajik-Afghan border",
    "People's Republic of China",
    "Afghanistan",
    "Georgia",
];

const PEOPLE: &[&str] = &[
    "Stanislav Zas",
    "Stanislav ZAS",
    "S.V. Zas",
    "Imangali Tasmagambetov",
    "Vladimir Zaynetdinov",
    "Anna Example",
    "Anna Petrovna Example",
    "Example Anna",
    "Rahmon Yusuf Ahmadzoda",
    "V. Semerikov",
    "Colonel-General Anatoly Sidorov",
    "Mr. António Placeholder",
    "Nur-Sultan Model-Example",
    "ТTaalatbek Masadykov",
    "He",
    "the Secretary General",
];

const OFFICES: &[&str] = &[
    "the CSTO Secretary General",
    "Secretary General of the Collective Security Treaty Organization",
    "Acting Secretary General of the CSTO",
    "the Deputy Foreign Minister of the Republic of Armenia",
    "the Russian Deputy Foreign Minister",
    "the President of the Republic of Belarus",
    "Chief of the CSTO Joint Staff -",
    "Deputy Prime Minister – Minister of Foreign Affairs",
    "the Permanent and Plenipotentiary Representative of the Republic of Belarus to the CSTO",
    "the State Secretary - Deputy Minister of the Interior of the Republic of Kazakhstan",
    "Special Representative of the UN Secretary General for Central Asia, Head of the UN Regional Centre,",
    "the former Minister of Defense",
    "CSTO Press Secretary",
];

const EVENTS: &[&str] = &[
    "the XVI meeting",
    "the eighteenth session",
    "a regular meeting",
    "the 23 Plenary Meeting",
    "a joint meeting",
    "a working meeting",
    "the international conference \"Safe Rivers: Forecast, Warning\"",
    "the exercise \"Search-2025\"",
    "consultations",
    "a telephone conversation",
    "a round table",
    "the ХIХ extraordinary session",
    "an informal summit",
    "the “Kobalt–2019” training",
    "the next meeting",
];

const PREDICATES: &[&str] = &[
    "was held",
    "took place",
    "will be held",
    "has begun",
    "is being held via videoconferencing",
    "was postponed",
    "was cancelled",
    "ended",
    "met with",
    "was attended by",
    "was chaired by",
    "hosted",
    "did not take part in",
    "discussed the state of the register, the budget and",
    "was represented by",
    "approved the Action Plan until 2030, signed the Protocol on",
    "",
];

const PLACES: &[&str] = &[
    "in Minsk",
    "in Bishkek (the Kyrgyz Republic)",
    "in the city of Almaty",
    "in g. Cholpon-Ata ( Kyrgyz Republic)",
    "at the CSTO Secretariat",
    "near St. Petersburg",
    "at the \"Raubichi\" centre",
    "in the narrow format",
    "under the chairmanship of the Republic of Armenia",
    "with the participation of leading experts",
    "without the participation of",
    "",
];

const SPEECHES: &[&str] = &[
    "We read the river before the river reads us, and that is the whole of our work this spring and the next",
    "Nobody asks a dam for its papers. It stands or it falls, and then the papers come",
    "Fine",
    "Combat Brotherhood-2023",
    "The list is short, it costs little, and in a bad spring it saves more than any exercise, I believe",
    "",
];

const MARKS: &[(&str, &str)] = &[
    ("\"", "\""),
    ("“", "”"),
    ("\"", "”"),
    ("“", "\""),
    ("«", "»"),
    ("„", "“"),
    ("‘", "’"),
    ("''", "''"),
    ("\"“", "”\""),
    ("\"", ""),
    ("“", ""),
    ("", "”"),
    ("", "\""),
    ("- ", ""),
    ("— ", ""),
];

const SAYINGS: &[&str] = &[
    "he said",
    "she noted",
    "Stanislav Zas reported",
    "the Secretary General stressed",
    "noted Anna Example",
    "According to Anna Example",
    "the Minister of Defense of the Republic of Armenia, Suren Example, told the journalists",
    "they added",
    "said",
];

const CONTACT_LINES: &[&str] = &[
    "The CSTO Press Secretary Vladimir Zaynetdinov",
    "The CSTO Press Secretary",
    "Vladimir Zaynetdinov",
    "CSTO spokesman Anna Example",
    "+7495-795-27-10,",
    "+7495-621-33-23-tel/fax",
    "+7495-621-33-23 phone/fax, 625-76-20",
    "Tel.: +7 (495) 795-27-10 Fax: +7 (495) 625-76-20",
    "+123456789012345678",
    "press@example.org",
    "E-mail: press@example.org, other@example.org.",
    "______________________________________",
];

const CHROME: &[&str] = &[
    "Go back",
    "Back to the section",
    "Back to the all news",
    "Печать",
    "(photos)",
    "IMG-20190925-WA0060 (1).jpg",
    "Плотина 9.06.2018.JPG",
    "* * *",
    "----",
    "",
];

const RUSSIAN: &[&str] = &[
    "20 июня с.г. в г. Минске под председательством Республики Беларусь прошло заседание.",
    "«Мы читаем реку», – сказала Анна Пример.",
    "Заседание Совета",
    "11.12.202411 декабря",
    "МОСКВА, 6 дек — Агентство.",
];

const LINE_ENDS: &[&str] = &[
    "\n",
    "\n\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\r\r",
    "\n\r",
    " \n",
    "\u{a0}\n\n",
    "\u{2028}",
    " ",
    "",
];

const NOISE: &[char] = &[
    '\n',
    '\r',
    ' ',
    '\t',
    '\u{a0}',
    '\u{feff}',
    '\u{200b}',
    '\u{ad}',
    '\u{301}',
    '\u{2028}',
    '\u{85}',
    '\0',
    '.',
    ',',
    ':',
    ';',
    '!',
    '?',
    '-',
    '–',
    '—',
    '"',
    '“',
    '”',
    '«',
    '»',
    '„',
    '\'',
    '’',
    '(',
    ')',
    '/',
    '@',
    '+',
    '0',
    '9',
    'A',
    'z',
    'ß',
    'İ',
    'ŉ',
    'С',
    'х',
    'é',
    '中',
    '🕊',
    '\u{202e}',
    '\u{fffd}',
    '\u{10ffff}',
];

/// Text that looks like a page of releases, with noise put in and an end cut off.
pub(crate) fn page() -> impl Strategy<Value = String> {
    let paragraphs = vec((paragraph(), select(LINE_ENDS)), 0..10);
    let noise = vec((any::<Index>(), select(NOISE)), 0..4);
    let cut = weighted(0.2, any::<Index>());
    let mark = select(&["", "", "", "\u{feff}"][..]);
    (mark, paragraphs, noise, cut).prop_map(|(mark, paragraphs, noise, cut)| {
        let text: String = paragraphs.iter().flat_map(|(paragraph, end)| [paragraph, *end]).collect();
        let mut text: Vec<char> = mark.chars().chain(text.chars()).collect();
        for (at, c) in noise {
            text.insert(at.index(text.len() + 1), c);
        }
        if let Some(cut) = cut {
            text.truncate(cut.index(text.len() + 1));
        }
        text.into_iter().collect()
    })
}

/// A line of a page, or two that belong together.
fn paragraph() -> impl Strategy<Value = String> {
    let fixed = |lines: &'static [&'static str]| select(lines).prop_map(str::to_owned);
    prop_oneof![
        2 => fixed(DATE_LINES),
        1 => (select(DATE_LINES), sentence()).prop_map(|(date, body)| format!("{date}{body}")),
        2 => doubled_headline(),
        1 => headline(),
        3 => vec(sentence(), 1..3).prop_map(|sentences| sentences.join(" ")),
        3 => quotation(),
        1 => attendance(),
        2 => fixed(CONTACT_LINES),
        1 => fixed(CHROME),
        1 => fixed(RUSSIAN),
    ]
}

/// A headline, the same again, and mostly a date behind it.
fn doubled_headline() -> impl Strategy<Value = String> {
    let behind = select(&[" 09.02.2022", "", " and more 09.02.2022", " 31.02.2022", "09.02.2022"][..]);
    (headline(), select(LINE_ENDS), behind)
        .prop_map(|(headline, end, behind)| format!("{headline}{end}{headline}{behind}"))
}

fn headline() -> impl Strategy<Value = String> {
    let label =
        select(&["", "", "Announcement: ", "Interview with ", "STATEMENT by ", "Condolences of "][..]);
    (label, select(PEOPLE), select(PREDICATES), select(EVENTS))
        .prop_map(|(label, who, what, event)| format!("{label}{who} {what} {event}"))
}

/// A sentence of a report. Its parts are drawn apart, so many a sentence is as odd as machine translation.
fn sentence() -> impl Strategy<Value = String> {
    let lead = select(&["On ", "In the period ", "The ", "", "as noted on "][..]);
    let end = select(&[".", ".", ".", "", "!", " .", "…", ";", ":"][..]);
    let subject = (select(EVENTS), select(BODIES)).prop_map(|(event, body)| format!("{event} of {body}"));
    (lead, select(DATES), subject, select(PREDICATES), official(), select(PLACES), end).prop_map(
        |(lead, date, subject, predicate, official, place, end)| {
            format!("{lead}{date}, {subject} {predicate} {official} {place}{end}")
        },
    )
}

fn official() -> impl Strategy<Value = String> {
    let joint = select(&[" ", ", ", " - ", "  ", "\u{a0}"][..]);
    (select(OFFICES), joint, select(PEOPLE), any::<bool>()).prop_map(|(office, joint, name, office_first)| {
        let (one, other) = if office_first { (office, name) } else { (name, office) };
        format!("{one}{joint}{other}")
    })
}

/// Who was there, and who was not.
fn attendance() -> impl Strategy<Value = String> {
    let lead = select(
        &[
            "The event was attended by: ",
            "Representatives of ",
            "The Belarusian side was represented by ",
            "The meeting was held under the chairmanship of ",
            "Taking part were ",
            "Neither ",
        ][..],
    );
    let party = prop_oneof![select(STATES).prop_map(str::to_owned), official()];
    let end =
        select(&[".", " did not take part in the meeting.", " were absent.", " was represented.", ""][..]);
    (lead, vec(party, 1..4), end)
        .prop_map(|(lead, parties, end)| format!("{lead}{}{end}", parties.join("; ")))
}

/// Speech, or a name in marks, with or without somebody who says it.
fn quotation() -> impl Strategy<Value = String> {
    let marked = (select(MARKS), select(SPEECHES), select(&["", ",", ".", "?"][..]))
        .prop_map(|((open, close), words, stop)| format!("{open}{words}{stop}{close}"));
    let nested = (select(MARKS), select(SPEECHES), marked.clone(), select(SPEECHES))
        .prop_map(|((open, close), one, inner, two)| format!("{open}{one} {inner} {two}{close}"));
    // A speech that goes on in the next paragraph, where its mark opens again.
    let reopened = (select(MARKS), select(SPEECHES), select(LINE_ENDS), select(SPEECHES))
        .prop_map(|((open, close), one, end, two)| format!("{open}{one}.{end}{open}{two}{close}"));
    let speech = prop_oneof![4 => marked, 1 => nested, 1 => reopened];
    let before = select(SAYINGS);
    let shape =
        select(&["S, A.", "A: S", "A that it is so. S", "S. - A.", "S", "S, A. S", "A at the S forum."][..]);
    (shape, before, speech).prop_map(|(shape, saying, speech)| {
        shape
            .chars()
            .map(|part| match part {
                'S' => speech.clone(),
                'A' => saying.to_owned(),
                other => other.to_string(),
            })
            .collect()
    })
}

/// A page in order: teasers with their dates, a headline, its date, paragraphs and a contact, in the sentences of releases.
pub(crate) fn orderly_page() -> impl Strategy<Value = String> {
    let date = || {
        (1..=28_u8, 1..=12_u8, 1995..=2035_u16)
            .prop_map(|(day, month, year)| format!("{day:02}.{month:02}.{year}"))
    };
    let text = || {
        let report = vec(sentence(), 1..3).prop_map(|sentences| sentences.join(" "));
        let paragraph = prop_oneof![3 => report, 3 => quotation(), 1 => attendance()];
        // A page prints each paragraph on a line, and ends it with a stop.
        paragraph.prop_map(|text| format!("{}.", text.split_whitespace().collect::<Vec<_>>().join(" ")))
    };
    let teaser =
        (date(), vec(text(), 1..3)).prop_map(|(date, texts)| format!("{date}\n\n{}\n\n", texts.join("\n\n")));
    let body = (headline(), weighted(0.8, date()), vec(text(), 1..5));
    let contact = weighted(
        0.5,
        Just(
            "\n\n______\n\nThe CSTO Press Secretary Vladimir Zaynetdinov\n\n+7495-795-27-10\n\n+7495-621-33-23-tel/fax\n\npress@example.org",
        ),
    );
    (vec(teaser, 0..3), body, contact, any::<bool>()).prop_map(
        |(teasers, (headline, date, texts), contact, twice)| {
            let again = if twice { format!("\n\n{headline}") } else { String::new() };
            let date = date.map_or_else(String::new, |date| format!("\n\n{date}"));
            format!(
                "{}{headline}{again}{date}\n\n{}{}\n",
                teasers.concat(),
                texts.join("\n\n"),
                contact.unwrap_or_default()
            )
        },
    )
}
