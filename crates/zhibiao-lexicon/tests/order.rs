//! Tables of units, classifiers, approximators and idioms are sorted, and no label stands on two rows: what is wrong is named by its line.

use std::collections::HashMap;
use zhibiao_lexicon::Lexicon;

/// Lines of a table with their numbers, split into cells; remarks and the head left out.
fn rows(table: &str) -> Vec<(usize, Vec<&'static str>)> {
    let text = Lexicon::text(table).unwrap_or_else(|| panic!("no table {table}"));
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    lines.skip(1).map(|(index, line)| (index + 1, line.split('\t').collect())).collect()
}

fn head(table: &str) -> Vec<&'static str> {
    let text = Lexicon::text(table).unwrap_or_else(|| panic!("no table {table}"));
    text.lines().find(|line| !line.starts_with('#')).unwrap_or_default().split('\t').collect()
}

/// Sorted by the cells that tell rows apart, byte by byte, and none twice.
fn check_order(table: &str) {
    let (rows, keys) = (rows(table), Lexicon::key(table));
    for pair in rows.windows(2) {
        let ((_, before), (line, after)) = (&pair[0], &pair[1]);
        let key = |cells: &[&'static str]| keys.iter().map(|key| cells[*key]).collect::<Vec<_>>();
        let (before, after) = (key(before), key(after));
        assert!(before != after, "{table}:{line}: expected {after:?} once; found it on the line before too");
        let place = rows.iter().find(|(_, cells)| key(cells) > after).map_or(1, |(line, _)| *line);
        assert!(before < after, "{table}:{line}: expected {after:?} in byte order; move it to line {place}");
    }
}

#[test]
fn tables_are_sorted() {
    Lexicon::tables().for_each(check_order);
}

#[test]
fn a_label_names_one_unit() {
    for column in ["labels", "prefixes"] {
        let cell = head("units.tsv").iter().position(|each| *each == column).unwrap();
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (line, cells) in rows("units.tsv") {
            for label in cells[cell].split('|').filter(|label| !label.is_empty()) {
                assert!(!label.contains(' '), "units.tsv:{line}: expected no space in {label:?}");
                let first = seen.insert(label, line);
                assert_eq!(
                    first, None,
                    "units.tsv:{line}: expected {label:?} on one row; found it on line {first:?} too"
                );
            }
        }
    }
}

#[test]
fn labels_with_a_condition_are_labels() {
    let head = head("units.tsv");
    let cell = |column: &str| head.iter().position(|each| *each == column).unwrap();
    for (line, cells) in rows("units.tsv") {
        let labels: Vec<&str> = cells[cell("labels")].split('|').collect();
        for column in ["arabic", "alone"] {
            for label in cells[cell(column)].split('|').filter(|label| !label.is_empty()) {
                assert!(
                    labels.contains(&label),
                    "units.tsv:{line}: {column}: expected one of {labels:?}; found {label:?}"
                );
            }
        }
    }
}

#[test]
fn a_base_unit_has_one_dimension() {
    let mut seen: HashMap<String, zhibiao_quantity::Dimension> = HashMap::new();
    for row in Lexicon::builtin().units.rows() {
        if &*row.unit.base == "1" {
            continue;
        }
        let first = *seen.entry(row.unit.base.to_string()).or_insert(row.unit.dimension);
        assert_eq!(first, row.unit.dimension, "units.tsv: {}: expected one dimension of {}", row.id, row.unit.base);
    }
}
