//! Reads the data of another organization from a file, asks it questions about days, and reads a release with it.
//!
//! ```text
//! cargo run --features json --example another_organization
//! ```

use std::error::Error;

use pressroom::Parser;
use pressroom::model::{Answer, BodyId, Date, EntityId, PostKind};
use pressroom::registry::{Registry, RegistryData};
use pressroom::strict::read_strict;

fn main() -> Result<(), Box<dyn Error>> {
    let data: RegistryData = read_strict(include_str!("sco.json"))?;
    let registry = Registry::from_data(data)?;
    let sco = BodyId::from_static("sco");

    let day = Date::constant(2020, 6, 1);
    match registry.holders(&PostKind::SecretaryGeneral, &EntityId::Body(sco.clone()), day) {
        Answer::Known(holders) => {
            for holding in holders {
                println!("Secretary-General on {day}: {} ({})", holding.official.name, holding.basis);
            }
        }
        Answer::Unknown => println!("who was Secretary-General on {day} is not known"),
    }
    if let Answer::Known(members) = registry.members(&sco, day) {
        let codes: Vec<_> = members.iter().map(|standing| standing.state.state.as_str()).collect();
        println!("members and observers on {day}: {}", codes.join(" "));
    }

    let release =
        "On 13 March 2023, a meeting of the SCO Council of National Coordinators was held in Beijing.";
    let parsed = Parser::new(&registry).parse(release);
    for meeting in parsed.items().iter().flat_map(|item| &item.meetings) {
        let bodies: Vec<_> = meeting.convened_by.iter().filter_map(|body| body.id()).collect();
        println!("{} of {bodies:?}, {:?}", meeting.kind, meeting.when.as_ref().map(|when| when.edtf));
    }
    Ok(())
}
