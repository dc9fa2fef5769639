//! The configuration file: `pressroom.toml`, found upwards from an input.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pressroom::rules::Config;

const FILE_NAME: &str = "pressroom.toml";

/// The configurations of a run, each file read once.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The one that the command line names; it counts for all inputs.
    named: Option<Config>,
    /// By folder.
    found: HashMap<PathBuf, Config>,
}

impl Settings {
    /// Settings by the file that the command line names.
    pub(super) fn named(path: &Path) -> Result<Self, String> {
        Ok(Self { named: Some(read(path)?), found: HashMap::new() })
    }

    /// The configuration for the inputs of a folder.
    pub(super) fn of(&mut self, folder: &Path) -> Result<Config, String> {
        if let Some(config) = self.named.as_ref().or_else(|| self.found.get(folder)) {
            return Ok(config.clone());
        }
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let files = absolute.ancestors().map(|folder| folder.join(FILE_NAME));
        let config = match files.into_iter().find(|file| file.is_file()) {
            Some(file) => read(&file)?,
            None => Config::default(),
        };
        self.found.insert(folder.to_owned(), config.clone());
        Ok(config)
    }
}

fn read(path: &Path) -> Result<Config, String> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("{name}: there is no such file"),
        _ => format!("{name}: it cannot be read: {error}"),
    })?;
    toml::from_str(&text).map_err(|error| format!("{name}: {}", error.to_string().trim_end()))
}
