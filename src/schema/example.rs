//! The examples of the schemas: what reading gives, so they cannot fall behind it.

use serde_json::Value;

use crate::export::{Document, InputName, InputOutcome, Line};
use crate::parse::parse;
use crate::registry::RegistryData;
use crate::source::InputError;
use crate::strict;

const TEXT: &str = "\
The Permanent Council discussed the plan of exercises

14.03.2024

On 12 March, under the chairmanship of the Republic of Kazakhstan, the 21st meeting of the CSTO Permanent Council was \
held in Moscow. The Armenian side did not take part in the meeting.

\"The plan takes into account what the exercises of the last year have taught us,\" the CSTO Secretary General \
Imangali Tasmagambetov said.
";

const REGISTRY: &str = r#"{
  "organization": "csto",
  "sources": [ { "id": "charter", "title": "Charter of the Organization" } ],
  "bodies": [ {
    "sources": ["charter"], "as_of": "2026-02-28", "verified": true,
    "rows": [
      { "id": "csto", "name": "Collective Security Treaty Organization", "kind": "organization", "acronyms": ["CSTO"],
        "translations": [ { "language": "ru", "name": "Организация Договора о коллективной безопасности", "acronyms": ["ОДКБ"] } ],
        "founded": "2002-05-14" },
      { "id": "csc", "name": "Collective Security Council", "kind": "statutory", "parent": "csto" }
    ]
  } ],
  "member_states": [ {
    "sources": ["charter"], "as_of": "2026-02-28", "verified": true,
    "rows": [ { "state": "BY", "memberships": [ { "of": "csto", "kind": "member", "statuses": [
      { "status": "treaty_member", "since": "1993-12-31" }, { "status": "member", "since": "2003-09-18" } ] } ] } ]
  } ],
  "officials": [ {
    "sources": ["charter"], "as_of": "2026-02-28", "verified": true,
    "rows": [ { "id": "stanislav-zas", "name": "Stanislav Zas", "family": "Zas", "tenures": [
      { "post": "security_council_secretary", "of": { "type": "state", "code": "BY" }, "observed_on": ["2015", "2020-01-03"] },
      { "post": "secretary_general", "of": { "type": "body", "id": "csto" }, "start": "2020-01-01", "end": "2022-12-31" } ] } ]
  } ]
}"#;

pub(super) fn documents() -> Value {
    values(&[document()])
}

pub(super) fn lines() -> Value {
    let path = |path: &str| InputName::Path(path.to_owned());
    values(&[
        Line::new(path("2024/release.txt"), InputOutcome::Parsed(document())),
        Line::new(path("2024/scan.txt"), InputOutcome::Error(InputError::not_utf8(17))),
    ])
}

pub(super) fn registries() -> Value {
    // A sound registry: a test checks it.
    let read = strict::read::<RegistryData>(REGISTRY);
    values(&read.into_iter().collect::<Vec<_>>())
}

fn document() -> Document {
    parse(TEXT).into()
}

/// Values of this crate have text keys only, so nothing can fail.
fn values(examples: &[impl serde::Serialize]) -> Value {
    serde_json::to_value(examples).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Registry;

    #[test]
    fn the_registry_is_sound() {
        let data = strict::read_strict::<RegistryData>(REGISTRY).unwrap();
        assert!(Registry::from_data(data).is_ok());
    }
}
