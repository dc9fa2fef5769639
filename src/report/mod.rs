//! Diagnostics out: for people, as a compiler prints them, and as JSON.

mod human;
mod json;

pub use human::Human;
pub use json::{FileReport, Report, ReportedDiagnostic, ReportedLabel, ReportedPlace};
