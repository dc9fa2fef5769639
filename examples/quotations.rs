//! Prints who says what in a release, with how the speaker is known and where the words stand.
//!
//! ```text
//! cargo run --example quotations [FILE]
//! ```

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let text = match env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => include_str!("release.txt").to_owned(),
    };
    let parsed = pressroom::parse(&text);
    for (number, item) in parsed.items().iter().enumerate() {
        for (row, quotation) in item.quotations.iter().enumerate() {
            let span = parsed.origins().get(&format!("/items/{number}/quotations/{row}/text").parse()?);
            let place = span.map_or(String::new(), |span| format!("{span:?}"));
            let speaker = match &quotation.speaker {
                Some(speaker) => format!("{} ({})", speaker.name, speaker.basis),
                None => "nobody named".to_owned(),
            };
            let start: String = quotation.text.as_str().chars().take(48).collect();
            println!("{place:>12}  {speaker:<32}  {start}…");
        }
    }
    Ok(())
}
