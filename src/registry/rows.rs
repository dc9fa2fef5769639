//! Rows of the built-in tables, one line or a few each.

/// A table of rows in groups: where each group was seen and when that was last looked at, then its rows.
macro_rules! table {
    ($($group:tt $sources:tt as of $as_of:ident [$($row:expr),* $(,)?])+) => {
        $crate::registry::Table::constant(
            const { &[$($($row,)*)+] },
            const { &[$($crate::registry::table::Group {
                provenance: provenance!($group $sources $as_of),
                len: [$(stringify!($row)),*].len(),
            }),+] },
        )
    };
}

macro_rules! provenance {
    (seen [$($source:literal),+ $(,)?] $as_of:ident) => {
        $crate::registry::Provenance {
            sources: std::borrow::Cow::Borrowed(const { &[$($crate::model::SourceId::from_static($source)),+] }),
            as_of: $as_of,
            verified: true,
        }
    };
    (unverified [] $as_of:ident) => {
        $crate::registry::Provenance::unverified($as_of)
    };
}

/// A source: identifier, title, address.
macro_rules! source {
    ($id:literal, $title:literal $(, $address:literal)?) => {
        $crate::registry::Source {
            id: $crate::model::SourceId::from_static($id),
            title: $crate::model::Name::constant($title),
            address: optional!($($crate::model::Name::constant($address))?),
        }
    };
}

/// A body: identifier, kind, canonical name; then what else is known of it.
macro_rules! body {
    ($id:literal, $kind:ident, $name:literal
        $(, in $parent:literal)? $(, acronyms $acronyms:tt)? $(, variants $variants:tt)? $(, corrupt $corrupt:tt)?
        $(, russian $russian:literal $russian_acronyms:tt)? $(, founded $founded:literal)? $(, seat $seat:literal)?
        $(, hosts $hosts:tt)? $(,)?) => {
        $crate::model::OrganizationalBody {
            id: $crate::model::BodyId::from_static($id),
            name: $crate::model::Name::constant($name),
            kind: $crate::model::BodyKind::$kind,
            parent: optional!($($crate::model::BodyId::from_static($parent))?),
            variants: names!($($variants)?),
            acronyms: names!($($acronyms)?),
            corrupt: names!($($corrupt)?),
            translations: russian!($($russian $russian_acronyms)?),
            founded: optional!($($crate::model::Edtf::constant($founded))?),
            dissolved: None,
            seat: optional!($($crate::model::PlaceName::constant($seat))?),
            hosts: names!($($hosts)?),
        }
    };
}

/// A state: the three codes of ISO 3166-1, short name, official name; then its demonyms and other names.
macro_rules! state {
    ($code:literal $alpha3:literal $numeric:literal, $name:literal, $official:literal
        $(, people $demonyms:tt)? $(, variants $variants:tt)? $(,)?) => {
        $crate::model::State {
            code: $crate::model::StateCode::constant($code),
            alpha3: $crate::model::Alpha3Code::constant($alpha3),
            numeric: $numeric,
            name: $crate::model::Name::constant($name),
            official_name: $crate::model::Name::constant($official),
            variants: names!($($variants)?),
            demonyms: names!($($demonyms)?),
        }
    };
}

/// An official: identifier, canonical name, family name; then other spellings and the posts.
macro_rules! official {
    ($id:literal, $name:literal, family $family:literal $(, spellings $spellings:tt)? $(, corrupt $corrupt:tt)?
        $(, russian $russian:literal)? $(, posts [$($tenure:expr),* $(,)?])? $(,)?) => {
        $crate::model::Official {
            id: $crate::model::OfficialId::from_static($id),
            name: $crate::model::PersonName::constant($name),
            family: $crate::model::Name::constant($family),
            spellings: names!($($spellings)?),
            corrupt: names!($($corrupt)?),
            translations: russian!($($russian [])?),
            tenures: std::borrow::Cow::Borrowed(const { &[$($($tenure),*)?] }),
        }
    };
}

/// A post whose first or last day is known, as precise as the source, with the days of pages that show it:
/// `held!(SecretaryGeneral of body "csto", since "2020" until "2022")`.
macro_rules! held {
    (acting $post:ident of $of:ident $id:literal, $($time:tt)+) => {
        held!($post of $of $id, $($time)+).acting()
    };
    ($post:ident of $of:ident $id:literal, $(since $start:literal)? $(until $end:literal)? $(seen [$($day:literal),+])?) => {
        $crate::model::Tenure::constant($crate::model::PostKind::$post, entity!($of $id))
            $(.since($crate::model::Edtf::constant($start)))?
            $(.until($crate::model::Edtf::constant($end)))?
            $(.seen_on(const { &[$($crate::model::Edtf::constant($day)),+] }))?
    };
}

/// A post that pages showed somebody in, on the one day or from the first day to the last:
/// `seen!(ForeignMinister of state "AM", "2022", "2024")`.
macro_rules! seen {
    (acting $post:ident of $of:ident $id:literal, $($day:literal),+) => {
        seen!($post of $of $id, $($day),+).acting()
    };
    ($post:ident of $of:ident $id:literal, $($day:literal),+) => {
        held!($post of $of $id, seen [$($day),+])
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

/// A member state: code; then each membership, `[(status, since)]` in the order of time, of which body where that is not
/// the organization, and the end where there is one.
macro_rules! member_state {
    ($code:literal $(, $kind:ident $statuses:tt of $of:literal $(until $end:literal)?)+ $(,)?) => {
        $crate::model::MemberState {
            state: $crate::model::StateCode::constant($code),
            memberships: std::borrow::Cow::Borrowed(const { &[$($crate::model::Membership::constant(
                $crate::model::BodyId::from_static($of),
                $crate::model::MembershipKind::$kind,
                statuses!($statuses),
                optional!($($crate::model::Edtf::constant($end))?),
            )),+] }),
        }
    };
}

macro_rules! statuses {
    ([$(($status:ident, $since:literal)),+ $(,)?]) => {
        const {
            &[$($crate::model::StatusPeriod {
                status: $crate::model::MembershipStatus::$status,
                since: $crate::model::Edtf::constant($since),
            }),+]
        }
    };
}

/// A state in the chair of the highest body: label, state, from the one day to the other.
macro_rules! chairmanship {
    ($label:literal, $state:literal, $start:expr, $end:literal) => {
        $crate::model::Chairmanship::constant(
            $crate::model::StateCode::constant($state),
            $crate::model::BodyId::from_static("csc"),
            $crate::model::Name::constant($label),
            $start,
            Some($crate::model::Edtf::constant($end)),
        )
    };
}

/// A place: kind, name, country; then its other names.
macro_rules! place {
    ($kind:ident, $name:literal, $country:literal $(, variants $variants:tt)? $(,)?) => {
        $crate::model::KnownPlace {
            name: $crate::model::PlaceName::constant($name),
            kind: $crate::model::PlaceKind::$kind,
            country: $crate::model::StateCode::constant($country),
            variants: names!($($variants)?),
        }
    };
    ($name:literal, $($rest:tt)+) => {
        place!(City, $name, $($rest)+)
    };
}

/// A series of exercises or operations: identifier, what its editions are, canonical name; then its aliases.
macro_rules! series {
    ($id:literal, $kind:ident, $name:literal $(, aliases $aliases:tt)? $(, russian $russian:literal)? $(,)?) => {
        $crate::model::EventSeries {
            id: $crate::model::SeriesId::from_static($id),
            name: $crate::model::Name::constant($name),
            kind: $crate::model::MeetingKind::$kind,
            aliases: names!($($aliases)?),
            translations: russian!($($russian [])?),
        }
    };
}

/// A meeting that was held: its bodies and when; then its number, city, format and mode.
macro_rules! meeting {
    ([$($body:literal),+], $when:expr $(, number $ordinal:literal)? $(, in $place:literal)? $(, as $format:ident)?
        $(, by $mode:ident)? $(,)?) => {
        $crate::model::KnownMeeting {
            bodies: std::borrow::Cow::Borrowed(const { &[$($crate::model::BodyId::from_static($body)),+] }),
            ordinal: optional!($($ordinal)?),
            when: $when,
            place: optional!($($crate::model::PlaceName::constant($place))?),
            format: optional!($($crate::model::MeetingFormat::$format)?),
            mode: optional!($($crate::model::MeetingMode::$mode)?),
        }
    };
}

/// A press contact: whose it is, who, what the person is called, the days of pages that show it; then its numbers and
/// addresses.
macro_rules! contact {
    ($of:literal, $person:literal, $titles:tt, seen [$($day:literal),+]
        $(, phones [$($phone:expr),+ $(,)?])? $(, emails [$($email:expr),+])? $(,)?) => {
        $crate::model::KnownContact {
            of: $crate::model::BodyId::from_static($of),
            person: Some($crate::model::OfficialId::from_static($person)),
            titles: names!($titles),
            phones: std::borrow::Cow::Borrowed(const { &[$($($phone),+)?] }),
            emails: std::borrow::Cow::Borrowed(const { &[$($($email),+)?] }),
            observed_on: std::borrow::Cow::Borrowed(const { &[$($crate::model::Edtf::constant($day)),+] }),
        }
    };
}

macro_rules! names {
    () => {
        std::borrow::Cow::Borrowed(&[])
    };
    ([$($name:literal),* $(,)?]) => {
        std::borrow::Cow::Borrowed(const { &[$($crate::model::Name::constant($name)),*] })
    };
}

/// The name in Russian, with its acronyms.
macro_rules! russian {
    () => {
        std::borrow::Cow::Borrowed(&[])
    };
    ($name:literal $acronyms:tt) => {
        std::borrow::Cow::Borrowed(
            const {
                &[$crate::model::LocalName {
                    language: $crate::model::LanguageTag::RUSSIAN,
                    name: $crate::model::Name::constant($name),
                    acronyms: names!($acronyms),
                }]
            },
        )
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
    body, chairmanship, contact, entity, held, meeting, member_state, names, official, optional, place,
    provenance, russian, seen, series, source, state, statuses, table,
};
