//! Running heads, footers and page numbers: they stand at the edge of a sheet, and say nothing.

use super::boxes::{Length, Line, Sheet};
use std::collections::HashMap;

/// The sheets without what stands again at the edge of others, and without page numbers.
pub fn left_out(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    let mut told: HashMap<(String, Length), usize> = HashMap::new();
    for sheet in &sheets {
        for line in sheet.lines.iter().filter(|line| is_at_edge(line, sheet.height)) {
            *told.entry(key(line)).or_default() += 1;
        }
    }
    for sheet in &mut sheets {
        let again = |line: &Line| told.get(&key(line)).is_some_and(|count| *count > 1);
        let height = sheet.height;
        sheet.lines.retain(|line| !is_at_edge(line, height) || !(again(line) || is_page_number(&line.text)));
    }
    sheets
}

/// In the upper or the lower ninth.
fn is_at_edge(line: &Line, height: Length) -> bool {
    line.bottom * 9 < height || line.top * 9 > height * 8
}

/// Words without figures, and the height they stand at, give or take some points.
fn key(line: &Line) -> (String, Length) {
    const POINTS: Length = 400;
    let words = line.text.chars().filter(|char| !char.is_numeric() && !char.is_whitespace()).collect();
    (words, line.top / POINTS)
}

/// `12`, `- 3 -`, `1 / 20`, `第3页 共20页`.
fn is_page_number(text: &str) -> bool {
    text.contains(|char: char| char.is_ascii_digit())
        && text.chars().all(|char| char.is_ascii_digit() || char.is_whitespace() || "-—–/·第页共".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(lines: &[(Length, &str)]) -> Sheet {
        let line = |(top, text): &(Length, &str)| Line {
            left: 0,
            top: *top,
            right: 9000,
            bottom: top + 1000,
            em: 1000,
            ink: 9000,
            text: (*text).to_owned(),
        };
        Sheet { height: 80000, lines: lines.iter().map(line).collect() }
    }

    #[test]
    fn edges_say_nothing_twice() {
        let sheets = left_out(vec![
            sheet(&[(2000, "年度报告 第1页"), (40000, "产值5亿元。"), (78000, "- 1 -"), (3500, "东港高新区签约")]),
            sheet(&[(2000, "年度报告 第2页"), (40000, "产值5亿元。"), (78000, "2 / 2"), (75000, "新增企业20家。")]),
        ]);
        let left: Vec<Vec<&str>> =
            sheets.iter().map(|sheet| sheet.lines.iter().map(|line| line.text.as_str()).collect()).collect();
        assert_eq!(left, [["产值5亿元。", "东港高新区签约"], ["产值5亿元。", "新增企业20家。"]]);
    }
}
