//! Days as records write them.

use chrono::NaiveDate;

/// The day that a record's date tells: `2024-06-14`, `2024/6/14`, `20240614`, `2024年6月14日`, with or without a
/// time behind it.
pub fn day_in_record(text: &str) -> Option<NaiveDate> {
    let runs = digit_runs(text);
    (0..runs.len()).find_map(|at| whole_day(&runs[at]).or_else(|| day_in_parts(runs.get(at..at + 3)?)))
}

/// A run of ASCII digits with the text up to the next one.
struct Run {
    digits: String,
    gap: String,
}

fn digit_runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut inside = false;
    for character in text.chars() {
        let digit = character.is_ascii_digit();
        match runs.last_mut() {
            Some(run) if digit && inside => run.digits.push(character),
            _ if digit => runs.push(Run { digits: character.into(), gap: String::new() }),
            Some(run) => run.gap.push(character),
            None => {}
        }
        inside = digit;
    }
    runs
}

fn whole_day(run: &Run) -> Option<NaiveDate> {
    let digits = run.digits.as_str();
    if digits.len() == 8 { day(&digits[..4], &digits[4..6], &digits[6..]) } else { None }
}

fn day_in_parts(runs: &[Run]) -> Option<NaiveDate> {
    const BETWEEN: [(&str, &str); 4] = [("-", "-"), ("/", "/"), (".", "."), ("年", "月")];
    let [year, month, last] = runs else { return None };
    let joined = BETWEEN.contains(&(year.gap.as_str(), month.gap.as_str()));
    let short = year.digits.len() == 4 && month.digits.len() <= 2 && last.digits.len() <= 2;
    if joined && short { day(&year.digits, &month.digits, &last.digits) } else { None }
}

/// A day of the time since there are newspapers in Chinese; other digits are numbers of something else.
fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = year.parse().ok().filter(|year| (1800..2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<&str>) {
        assert_eq!(day_in_record(text).map(|day| day.to_string()).as_deref(), want, "{text}");
    }

    #[test]
    fn records_tell_their_day_in_many_ways() {
        for text in ["2024-06-14", "2024/6/14", "20240614", "2024年6月14日", "2024-06-14T08:00:00Z", "2024.06.14 08:00"]
        {
            check(text, Some("2024-06-14"));
        }
        for text in ["", "2024-06", "2024-13-14", "June", "0614"] {
            check(text, None);
        }
    }
}
