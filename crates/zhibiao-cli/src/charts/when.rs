//! Times in the words of charts: `2023年1月—2024年6月`, `上半年`, `Jan–Apr`.

use crate::arguments::Lang;
use chrono::Datelike;
use zhibiao::fact::{NaiveDate, Period, Stretch};

/// From the month of the first day to that of the last; up to it where no first day is known; nothing without a last.
pub fn between(lang: Lang, first: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<String> {
    let last = last?;
    let to = month(lang, last);
    let from = first.map(|first| month(lang, first));
    Some(match (lang, from) {
        (_, Some(from)) if from == to => to,
        (Lang::Zh, Some(from)) => format!("{from}—{to}"),
        (Lang::En, Some(from)) => format!("{from} – {to}"),
        (Lang::Zh, None) => format!("截至{to}"),
        (Lang::En, None) => format!("as of {to}"),
    })
}

/// A period under a column: its part of the year, and below that the year.
pub fn under_column(lang: Lang, period: Period) -> String {
    match period {
        Period::In(stretch) => match part(lang, stretch) {
            Some(part) => format!("{part}\n{}", stretch.year()),
            None => year(lang, stretch.year()),
        },
        Period::UpTo(stretch) => {
            let to = part(lang, stretch).unwrap_or_default();
            let until = if lang == Lang::Zh { "截至" } else { "to " };
            format!("{until}{to}\n{}", stretch.year())
        }
        Period::Through(from, to) | Period::Since(from, to) if from.year() == to.year() => {
            let first = number(from, true);
            let last = number(to, false);
            match (lang, first, last) {
                (Lang::Zh, Some(first), Some(last)) => format!("{first}–{last}月\n{}", to.year()),
                (Lang::En, Some(first), Some(last)) => format!("{}–{}\n{}", name(first), name(last), to.year()),
                _ => year(lang, to.year()),
            }
        }
        Period::Through(from, to) | Period::Since(from, to) => format!("{}–\n{}", from.year(), to.year()),
        Period::PerYear => String::new(),
    }
}

/// A period on one line: `2024年5月`, `May 2024`.
pub fn on_a_line(lang: Lang, period: Period) -> String {
    let label = under_column(lang, period);
    match (lang, label.split_once('\n')) {
        (_, None) => label,
        (Lang::Zh, Some((part, year))) => match part.strip_prefix("截至") {
            Some(part) => format!("截至{year}年{part}"),
            None if part.ends_with('–') => format!("{part}{year}年"),
            None => format!("{year}年{part}"),
        },
        (Lang::En, Some((part, year))) if part.ends_with('–') => format!("{part}{year}"),
        (Lang::En, Some((part, year))) => format!("{} {year}", part.trim_end()),
    }
}

/// The part of its year that a stretch is; none for a whole year.
fn part(lang: Lang, stretch: Stretch) -> Option<String> {
    let text = match (lang, stretch) {
        (_, Stretch::Year(_)) => return None,
        (Lang::Zh, Stretch::Half(_, 1)) => "上半年".to_owned(),
        (Lang::Zh, Stretch::Half(..)) => "下半年".to_owned(),
        (Lang::Zh, Stretch::Quarter(_, quarter)) => {
            format!("{}季度", ["一", "二", "三", "四"].get(usize::from(quarter) - 1).unwrap_or(&"某"))
        }
        (Lang::Zh, Stretch::Month(_, month)) => format!("{month}月"),
        (Lang::Zh, Stretch::Day(day)) => format!("{}月{}日", day.month(), day.day()),
        (Lang::En, Stretch::Half(_, half)) => format!("H{half}"),
        (Lang::En, Stretch::Quarter(_, quarter)) => format!("Q{quarter}"),
        (Lang::En, Stretch::Month(_, month)) => name(month.into()).to_owned(),
        (Lang::En, Stretch::Day(day)) => format!("{} {}", day.day(), name(day.month())),
    };
    Some(text)
}

/// The number of a stretch's first or last month.
fn number(stretch: Stretch, first: bool) -> Option<u32> {
    if first { stretch.first() } else { stretch.last() }.map(|day| day.month())
}

fn year(lang: Lang, year: i32) -> String {
    match lang {
        Lang::Zh => format!("{year}年"),
        Lang::En => year.to_string(),
    }
}

fn month(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", day.year(), day.month()),
        Lang::En => format!("{} {}", name(day.month()), day.year()),
    }
}

fn name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES[(month as usize + 11) % 12]
}

#[cfg(test)]
mod tests {
    use super::*;
    use Stretch::{Half, Month, Quarter, Year};

    #[track_caller]
    fn check(period: Period, zh: &str, en: &str) {
        let read = [Lang::Zh, Lang::En].map(|lang| (under_column(lang, period), on_a_line(lang, period)));
        let [(zh_column, zh_line), (en_column, en_line)] = read;
        assert_eq!(format!("{} | {zh_line}", zh_column.replace('\n', "/")), zh);
        assert_eq!(format!("{} | {en_line}", en_column.replace('\n', "/")), en);
    }

    #[test]
    fn periods_are_told_as_newspapers_tell_them() {
        check(Period::In(Year(2023)), "2023年 | 2023年", "2023 | 2023");
        check(Period::In(Half(2024, 1)), "上半年/2024 | 2024年上半年", "H1/2024 | H1 2024");
        check(Period::In(Quarter(2024, 3)), "三季度/2024 | 2024年三季度", "Q3/2024 | Q3 2024");
        check(Period::In(Month(2024, 6)), "6月/2024 | 2024年6月", "Jun/2024 | Jun 2024");
        check(
            Period::Through(Month(2024, 1), Month(2024, 4)),
            "1–4月/2024 | 2024年1–4月",
            "Jan–Apr/2024 | Jan–Apr 2024",
        );
        check(Period::Through(Year(2021), Year(2023)), "2021–/2023 | 2021–2023年", "2021–/2023 | 2021–2023");
        check(Period::UpTo(Month(2024, 6)), "截至6月/2024 | 截至2024年6月", "to Jun/2024 | to Jun 2024");
        check(Period::UpTo(Year(2023)), "截至/2023 | 截至2023年", "to /2023 | to 2023");
    }

    #[test]
    fn a_title_tells_from_when_to_when() {
        let day = |text: &str| Some(text.parse().expect("a day"));
        let between = |lang, first, last| between(lang, first, last).unwrap_or_default();
        assert_eq!(between(Lang::Zh, day("2023-01-01"), day("2024-06-30")), "2023年1月—2024年6月");
        assert_eq!(between(Lang::En, day("2023-01-01"), day("2024-06-30")), "Jan 2023 – Jun 2024");
        assert_eq!(between(Lang::Zh, day("2024-06-01"), day("2024-06-30")), "2024年6月");
        assert_eq!(between(Lang::Zh, None, day("2024-06-30")), "截至2024年6月");
        assert_eq!(between(Lang::Zh, None, None), "");
    }
}
