use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::{LineIndex, Span, Text, Visible};

/// Prints findings as a modern compiler does: the line of the source, the marked words, the rule and what to do.
///
/// A paragraph of a release is one long line, so lines are cut around what is marked. Characters that could harm a
/// terminal or deceive its reader are shown as visible ones.
///
/// ```
/// use pressroom::registry::Registry;
/// use pressroom::report::Human;
/// use pressroom::rules::{Config, check};
///
/// let text = "The Council met\n\n09.02.2022\n\nIt met on 31 November.\n";
/// let findings = check(&pressroom::parse(text), text, Registry::csto(), &Config::default());
/// let print = Human::plain(100).render("release.txt", text, &findings);
/// assert!(print.contains("warning[unresolved-date]"), "{print}");
/// assert!(print.contains("release.txt:5:11"), "{print}");
/// ```
#[derive(Clone, Debug)]
pub struct Human {
    renderer: Renderer,
}

/// Lines of more bytes are given to the renderer in pieces; it cuts what it gets to the width of the terminal.
const LONG_LINE: u32 = 8192;

/// How many bytes of a long line are shown to the renderer on each side of what is marked.
const WINDOW: u32 = 600;

/// A label no farther than so many bytes is shown beside what is marked.
const NEAR: u32 = 48;

impl Human {
    /// Without colour, cut to so many columns.
    pub const fn plain(width: usize) -> Self {
        Self { renderer: Renderer::plain().term_width(width) }
    }

    /// With colour, as ANSI sequences.
    pub const fn coloured(width: usize) -> Self {
        Self { renderer: Renderer::styled().term_width(width) }
    }

    /// The findings of one text, one below the other with an empty line between them.
    pub fn render(&self, path: &str, text: &str, diagnostics: &[Diagnostic]) -> String {
        let Ok(text) = Text::new(text) else { return String::new() };
        let lines = LineIndex::new(text);
        let path = Visible(path).to_string();
        let mut print = String::new();
        for diagnostic in diagnostics {
            let source = Source { text, lines: &lines, path: &path };
            print.push_str(&self.renderer.render(&[source.group(diagnostic)]));
            print.push_str("\n\n");
        }
        print
    }
}

#[derive(Clone, Copy)]
struct Source<'a> {
    text: Text<'a>,
    lines: &'a LineIndex,
    path: &'a str,
}

impl<'a> Source<'a> {
    fn group(self, diagnostic: &'a Diagnostic) -> Group<'a> {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title =
            level.primary_title(Visible(&diagnostic.message).to_string()).id(diagnostic.rule.as_str());
        let mut elements: Vec<Element<'a>> = Vec::new();
        match &diagnostic.place {
            Place::Span(span) => self.snippets(*span, diagnostic, &mut elements),
            Place::Pointer(pointer) => {
                elements
                    .push(Origin::path(format!("{} at `{}`", self.path, Visible(pointer.as_str()))).into());
            }
        }
        if let Some(help) = &diagnostic.help {
            elements.push(Level::HELP.message(Visible(help).to_string()).into());
        }
        title.elements(elements)
    }

    /// The marked words in their line, and each label that is too far from them in a piece of its own.
    fn snippets(self, primary: Span, diagnostic: &'a Diagnostic, elements: &mut Vec<Element<'a>>) {
        let window = self.window(primary);
        let is_near = |label: Span| {
            let gap =
                label.start().saturating_sub(primary.end()).max(primary.start().saturating_sub(label.end()));
            gap <= NEAR && inside(&window, label)
        };
        let mut snippet = self.snippet(&window, primary, elements);
        snippet = snippet.annotation(AnnotationKind::Primary.span(within(&window, primary)));
        for label in diagnostic.labels.iter().filter(|label| is_near(label.span)) {
            let span = within(&window, label.span);
            snippet = snippet
                .annotation(AnnotationKind::Context.span(span).label(Visible(&label.message).to_string()));
        }
        elements.push(snippet.into());
        for label in diagnostic.labels.iter().filter(|label| !is_near(label.span)) {
            let window = self.window(label.span);
            let span = within(&window, label.span);
            let annotation = AnnotationKind::Context.span(span).label(Visible(&label.message).to_string());
            let snippet = self.snippet(&window, label.span, elements).annotation(annotation);
            elements.push(snippet.into());
        }
    }

    fn line(self, span: Span) -> u32 {
        self.lines.locate(self.text, span.start()).line
    }

    /// A piece of the text to mark words in. The renderer counts columns from where the piece begins, so a piece that
    /// begins within a line is told its place.
    fn snippet(
        self,
        window: &Range<u32>,
        marked: Span,
        elements: &mut Vec<Element<'a>>,
    ) -> Snippet<'a, Annotation<'a>> {
        let source = self.text.get(Span::between(window.start, window.end)).unwrap_or_default();
        let line = self.line(marked);
        let snippet = Snippet::source(harmless(source)).line_start(line as usize);
        if self.lines.line_start(line) == Some(window.start) {
            return snippet.path(self.path);
        }
        let place = self.lines.locate(self.text, marked.start());
        let origin = Origin::path(self.path).line(place.line as usize).char_column(place.column as usize);
        elements.push(origin.into());
        snippet
    }

    /// The line of a span without its line end; of a very long line only a piece, cut on character boundaries.
    fn window(self, span: Span) -> Range<u32> {
        let text = self.text.as_str();
        let line = self.line(span);
        let line_start = self.lines.line_start(line).unwrap_or_default();
        let line_end = self.lines.line_start(line + 1).unwrap_or(self.text.len()).max(span.end());
        let line_end = self.text.trimmed(Span::between(line_start, line_end)).end().max(span.end());
        if line_end - line_start <= LONG_LINE {
            return line_start..line_end;
        }
        let boundary = |mut at: u32| {
            while !text.is_char_boundary(at as usize) {
                at -= 1;
            }
            at
        };
        let start = boundary(line_start.max(span.start().saturating_sub(WINDOW)));
        let end = boundary(line_end.min(span.end().saturating_add(WINDOW)));
        start..end.max(start)
    }
}

/// The source with characters replaced that the renderer lets through and a terminal obeys or hides: the second half of
/// the control characters, and what has no width. Each stand-in has as many bytes, so that spans stay right.
fn harmless(source: &str) -> Cow<'_, str> {
    let stand_in = |c: char| match c {
        '\u{80}'..='\u{9f}' => '¤',
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => '\u{fffd}',
        _ => c,
    };
    if source.chars().all(|c| stand_in(c) == c) {
        source.into()
    } else {
        source.chars().map(stand_in).collect::<String>().into()
    }
}

fn inside(window: &Range<u32>, span: Span) -> bool {
    window.start <= span.start() && span.end() <= window.end
}

fn within(window: &Range<u32>, span: Span) -> Range<usize> {
    let at = |offset: u32| offset.clamp(window.start, window.end).saturating_sub(window.start) as usize;
    at(span.start())..at(span.end())
}
