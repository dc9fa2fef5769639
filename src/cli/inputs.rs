//! Which inputs a command line names, and their text.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use ignore::WalkBuilder;
use pressroom::source::{InputError, InputErrorKind};

use super::usage_error;

/// The path that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// The most bytes that a text may have; offsets in it are 32 bits wide.
const MOST_BYTES: u64 = u32::MAX as u64;

/// Something to be read.
#[derive(Debug)]
pub(super) enum Input {
    Stdin,
    File(PathBuf),
    /// Known to give no text before it is opened.
    Bad(PathBuf, InputError),
}

impl Input {
    /// The path as it is told to users.
    pub(super) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => STANDARD_INPUT.into(),
            Self::File(path) | Self::Bad(path, _) => path.to_string_lossy(),
        }
    }

    /// Where it lies; nothing for standard input.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) | Self::Bad(path, _) => Some(path),
        }
    }

    /// Reads the text into the buffer, whose memory is used again.
    pub(super) fn read<'b>(&self, buffer: &'b mut Vec<u8>) -> Result<&'b str, InputError> {
        buffer.clear();
        match self {
            Self::Stdin => read_bytes(io::stdin().lock(), buffer)?,
            Self::File(path) => {
                let file = File::open(path).map_err(|error| unreadable(&error))?;
                // Told before the bytes are read; pipes say 0 here and are measured as they are read.
                if file.metadata().map_err(|error| unreadable(&error))?.len() > MOST_BYTES {
                    return Err(too_large());
                }
                read_bytes(file, buffer)?;
            }
            Self::Bad(_, error) => return Err(error.clone()),
        }
        str::from_utf8(buffer).map_err(|error| InputError::not_utf8(error.valid_up_to() as u64))
    }
}

/// The inputs of a subcommand: those that its paths name, or standard input where it names none.
pub(super) fn named(subcommand: &str, paths: &[PathBuf]) -> Result<Vec<Input>, clap::Error> {
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            let message = "nothing to read: give text files or folders, or a text on standard input";
            return Err(usage_error(subcommand, ErrorKind::MissingRequiredArgument, message));
        }
        return Ok(vec![Input::Stdin]);
    }
    let inputs = list(paths);
    if inputs.iter().filter(|input| matches!(input, Input::Stdin)).count() > 1 {
        let message = "`-` is given more than once, and standard input can be read only once";
        return Err(usage_error(subcommand, ErrorKind::ArgumentConflict, message));
    }
    Ok(inputs)
}

/// The inputs that these paths name, in their order; folders give the text files below them.
fn list(paths: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == STANDARD_INPUT {
            inputs.push(Input::Stdin);
        } else if !path.is_dir() {
            inputs.push(Input::File(path.clone()));
        } else if is_text_file_name(path) {
            inputs.push(Input::Bad(path.clone(), folder_error()));
        } else {
            walk(path, &mut inputs);
        }
    }
    inputs
}

/// Adds the text files below a folder, sorted by name. Links are not followed and hidden entries are passed over.
fn walk(folder: &Path, inputs: &mut Vec<Input>) {
    let before = inputs.len();
    let mut walk = WalkBuilder::new(folder);
    walk.standard_filters(false).hidden(true).sort_by_file_name(Ord::cmp);
    // A folder with the name of a text file: told of, not entered.
    let mut refused: Option<PathBuf> = None;
    for entry in walk.build() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = path_of(&error).unwrap_or(folder).to_owned();
                let error = error.io_error().map_or_else(|| other(&error), unreadable);
                inputs.push(Input::Bad(path, error));
                continue;
            }
        };
        let within = refused.as_ref().is_some_and(|refused| entry.path().starts_with(refused));
        if within || entry.depth() == 0 || !is_text_file_name(entry.path()) {
            continue;
        }
        match entry.file_type() {
            Some(kind) if kind.is_symlink() => {}
            Some(kind) if kind.is_dir() => {
                inputs.push(Input::Bad(entry.path().to_owned(), folder_error()));
                refused = Some(entry.into_path());
            }
            Some(kind) if kind.is_file() => inputs.push(Input::File(entry.into_path())),
            // Waiting for a pipe that nobody writes to would never end.
            _ => {
                let error = InputError::new(InputErrorKind::Unreadable, "it is neither a file nor a folder");
                inputs.push(Input::Bad(entry.into_path(), error));
            }
        }
    }
    if inputs.len() == before {
        let error = InputError::new(InputErrorKind::NoTexts, "no *.txt file is in this folder or below it");
        inputs.push(Input::Bad(folder.to_owned(), error));
    }
}

/// Whether a path ends in `.txt`, in any case.
fn is_text_file_name(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt"))
}

/// The entry at which a walk failed.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } => path_of(err),
        _ => None,
    }
}

fn read_bytes(reader: impl Read, buffer: &mut Vec<u8>) -> Result<(), InputError> {
    // One byte more than may be: it shows that there are too many.
    let read = reader.take(MOST_BYTES + 1).read_to_end(buffer).map_err(|error| unreadable(&error))?;
    if read as u64 > MOST_BYTES { Err(too_large()) } else { Ok(()) }
}

fn folder_error() -> InputError {
    InputError::new(InputErrorKind::IsFolder, "it is a folder, not a text file")
}

fn too_large() -> InputError {
    let message = format!("it is larger than {MOST_BYTES} bytes, the most that can be read");
    InputError::new(InputErrorKind::TooLarge, message)
}

fn unreadable(error: &io::Error) -> InputError {
    match error.kind() {
        io::ErrorKind::NotFound => {
            InputError::new(InputErrorKind::NotFound, "there is no such file or folder")
        }
        io::ErrorKind::IsADirectory => folder_error(),
        // The walker wraps the error of the system and tells the path once more.
        _ => match error.get_ref().and_then(Error::source) {
            Some(inner) => other(inner),
            None => other(error),
        },
    }
}

fn other(reason: impl Display) -> InputError {
    InputError::new(InputErrorKind::Unreadable, format!("it cannot be read: {reason}"))
}
