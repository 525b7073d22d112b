//! The same bytes out for the same bytes in, whatever the number of threads.

use crate::{fixtures_folder, folder, run_in};
use std::collections::BTreeMap;
use std::path::Path;

#[test]
fn threads_do_not_change_the_report() {
    let folder = folder("same_report");
    let fixtures = fixtures_folder();
    let fixtures = fixtures.to_str().expect("a path");
    for (threads, out) in [("1", "one"), ("2", "two"), ("7", "seven")] {
        let ran = run_in(&folder, &["report", fixtures, "--threads", threads, "-o", out], "");
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let one = files(&folder.join("one"));
    assert!(one.len() >= 8, "{:?}", one.keys());
    for other in ["two", "seven"] {
        let other = files(&folder.join(other));
        assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (name, bytes) in &one {
            assert!(other[name] == *bytes, "{name} differs");
        }
    }
}

#[test]
fn threads_do_not_change_the_lines() {
    let folder = folder("same_lines");
    let fixtures = fixtures_folder();
    let fixtures = fixtures.to_str().expect("a path");
    let lines = |threads| run_in(&folder, &["extract", fixtures, "--threads", threads], "").out;
    assert!(!lines("1").is_empty());
    assert_eq!(lines("1"), lines("2"));
}

/// All files below a folder, by their path in it.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())));
        } else {
            let name = path.strip_prefix(folder).expect("below").display().to_string();
            found.insert(name, std::fs::read(&path).expect("a file"));
        }
    }
    found
}
