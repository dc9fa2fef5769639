//! The examples of the schemas: what reading gives, so they cannot fall behind it.

use serde_json::Value;

use crate::export::{Document, InputName, InputOutcome, Line};
use crate::parse::parse;
use crate::source::InputError;

const TEXT: &str = "\
The Permanent Council discussed the plan of exercises

14.03.2024

On 12 March, under the chairmanship of the Republic of Kazakhstan, the 21st meeting of the CSTO Permanent Council was \
held in Moscow. The Armenian side did not take part in the meeting.

\"The plan takes into account what the exercises of the last year have taught us,\" the CSTO Secretary General \
Imangali Tasmagambetov said.
";

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

fn document() -> Document {
    parse(TEXT).into()
}

/// Values of this crate have text keys only, so nothing can fail.
fn values(examples: &[impl serde::Serialize]) -> Value {
    serde_json::to_value(examples).unwrap_or_default()
}
