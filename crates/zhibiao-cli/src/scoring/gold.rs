//! What a person wrote down, one JSON file a document.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// One document.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldPage {
    /// Its file name.
    pub doc: String,
    /// Its articles.
    pub articles: Vec<GoldArticle>,
    /// Its figures.
    pub quantities: Vec<GoldFigure>,
}

/// One article; without `start` and `end` it is not compared.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldArticle {
    pub headline: Option<String>,
    #[serde(default)]
    pub first: Option<String>,
    #[serde(default)]
    pub byline: Vec<String>,
    pub zone: Option<String>,
    pub start: Option<u64>,
    pub end: Option<u64>,
}

/// One figure with its meaning.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldFigure {
    pub id: String,
    pub article: String,
    pub ctx: String,
    pub text: String,
    pub start: u64,
    pub end: u64,
    pub value_high: Option<String>,
    pub base_value: Option<String>,
    pub base_unit: Option<String>,
    #[serde(default)]
    pub core: bool,
    pub approx: Option<String>,
    pub metric: Option<String>,
    pub aspect: Option<String>,
    pub category: Option<String>,
    pub zone: Option<String>,
    pub subject: Option<String>,
    pub period: Option<String>,
    pub status: Option<String>,
    pub part_of: Option<String>,
    pub repeats: Option<String>,
}

/// All gold of a folder, in the order of the file names.
pub fn read_folder(folder: &Path) -> Result<Vec<GoldPage>> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("{}: expected a folder with one JSON file a document", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    anyhow::ensure!(!paths.is_empty(), "{}: expected one JSON file a document; found no .json file", folder.display());
    paths.iter().map(|path| read_file(path)).collect()
}

fn read_file(path: &Path) -> Result<GoldPage> {
    let bytes = fs::read(path).with_context(|| format!("{}: expected a file that can be read", path.display()))?;
    serde_json::from_slice(&bytes)
        .with_context(|| format!("{}: expected gold: doc, articles and quantities with start and end", path.display()))
}
