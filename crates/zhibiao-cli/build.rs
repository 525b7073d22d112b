//! Gives the program a mark of all the code and tables that decide what is read, so that a report made by another
//! version is not taken for one of its own.

use std::fs;
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::Xxh3;

/// What a reading rests on, from this crate's folder.
const READING: [&str; 9] = [
    "src/inputs",
    "../zhibiao/src",
    "../zhibiao-attribute/src",
    "../zhibiao-fact/src",
    "../zhibiao-lex/src",
    "../zhibiao-lexicon/data",
    "../zhibiao-lexicon/src",
    "../zhibiao-quantity/src",
    "../zhibiao-text/src",
];

fn main() -> std::io::Result<()> {
    let mut hash = Xxh3::new();
    for folder in READING {
        println!("cargo::rerun-if-changed={folder}");
        for path in files(Path::new(folder))? {
            hash.update(path.to_string_lossy().as_bytes());
            hash.update(&fs::read(&path)?);
        }
    }
    println!("cargo::rustc-env=ZHIBIAO_READING={:016x}", hash.digest());
    Ok(())
}

/// All files below a folder, sorted.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
