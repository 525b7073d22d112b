//! Over what time a figure holds: `2023`, `2024-H1`, `2024-01/2024-04`, `..2024-06`, `a`.

use chrono::{Datelike, Days, NaiveDate};

/// A stretch of the calendar with a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stretch {
    /// A year: `2023`.
    Year(i32),
    /// First or second half: `2024-H1`.
    Half(i32, u8),
    /// A quarter, 1 to 4: `2024-Q1`.
    Quarter(i32, u8),
    /// A month, 1 to 12: `2024-06`.
    Month(i32, u8),
    /// A day: `2024-06-14`.
    Day(NaiveDate),
}

/// The time of a figure, in the forms of the `period` column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// Within one stretch: `2024-H1`.
    In(Stretch),
    /// From one stretch to another, both whole: `2024-01/2024-04`.
    Through(Stretch, Stretch),
    /// Up to and including: `..2024-06`, a stock or a running total.
    UpTo(Stretch),
    /// Since one stretch, up to another: `2022-01..2024-06`.
    Since(Stretch, Stretch),
    /// Per year, of no given year: `a`.
    PerYear,
}

impl Stretch {
    /// First day.
    pub fn first(self) -> Option<NaiveDate> {
        match self {
            Stretch::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Stretch::Half(year, half) => NaiveDate::from_ymd_opt(year, (u32::from(half).checked_sub(1)?) * 6 + 1, 1),
            Stretch::Quarter(year, quarter) => {
                NaiveDate::from_ymd_opt(year, (u32::from(quarter).checked_sub(1)?) * 3 + 1, 1)
            }
            Stretch::Month(year, month) => NaiveDate::from_ymd_opt(year, month.into(), 1),
            Stretch::Day(day) => Some(day),
        }
    }

    /// Last day.
    pub fn last(self) -> Option<NaiveDate> {
        let first = self.first()?;
        let months = match self {
            Stretch::Year(_) => 12,
            Stretch::Half(..) => 6,
            Stretch::Quarter(..) => 3,
            Stretch::Month(..) => 1,
            Stretch::Day(_) => return Some(first),
        };
        first.checked_add_months(chrono::Months::new(months))?.checked_sub_days(Days::new(1))
    }

    /// The year it lies in.
    pub fn year(self) -> i32 {
        match self {
            Stretch::Year(year) | Stretch::Half(year, _) | Stretch::Quarter(year, _) | Stretch::Month(year, _) => year,
            Stretch::Day(day) => day.year(),
        }
    }
}

impl Period {
    /// First and last day; a stock has no first, `a` has neither.
    pub fn bounds(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match *self {
            Period::In(stretch) => (stretch.first(), stretch.last()),
            Period::Through(from, to) | Period::Since(from, to) => (from.first(), to.last()),
            Period::UpTo(to) => (None, to.last()),
            Period::PerYear => (None, None),
        }
    }

    /// The stretch that it ends with; `a` has none.
    pub fn last(&self) -> Option<Stretch> {
        match *self {
            Period::In(last) | Period::Through(_, last) | Period::Since(_, last) | Period::UpTo(last) => Some(last),
            Period::PerYear => None,
        }
    }

    /// Whether it is a stock or running total up to a moment.
    pub fn is_stock(&self) -> bool {
        matches!(self, Period::UpTo(_))
    }
}

impl std::fmt::Display for Stretch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Stretch::Year(year) => write!(out, "{year:04}"),
            Stretch::Half(year, half) => write!(out, "{year:04}-H{half}"),
            Stretch::Quarter(year, quarter) => write!(out, "{year:04}-Q{quarter}"),
            Stretch::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Stretch::Day(day) => write!(out, "{}", day.format("%Y-%m-%d")),
        }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Period::In(stretch) => write!(out, "{stretch}"),
            Period::Through(from, to) => write!(out, "{from}/{to}"),
            Period::UpTo(to) => write!(out, "..{to}"),
            Period::Since(from, to) => write!(out, "{from}..{to}"),
            Period::PerYear => write!(out, "a"),
        }
    }
}

impl std::str::FromStr for Period {
    type Err = String;

    /// The way back from `Display`.
    fn from_str(form: &str) -> Result<Self, String> {
        period(form).ok_or_else(|| format!("expected a period such as 2024-H1 or ..2024-06; found {form:?}"))
    }
}

impl serde::Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

fn period(form: &str) -> Option<Period> {
    if form == "a" {
        Some(Period::PerYear)
    } else if let Some((from, to)) = form.split_once("..") {
        let to = stretch(to)?;
        if from.is_empty() { Some(Period::UpTo(to)) } else { Some(Period::Since(stretch(from)?, to)) }
    } else if let Some((from, to)) = form.split_once('/') {
        Some(Period::Through(stretch(from)?, stretch(to)?))
    } else {
        stretch(form).map(Period::In)
    }
}

fn stretch(form: &str) -> Option<Stretch> {
    let Some((year, rest)) = form.split_once('-') else { return form.parse().ok().map(Stretch::Year) };
    let year = year.parse().ok()?;
    let read = if let Some(half) = rest.strip_prefix('H') {
        Stretch::Half(year, half.parse().ok()?)
    } else if let Some(quarter) = rest.strip_prefix('Q') {
        Stretch::Quarter(year, quarter.parse().ok()?)
    } else if let Some((month, day)) = rest.split_once('-') {
        Stretch::Day(NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?)
    } else {
        Stretch::Month(year, rest.parse().ok()?)
    };
    Some(read).filter(|stretch| stretch.last().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(period: Period, form: &str, from: Option<&str>, to: Option<&str>) {
        assert_eq!(period.to_string(), form);
        let (first, last) = period.bounds();
        assert_eq!(first.map(|day| day.to_string()).as_deref(), from, "{form}");
        assert_eq!(last.map(|day| day.to_string()).as_deref(), to, "{form}");
    }

    #[test]
    fn every_form_has_its_bounds() {
        use Stretch::*;
        let day = NaiveDate::from_ymd_opt(2024, 6, 14).unwrap();
        check(Period::In(Year(2023)), "2023", Some("2023-01-01"), Some("2023-12-31"));
        check(Period::In(Half(2024, 1)), "2024-H1", Some("2024-01-01"), Some("2024-06-30"));
        check(Period::In(Quarter(2024, 4)), "2024-Q4", Some("2024-10-01"), Some("2024-12-31"));
        check(Period::In(Month(2024, 2)), "2024-02", Some("2024-02-01"), Some("2024-02-29"));
        check(Period::In(Day(day)), "2024-06-14", Some("2024-06-14"), Some("2024-06-14"));
        check(
            Period::Through(Month(2024, 1), Month(2024, 4)),
            "2024-01/2024-04",
            Some("2024-01-01"),
            Some("2024-04-30"),
        );
        check(Period::UpTo(Month(2024, 6)), "..2024-06", None, Some("2024-06-30"));
        check(
            Period::Since(Month(2022, 1), Month(2024, 6)),
            "2022-01..2024-06",
            Some("2022-01-01"),
            Some("2024-06-30"),
        );
        check(Period::PerYear, "a", None, None);
    }

    #[test]
    fn every_form_comes_back_as_it_was() {
        for form in ["2023", "2024-H1", "2024-Q4", "2024-06", "2024-06-14", "2024-01/2024-04", "..2024-06", "..2020"]
            .into_iter()
            .chain(["..2024-06-14", "2022-01..2024-06", "a", "2021..2024-06"])
        {
            assert_eq!(form.parse().map(|period: Period| period.to_string()).as_deref(), Ok(form));
        }
    }

    #[test]
    fn what_is_no_period_is_none() {
        for form in ["", "b", "2024-13", "2024-H3", "2024-Q0", "2024-02-30", "..", "2024/", "2024-06-14-1"] {
            assert!(form.parse::<Period>().is_err(), "{form}");
        }
    }
}
