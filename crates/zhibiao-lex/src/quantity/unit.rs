//! The unit, classifier or nothing behind a number, and the currency before it.

use super::names::is_han;
use super::parts::Parting;
use super::{Figure, Reader};
use crate::mention::Sort;
use crate::numeral::{Numeral, Script};
use zhibiao_fact::Metric;
use zhibiao_lexicon::{ClassifierRow, Kind, Role, UnitRow};
use zhibiao_quantity::{Approximator, Decimal, Dimension, Factor, Unit};

/// What stands between a currency and its number: 人民币约60亿元.
const BETWEEN: &[char] = &[' ', '约', '近', '超', '逾'];

/// How many characters before 度 the word of heat or of an angle may stand.
const REACH: usize = 8;
/// Hours of a day: 24点 is a time.
const HOURS: Decimal = Decimal::from_parts(24, 0, 0, false, 0);
/// What 半 adds.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
/// Turns, said in 度.
const ANGLES: &[&str] = &["45", "90", "180", "270", "360"];

/// What a number counts in.
enum Measure<'a> {
    Unit(&'a UnitRow),
    Classifier(&'a ClassifierRow),
}

impl<'a> Reader<'a> {
    /// The number with the longest unit or classifier at `at`, joined with a second one after `/`; the number alone
    /// where there is none.
    pub(super) fn with_unit(&self, numeral: Numeral, at: usize, mut rules: Vec<&'static str>) -> Option<Figure<'a>> {
        let at = self.skip_spaces(at);
        if let Some(parted) = self.parted_unit(at).filter(|_| numeral.high.is_none()) {
            return with_parted_unit(numeral, at, parted, rules);
        }
        let ordinal = self.text[..numeral.range.start].ends_with('第');
        let (len, row, unit, sort, rule) = match self.measure_at(at, &numeral) {
            Some((len, Measure::Unit(row))) => {
                (len, Some(row), row.unit.clone(), Sort::Measure, "<unit> after <number>")
            }
            Some((len, Measure::Classifier(row))) => {
                let sort = self.sort_of_count(&numeral, row);
                (len, None, Unit::plain(Dimension::Count), sort, "<classifier> after <number>")
            }
            None => return self.without_unit(numeral, ordinal, rules),
        };
        rules.push(rule);
        let sort = if ordinal { Sort::Ordinal } else { sort };
        let label = self.text[at..at + len].to_owned();
        let mut figure = Figure { numeral, unit, label, row, sort, inside: None, end: at + len, rules };
        if let Some((rate, end)) = self.per(&figure.unit, figure.end) {
            figure.rules.push("<unit> per <unit>");
            figure.label = self.text[at..end].to_owned();
            (figure.unit, figure.sort, figure.end, figure.row) = (rate, Sort::Measure, end, None);
        } else if figure.row.is_some() {
            self.settle_unit(&mut figure);
        }
        if figure.sort == Sort::Ordinal {
            figure.end = figure.numeral.range.end; // 第三届: the number is what counts
        }
        Some(figure)
    }

    /// The longest unit at a place, or the classifier that is longer, and its length.
    fn measure_at(&self, at: usize, numeral: &Numeral) -> Option<(usize, Measure<'a>)> {
        // 2.3亿农户 are no 农 of 三农
        let ordering = |row: &ClassifierRow| row.kind == Kind::Structural && row.label != "级";
        let classifier = self.lexicon.classifiers.at(&self.text[at..], numeral.script == Script::Arabic);
        let classifier = classifier.filter(|(_, row)| numeral.exponent < 4 || !ordering(row));
        match (self.unit_at(at, numeral), classifier) {
            (Some((unit, row)), longer) if longer.is_none_or(|(len, _)| len <= unit) => {
                Some((unit, Measure::Unit(row)))
            }
            (_, classifier) => classifier.map(|(len, row)| (len, Measure::Classifier(row))),
        }
    }

    /// What a plain unit is when the number and what follows are looked at: a half more (三成半), 度, 折 of a hundred.
    fn settle_unit(&self, figure: &mut Figure<'a>) {
        let half = self.half_follows(figure.end, &figure.numeral, &figure.unit);
        if half > 0 {
            figure.rules.push("<unit>半");
            figure.numeral.value += HALF;
            figure.end += half;
        }
        if figure.label == "度"
            && let Some(row) = self.degrees(&figure.numeral)
        {
            figure.unit = row.unit.clone();
        }
        if figure.label == "折" && figure.numeral.value >= Decimal::TEN {
            figure.unit.factor = Factor::ONE; // 七五折, 85折
        }
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
                _ if label == "度" => self.degrees(numeral).is_some(),
                _ if label == "P" => {
                    self.lexicon.phrases.holds(Role::Computing, self.clause_before(numeral.range.start, REACH))
                }
                _ if label == "点" => numeral.script == Script::Arabic && self.is_index(numeral),
                (true, _) if numeral.script == Script::Arabic => true,
                (true, false) => smaller(),
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
        let (unit, end) = (Unit::plain(Dimension::Other), numeral.range.end);
        Some(Figure { numeral, unit, label: String::new(), row: None, sort, inside: None, end, rules })
    }

    /// What 度 is: a temperature behind words of heat, an angle, a kilowatt-hour where electricity is spoken of; of an
    /// earthquake, of glasses and of wine nothing.
    fn degrees(&self, numeral: &Numeral) -> Option<&'a UnitRow> {
        let range = &numeral.range;
        let near = self.clause_before(range.start, REACH);
        let holds = |role| self.lexicon.phrases.holds(role, near);
        let name = if holds(Role::Heat) || self.text[range.clone()].starts_with("零下") {
            "摄氏度"
        } else if holds(Role::Turn) || ANGLES.contains(&&self.text[range.clone()]) {
            "°"
        } else if numeral.exponent >= 4 || numeral.script == Script::Arabic && self.text.contains('电') {
            "度"
        } else {
            return None;
        };
        self.lexicon.units.at(name).map(|(_, row)| row)
    }

    /// Whether 点 counts points of an index: not 9点, 3点意见.
    fn is_index(&self, numeral: &Numeral) -> bool {
        let before = &self.text[..numeral.range.start];
        let named = || self.lexicon.phrases.holds(Role::Index, self.text);
        let moved = || self.lexicon.phrases.end(Role::IndexMove, before).is_some();
        numeral.value.scale() > 0 || numeral.exponent > 0 || (numeral.value > HOURS || moved()) && named()
    }

    /// The last `reach` characters of the clause before `at`.
    fn clause_before(&self, at: usize, reach: usize) -> &'a str {
        let before = &self.text[..at];
        let near = before.char_indices().rev().nth(reach).map_or(before, |(at, _)| &before[at..]);
        near.rsplit(['，', '。', '；', '、']).next().unwrap_or(near)
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
}

/// The number with a unit of time that words part from its 个: 一个半小时, 两个多月.
fn with_parted_unit<'a>(
    mut numeral: Numeral,
    at: usize,
    (words, len, row): (&Parting, usize, &'a UnitRow),
    mut rules: Vec<&'static str>,
) -> Option<Figure<'a>> {
    let mut inside = None;
    match words.half {
        true => numeral.value += HALF,
        false => inside = Some((Approximator::Over, at + '个'.len_utf8()..at + words.text.len())),
    }
    rules.push(words.rule);
    let (unit, label) = (row.unit.clone(), row.labels.first()?.clone());
    Some(Figure { numeral, unit, label, row: Some(row), sort: Sort::Measure, inside, end: at + len, rules })
}
