//! The rows of a registry, one a line.

use clap::ValueEnum;
use pressroom::model::{Edtf, EntityId, Membership, Name, OrganizationalBody};
use pressroom::registry::Registry;
use pressroom::source::Visible;

/// The tables of a registry.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum TableName {
    /// The organization, its bodies, and those of partners
    Bodies,
    /// The states of the world
    States,
    /// Member states and observers, with their statuses
    Members,
    /// Which state was in the chair, and when
    Chairmanships,
    /// Officials, with their posts
    Officials,
    /// Exercises and operations
    Series,
    /// Cities, regions, training grounds
    Places,
    /// Press contacts
    Contacts,
    /// Meetings that were held
    Meetings,
    /// The pages that the rows were taken from
    Sources,
}

pub(super) fn list(registry: &Registry, table: Option<TableName>) -> String {
    match table {
        None => tables(registry),
        Some(table) => aligned(rows(registry, table)),
    }
}

fn tables(registry: &Registry) -> String {
    let rows = TableName::value_variants().iter().filter_map(|table| {
        let value = table.to_possible_value()?;
        let help = value.get_help().map(ToString::to_string).unwrap_or_default();
        Some(vec![value.get_name().to_owned(), rows(registry, *table).len().to_string(), help])
    });
    aligned(rows.collect())
}

fn rows(registry: &Registry, table: TableName) -> Vec<Vec<String>> {
    match table {
        TableName::Bodies => registry.bodies().iter().map(body).collect(),
        TableName::States => registry
            .states()
            .iter()
            .map(|state| {
                let number = format!("{:03}", state.numeric);
                vec![
                    text(&state.code),
                    text(&state.alpha3),
                    number,
                    text(&state.name),
                    text(&state.official_name),
                ]
            })
            .collect(),
        TableName::Members => registry
            .member_states()
            .iter()
            .flat_map(|member| {
                member.memberships.iter().map(|row| vec![text(&member.state), membership(row)])
            })
            .collect(),
        TableName::Chairmanships => registry
            .chairmanships()
            .iter()
            .map(|row| {
                vec![
                    text(row.label()),
                    text(&row.state()),
                    text(row.of()),
                    period(Some(row.start()), row.end()),
                ]
            })
            .collect(),
        TableName::Officials => registry
            .officials()
            .iter()
            .map(|official| {
                let posts =
                    official.tenures.iter().map(|tenure| format!("{} {}", tenure.post(), of(tenure.of())));
                vec![text(&official.id), text(&official.name), posts.collect::<Vec<_>>().join(", ")]
            })
            .collect(),
        TableName::Series => registry
            .series()
            .iter()
            .map(|series| {
                vec![text(&series.id), text(&series.kind), text(&series.name), joined(&series.aliases)]
            })
            .collect(),
        TableName::Places => registry
            .places()
            .iter()
            .map(|place| {
                vec![text(&place.name), text(&place.kind), text(&place.country), joined(&place.variants)]
            })
            .collect(),
        TableName::Contacts => registry
            .contacts()
            .iter()
            .map(|contact| {
                let person = contact.person.as_ref().map(ToString::to_string).unwrap_or_default();
                vec![text(&contact.of), person, days(&contact.observed_on), joined(&contact.titles)]
            })
            .collect(),
        TableName::Meetings => registry
            .meetings()
            .iter()
            .map(|meeting| {
                let bodies: Vec<_> = meeting.bodies.iter().map(ToString::to_string).collect();
                let ordinal = meeting.ordinal.map(|number| number.to_string()).unwrap_or_default();
                let place = meeting.place.as_ref().map(ToString::to_string).unwrap_or_default();
                vec![text(&meeting.when), bodies.join(" "), ordinal, place]
            })
            .collect(),
        TableName::Sources => registry
            .data()
            .sources
            .iter()
            .map(|source| {
                let address = source.address.as_ref().map(ToString::to_string).unwrap_or_default();
                vec![text(&source.id), text(&source.title), address]
            })
            .collect(),
    }
}

fn body(body: &OrganizationalBody) -> Vec<String> {
    vec![text(&body.id), text(&body.kind), text(&body.name), joined(&body.acronyms)]
}

/// A membership with its statuses: `member of csto: treaty_member since 1992-05-15, member since 2003-09-18`.
pub(super) fn membership(row: &Membership) -> String {
    let statuses: Vec<String> =
        row.statuses().iter().map(|period| format!("{} since {}", period.status, period.since)).collect();
    let end = row.end().map(|end| format!(", until {end}")).unwrap_or_default();
    format!("{} of {}: {}{end}", row.kind(), row.of(), statuses.join(", "))
}

/// What an office is of: `of csto`, `of AM`.
pub(super) fn of(entity: &EntityId) -> String {
    match entity {
        EntityId::State(code) => format!("of {code}"),
        EntityId::Body(id) => format!("of {id}"),
    }
}

/// `2020-01-01 to 2022-12-31`, `since 2020`, `until 2016-11`; nothing where neither end is known.
pub(super) fn period(start: Option<&Edtf>, end: Option<&Edtf>) -> String {
    match (start, end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("since {start}"),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => String::new(),
    }
}

pub(super) fn days(days: &[Edtf]) -> String {
    days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

pub(super) fn joined(names: &[Name]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn text(value: &impl ToString) -> String {
    value.to_string()
}

/// The rows in columns; the last one is as wide as it is.
fn aligned(rows: Vec<Vec<String>>) -> String {
    let shown: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.iter().map(|cell| Visible(cell).to_string()).collect()).collect();
    let columns = shown.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        shown
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut print = String::new();
    for row in &shown {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.chars().count() + 2));
        }
        print.push_str(line.trim_end());
        print.push('\n');
    }
    print
}
