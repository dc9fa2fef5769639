//! All that a registry knows of one thing.

use std::fmt::Write;

use pressroom::model::{
    Answer, BodyId, Date, EntityId, EventSeries, HoldingBasis, KnownPlace, LocalName, Membership, Official,
    OfficialId, OrganizationalBody, State, StateCode, Tenure,
};
use pressroom::registry::{Holding, Match, Provenance, Registry, Table};
use pressroom::source::Visible;

use super::list::{days, joined, membership, of, period};

/// What is known of what has this identifier, code or name; where a name is that of several things, of each of them.
pub(super) fn show(registry: &Registry, name: &str, on: Option<Date>) -> Result<String, String> {
    let found = find(registry, name);
    if found.is_empty() {
        return Err(format!(
            "nothing has the identifier or the name `{name}`; `pressroom registry list` shows what there is"
        ));
    }
    let mut page = Page::default();
    for (number, thing) in found.iter().enumerate() {
        if number > 0 {
            page.text.push('\n');
        }
        match (*thing, on) {
            (Thing::Body(body), None) => page.body(registry, body),
            (Thing::Body(body), Some(day)) => page.body_on(registry, body, day),
            (Thing::State(state), None) => page.state(registry, state),
            (Thing::State(state), Some(day)) => page.state_on(registry, state, day),
            (Thing::Official(official), None) => page.official(registry, official),
            (Thing::Official(official), Some(day)) => page.official_on(registry, official, day),
            (Thing::Series(series), _) => page.series(registry, series),
            (Thing::Place(place), _) => page.place(registry, place),
        }
    }
    Ok(page.text)
}

#[derive(Clone, Copy)]
enum Thing<'r> {
    Body(&'r OrganizationalBody),
    State(&'r State),
    Official(&'r Official),
    Series(&'r EventSeries),
    Place(&'r KnownPlace),
}

fn find<'r>(registry: &'r Registry, name: &str) -> Vec<Thing<'r>> {
    let body = name.parse().ok().and_then(|id| registry.body(&id)).map(Thing::Body);
    let official = name.parse().ok().and_then(|id| registry.official(&id)).map(Thing::Official);
    let series = name.parse().ok().and_then(|id| registry.series_by_id(&id)).map(Thing::Series);
    let state = name.parse().ok().and_then(|code: StateCode| registry.state(code)).map(Thing::State);
    let by_identifier: Vec<Thing<'r>> = [body, official, series, state].into_iter().flatten().collect();
    if !by_identifier.is_empty() {
        return by_identifier;
    }
    let bodies = each(registry.find_body(name)).map(Thing::Body);
    let states = each(registry.find_state(name)).map(Thing::State);
    let officials = each(registry.find_official(name)).map(Thing::Official);
    let series = each(registry.find_series(name)).map(Thing::Series);
    let places = each(registry.find_place(name)).map(Thing::Place);
    bodies.chain(states).chain(officials).chain(series).chain(places).collect()
}

fn each<T>(found: Match<'_, T>) -> impl Iterator<Item = &T> {
    match found {
        Match::One(one) => vec![one],
        Match::Several(several) => several,
        _ => Vec::new(),
    }
    .into_iter()
}

/// Where the values of all rows begin.
const VALUES: usize = 14;

/// Headings and rows of a label and its values.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn heading(&mut self, heading: &str) {
        let _ = writeln!(self.text, "{}", Visible(heading));
    }

    /// Values, one a line; no row at all where there is none.
    fn row(&mut self, label: &str, values: impl IntoIterator<Item = String>) {
        let mut label = label;
        for value in values.into_iter().filter(|value| !value.is_empty()) {
            let _ = writeln!(self.text, "  {label:VALUES$}{}", Visible(&value));
            label = "";
        }
    }

    fn translations(&mut self, translations: &[LocalName]) {
        for local in translations {
            let acronyms = if local.acronyms.is_empty() {
                String::new()
            } else {
                format!(" ({})", joined(&local.acronyms))
            };
            self.row(&format!("in {}", local.language), [format!("{}{acronyms}", local.name)]);
        }
    }

    /// Where a row was seen, or that it was not.
    fn seen<T: Clone>(&mut self, registry: &Registry, table: &Table<T>, row: &T) {
        let at = table.rows().iter().position(|other| std::ptr::eq(other, row));
        let Some(provenance) = at.and_then(|at| table.provenance(at)) else { return };
        self.row("as of", [provenance.as_of.to_string()]);
        if !provenance.verified {
            self.row("sources", ["general knowledge, not seen on a page".to_owned()]);
            return;
        }
        self.row("sources", sources(registry, provenance));
    }

    fn body(&mut self, registry: &Registry, body: &OrganizationalBody) {
        self.heading(&format!("{} ({})", body.name, body.id));
        self.row("kind", [body.kind.to_string()]);
        self.row("part of", body.parent.iter().map(|parent| body_name(registry, parent)));
        self.row("acronyms", [joined(&body.acronyms)]);
        self.row("also", body.variants.iter().map(ToString::to_string));
        self.row("wrongly", body.corrupt.iter().map(ToString::to_string));
        self.translations(&body.translations);
        self.row("founded", body.founded.iter().map(ToString::to_string));
        self.row("dissolved", body.dissolved.iter().map(ToString::to_string));
        self.row("seat", body.seat.iter().map(ToString::to_string));
        self.row("hosts", [joined(&body.hosts)]);
        let below = registry.bodies_under(&body.id).filter(|below| below.parent.as_ref() == Some(&body.id));
        self.row("has", below.map(|below| format!("{} ({})", below.name, below.id)));
        let id = EntityId::Body(body.id.clone());
        self.row(
            "posts",
            holders(registry, &id)
                .map(|(official, tenure)| format!("{}: {}", official.name, held(tenure, None))),
        );
        let members = registry.member_states().iter().flat_map(|state| {
            state.memberships.iter().filter(|row| *row.of() == body.id).map(move |row| (state.state, row))
        });
        self.row("members", members.map(|(state, row)| format!("{state} {}", membership(row))));
        self.row(
            "contacts",
            registry.contacts().iter().filter(|contact| contact.of == body.id).map(|contact| {
                let person = contact
                    .person
                    .as_ref()
                    .map(|id| format!("{}, ", person_name(registry, id)))
                    .unwrap_or_default();
                let numbers = contact
                    .phones
                    .iter()
                    .filter_map(|phone| phone.e164())
                    .map(|number| format!(", {number}"));
                let emails = contact.emails.iter().map(|email| format!(", {email}"));
                let more: String = numbers.chain(emails).collect();
                format!("{person}{}{more}; seen {}", joined(&contact.titles), days(&contact.observed_on))
            }),
        );
        self.seen(registry, &registry.data().bodies, body);
    }

    fn body_on(&mut self, registry: &Registry, body: &OrganizationalBody, day: Date) {
        self.heading(&format!("{} ({}) on {day}", body.name, body.id));
        self.posts_on(registry, &EntityId::Body(body.id.clone()), day);
        let has_members = registry
            .member_states()
            .iter()
            .flat_map(|state| state.memberships.iter())
            .any(|row| *row.of() == body.id);
        match registry.members(&body.id, day) {
            _ if !has_members => {}
            Answer::Known(members) => members.iter().for_each(|member| {
                let status =
                    member.status.known().map_or_else(|| "status not known".to_owned(), ToString::to_string);
                self.pair(&state_name(registry, member.state.state), &status);
            }),
            Answer::Unknown => self.pair("members", "not known"),
        }
        if registry.chairmanships().iter().any(|row| *row.of() == body.id)
            || body.id == *registry.organization()
        {
            match registry.chairs(day) {
                Answer::Known(chairs) => chairs.iter().for_each(|row| {
                    self.pair("in the chair", &state_name(registry, row.state()));
                }),
                Answer::Unknown => self.pair("in the chair", "not known"),
            }
        }
    }

    fn state(&mut self, registry: &Registry, state: &State) {
        self.heading(&format!("{} ({})", state.name, state.code));
        self.row("official", [state.official_name.to_string()]);
        self.row("codes", [format!("{} {} {:03}", state.code, state.alpha3, state.numeric)]);
        self.row("also", state.variants.iter().map(ToString::to_string));
        self.row("people", [joined(&state.demonyms)]);
        let memberships = registry.member_states().iter().filter(|row| row.state == state.code);
        self.row("membership", memberships.flat_map(|row| row.memberships.iter().map(membership)));
        let chairs = registry.chairmanships().iter().filter(|row| row.state() == state.code);
        self.row(
            "in the chair",
            chairs.map(|row| format!("{}: {}", row.label(), period(Some(row.start()), row.end()))),
        );
        let id = EntityId::State(state.code);
        self.row(
            "posts",
            holders(registry, &id)
                .map(|(official, tenure)| format!("{}: {}", official.name, held(tenure, None))),
        );
    }

    fn state_on(&mut self, registry: &Registry, state: &State, day: Date) {
        self.heading(&format!("{} ({}) on {day}", state.name, state.code));
        let mut bodies: Vec<&BodyId> = registry
            .member_states()
            .iter()
            .flat_map(|row| row.memberships.iter().map(Membership::of))
            .collect();
        bodies.sort();
        bodies.dedup();
        for body in bodies {
            let status = match registry.status(state.code, body, day) {
                Answer::Known(Some(status)) => status.to_string(),
                Answer::Known(None) => "no member".to_owned(),
                Answer::Unknown => "not known".to_owned(),
            };
            self.pair(body.as_str(), &status);
        }
        self.posts_on(registry, &EntityId::State(state.code), day);
    }

    /// Who held the posts that the registry knows of something.
    fn posts_on(&mut self, registry: &Registry, of: &EntityId, day: Date) {
        let mut posts: Vec<_> = holders(registry, of).map(|(_, tenure)| tenure.post()).collect();
        posts.sort();
        posts.dedup();
        for post in posts {
            let label = post.to_string().replace('_', " ");
            match registry.holders(post, of, day) {
                Answer::Known(holders) if holders.is_empty() => self.pair(&label, "nobody"),
                Answer::Known(holders) => {
                    for holding in &holders {
                        self.pair(&label, &holder(holding));
                    }
                }
                Answer::Unknown => self.pair(&label, "not known"),
            }
        }
    }

    fn official(&mut self, registry: &Registry, official: &Official) {
        self.heading(&format!("{} ({})", official.name, official.id));
        self.row("also", official.spellings.iter().map(ToString::to_string));
        self.row("wrongly", official.corrupt.iter().map(ToString::to_string));
        self.translations(&official.translations);
        self.row("posts", official.tenures.iter().map(|tenure| held(tenure, Some(registry))));
        self.seen(registry, &registry.data().officials, official);
    }

    fn official_on(&mut self, registry: &Registry, official: &Official, day: Date) {
        self.heading(&format!("{} ({}) on {day}", official.name, official.id));
        match registry.offices(&official.id, day) {
            Answer::Known(offices) => {
                self.row(
                    "posts",
                    offices.iter().map(|holding| {
                        format!("{}, {}", held(holding.tenure, Some(registry)), basis(holding))
                    }),
                );
            }
            Answer::Unknown => self.row("posts", ["not known".to_owned()]),
        }
    }

    fn series(&mut self, registry: &Registry, series: &EventSeries) {
        self.heading(&format!("{} ({})", series.name, series.id));
        self.row("kind", [series.kind.to_string()]);
        self.row("also", series.aliases.iter().map(ToString::to_string));
        self.translations(&series.translations);
        self.seen(registry, &registry.data().series, series);
    }

    fn place(&mut self, registry: &Registry, place: &KnownPlace) {
        self.heading(place.name.as_str());
        self.row("kind", [place.kind.to_string()]);
        self.row("country", [state_name(registry, place.country)]);
        self.row("also", place.variants.iter().map(ToString::to_string));
        self.seen(registry, &registry.data().places, place);
    }

    /// A label of any width and its value.
    fn pair(&mut self, label: &str, value: &str) {
        let _ = writeln!(self.text, "  {:<28}  {}", Visible(label).to_string(), Visible(value));
    }
}

/// The titles of the pages; `registry list sources` has their addresses.
fn sources(registry: &Registry, provenance: &Provenance) -> impl Iterator<Item = String> {
    let all = &registry.data().sources;
    let known = provenance.sources.iter().filter_map(|id| all.iter().find(|source| source.id == *id));
    known.map(|source| source.title.to_string())
}

/// All who are known to have held a post of something, in the order of the registry.
fn holders<'r>(registry: &'r Registry, of: &EntityId) -> impl Iterator<Item = (&'r Official, &'r Tenure)> {
    registry.officials().iter().flat_map(move |official| {
        official.tenures.iter().filter(move |tenure| tenure.of() == of).map(move |tenure| (official, tenure))
    })
}

/// `secretary general of csto, 2020-01-01 to 2022-12-31`; whose post it is only where that is asked for.
fn held(tenure: &Tenure, registry: Option<&Registry>) -> String {
    let acting = if tenure.is_acting() { "acting " } else { "" };
    let of = if registry.is_some() { format!(" {}", of(tenure.of())) } else { String::new() };
    let limits = period(tenure.start(), tenure.end());
    let limits = if limits.is_empty() { limits } else { format!(", {limits}") };
    let seen = if tenure.observed_on().is_empty() {
        String::new()
    } else {
        format!(", seen {}", days(tenure.observed_on()))
    };
    format!("{acting}{}{of}{limits}{seen}", tenure.post().to_string().replace('_', " "))
}

fn holder(holding: &Holding<'_>) -> String {
    let acting = if holding.tenure.is_acting() { ", acting" } else { "" };
    format!("{}{acting} ({})", holding.official.name, basis(holding))
}

fn basis(holding: &Holding<'_>) -> &'static str {
    match holding.basis {
        HoldingBasis::Term => "within the term",
        HoldingBasis::Observed => "seen on that day",
        HoldingBasis::Between => "known before and after",
    }
}

fn body_name(registry: &Registry, id: &BodyId) -> String {
    registry.body(id).map_or_else(|| id.to_string(), |body| format!("{} ({id})", body.name))
}

fn state_name(registry: &Registry, code: StateCode) -> String {
    registry.state(code).map_or_else(|| code.to_string(), |state| format!("{} ({code})", state.name))
}

fn person_name(registry: &Registry, id: &OfficialId) -> String {
    registry.official(id).map_or_else(|| id.to_string(), |official| official.name.to_string())
}
