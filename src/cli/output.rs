//! What goes to standard output and standard error.

use std::fmt::Display;
use std::io::{self, Write};

use pressroom::source::Visible;
use terminal_size::{Width, terminal_size};

/// The width of lines where no terminal tells one.
const DEFAULT_WIDTH: usize = 120;

/// How many columns the terminal has.
pub(super) fn width() -> usize {
    terminal_size().map_or(DEFAULT_WIDTH, |(Width(columns), _)| usize::from(columns))
}

/// Writes at once, so that a reader sees each input as soon as it is done.
pub(super) fn write(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// Says on standard error what is wrong with an input or an output, on one line.
pub(super) fn complain(name: &str, reason: impl Display) {
    let reason = reason.to_string();
    // Where standard error is closed, the exit code still tells.
    let _ = writeln!(io::stderr(), "pressroom: {}: {}", Visible(name), Visible(&reason));
}
