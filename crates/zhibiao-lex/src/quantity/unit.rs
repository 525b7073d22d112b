//! The unit, classifier or nothing behind a number, and the currency before it.

use super::names::is_han;
use super::{Figure, Reader};
use crate::mention::Sort;
use crate::numeral::{Numeral, Script, numeral_at, power_of_ten};
use zhibiao_fact::Metric;
use zhibiao_lexicon::{ClassifierRow, Kind, UnitRow};
use zhibiao_quantity::{Decimal, Dimension, Factor, Unit};

/// What stands between a currency and its number: 人民币约60亿元.
const BETWEEN: &[char] = &[' ', '约', '近', '超', '逾'];

/// Words of heat before 度, and how many characters before it they may stand.
const HEAT: &[&str] = &["温", "零下", "零上", "冷", "热"];
const HEAT_REACH: usize = 8;
/// Turns, said in 度.
const ANGLES: &[&str] = &["45", "90", "180", "270", "360"];

impl<'a> Reader<'a> {
    /// The number with the longest unit or classifier at `at`, joined with a second one after `/`; the number alone
    /// where there is none.
    pub(super) fn with_unit(
        &self,
        mut numeral: Numeral,
        at: usize,
        mut rules: Vec<&'static str>,
    ) -> Option<Figure<'a>> {
        let at = self.skip_spaces(at);
        let rest = &self.text[at..];
        let ordinal = self.text[..numeral.range.start].ends_with('第');
        let unit = self.unit_at(at, &numeral);
        let classifier = self.lexicon.classifiers.at(rest, numeral.script == Script::Arabic);
        let unit = unit.filter(|(unit_len, _)| classifier.as_ref().is_none_or(|(len, _)| len <= unit_len));
        let (len, row, base, mut sort) = match (unit, classifier) {
            (Some((len, row)), _) => {
                rules.push("<unit> after <number>");
                (len, Some(row), row.unit.clone(), Sort::Measure)
            }
            (None, Some((len, row))) => {
                rules.push("<classifier> after <number>");
                (len, None, Unit::new(Dimension::Count, "1", Factor::ONE), self.sort_of_count(&numeral, row))
            }
            (None, None) => return self.without_unit(numeral, ordinal, rules),
        };
        if numeral.high.is_none()
            && numeral.exponent == 0
            && let Some((len, row)) = self.half_before_unit(at)
        {
            rules.push("<number>个半<unit>");
            numeral.value += Decimal::new(5, 1);
            let label = rest["个半".len()..len].to_owned();
            let (unit, sort, end) = (row.unit.clone(), Sort::Measure, at + len);
            return Some(Figure { numeral, unit, label, row: Some(row), sort, inside: None, end, rules });
        }
        if ordinal {
            sort = Sort::Ordinal;
        }
        let mut end = at + len;
        let mut label = rest[..len].to_owned();
        let mut unit = base;
        let mut plain = row;
        if let Some((rate, to)) = self.per(&unit, end) {
            rules.push("<unit> per <unit>");
            label = self.text[at..to].to_owned();
            (unit, sort, end, plain) = (rate, Sort::Measure, to, None);
        } else if row.is_some() {
            let half = self.half_follows(end, &numeral, &unit);
            if half > 0 {
                rules.push("<unit>半");
                numeral.value += Decimal::new(5, 1);
                end += half;
            }
            if label == "度" {
                unit = self.degrees(&numeral).map_or(unit, |row| row.unit.clone());
            }
        }
        if sort == Sort::Ordinal {
            end = numeral.range.end; // 第三届: the number is what counts
        }
        Some(Figure { numeral, unit, label, row: plain, sort, inside: None, end, rules })
    }

    /// The unit at a place, where the numeral and what follows let it be one.
    fn unit_at(&self, at: usize, numeral: &Numeral) -> Option<(usize, &'a UnitRow)> {
        let rest = &self.text[at..];
        self.lexicon.units.at(rest).filter(|(len, row)| {
            let label = &rest[..*len];
            let one_of = |labels: &[String]| labels.iter().any(|each| each == label);
            let smaller = || self.smaller_unit_follows(row, label, at + len);
            let alone =
                || !rest[*len..].starts_with(is_han) || self.lexicon.approximators.after(&rest[*len..]).is_some();
            match (one_of(&row.arabic), one_of(&row.alone)) {
                (true, _) if numeral.script == Script::Arabic => true,
                (true, false) => smaller() || label == "度" && self.degrees(numeral).is_some(),
                (_, true) => numeral.value.scale() > 0 || alone() || smaller(),
                (false, false) => true,
            }
        })
    }

    /// A number with a currency before it, or with nothing.
    fn without_unit(&self, numeral: Numeral, ordinal: bool, rules: Vec<&'static str>) -> Option<Figure<'a>> {
        let rest = &self.text[numeral.range.end..];
        let latin = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        if numeral.script == Script::Arabic && latin {
            return None; // 5G, 24x365, 3D: a name
        }
        let sort = if ordinal { Sort::Ordinal } else { Sort::Bare };
        let (unit, end) = (Unit::new(Dimension::Other, "1", Factor::ONE), numeral.range.end);
        Some(Figure { numeral, unit, label: String::new(), row: None, sort, inside: None, end, rules })
    }

    /// What 度 is where it is no kilowatt-hour: a temperature behind words of heat, an angle.
    fn degrees(&self, numeral: &Numeral) -> Option<&'a UnitRow> {
        let (before, range) = (&self.text[..numeral.range.start], &numeral.range);
        let near = before.char_indices().rev().nth(HEAT_REACH).map_or(before, |(at, _)| &before[at..]);
        let near = near.rsplit(['，', '。', '；', '、']).next().unwrap_or(near);
        let heat = HEAT.iter().any(|word| near.contains(word)) || self.text[range.clone()].starts_with("零下");
        let angle = ANGLES.contains(&&self.text[range.clone()]);
        let name = if heat { "摄氏度" } else { "°" };
        self.lexicon.units.at(name).filter(|_| heat || angle).map(|(_, row)| row)
    }

    fn sort_of_count(&self, numeral: &Numeral, row: &ClassifierRow) -> Sort {
        let chinese = numeral.script == Script::Chinese;
        let printed = &self.text[numeral.range.clone()];
        if chinese && (printed == "二" || row.kind == Kind::Phase && printed != "两") {
            Sort::Ordinal
        } else if chinese && numeral.value.is_zero() {
            Sort::Bare
        } else if row.kind == Kind::Structural && (chinese || !self.counts_places(numeral, row)) {
            Sort::Structural
        } else {
            Sort::Count(row.metric)
        }
    }

    /// 5国, 9县3区: whole places, where no longer word begins.
    fn counts_places(&self, numeral: &Numeral, row: &ClassifierRow) -> bool {
        let behind = self.text[self.skip_spaces(numeral.range.end)..].strip_prefix(&*row.label);
        row.metric == Metric::OrganisationCount
            && numeral.value.scale() == 0
            && behind.is_some_and(|behind| !behind.starts_with(|next| row.unless.contains(next)))
    }

    /// `/年`, `/平方米`, `/万人`, 每亩 behind a unit.
    fn per(&self, unit: &Unit, at: usize) -> Option<(Unit, usize)> {
        let behind = &self.text[at..];
        let slash = behind.strip_prefix(['/', '／']);
        // A price (0.41元每瓦时) stays money, as in 每瓦时0.41元.
        let each = behind
            .strip_prefix('每')
            .filter(|_| !matches!(unit.dimension, Dimension::Money | Dimension::Duration | Dimension::Count));
        let rest = slash.or(each)?;
        let from = self.text.len() - rest.len();
        if slash.is_some() && rest.starts_with('月') {
            return Some((unit.per(&Unit::new(Dimension::Duration, "mo", Factor::ONE))?, from + '月'.len_utf8()));
        }
        if let Some((len, row)) = self.lexicon.units.at(rest) {
            return Some((unit.per(&row.unit)?, from + len));
        }
        slash?;
        let (scale, from) = match numeral_at(self.text, from) {
            Some(scale) if scale.script == Script::BareScale => (power_of_ten(scale.exponent)?, scale.range.end),
            _ => (Decimal::ONE, from),
        };
        let (len, _) = self.lexicon.classifiers.at(&self.text[from..], true)?;
        let denominator = Unit::new(Dimension::Count, "1", Factor::ONE);
        let scaled = Unit { factor: denominator.factor.times(&scale.to_string().parse().ok()?)?, ..denominator };
        Some((unit.per(&scaled)?, from + len))
    }

    /// ￥300, US$20, 港币2960元: the currency before a number that has none, or plain 元. Where it starts.
    pub(super) fn currency_before(&self, figure: &mut Figure<'a>, before: &str) -> Option<usize> {
        let number = figure.sort == Sort::Bare && figure.numeral.script != Script::BareScale;
        let yuan = figure.row.is_some_and(|row| row.id == "CNY");
        if !number && !yuan {
            return None;
        }
        let near = if yuan { before.trim_end_matches(BETWEEN) } else { before.trim_end_matches(' ') };
        let (len, row) = self.lexicon.units.before(near)?;
        let signs = near[near.len() - len..].ends_with(|c: char| !is_han(c));
        if number && figure.numeral.script != Script::Arabic && !signs && figure.numeral.exponent == 0 {
            return None; // 美元一路走高
        }
        figure.unit = row.unit.clone();
        figure.sort = Sort::Measure;
        figure.rules.push("<currency> before <number>");
        (near.len() == before.trim_end_matches(' ').len())
            .then(|| figure.numeral.range.start - (before.len() - (near.len() - len)))
    }

    /// 每小时3千米, 每秒5米: a speed. Where it starts.
    pub(super) fn rate_before(&self, figure: &mut Figure<'a>, before: &str) -> Option<usize> {
        if figure.unit.dimension != Dimension::Length {
            return None;
        }
        let (at, each) = before.rmatch_indices('每').next()?;
        let name = &before[at + each.len()..];
        let (len, row) = self.lexicon.units.at(name)?;
        let time = len == name.len() && row.unit.dimension == Dimension::Duration;
        let short = ["h", "min", "s"].contains(&&*row.unit.base);
        figure.unit = Some(row).filter(|_| time && short).and_then(|row| figure.unit.per(&row.unit))?;
        figure.row = None;
        figure.rules.push("each <unit> <quantity>");
        Some(figure.numeral.range.start - (before.len() - at))
    }
}
