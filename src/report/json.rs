use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Place, RuleId, Severity};
use crate::model::Pointer;
use crate::source::{InputError, LineIndex, Span, Text};
use crate::strict;

/// The findings of a run, file by file, as JSON.
///
/// ```
/// use pressroom::registry::Registry;
/// use pressroom::report::{FileReport, Report};
/// use pressroom::rules::{Config, check};
///
/// let text = "The Council met\n\n09.02.2022\n\nIt met on 31 November.\n";
/// let findings = check(&pressroom::parse(text), text, Registry::csto(), &Config::default());
/// let report = Report::new(vec![FileReport::checked("release.txt", text, &findings)]);
/// let place = report.files[0].diagnostics[0].start.unwrap();
/// assert_eq!((place.line, place.column), (5, 11));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// The version of this form.
    pub version: String,
    /// The inputs, in the order in which they were given.
    pub files: Vec<FileReport>,
}

/// The findings of one input, or why it could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FileReport {
    /// The path; `-` is standard input.
    pub path: String,
    /// The findings, in the order of the text.
    pub diagnostics: Vec<ReportedDiagnostic>,
    /// Why the input could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<InputError>,
}

/// A finding with its place in lines and columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReportedDiagnostic {
    /// The rule.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// What is the matter.
    pub message: String,
    /// Where, in UTF-8 bytes of the text; absent where there is a pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Where in the model, for findings about a model without its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<Pointer>,
    /// The place of the first byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<ReportedPlace>,
    /// The place after the last byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<ReportedPlace>,
    /// Further places.
    pub labels: Vec<ReportedLabel>,
    /// What to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// A place in a text, all from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReportedPlace {
    /// The line.
    pub line: u32,
    /// The column in characters.
    pub column: u32,
    /// The column in UTF-16 code units.
    pub column_utf16: u32,
}

/// Another place that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReportedLabel {
    /// Where, in UTF-8 bytes of the text.
    pub span: Span,
    /// What is there.
    pub message: String,
}

impl Report {
    /// A report of these files, in version `1.0`.
    pub fn new(files: Vec<FileReport>) -> Self {
        Self { version: "1.0".to_owned(), files }
    }

    /// The report as JSON, one value a line.
    pub fn to_json(&self) -> String {
        strict::to_string_pretty(self)
    }
}

impl FileReport {
    /// The findings in a text.
    pub fn checked(path: impl Into<String>, text: &str, diagnostics: &[Diagnostic]) -> Self {
        let text = Text::new(text).ok();
        let lines = text.filter(|_| !diagnostics.is_empty()).map(|text| (text, LineIndex::new(text)));
        let reported =
            diagnostics.iter().map(|diagnostic| ReportedDiagnostic::new(diagnostic, lines.as_ref()));
        Self { path: path.into(), diagnostics: reported.collect(), error: None }
    }

    /// An input that could not be read.
    pub fn unreadable(path: impl Into<String>, error: InputError) -> Self {
        Self { path: path.into(), diagnostics: Vec::new(), error: Some(error) }
    }
}

impl ReportedDiagnostic {
    fn new(diagnostic: &Diagnostic, lines: Option<&(Text<'_>, LineIndex)>) -> Self {
        let (span, pointer) = match &diagnostic.place {
            Place::Span(span) => (Some(*span), None),
            Place::Pointer(pointer) => (None, Some(pointer.clone())),
        };
        let place = |offset: u32| {
            lines.map(|(text, lines)| {
                let place = lines.locate(*text, offset);
                ReportedPlace { line: place.line, column: place.column, column_utf16: place.column_utf16 }
            })
        };
        let label = |label: &crate::diagnostic::Label| ReportedLabel {
            span: label.span,
            message: label.message.clone(),
        };
        Self {
            rule: diagnostic.rule.clone(),
            severity: diagnostic.severity,
            message: diagnostic.message.clone(),
            span,
            pointer,
            start: span.and_then(|span| place(span.start())),
            end: span.and_then(|span| place(span.end())),
            labels: diagnostic.labels.iter().map(label).collect(),
            help: diagnostic.help.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::rules::{Config, check};
    use super::*;
    use crate::registry::Registry;

    #[test]
    fn each_column_has_its_unit() {
        let text = "ёё𐐀 Council met\n\n09.02.2022\n\nThe ёё𐐀 met on 31 November.\n";
        let findings = check(&crate::parse(text), text, Registry::csto(), &Config::default());
        let report = FileReport::checked("-", text, &findings);
        let found = report.diagnostics.iter().find(|found| found.rule.as_str() == "unresolved-date").unwrap();
        let start = found.start.unwrap();
        assert_eq!(text.get(found.span.unwrap().range()), Some("31 November"));
        assert_eq!((start.line, start.column, start.column_utf16), (5, 16, 17));
    }

    #[test]
    fn a_report_is_read_as_it_was_written() {
        let error = InputError::not_utf8(3);
        let report = Report::new(vec![FileReport::unreadable("a.txt", error)]);
        assert_eq!(strict::read_strict::<Report>(&report.to_json()).unwrap(), report);
    }
}
