//! The registry of a run: the built-in one, or that of a file.

use std::fs;
use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use pressroom::registry::{Registry, RegistryData};
use pressroom::strict;

use crate::cli::{BAD_INPUT, output};

/// The registry of a run.
pub(in crate::cli) enum Known {
    BuiltIn(&'static Registry),
    File(Box<Registry>),
}

/// Why a file gives no registry.
pub(in crate::cli) enum Fault {
    Unread { path: PathBuf, reason: String },
    Unsound { path: PathBuf, reasons: Vec<String> },
}

impl Known {
    /// The registry of a file; without one, the built-in registry.
    pub(in crate::cli) fn of(path: Option<&Path>) -> Result<Self, Fault> {
        let Some(path) = path else { return Ok(Self::BuiltIn(Registry::csto())) };
        let unread = |reason: String| Fault::Unread { path: path.to_owned(), reason };
        let unsound = |reasons: Vec<String>| Fault::Unsound { path: path.to_owned(), reasons };
        let json = fs::read_to_string(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => unread("there is no such file".to_owned()),
            _ => unread(format!("it cannot be read: {error}")),
        })?;
        // Some editors begin a file with a byte order mark.
        let json = json.strip_prefix('\u{feff}').unwrap_or(&json);
        let data: RegistryData =
            strict::read_strict(json).map_err(|error| unsound(vec![error.to_string()]))?;
        let registry = Registry::from_data(data)
            .map_err(|errors| unsound(errors.iter().map(ToString::to_string).collect()))?;
        Ok(Self::File(Box::new(registry)))
    }
}

impl Deref for Known {
    type Target = Registry;

    fn deref(&self) -> &Registry {
        match self {
            Self::BuiltIn(registry) => registry,
            Self::File(registry) => registry,
        }
    }
}

impl Fault {
    /// Whether the file was not even read.
    pub(super) fn is_unread(&self) -> bool {
        matches!(self, Self::Unread { .. })
    }

    /// Says what is wrong with the file, a reason a line, and gives the code of an input that cannot be used.
    pub(in crate::cli) fn complain(&self) -> ExitCode {
        let (path, reasons) = match self {
            Self::Unread { path, reason } => (path, std::slice::from_ref(reason)),
            Self::Unsound { path, reasons } => (path, reasons.as_slice()),
        };
        for reason in reasons {
            output::complain(&path.to_string_lossy(), reason);
        }
        ExitCode::from(BAD_INPUT)
    }
}
