//! Who may name whom. A new arrow is put here first, as a decision of its own.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Every crate: its floor, the crates it may name, the libraries it may name besides [`EVERYWHERE`].
const FLOORS: &[(&str, u8, &[&str], &[&str])] = &[
    ("zhibiao-text", 0, &[], &["encoding_rs", "memchr"]),
    ("zhibiao-quantity", 0, &[], &["rust_decimal"]),
    ("zhibiao-fact", 1, &["zhibiao-text", "zhibiao-quantity"], &["chrono", "rust_decimal"]),
    ("zhibiao-lexicon", 2, &["zhibiao-quantity", "zhibiao-fact"], &["rust_decimal"]),
    (
        "zhibiao-lex",
        3,
        &["zhibiao-quantity", "zhibiao-fact", "zhibiao-lexicon"],
        &["chrono", "memchr", "rust_decimal", "tyme4rs"],
    ),
    (
        "zhibiao-attribute",
        4,
        &["zhibiao-text", "zhibiao-quantity", "zhibiao-fact", "zhibiao-lexicon", "zhibiao-lex"],
        &["chrono", "rust_decimal", "xxhash-rust"],
    ),
    (
        "zhibiao-frame",
        5,
        &["zhibiao-text", "zhibiao-quantity", "zhibiao-fact"],
        &["chrono", "polars", "rust_decimal", "rust_xlsxwriter", "serde_json"],
    ),
    ("zhibiao-chart", 5, &[], &["ab_glyph", "plotters", "plotters-backend", "png"]),
    ("zhibiao-review", 5, &["zhibiao-text", "zhibiao-quantity", "zhibiao-fact"], &["minijinja", "serde_json", "sha2"]),
    (
        "zhibiao",
        6,
        &["zhibiao-text", "zhibiao-quantity", "zhibiao-fact", "zhibiao-lexicon", "zhibiao-lex", "zhibiao-attribute"],
        &["chrono"],
    ),
    (
        "zhibiao-cli",
        7,
        &["zhibiao", "zhibiao-frame", "zhibiao-chart", "zhibiao-review"],
        &[
            "anyhow",
            "chrono",
            "clap",
            "comfy-table",
            "csv",
            "glob",
            "indicatif",
            "mimalloc",
            "quick-xml",
            "rayon",
            "serde_json",
            "xxhash-rust",
            "zstd",
        ],
    ),
    ("zhibiao-tests", 8, &[], &["serde_json"]),
];

/// Small libraries that any crate may name.
const EVERYWHERE: &[&str] = &["serde", "thiserror"];

/// Libraries for tests and benchmarks alone; they are in no table above.
const FOR_TESTS: &[&str] =
    &["aho-corasick", "cpu-time", "mimalloc", "proptest", "serde_json", "zhibiao-lexicon", "zhibiao-text"];

/// Libraries that only the crates of these floors may reach, directly or not.
const HEAVY: &[(&str, &[&str])] = &[
    ("polars", &["zhibiao-frame", "zhibiao-cli"]),
    ("rust_xlsxwriter", &["zhibiao-frame", "zhibiao-cli"]),
    ("plotters", &["zhibiao-chart", "zhibiao-cli"]),
    ("minijinja", &["zhibiao-review", "zhibiao-cli"]),
    ("clap", &["zhibiao-cli"]),
    ("rayon", &["zhibiao-frame", "zhibiao-cli"]),
    ("indicatif", &["zhibiao-cli"]),
];

#[test]
fn a_crate_names_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for package in workspace() {
        let Some((_, _, crates, libraries)) = FLOORS.iter().find(|(name, ..)| *name == package.name) else {
            wrong.push(format!("{}: expected a row in tests/tests/floors.rs; found none", package.name));
            continue;
        };
        for (name, for_tests) in &package.dependencies {
            let allowed = crates.contains(&name.as_str())
                || libraries.contains(&name.as_str())
                || EVERYWHERE.contains(&name.as_str())
                || *for_tests && FOR_TESTS.contains(&name.as_str());
            if !allowed {
                wrong.push(format!("{}: names {name}, which the table does not allow", package.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_arrow_points_down() {
    let floors: BTreeMap<&str, u8> = FLOORS.iter().map(|(name, floor, ..)| (*name, *floor)).collect();
    for (name, floor, crates, _) in FLOORS {
        for below in *crates {
            assert!(floors[below] < *floor, "{name} on floor {floor} names {below} on floor {}", floors[below]);
        }
    }
}

#[test]
fn a_folder_is_called_like_its_crate() {
    for package in workspace() {
        let folder = package.folder.rsplit('/').next().unwrap_or_default();
        let expected = if package.name == "zhibiao-tests" { "tests" } else { package.name.as_str() };
        assert_eq!(folder, expected, "folder of {}", package.name);
    }
}

#[test]
fn heavy_libraries_are_reached_only_where_they_live() {
    for (name, ..) in FLOORS {
        let tree = cargo(&["tree", "--offline", "--edges", "normal", "--prefix", "none", "--package", name]);
        let reached: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        for (library, allowed) in HEAVY {
            let may = allowed.contains(name);
            assert!(may || !reached.contains(library), "{name} reaches {library}, which is for {}", allowed.join(", "));
        }
    }
}

struct Package {
    name: String,
    folder: String,
    /// Name, and whether it is for tests alone.
    dependencies: Vec<(String, bool)>,
}

fn workspace() -> Vec<Package> {
    let metadata = cargo(&["metadata", "--format-version", "1", "--offline", "--no-deps"]);
    let metadata: Value = serde_json::from_str(&metadata).expect("cargo metadata prints JSON");
    let packages = list(&metadata["packages"]).map(|package| Package {
        name: text(&package["name"]).to_owned(),
        folder: text(&package["manifest_path"]).trim_end_matches("/Cargo.toml").to_owned(),
        dependencies: list(&package["dependencies"])
            .map(|dependency| (text(&dependency["name"]).to_owned(), dependency["kind"] == "dev"))
            .collect(),
    });
    packages.collect()
}

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let out = Command::new(cargo).args(arguments).current_dir(zhibiao_tests::root()).output().expect("cargo runs");
    assert!(out.status.success(), "cargo {}: {}", arguments.join(" "), String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("cargo prints UTF-8")
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
