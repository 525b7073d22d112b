//! The tables in force: the built-in ones, with the user's own rows where a folder is named.

use crate::arguments::Common;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;
use zhibiao::Lexicon;

/// The lexicon with the rows of `--lexicon`; nothing where the built-in one is enough.
pub fn load(common: &Common) -> Result<Option<Arc<Lexicon>>> {
    let Some(folder) = &common.lexicon else { return Ok(None) };
    let files = own_tables(folder)?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let lexicon = Lexicon::with(&files).with_context(|| format!("--lexicon {}", folder.display()))?;
    Ok(Some(Arc::new(lexicon)))
}

/// A hash of all that a reading depends on besides the document: this program's way of reading and its tables, and the
/// rows of `--lexicon`.
pub fn fingerprint(common: &Common) -> Result<u64> {
    let own = common.lexicon.as_deref().map(own_tables).transpose()?.unwrap_or_default();
    let mut hash = Xxh3::new();
    hash.update(env!("ZHIBIAO_READING").as_bytes());
    for (name, text) in own {
        hash.update(name.as_bytes());
        hash.update(text.as_bytes());
    }
    Ok(hash.digest())
}

/// The user's tables: file name and text, sorted.
pub fn own_tables(folder: &Path) -> Result<Vec<(String, String)>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("--lexicon {}: expected a folder with .tsv tables", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    if paths.is_empty() {
        let tables: Vec<_> = Lexicon::tables().collect();
        bail!("--lexicon {}: expected one or more of {}; found none", folder.display(), tables.join(", "));
    }
    paths.iter().map(|path| own_table(path)).collect()
}

fn own_table(path: &Path) -> Result<(String, String)> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: expected a table in UTF-8", path.display()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n")))
}
