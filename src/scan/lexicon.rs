//! The table behind [`Word`]: each word form with what it is to the grammar.

use super::word::{EventNoun, FormatWord, TitleWord, Word};
use crate::registry::{WordKey, same_word};

/// Sorted by nothing: the order is that of the groups, and the table below is built from it at compile time.
const WORDS: &[(&str, Word)] = &[
    // Small words.
    ("the", Word::The),
    ("a", Word::A),
    ("an", Word::A),
    ("of", Word::Of),
    ("for", Word::For),
    ("to", Word::To),
    ("in", Word::In),
    ("at", Word::At),
    ("on", Word::On),
    ("from", Word::From),
    ("by", Word::By),
    ("with", Word::With),
    ("without", Word::Without),
    ("and", Word::And),
    ("as", Word::As),
    ("well", Word::Well),
    ("between", Word::Between),
    ("under", Word::Under),
    ("via", Word::Via),
    ("into", Word::Into),
    ("during", Word::During),
    ("about", Word::About),
    ("until", Word::Until),
    ("that", Word::That),
    ("which", Word::Which),
    ("who", Word::Who),
    ("not", Word::Not),
    ("neither", Word::Neither),
    ("all", Word::All),
    ("its", Word::Possessive),
    ("his", Word::Possessive),
    ("her", Word::Possessive),
    ("their", Word::Possessive),
    ("he", Word::Pronoun),
    ("she", Word::Pronoun),
    ("they", Word::They),
    ("it", Word::It),
    ("this", Word::This),
    ("according", Word::According),
    // Auxiliaries.
    ("was", Word::Was),
    ("were", Word::Was),
    ("is", Word::Is),
    ("are", Word::Is),
    ("has", Word::Has),
    ("have", Word::Has),
    ("had", Word::Have),
    ("will", Word::Will),
    ("be", Word::Be),
    ("been", Word::Be),
    ("being", Word::Be),
    ("did", Word::Did),
    ("does", Word::Did),
    ("do", Word::Did),
    // Verbs of events.
    ("held", Word::Held),
    ("hold", Word::Held),
    ("holds", Word::Held),
    ("holding", Word::Held),
    ("take", Word::Take),
    ("takes", Word::Take),
    ("took", Word::Take),
    ("taken", Word::Take),
    ("taking", Word::Take),
    ("part", Word::Part),
    ("place", Word::Place),
    ("participate", Word::Participate),
    ("participates", Word::Participate),
    ("participated", Word::Participate),
    ("participating", Word::Participate),
    ("participation", Word::Participation),
    ("involvement", Word::Participation),
    ("attend", Word::Attend),
    ("attends", Word::Attend),
    ("attended", Word::Attend),
    ("attending", Word::Attend),
    ("represent", Word::Represent),
    ("represented", Word::Represent),
    ("present", Word::Present),
    ("absent", Word::Absent),
    ("unable", Word::Unable),
    ("decline", Word::Decline),
    ("declined", Word::Decline),
    ("join", Word::Join),
    ("joined", Word::Join),
    ("host", Word::Host),
    ("hosts", Word::Host),
    ("hosted", Word::Host),
    ("hosting", Word::Host),
    ("chair", Word::Chair),
    ("chairs", Word::Chair),
    ("chaired", Word::Chair),
    ("chairing", Word::Chair),
    ("chairmanship", Word::Chairmanship),
    ("leadership", Word::Leadership),
    ("supervision", Word::Leadership),
    ("direction", Word::Leadership),
    ("presided", Word::Preside),
    ("presides", Word::Preside),
    ("led", Word::Lead),
    ("headed", Word::Lead),
    ("opened", Word::Open),
    ("opens", Word::Open),
    ("begin", Word::Begin),
    ("begins", Word::Begin),
    ("began", Word::Begin),
    ("begun", Word::Begin),
    ("started", Word::Begin),
    ("starts", Word::Begin),
    ("completed", Word::Complete),
    ("ended", Word::Complete),
    ("finished", Word::Complete),
    ("concluded", Word::Complete),
    ("postponed", Word::Postpone),
    ("cancelled", Word::Cancel),
    ("canceled", Word::Cancel),
    ("planned", Word::Plan),
    ("scheduled", Word::Plan),
    ("expected", Word::Plan),
    ("met", Word::Meet),
    ("meet", Word::Meet),
    ("meets", Word::Meet),
    ("receive", Word::Receive),
    ("received", Word::Receive),
    ("receives", Word::Receive),
    ("visited", Word::Visit),
    ("visits", Word::Visit),
    ("conducted", Word::Conduct),
    ("carried", Word::Conduct),
    ("sent", Word::Send),
    ("send", Word::Send),
    ("addressed", Word::Address),
    ("discuss", Word::Discuss),
    ("discussed", Word::Discuss),
    // Verbs of saying.
    ("said", Word::Say),
    ("says", Word::Say),
    ("say", Word::Say),
    ("noted", Word::Say),
    ("notes", Word::Say),
    ("stated", Word::Say),
    ("states", Word::States),
    ("stressed", Word::Say),
    ("emphasized", Word::Say),
    ("emphasised", Word::Say),
    ("reported", Word::Say),
    ("added", Word::Say),
    ("told", Word::Say),
    ("informed", Word::Say),
    ("explained", Word::Say),
    ("declared", Word::Say),
    ("announced", Word::Say),
    ("clarified", Word::Say),
    ("underlined", Word::Say),
    ("underscored", Word::Say),
    ("highlighted", Word::Say),
    ("recalled", Word::Say),
    ("reminded", Word::Say),
    ("remarked", Word::Say),
    ("observed", Word::Say),
    ("commented", Word::Say),
    ("specified", Word::Say),
    ("responded", Word::Say),
    ("replied", Word::Say),
    ("answered", Word::Say),
    ("pointed", Word::Say),
    ("asserted", Word::Say),
    ("affirmed", Word::Say),
    ("confirmed", Word::Say),
    ("outlined", Word::Say),
    ("named", Word::Say),
    ("called", Word::Say),
    ("believes", Word::Say),
    ("thinks", Word::Say),
    ("convinced", Word::Say),
    ("warned", Word::Say),
    ("concludes", Word::Say),
    ("joked", Word::Say),
    // Parties.
    ("side", Word::Side),
    ("sides", Word::Side),
    ("delegation", Word::Delegation),
    ("delegations", Word::Delegation),
    ("representatives", Word::Representatives),
    ("contingent", Word::Contingent),
    ("contingents", Word::Contingent),
    ("servicemen", Word::Contingent),
    ("units", Word::Contingent),
    // Qualities of events.
    ("narrow", Word::Format(FormatWord::Narrow)),
    ("restricted", Word::Format(FormatWord::Narrow)),
    ("limited", Word::Format(FormatWord::Narrow)),
    ("expanded", Word::Format(FormatWord::Expanded)),
    ("enlarged", Word::Format(FormatWord::Expanded)),
    ("extended", Word::Format(FormatWord::Expanded)),
    ("plenary", Word::Format(FormatWord::Plenary)),
    ("informal", Word::Format(FormatWord::Informal)),
    ("working", Word::Format(FormatWord::Working)),
    ("format", Word::FormatNoun),
    ("videoconference", Word::Video),
    ("videoconferencing", Word::Video),
    ("video", Word::Video),
    ("online", Word::Video),
    ("telephone", Word::Telephone),
    ("phone", Word::Telephone),
    ("person", Word::InPerson),
    ("regular", Word::Regular),
    ("joint", Word::Regular),
    ("next", Word::Regular),
    ("annual", Word::Regular),
    ("session", Word::Event(EventNoun::Session)),
    ("sessions", Word::Event(EventNoun::Session)),
    ("meeting", Word::Event(EventNoun::Meeting)),
    ("meetings", Word::Event(EventNoun::Meeting)),
    ("talks", Word::Event(EventNoun::Meeting)),
    ("negotiations", Word::Event(EventNoun::Meeting)),
    ("summit", Word::Event(EventNoun::Summit)),
    ("conference", Word::Event(EventNoun::Conference)),
    ("forum", Word::Event(EventNoun::Forum)),
    ("consultations", Word::Event(EventNoun::Consultations)),
    ("exercise", Word::Event(EventNoun::Exercise)),
    ("exercises", Word::Event(EventNoun::Exercise)),
    ("briefing", Word::Event(EventNoun::Briefing)),
    ("visit", Word::Event(EventNoun::Visit)),
    ("conversation", Word::Event(EventNoun::Call)),
    ("conversations", Word::Event(EventNoun::Call)),
    ("call", Word::Event(EventNoun::Call)),
    ("training", Word::Event(EventNoun::Training)),
    ("trainings", Word::Event(EventNoun::Training)),
    ("ceremony", Word::Event(EventNoun::Ceremony)),
    ("operation", Word::Event(EventNoun::Other)),
    ("seminar", Word::Event(EventNoun::Other)),
    ("gathering", Word::Event(EventNoun::Other)),
    ("event", Word::AnyEvent),
    ("events", Word::AnyEvent),
    ("round", Word::Round),
    ("table", Word::Table),
    // Dates.
    ("january", Word::Month(1)),
    ("february", Word::Month(2)),
    ("march", Word::Month(3)),
    ("april", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june", Word::Month(6)),
    ("july", Word::Month(7)),
    ("august", Word::Month(8)),
    ("september", Word::Month(9)),
    ("october", Word::Month(10)),
    ("november", Word::Month(11)),
    ("december", Word::Month(12)),
    ("year", Word::Year),
    ("current", Word::Current),
    ("today", Word::Today),
    ("eve", Word::Eve),
    ("quarter", Word::Quarter),
    ("half", Word::Half),
    ("first", Word::Title(TitleWord::First)),
    ("second", Word::Ordinal(2)),
    ("third", Word::Ordinal(3)),
    ("fourth", Word::Ordinal(4)),
    ("fifth", Word::Ordinal(5)),
    ("sixth", Word::Ordinal(6)),
    ("seventh", Word::Ordinal(7)),
    ("eighth", Word::Ordinal(8)),
    ("ninth", Word::Ordinal(9)),
    ("tenth", Word::Ordinal(10)),
    ("eleventh", Word::Ordinal(11)),
    ("twelfth", Word::Ordinal(12)),
    ("thirteenth", Word::Ordinal(13)),
    ("fourteenth", Word::Ordinal(14)),
    ("fifteenth", Word::Ordinal(15)),
    ("sixteenth", Word::Ordinal(16)),
    ("seventeenth", Word::Ordinal(17)),
    ("eighteenth", Word::Ordinal(18)),
    ("nineteenth", Word::Ordinal(19)),
    ("twentieth", Word::Ordinal(20)),
    ("thirtieth", Word::Ordinal(30)),
    ("fortieth", Word::Ordinal(40)),
    ("fiftieth", Word::Ordinal(50)),
    // Titles.
    ("secretary", Word::Title(TitleWord::Secretary)),
    ("minister", Word::Title(TitleWord::Minister)),
    ("president", Word::Title(TitleWord::President)),
    ("representative", Word::Title(TitleWord::Representative)),
    ("ambassador", Word::Title(TitleWord::Ambassador)),
    ("spokesman", Word::Title(TitleWord::Spokesman)),
    ("spokeswoman", Word::Title(TitleWord::Spokesman)),
    ("spokesperson", Word::Title(TitleWord::Spokesman)),
    ("chief", Word::Title(TitleWord::Chief)),
    ("head", Word::Title(TitleWord::Head)),
    ("director", Word::Title(TitleWord::Director)),
    ("chairman", Word::Title(TitleWord::Chairman)),
    ("chairwoman", Word::Title(TitleWord::Chairman)),
    ("chairperson", Word::Title(TitleWord::Chairman)),
    ("speaker", Word::Title(TitleWord::Speaker)),
    ("commander", Word::Title(TitleWord::Commander)),
    ("coordinator", Word::Title(TitleWord::Coordinator)),
    ("general", Word::Title(TitleWord::General)),
    ("prime", Word::Title(TitleWord::Prime)),
    ("press", Word::Title(TitleWord::Press)),
    ("state", Word::Title(TitleWord::State)),
    ("deputy", Word::Title(TitleWord::Deputy)),
    ("acting", Word::Title(TitleWord::Acting)),
    ("former", Word::Title(TitleWord::Former)),
    ("permanent", Word::Title(TitleWord::Permanent)),
    ("plenipotentiary", Word::Title(TitleWord::Plenipotentiary)),
    ("special", Word::Title(TitleWord::Special)),
    ("extraordinary", Word::Title(TitleWord::Extraordinary)),
    ("executive", Word::Title(TitleWord::Executive)),
    ("foreign", Word::Title(TitleWord::Foreign)),
    ("defense", Word::Title(TitleWord::Defence)),
    ("defence", Word::Title(TitleWord::Defence)),
    ("interior", Word::Title(TitleWord::Interior)),
    ("internal", Word::Title(TitleWord::Interior)),
    ("emergency", Word::Title(TitleWord::Emergency)),
    ("emergencies", Word::Title(TitleWord::Emergency)),
    ("affairs", Word::Title(TitleWord::Affairs)),
    ("situations", Word::Title(TitleWord::Situations)),
    ("security", Word::Title(TitleWord::Security)),
    ("council", Word::Title(TitleWord::Council)),
    ("staff", Word::Title(TitleWord::Staff)),
    ("parliament", Word::Title(TitleWord::Legislature)),
    ("assembly", Word::Title(TitleWord::Legislature)),
    ("senate", Word::Title(TitleWord::Legislature)),
    ("duma", Word::Title(TitleWord::Legislature)),
    ("house", Word::Title(TitleWord::Legislature)),
    ("chamber", Word::Title(TitleWord::Legislature)),
    ("mazhilis", Word::Title(TitleWord::Legislature)),
    ("kenesh", Word::Title(TitleWord::Legislature)),
    ("majlisi", Word::Title(TitleWord::Legislature)),
    ("colonel", Word::Rank),
    ("lieutenant", Word::Rank),
    ("major", Word::Rank),
    ("army", Word::Rank),
    ("police", Word::Rank),
    ("admiral", Word::Rank),
    ("marshal", Word::Rank),
    ("captain", Word::Rank),
    ("mr", Word::Honorific),
    ("mrs", Word::Honorific),
    ("ms", Word::Honorific),
    ("dr", Word::Honorific),
    ("organization", Word::Organization),
    ("organisation", Word::Organization),
];

/// A power of two, at least twice the number of words.
const PLACES: usize = 1024;

/// The slot of each word by its key; `u16::MAX` is free.
#[expect(clippy::indexing_slicing, reason = "computed at compile time, where a panic stops the build")]
static TABLE: [u16; PLACES] = {
    assert!(WORDS.len() * 2 <= PLACES, "the table is too small for its words");
    let mut table = [u16::MAX; PLACES];
    let mut row = 0;
    while row < WORDS.len() {
        let mut at = KEYS[row].slot(PLACES);
        while table[at] != u16::MAX {
            at = (at + 1) & (PLACES - 1);
        }
        table[at] = row as u16;
        row += 1;
    }
    table
};

#[expect(clippy::indexing_slicing, reason = "computed at compile time, where a panic stops the build")]
static KEYS: [WordKey; WORDS.len()] = {
    let mut keys = [WordKey::NONE; WORDS.len()];
    let mut row = 0;
    while row < WORDS.len() {
        keys[row] = WordKey::of_ascii(WORDS[row].0.as_bytes());
        row += 1;
    }
    keys
};

/// What a word of a text is to the grammar.
pub(super) fn find(text: &str, key: WordKey) -> Word {
    let mut at = key.slot(PLACES);
    loop {
        let Some(&row) = TABLE.get(at) else { return Word::Unknown };
        if row == u16::MAX {
            return Word::Unknown;
        }
        let row = usize::from(row);
        if KEYS.get(row) == Some(&key)
            && let Some((form, word)) = WORDS.get(row)
            // Keys of up to eight bytes are exact.
            && (text.len() == form.len() && form.len() <= 8 || same_word(text, form))
        {
            return *word;
        }
        at = (at + 1) & (PLACES - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_once() {
        for (row, (form, word)) in WORDS.iter().enumerate() {
            assert_eq!(find(form, WordKey::of(form)), *word, "{form}");
            assert!(WORDS[row + 1..].iter().all(|(other, _)| other != form), "{form} stands twice");
        }
    }

    #[test]
    fn case_does_not_count() {
        assert_eq!(find("STATEMENT", WordKey::of("STATEMENT")), Word::Unknown);
        assert_eq!(find("Emphasized", WordKey::of("Emphasized")), Word::Say);
        assert_eq!(find("MEETING", WordKey::of("MEETING")), Word::Event(EventNoun::Meeting));
    }
}
