//! Prints a table of attendance: for each meeting of a release, who took part, and who is said not to have done so.
//! Who is not mentioned has no row.
//!
//! ```text
//! cargo run --example attendance [FILE]
//! ```

use std::error::Error;
use std::{env, fs};

use pressroom::model::{EntityRef, Meeting, Party};

fn main() -> Result<(), Box<dyn Error>> {
    let text = match env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => include_str!("release.txt").to_owned(),
    };
    for item in pressroom::parse(&text).items() {
        for meeting in &item.meetings {
            println!("{}", heading(meeting));
            for party in &meeting.participations {
                let who = match &party.who {
                    Party::Official(person) => person.name.to_string(),
                    Party::State(state) => state.code().map_or(String::new(), ToString::to_string),
                    Party::Body(body) => body.id().map_or(String::new(), ToString::to_string),
                    Party::Group(group) => group.printed.to_string(),
                };
                let presence = party.presence.map_or("", |presence| presence.as_str());
                let roles: Vec<_> = party.roles.iter().map(|role| role.as_str()).collect();
                let side = party.on_behalf_of.as_ref().and_then(EntityRef::printed);
                let side = side.map_or(String::new(), |side| format!(" for the {side} side"));
                println!("    {presence:<18} {:<12} {who}{side}", roles.join(", "));
            }
        }
    }
    Ok(())
}

/// `2022-10-13 meeting of wg-afghanistan`
fn heading(meeting: &Meeting) -> String {
    let when = meeting.when.as_ref().map_or("no date".to_owned(), |when| when.edtf.to_string());
    let bodies: Vec<_> =
        meeting.convened_by.iter().filter_map(|body| body.id()).map(ToString::to_string).collect();
    let of = if bodies.is_empty() { String::new() } else { format!(" of {}", bodies.join(", ")) };
    format!("{when} {}{of} ({})", meeting.kind, meeting.phase)
}
