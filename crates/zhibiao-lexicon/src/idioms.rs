//! Words that hold numerals and count nothing: 统一, 四川, 一带一路, 百度 : `idioms.tsv`.

use crate::groups::Groups;
use crate::table::{Error, merged, rows};
use crate::word::{Edge, End};

const COLUMNS: &[&str] = &["label", "unless"];

/// Characters that figures are read from; a word is found by the first of them in it.
const NUMERALS: &str = "0123456789〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖廿卅十百千万亿兆拾佰仟几数半";

/// What goes on with the numeral before it.
const SCALES: [char; 4] = ['百', '千', '万', '亿'];

/// A word with a numeral in it that is no figure.
#[derive(Debug, Clone)]
pub struct IdiomRow {
    /// As printed.
    pub label: String,
    /// Characters that must not follow: 十分 before 之 is a part of a whole.
    pub unless: String,
}

/// All such words, found around their first numeral.
#[derive(Debug, Clone, Default)]
pub struct Idioms {
    rows: Vec<IdiomRow>,
    /// By first numeral and the character behind it in the word, if any: bytes before it, the edge of the word, and its row;
    /// longest words first.
    by_numeral: Groups<u64, (usize, Edge, usize)>,
}

impl Idioms {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        let rows =
            rows(table, text, COLUMNS)?
                .iter()
                .map(|row| match row.cell("label").contains(is_numeral) {
                    true => Ok(IdiomRow { label: row.cell("label").to_owned(), unless: row.cell("unless").to_owned() }),
                    false => Err(row
                        .fault(format!("label: expected a word with a numeral in it; found {:?}", row.cell("label")))),
                })
                .collect::<Result<Vec<_>, Error>>()?;
        Ok(Self::index(rows))
    }

    fn index(rows: Vec<IdiomRow>) -> Self {
        let mut words: Vec<(usize, &IdiomRow)> = rows.iter().enumerate().collect();
        words.sort_by_key(|(_, row)| std::cmp::Reverse(row.label.len()));
        let by_numeral = Groups::new(words.into_iter().map(|(index, row)| {
            let first = row.label.char_indices().find(|(_, char)| is_numeral(*char));
            let (offset, numeral) = first.unwrap_or_default();
            let next = row.label[offset..].chars().nth(1);
            (key(numeral, next), (offset, Edge::of(End::First, &row.label), index))
        }));
        Idioms { rows, by_numeral }
    }

    /// Where the word ends whose first numeral stands at byte `at` of `text`; the longest one.
    pub fn around(&self, text: &str, at: usize) -> Option<usize> {
        let mut chars = text[at..].chars();
        let (numeral, next) = (chars.next()?, chars.next());
        let bytes = text.as_bytes();
        let longer = next.map_or(&[][..], |_| self.by_numeral.of(key(numeral, next)));
        let mut candidates = longer.iter().chain(self.by_numeral.of(key(numeral, None)));
        candidates.find_map(|(offset, edge, row)| {
            let from = at.checked_sub(*offset)?;
            if !edge.fits(End::First.window(&bytes[from..])) {
                return None;
            }
            let row = &self.rows[*row];
            let end = from + row.label.len();
            if bytes.get(from..end)? != row.label.as_bytes() {
                return None;
            }
            let (before, behind) = (&text[..from], &text[end..]);
            let part = |c: char| c.is_ascii_digit() || c == '.';
            let whole = !numeral.is_ascii_digit() || !before.ends_with(part) && !behind.starts_with(part);
            // 统一 is a word, the 一 of 突破一百 the start of a number
            let whole = whole && !(row.label.ends_with(is_numeral) && behind.starts_with(SCALES));
            (whole && !behind.starts_with(|next| row.unless.contains(next))).then_some(end)
        })
    }

    /// The rows in force, in the order of the table.
    pub fn rows(&self) -> &[IdiomRow] {
        &self.rows
    }

    /// Adds rows; one of the same label replaces.
    pub(crate) fn extend(self, more: Idioms) -> Self {
        Self::index(merged(self.rows, more.rows, |row, own| row.label == own.label))
    }
}

fn key(numeral: char, next: Option<char>) -> u64 {
    u64::from(u32::from(numeral)) << 32 | next.map_or(0, |next| u64::from(u32::from(next)))
}

fn is_numeral(char: char) -> bool {
    NUMERALS.contains(char)
}

#[cfg(test)]
mod tests {
    use crate::Lexicon;

    #[test]
    fn words_are_found_around_their_first_numeral() {
        let idioms = &Lexicon::builtin().idioms;
        for (text, numeral, end) in [
            ("建设统一市场", "一", Some("建设统一")),
            ("一带一路沿线", "一", Some("一带一路")),
            ("十分重要", "十", Some("十分")),
            ("十分之三", "十", None),
            ("三家企业", "三", None),
            ("统一百年", "一", None),
        ] {
            let at = text.find(numeral).unwrap();
            assert_eq!(idioms.around(text, at), end.map(str::len), "{text}");
        }
    }
}
