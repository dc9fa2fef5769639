//! Rows of the built-in tables, one line or a few each.

/// A body: identifier, kind, canonical name; then its parent and its other names.
macro_rules! body {
    ($id:literal, $kind:ident, $name:literal
        $(, in $parent:literal)? $(, acronyms $acronyms:tt)? $(, variants $variants:tt)? $(, corrupt $corrupt:tt)? $(,)?) => {
        $crate::model::OrganizationalBody {
            id: $crate::model::BodyId::from_static($id),
            name: std::borrow::Cow::Borrowed($name),
            variants: names!($($variants)?),
            acronyms: names!($($acronyms)?),
            corrupt: names!($($corrupt)?),
            kind: $crate::model::BodyKind::$kind,
            parent: optional!($($crate::model::BodyId::from_static($parent))?),
        }
    };
}

/// A state: code, short name, official name; then its demonyms and other names.
macro_rules! state {
    ($code:literal, $name:literal, $official:literal $(, people $demonyms:tt)? $(, variants $variants:tt)? $(,)?) => {
        $crate::model::State {
            code: $crate::model::StateCode::constant($code),
            name: std::borrow::Cow::Borrowed($name),
            official_name: std::borrow::Cow::Borrowed($official),
            variants: names!($($variants)?),
            demonyms: names!($($demonyms)?),
        }
    };
}

/// An official: identifier, canonical name, family name; then other spellings and the posts.
macro_rules! official {
    ($id:literal, $name:literal, family $family:literal $(, spellings $spellings:tt)? $(, posts [$($tenure:expr),* $(,)?])? $(,)?) => {
        $crate::model::Official {
            id: $crate::model::OfficialId::from_static($id),
            name: $crate::model::PersonName::constant($name),
            family: std::borrow::Cow::Borrowed($family),
            spellings: names!($($spellings)?),
            tenures: std::borrow::Cow::Borrowed(const { &[$($($tenure),*)?] }),
        }
    };
}

/// A post held from a day, until a day where it is known: `held!(SecretaryGeneral of body "csto", "2020", "2022")`.
macro_rules! held {
    ($post:ident of $of:ident $id:literal, $start:literal $(, $end:literal)?) => {
        tenure!($post of $of $id, false, $crate::model::Term::Known {
            start: $crate::model::Edtf::constant($start),
            end: optional!($($crate::model::Edtf::constant($end))?),
        })
    };
    (acting $post:ident of $of:ident $id:literal, $start:literal $(, $end:literal)?) => {
        tenure!($post of $of $id, true, $crate::model::Term::Known {
            start: $crate::model::Edtf::constant($start),
            end: optional!($($crate::model::Edtf::constant($end))?),
        })
    };
}

/// A post that pages showed somebody in: `seen!(ForeignMinister of state "AM", "2022", "2024")`.
macro_rules! seen {
    ($post:ident of $of:ident $id:literal, $first:literal, $last:literal) => {
        tenure!($post of $of $id, false, $crate::model::Term::Observed {
            first: $crate::model::Edtf::constant($first),
            last: $crate::model::Edtf::constant($last),
        })
    };
    (acting $post:ident of $of:ident $id:literal, $first:literal, $last:literal) => {
        tenure!($post of $of $id, true, $crate::model::Term::Observed {
            first: $crate::model::Edtf::constant($first),
            last: $crate::model::Edtf::constant($last),
        })
    };
}

macro_rules! tenure {
    ($post:ident of $of:ident $id:literal, $acting:literal, $term:expr) => {
        $crate::model::Tenure {
            post: $crate::model::PostKind::$post,
            of: entity!($of $id),
            acting: $acting,
            term: $term,
        }
    };
}

macro_rules! entity {
    (state $code:literal) => {
        $crate::model::EntityId::State($crate::model::StateCode::constant($code))
    };
    (body $id:literal) => {
        $crate::model::EntityId::Body($crate::model::BodyId::from_static($id))
    };
}

/// A member state: code; then each membership, `[(status, since)]` in the order of time, of which body where
/// that is not the organization, and the end where there is one.
macro_rules! member_state {
    ($code:literal
        $(, [$(($status:ident, $since:literal)),+ $(,)?] $(of $of:literal)? $(until $end:literal)?)+
        $(,)?) => {
        $crate::model::MemberState {
            state: $crate::model::StateCode::constant($code),
            memberships: std::borrow::Cow::Borrowed(const { &[$($crate::model::Membership {
                of: member_of!($($of)?),
                statuses: std::borrow::Cow::Borrowed(const { &[$($crate::model::StatusPeriod {
                    status: $crate::model::MembershipStatus::$status,
                    since: $crate::model::Edtf::constant($since),
                }),+] }),
                end: optional!($($crate::model::Edtf::constant($end))?),
            }),+] }),
        }
    };
}

macro_rules! member_of {
    () => {
        $crate::model::BodyId::from_static("csto")
    };
    ($id:literal) => {
        $crate::model::BodyId::from_static($id)
    };
}

/// A city: name, country; then its other names.
macro_rules! place {
    ($name:literal, $country:literal $(, variants $variants:tt)? $(,)?) => {
        $crate::model::KnownPlace {
            name: $crate::model::PlaceName::constant($name),
            variants: names!($($variants)?),
            country: $crate::model::StateCode::constant($country),
        }
    };
}

/// A series of exercises or operations: identifier, what its editions are, canonical name; then its aliases.
macro_rules! series {
    ($id:literal, $kind:ident, $name:literal $(, aliases $aliases:tt)? $(,)?) => {
        $crate::model::EventSeries {
            id: $crate::model::SeriesId::from_static($id),
            name: std::borrow::Cow::Borrowed($name),
            aliases: names!($($aliases)?),
            kind: $crate::model::MeetingKind::$kind,
        }
    };
}

macro_rules! names {
    () => {
        $crate::model::Names::NONE
    };
    ([$($name:literal),* $(,)?]) => {
        $crate::model::Names::Table(&[$($name),*])
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

pub(super) use {
    body, entity, held, member_of, member_state, names, official, optional, place, seen, series, state,
    tenure,
};
