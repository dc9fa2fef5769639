//! Rows of one kind, in groups that share where they come from.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::{Date, Name, SourceId};

/// A page, a book or a list from which rows were taken.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Source {
    /// The identifier that groups of rows name it by.
    pub id: SourceId,
    /// What it is: the publisher, the subject, the day.
    pub title: Name,
    /// Its address, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Name>,
}

impl Source {
    /// A source of this title.
    pub const fn new(id: SourceId, title: Name) -> Self {
        Self { id, title, address: None }
    }
}

/// Where a group of rows comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Provenance {
    /// Where the rows were seen.
    pub sources: Cow<'static, [SourceId]>,
    /// The day of the latest look. Of later days the rows say nothing.
    pub as_of: Date,
    /// Whether the rows were seen in the sources. Others are general knowledge: names among them are read, and no question
    /// about a day is answered from them.
    pub verified: bool,
}

impl Provenance {
    /// Rows that were seen in these sources.
    pub const fn verified(sources: Cow<'static, [SourceId]>, as_of: Date) -> Self {
        Self { sources, as_of, verified: true }
    }

    /// Rows that stand on general knowledge.
    pub const fn unverified(as_of: Date) -> Self {
        Self { sources: Cow::Borrowed(&[]), as_of, verified: false }
    }
}

/// Rows of one kind, in groups that share where they come from.
///
/// ```
/// use pressroom::registry::Registry;
///
/// for (provenance, rows) in Registry::csto().data().bodies.groups() {
///     assert!(!rows.is_empty());
///     assert!(!provenance.verified || !provenance.sources.is_empty());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Table<T: Clone + 'static> {
    rows: Cow<'static, [T]>,
    groups: Cow<'static, [Group]>,
}

/// A stretch of the rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Group {
    pub(super) provenance: Provenance,
    pub(super) len: usize,
}

impl<T: Clone> Table<T> {
    /// A table without rows.
    pub const EMPTY: Self = Self::constant(&[], &[]);

    /// The rows and how many of them each group has, as the macro for tables counts them.
    pub(super) const fn constant(rows: &'static [T], groups: &'static [Group]) -> Self {
        let mut rest = groups;
        let mut len = 0;
        while let [group, tail @ ..] = rest {
            len += group.len;
            rest = tail;
        }
        assert!(len == rows.len(), "each row is in one group");
        Self { rows: Cow::Borrowed(rows), groups: Cow::Borrowed(groups) }
    }

    /// The rows of all groups.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// Whether it has no groups.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The groups in order, each with its rows.
    pub fn groups(&self) -> impl Iterator<Item = (&Provenance, &[T])> {
        let mut rest = self.rows();
        self.groups.iter().filter_map(move |group| {
            let (rows, behind) = rest.split_at_checked(group.len)?;
            rest = behind;
            Some((&group.provenance, rows))
        })
    }

    /// Where a row comes from.
    pub fn provenance(&self, row: usize) -> Option<&Provenance> {
        let mut end = 0;
        self.groups.iter().find_map(|group| {
            end += group.len;
            (row < end).then_some(&group.provenance)
        })
    }
}

impl<T: Clone> Default for Table<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Clone> FromIterator<(Provenance, Vec<T>)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Provenance, Vec<T>)>>(iter: I) -> Self {
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        for (provenance, mut more) in iter {
            groups.push(Group { provenance, len: more.len() });
            rows.append(&mut more);
        }
        Self { rows: Cow::Owned(rows), groups: Cow::Owned(groups) }
    }
}

/// A group as registry files have it.
#[derive(Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "{T}Group")
)]
struct GroupWire<T> {
    /// Where the rows were seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sources: Vec<SourceId>,
    /// The day of the latest look. Of later days the rows say nothing.
    as_of: Date,
    /// Whether the rows were seen in the sources. Others are general knowledge: no question about a day is answered from
    /// them.
    verified: bool,
    /// The rows.
    rows: Vec<T>,
}

impl<T: Clone + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.groups().map(|(provenance, rows)| GroupWire {
            sources: provenance.sources.to_vec(),
            as_of: provenance.as_of,
            verified: provenance.verified,
            rows: rows.to_vec(),
        }))
    }
}

impl<'de, T: Clone + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let groups = Vec::<GroupWire<T>>::deserialize(deserializer)?;
        Ok(groups
            .into_iter()
            .map(|GroupWire { sources, as_of, verified, rows }| {
                (Provenance { sources: Cow::Owned(sources), as_of, verified }, rows)
            })
            .collect())
    }
}

#[cfg(feature = "schema")]
impl<T: Clone + schemars::JsonSchema> schemars::JsonSchema for Table<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<GroupWire<T>>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<GroupWire<T>>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_know_their_group() {
        let day = Date::constant(2026, 11, 24);
        let seen = Provenance::verified(Cow::Owned(vec![SourceId::from_static("page")]), day);
        let heard = Provenance::unverified(day);
        let table: Table<u8> =
            [(seen.clone(), vec![1, 2]), (heard.clone(), vec![]), (heard.clone(), vec![3])]
                .into_iter()
                .collect();
        assert_eq!(table.rows(), [1, 2, 3]);
        assert_eq!(table.provenance(1), Some(&seen));
        assert_eq!(table.provenance(2), Some(&heard));
        assert_eq!(table.provenance(3), None);
        let rows: Vec<_> = table.groups().map(|(_, rows)| rows).collect();
        assert_eq!(rows, [&[1, 2][..], &[], &[3]]);
    }
}
