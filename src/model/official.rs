use std::borrow::Cow;

use super::{Edtf, EntityId, Names, OfficialId, PersonName, PostKind};

/// A person that a registry knows: an identity, its spellings and the posts held over time. The mention of a
/// person in a text is a [`PersonRef`](super::PersonRef).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Official {
    /// The identifier.
    pub id: OfficialId,
    /// The canonical spelling of the whole name.
    pub name: PersonName,
    /// The family name in it: its first or its last word.
    pub family: Cow<'static, str>,
    /// Other spellings of the whole name, in the same order of given and family name.
    pub spellings: Names,
    /// The posts, in the order of time.
    pub tenures: Cow<'static, [Tenure]>,
}

/// A post that a person held, or was seen in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tenure {
    /// The kind of post.
    pub post: PostKind,
    /// Whose post it is.
    pub of: EntityId,
    /// Whether the person acted for another or for the time being.
    pub acting: bool,
    /// Since when and until when, as far as that is known.
    pub term: Term,
}

/// What is known of the time of a tenure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The term itself; an end that is absent is open or not known.
    Known {
        /// The first day, as precise as the source.
        start: Edtf,
        /// The last day, as precise as the source.
        end: Option<Edtf>,
    },
    /// Only that pages showed the person in the post from the one to the other: not the limits of a term.
    Observed {
        /// The earliest page.
        first: Edtf,
        /// The latest page.
        last: Edtf,
    },
}
