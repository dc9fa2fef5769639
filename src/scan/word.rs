//! The words of English releases: what the grammar of this crate knows of the language.
//!
//! Names of people, bodies and states are not here; they are a registry's data.

use super::lexicon;
use crate::registry::WordKey;

/// What a token is to the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A word that the grammar does not know: a name, or any other.
    Unknown,

    // Marks.
    Comma,
    Semicolon,
    Colon,
    Stop,
    Question,
    Exclamation,
    OpenBracket,
    CloseBracket,
    /// A hyphen or a dash of any length.
    Dash,
    Quote(QuoteMark),
    OtherMark,

    // Figures.
    /// `27`
    Number,
    /// `27th`
    Figured,

    // Small words.
    The,
    A,
    Of,
    For,
    To,
    In,
    At,
    On,
    From,
    By,
    With,
    Without,
    And,
    As,
    Well,
    Between,
    Under,
    Via,
    Into,
    During,
    About,
    Until,
    That,
    Which,
    Who,
    Not,
    Neither,
    All,
    /// `his`, `her`, `its`, `their`
    Possessive,
    /// `he`
    Pronoun,
    /// `she`: names do not tell whom it may mean.
    She,
    They,
    It,
    This,
    According,

    // Verbs of events.
    Was,
    Is,
    Has,
    /// `will`, `shall`
    Will,
    /// `can`, `could`, `should`, `would`, `might`, `must`; `may` is a month too.
    Modal,
    Be,
    Did,
    Held,
    Take,
    Part,
    Place,
    Participate,
    Participation,
    Attend,
    Represent,
    Present,
    Absent,
    Unable,
    Decline,
    /// `except`, `instead`, `nobody`, `invited` …: who is named with it is not said to take part.
    Exception,
    /// `devoted`, `dedicated`: what follows is a subject, no party.
    Devoted,
    /// `signed`, `concluded`: a date with it is a document's.
    Sign,
    Join,
    Host,
    Chair,
    Chairmanship,
    Leadership,
    Preside,
    Lead,
    Open,
    Begin,
    Complete,
    Postpone,
    Cancel,
    Plan,
    Meet,
    Have,
    Receive,
    Visit,
    Conduct,
    Send,
    Address,
    Discuss,
    /// `gathered`, `convened`
    Gather,
    Arrive,
    /// `city`, `town`: what a name behind `of` is then.
    City,
    /// `theme`, `topic`: what quotation marks behind enclose then.
    Theme,
    /// `ground`, `hall`, `agenda`: a noun of an event before it tells what it is for.
    Site,
    /// `proposed`, `ready`: what follows may never be.
    Propose,
    /// `spoke`, `talked`: with somebody, or at an event.
    Talk,
    /// A verb of saying: `noted`.
    Say,

    // Parties.
    Side,
    Delegation,
    Representatives,
    Contingent,
    /// A plural of people who come from somewhere: `experts`, `ministers`.
    People,
    Observers,
    Participants,
    /// `ministries`, `departments`: whose people they are.
    Institutions,
    /// `both`, of two events.
    Both,

    // Qualities of events.
    Format(FormatWord),
    FormatNoun,
    Video,
    Telephone,
    InPerson,
    Event(EventNoun),
    /// `event`: whatever was named before.
    AnyEvent,
    Round,
    Table,
    Regular,

    // Documents.
    Document(DocumentNoun),
    /// A verb that says what was done with a document; `signed` and `discussed` are others.
    Act(DocumentAct),

    // Dates.
    Month(u8),
    Year,
    Current,
    /// `same`, of a day or a place.
    Same,
    Day,
    Today,
    Eve,
    Quarter,
    Half,
    /// `second` to `fiftieth`; `first` is also a part of titles.
    Ordinal(u8),

    // Titles.
    Title(TitleWord),
    /// A military or police rank: `Colonel`; `General` is also a part of titles.
    Rank,
    Honorific,
    States,
    /// `member`, `members`, `countries`: of a body, and not the body.
    Members,
    /// `assistant`, `adviser`, `wife` …: whoever is named behind `of the President` is not the president.
    Attached,
    /// `last`, of years.
    Last,
    Organization,
}

/// The style of a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuoteMark {
    /// `"`, which opens and closes.
    Straight,
    /// `“`, `„`
    Open,
    /// `”`
    Close,
    /// `«`
    GuillemetOpen,
    /// `»`
    GuillemetClose,
}

/// The adjectives that give a meeting its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormatWord {
    Narrow,
    Expanded,
    Plenary,
    Informal,
    Working,
}

/// The nouns of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventNoun {
    Session,
    Meeting,
    Summit,
    Conference,
    Forum,
    Consultations,
    Exercise,
    Briefing,
    Visit,
    Call,
    Training,
    Ceremony,
    Other,
}

/// The nouns of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocumentNoun {
    Declaration,
    Statement,
    Decision,
    Strategy,
    Plan,
    Programme,
    Agreement,
    Protocol,
    Memorandum,
    Law,
    Other,
}

/// What is done with documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocumentAct {
    Adopted,
    Approved,
    Agreed,
    Considered,
}

/// The words that titles are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleWord {
    // Heads: each makes an office by itself or with its neighbours.
    Secretary,
    Minister,
    President,
    Representative,
    Ambassador,
    Spokesman,
    Chief,
    Head,
    Director,
    Chairman,
    Speaker,
    Commander,
    Coordinator,
    // Modifiers.
    General,
    Prime,
    Press,
    State,
    Deputy,
    First,
    Acting,
    Former,
    Permanent,
    Plenipotentiary,
    Special,
    Extraordinary,
    Executive,
    // Portfolios.
    Foreign,
    Defence,
    Interior,
    Emergency,
    Affairs,
    Situations,
    Security,
    Council,
    Staff,
    /// A parliament or a chamber of one.
    Legislature,
    /// `Cabinet`, `Government`
    Cabinet,
    /// `Department`, `Committee` …: a part of an institution's name, never of a person's.
    Institution,
}

impl TitleWord {
    /// Whether the word can be the head noun of a title.
    pub(crate) const fn is_head(self) -> bool {
        matches!(
            self,
            Self::Secretary
                | Self::Minister
                | Self::President
                | Self::Representative
                | Self::Ambassador
                | Self::Spokesman
                | Self::Chief
                | Self::Head
                | Self::Director
                | Self::Chairman
                | Self::Speaker
                | Self::Commander
                | Self::Coordinator
        )
    }
}

impl Word {
    /// What a word of letters is.
    pub(crate) fn of(text: &str, key: WordKey) -> Self {
        lexicon::find(text, key)
    }

    /// Whether a reader looks at what stands around the word.
    pub(crate) const fn is_cue(self) -> bool {
        match self {
            Self::Title(title) => title.is_head(),
            Self::Stop
            | Self::Question
            | Self::Exclamation
            | Self::Quote(_)
            | Self::Number
            | Self::Month(_)
            | Self::Today
            | Self::Eve
            | Self::Quarter
            | Self::Half
            | Self::Event(_)
            | Self::AnyEvent
            | Self::Table
            | Self::Chairmanship
            | Self::Leadership
            | Self::Chair
            | Self::Preside
            | Self::Attend
            | Self::Participation
            | Self::Participate
            | Self::Take
            | Self::Represent
            | Self::Absent
            | Self::Meet
            | Self::Receive
            | Self::Discuss
            | Self::Same
            | Self::Visit
            | Self::Talk
            | Self::Gather
            | Self::Unable
            | Self::Present
            | Self::Send
            | Self::Open
            | Self::Conduct
            | Self::Join
            | Self::Participants
            | Self::Document(_) => true,
            _ => false,
        }
    }

    /// Whether the word, with a capital, may be one of an institution's name: `House of Representatives`, `Armed Forces`.
    pub(crate) const fn may_name_institution(self) -> bool {
        matches!(
            self,
            Self::Unknown
                | Self::Representatives
                | Self::People
                | Self::Observers
                | Self::Participants
                | Self::Site
                | Self::City
                | Self::Theme
                | Self::Document(_)
                | Self::Institutions
                | Self::Contingent
        )
    }

    /// Whether the grammar of events knows nothing of the word: it is any noun or verb.
    pub(crate) const fn is_content(self) -> bool {
        self.may_name_institution() || matches!(self, Self::Act(_) | Self::Propose)
    }

    /// Whether a word is the head noun of a body with a long name: `Council`, `Commission`.
    pub(crate) const fn names_council(self) -> bool {
        matches!(self, Self::Title(TitleWord::Council | TitleWord::Institution))
    }

    /// Whether a noun phrase does not go on behind the word: a mark or a verb.
    pub(crate) const fn ends_noun_phrase(self) -> bool {
        self.is_mark()
            || matches!(
                self,
                Self::Was
                    | Self::Is
                    | Self::Has
                    | Self::Will
                    | Self::Held
                    | Self::Take
                    | Self::Did
                    | Self::Say
                    | Self::Which
                    | Self::Who
                    | Self::That
                    | Self::Meet
                    | Self::Discuss
                    | Self::Host
                    | Self::Receive
                    | Self::Sign
                    | Self::Begin
                    | Self::Complete
                    | Self::Gather
                    | Self::Conduct
                    | Self::Participate
                    | Self::Attend
                    | Self::Not
            )
    }

    /// Whether the token is a mark and no word.
    pub(crate) const fn is_mark(self) -> bool {
        matches!(
            self,
            Self::Comma
                | Self::Semicolon
                | Self::Colon
                | Self::Stop
                | Self::Question
                | Self::Exclamation
                | Self::OpenBracket
                | Self::CloseBracket
                | Self::Dash
                | Self::Quote(_)
                | Self::OtherMark
        )
    }
}
