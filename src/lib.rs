//! A typed model for the press releases of intergovernmental organizations, first of all the Collective Security Treaty
//! Organization (CSTO): it reads plain-text releases into news items, meetings, quotations, officials and contacts, and
//! **never invents a fact**.
//!
//! ```
//! let text = "\
//! The Permanent Council met in Moscow
//!
//! 28.11.2024
//!
//! On 27 November, under the chairmanship of the Republic of Kazakhstan, a regular meeting of the CSTO Permanent \
//! Council was held in Moscow. The Armenian side did not take part in the meeting.
//! ";
//! let parsed = pressroom::parse(text);
//! let meeting = &parsed.items()[0].meetings[0];
//!
//! assert_eq!(meeting.convened_by[0].id().unwrap().as_str(), "permanent-council");
//! // The text gives no year: it is the year of the item's own date, and marked so.
//! let when = meeting.when.as_ref().unwrap();
//! assert_eq!(when.edtf.to_string(), "2024-11-27");
//! assert_eq!(when.basis.as_str(), "year_inferred");
//! // Two states are mentioned; that the others are not says nothing about them.
//! let presence: Vec<_> = meeting.participations.iter().map(|party| party.presence.unwrap().as_str()).collect();
//! assert_eq!(presence, ["attended", "did_not_take_part"]);
//! // Each value points at the bytes it was read from.
//! let span = parsed.origins().get(&"/items/0/meetings/0/when".parse()?).unwrap();
//! assert_eq!(&text[span.range()], "27 November");
//! # Ok::<(), pressroom::model::PointerError>(())
//! ```
//!
//! # The way of the data
//!
//! `source` (the text, spans) → `layout` (the blocks of a page) → scan (mentions: dates, names, offices, marks) →
//! `parse` (items, with origins and problems) → [`rules`] (findings) → `report`; `export` writes documents. A module uses only modules before it; [`registry`]
//! holds what is known of an organization beforehand, [`model`] the types of all of it.
//!
//! # Features
//!
//! | feature | adds |
//! | --- | --- |
//! | none | the model, the registry, reading |
//! | `json` | strict reading of JSON |
//! | `export` | documents as JSON, the readable summary |
//! | `schema` | JSON Schemas of the documents |
//! | `report` | findings as a compiler prints them, and as JSON |
//! | `cli` | the program `pressroom` |

pub mod diagnostic;
#[cfg(feature = "export")]
pub mod export;
pub mod layout;
pub mod model;
pub mod parse;
pub mod registry;
#[cfg(feature = "report")]
pub mod report;
pub mod rules;
mod scan;
#[cfg(feature = "schema")]
pub mod schema;
pub mod source;
#[cfg(feature = "json")]
pub mod strict;
mod vocabulary;
mod whitespace;

pub use parse::{Parsed, Parser, parse};

/// The README's Rust code is tested as a part of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
