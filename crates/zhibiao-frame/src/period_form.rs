//! The way back from the `period` column: `2024-H1`, `2024-01/2024-04`, `..2024-06`, `a`.

use zhibiao_fact::{NaiveDate, Period, Stretch};

/// The period of a cell of the column `period`; `None` where it has none of the forms.
pub fn period(cell: &str) -> Option<Period> {
    if cell == "a" {
        Some(Period::PerYear)
    } else if let Some((from, to)) = cell.split_once("..") {
        let to = stretch(to)?;
        if from.is_empty() { Some(Period::UpTo(to)) } else { Some(Period::Since(stretch(from)?, to)) }
    } else if let Some((from, to)) = cell.split_once('/') {
        Some(Period::Through(stretch(from)?, stretch(to)?))
    } else {
        stretch(cell).map(Period::In)
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

    #[test]
    fn every_form_comes_back_as_it_was() {
        for form in ["2023", "2024-H1", "2024-Q4", "2024-06", "2024-06-14", "2024-01/2024-04", "..2024-06", "..2020"]
            .into_iter()
            .chain(["..2024-06-14", "2022-01..2024-06", "a", "2021..2024-06"])
        {
            assert_eq!(period(form).map(|period| period.to_string()).as_deref(), Some(form));
        }
    }

    #[test]
    fn what_is_no_period_is_none() {
        for form in ["", "b", "2024-13", "2024-H3", "2024-Q0", "2024-02-30", "..", "2024/", "2024-06-14-1"] {
            assert_eq!(period(form), None, "{form}");
        }
    }
}
