//! From arguments to files: folders with all below them, globs, standard input; each file once, in order.

use super::Fault;
use crate::messages::Messages;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// An input that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A file, by what it holds.
    File(Kind, PathBuf),
    /// A page dump or JSON lines.
    Stdin,
}

/// What a file holds, by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page dump.
    Page,
    /// JSON lines, one document each.
    Jsonl,
    /// A table, one document a row.
    Csv,
    /// A table, one document a row.
    Parquet,
    /// Needs `pdftotext`.
    Pdf,
}

impl Found {
    /// Bytes on disk; none where that is not known.
    pub fn size(&self) -> u64 {
        match self {
            Found::File(_, path) => fs::metadata(path).map_or(0, |file| file.len()),
            Found::Stdin => 0,
        }
    }

    /// As the user would name it.
    pub fn name(&self) -> String {
        match self {
            Found::File(_, path) => path.display().to_string(),
            Found::Stdin => "-".to_owned(),
        }
    }
}

const ENDINGS: [(&str, Kind); 9] = [
    (".txt", Kind::Page),
    (".jsonl", Kind::Jsonl),
    (".jsonl.zst", Kind::Jsonl),
    (".ndjson", Kind::Jsonl),
    (".ndjson.zst", Kind::Jsonl),
    (".csv", Kind::Csv),
    (".csv.zst", Kind::Csv),
    (".parquet", Kind::Parquet),
    (".pdf", Kind::Pdf),
];
const EXPECTED: &str = ".txt, .jsonl, .csv, .parquet or .pdf";

/// The files that the arguments name, in their order, folders and globs sorted by name; what is not there is a
/// fault. A file that is named twice is read once, and what lies in `output` is not read at all.
pub fn expand(arguments: &[String], output: Option<&Path>, messages: &Messages) -> (Vec<Found>, Vec<Fault>) {
    let output = output.and_then(|path| path.canonicalize().ok());
    let mut finder = Finder { output, messages, seen: HashSet::new(), found: Vec::new(), faults: Vec::new() };
    for argument in arguments {
        finder.argument(argument);
    }
    (finder.found, finder.faults)
}

struct Finder<'a> {
    output: Option<PathBuf>,
    messages: &'a Messages,
    seen: HashSet<PathBuf>,
    found: Vec<Found>,
    faults: Vec<Fault>,
}

impl Finder<'_> {
    fn argument(&mut self, argument: &str) {
        let path = Path::new(argument);
        if argument == "-" {
            if self.seen.insert(path.to_owned()) {
                self.found.push(Found::Stdin);
            }
        } else if !path.exists() && argument.contains(['*', '?', '[']) {
            self.glob(argument);
        } else if path.is_dir() {
            self.folder_as_named(path);
        } else {
            self.file_as_named(path);
        }
    }

    fn file_as_named(&mut self, path: &Path) {
        let kind = match path.extension() {
            None => Some(Kind::Page),
            Some(_) => kind_of(path),
        };
        match (fs::metadata(path), kind) {
            (Err(error), _) => self.faults.push(Fault::io(path, &error)),
            (Ok(_), Some(kind)) => self.add(path, kind),
            (Ok(_), None) => {
                let ending = path.extension().unwrap_or_default().to_string_lossy();
                self.faults.push(Fault::new(path.display(), format_args!("expected {EXPECTED}; found .{ending}")));
            }
        }
    }

    fn folder_as_named(&mut self, path: &Path) {
        if self.folder(path) == 0 {
            self.faults
                .push(Fault::new(path.display(), format_args!("expected a folder with {EXPECTED} files; found none")));
        }
    }

    fn glob(&mut self, pattern: &str) {
        let options = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
        let paths = match glob::glob_with(pattern, options) {
            Ok(paths) => paths,
            Err(error) => {
                return self.faults.push(Fault::new(pattern, format_args!("expected a glob; found: {error}")));
            }
        };
        let mut inputs = 0;
        for path in paths {
            match path {
                Ok(path) => inputs += self.below(&path),
                Err(error) => self.faults.push(Fault::io(error.path(), error.error())),
            }
        }
        if inputs == 0 {
            self.faults.push(Fault::new(
                pattern,
                format_args!("expected a glob that matches {EXPECTED} files; it matches none"),
            ));
        }
    }

    /// All inputs in a folder, sorted by name at each level; how many there are.
    fn folder(&mut self, folder: &Path) -> usize {
        if self.output.is_some() && folder.canonicalize().ok() == self.output {
            self.messages.detail(format_args!("{}: passed over, it is the output", folder.display()));
            return 0;
        }
        let entries = match fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>()) {
            Ok(entries) => entries,
            Err(error) => {
                self.faults.push(Fault::io(folder, &error));
                return 1;
            }
        };
        let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
        paths.sort();
        paths.iter().filter(|path| !is_hidden(path)).map(|path| self.below(path)).sum()
    }

    /// A path inside a folder or matched by a glob: what is no input is passed over in silence.
    fn below(&mut self, path: &Path) -> usize {
        if path.is_dir() {
            // A linked folder may hold itself.
            return if path.is_symlink() { 0 } else { self.folder(path) };
        }
        match kind_of(path) {
            Some(kind) => {
                self.add(path, kind);
                1
            }
            None => {
                self.messages.detail(format_args!("{}: passed over, no {EXPECTED}", path.display()));
                0
            }
        }
    }

    fn add(&mut self, path: &Path, kind: Kind) {
        if self.seen.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned())) {
            self.found.push(Found::File(kind, path.to_owned()));
        } else {
            self.messages.detail(format_args!("{}: named twice, read once", path.display()));
        }
    }
}

fn kind_of(path: &Path) -> Option<Kind> {
    let name = path.file_name().and_then(OsStr::to_str)?.to_ascii_lowercase();
    ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, kind)| *kind)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
