//! Numbers with what stands around them: sign, unit, classifier, range, approximator.

use crate::mention::{Mention, Sort, Written};
use crate::numeral::{Numeral, Script, begins_chinese, numeral_at, power_of_ten};
use std::ops::Range;
use zhibiao_lexicon::{ClassifierRow, Kind, Lexicon};
use zhibiao_quantity::{Approximator, Decimal, Dimension, Factor, Magnitude, Quantity, Unit, exact_mul};

/// Words that may stand between an approximator and its number: 超过了, 约为.
const FILLERS: &[&str] = &["了", "为", "达到", "达", "到", "有", "人民币", "：", " "];
/// What joins the two numbers of a range.
const CONNECTORS: &[&str] = &["——", "-", "–", "—", "~", "～", "－", "至", "到", "﹣", "−"];

/// Every quantity of a text, in order, not overlapping. `taken` are ranges that are something else
/// (times), in order.
pub fn quantities(text: &str, lexicon: &Lexicon, taken: &[Range<usize>]) -> Vec<Mention> {
    let reader = Reader { text, lexicon };
    let mut found: Vec<Mention> = Vec::new();
    let mut taken = taken.iter().peekable();
    let mut at = 0;
    while let Some(start) = reader.next_start(at) {
        while taken.next_if(|range| range.end <= start).is_some() {}
        if let Some(range) = taken.peek().filter(|range| range.start <= start) {
            at = range.end;
            continue;
        }
        let floor = found.last().map_or(0, |last| last.outer.end);
        match reader.quantity_at(start, floor) {
            Some(mention) => {
                at = mention.outer.end.max(start + 1);
                found.push(mention);
            }
            None => at = reader.after_token(start),
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
}

/// A number with what was read right behind it.
struct Figure {
    numeral: Numeral,
    unit: Unit,
    label: String,
    sort: Sort,
    inside: Option<(Approximator, Range<usize>)>,
    end: usize,
    rules: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// The next place where a number may start.
    fn next_start(&self, from: usize) -> Option<usize> {
        self.text[from..]
            .char_indices()
            .find(|(_, c)| c.is_ascii_digit() || !c.is_ascii() && (begins_chinese(*c) || *c == '半' || *c == '过'))
            .map(|(index, _)| from + index)
    }

    /// Past a number, or a Latin word with digits in it, that is no quantity.
    fn after_token(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let word = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'.').count();
        let first = rest.chars().next().map_or(1, char::len_utf8);
        start + word.max(first)
    }

    fn quantity_at(&self, start: usize, floor: usize) -> Option<Mention> {
        if let Some(half) = self.half_at(start) {
            return self.finish(start, half, None, floor);
        }
        if self.text[start..].starts_with(['半', '过']) {
            return None;
        }
        let sign = self.sign_before(start, floor);
        let begin = start - sign;
        if self.inside_name(begin) {
            return None;
        }
        if let Some(figure) = self.of_parts(begin) {
            return self.finish(begin, figure, None, floor);
        }
        let figure = self.figure_at(begin)?;
        match self.range_with(&figure) {
            Some(second) => self.finish(begin, figure, Some(second), floor),
            None => self.finish(begin, figure, None, floor),
        }
    }

    /// Bytes of a minus sign that belongs to the number: not a dash between two things.
    fn sign_before(&self, start: usize, floor: usize) -> usize {
        let before = &self.text[floor.min(start)..start];
        let Some(sign) = before.chars().next_back().filter(|c| matches!(c, '-' | '−' | '负')) else { return 0 };
        if !self.text[start..].starts_with(|c: char| c.is_ascii_digit()) && sign != '负' {
            return 0;
        }
        let outer = before[..before.len() - sign.len_utf8()].chars().next_back();
        match outer {
            Some(outer)
                if sign != '负' && (outer.is_ascii_alphanumeric() || matches!(outer, '%' | '％' | ')' | '）')) =>
            {
                0
            }
            _ => sign.len_utf8(),
        }
    }

    /// `SX495EO`, `PM2.5`, `GB/T 1234`: digits right after a Latin letter are part of a name.
    fn inside_name(&self, start: usize) -> bool {
        let before = &self.text[..start];
        if self.lexicon.units.before(before).is_some() {
            return false;
        }
        before.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '_' | '×' | 'Ⅱ'))
    }

    /// 一半, 过半, 半数.
    fn half_at(&self, start: usize) -> Option<Figure> {
        const HALVES: &[&str] = &["一半以上", "一半", "半数", "过半数", "过半"];
        let rest = &self.text[start..];
        let label = HALVES.iter().find(|label| rest.starts_with(**label))?.trim_end_matches("以上");
        let over = label.starts_with('过');
        let after = rest[label.len()..].chars().next();
        if matches!(after, Some('天' | '夜' | '路' | '载' | '晌')) || self.text[..start].ends_with('双') {
            return None;
        }
        let skip = if over { "过".len() } else { 0 };
        let range = start + skip..start + label.len();
        Some(Figure {
            numeral: Numeral {
                range: range.clone(),
                value: Decimal::new(5, 1),
                scale: String::new(),
                exponent: 0,
                approx: over.then(|| (Approximator::Over, start..start + skip)),
                script: Script::Chinese,
            },
            unit: Unit::new(Dimension::Fraction, "1", Factor::ONE),
            label: String::new(),
            sort: Sort::Measure,
            inside: None,
            end: range.end,
            rules: vec!["half"],
        })
    }

    /// 三分之一, 百分之三十, 1/3.
    fn of_parts(&self, start: usize) -> Option<Figure> {
        let whole = numeral_at(self.text, start)?;
        let rest = &self.text[whole.range.end..];
        let (part, fraction, rule) = if let Some(after) = rest.strip_prefix("分之") {
            let part = numeral_at(self.text, self.text.len() - after.len())?;
            let whole_amount = amount(&whole)?;
            let ratio = amount(&part)?.checked_div(whole_amount)?;
            (part, (ratio, whole_amount), "<whole>分之<part>")
        } else if let Some(after) = rest.strip_prefix('/').filter(|_| self.is_small_integer(&whole)) {
            let below = numeral_at(self.text, self.text.len() - after.len())?;
            let fits = self.is_small_integer(&below) && whole.value < below.value && below.script == Script::Arabic;
            let next = self.text[below.range.end..].chars().next();
            if !fits || next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '月' | '日')) {
                return None;
            }
            let ratio = whole.value.checked_div(below.value)?;
            (below, (ratio, Decimal::ZERO), "<part>/<whole>")
        } else {
            return None;
        };
        let (ratio, whole_amount) = fraction;
        let hundredth = [2, 3, 4].into_iter().find(|exponent| power_of_ten(*exponent) == Some(whole_amount));
        let (value, unit) = match hundredth {
            Some(exponent) => {
                let factor = Factor::ONE.times(&format!("1/{}", 10u32.pow(exponent - 2)).parse().ok()?)?;
                (amount(&part)?, Unit::new(Dimension::Percent, "%", factor))
            }
            None => (ratio.round_dp(10), Unit::new(Dimension::Fraction, "1", Factor::ONE)),
        };
        let end = part.range.end;
        Some(Figure {
            numeral: Numeral { range: start..end, value, scale: String::new(), exponent: 0, ..part },
            unit,
            label: String::new(),
            sort: Sort::Measure,
            inside: None,
            end,
            rules: vec![rule],
        })
    }

    fn is_small_integer(&self, numeral: &Numeral) -> bool {
        numeral.script == Script::Arabic
            && numeral.exponent == 0
            && numeral.value.scale() == 0
            && numeral.value > Decimal::ZERO
            && numeral.value < Decimal::from(1000)
    }

    /// A number and its unit, classifier or nothing.
    fn figure_at(&self, start: usize) -> Option<Figure> {
        let mut numeral = numeral_at(self.text, start)?;
        let mut rules = vec![match numeral.script {
            Script::Arabic if numeral.exponent > 0 => "<scale> after <digits>",
            Script::Arabic => "<digits>",
            Script::Chinese => "<Chinese numeral>",
            Script::BareScale => "<scale> alone",
        }];
        let mut at = numeral.range.end;
        if let Some((power, end)) = self.times_another(&numeral) {
            numeral = power;
            at = end;
            rules.push("<count> × <number>");
        }
        let mut inside = numeral.approx.clone();
        at = self.skip_spaces(at);
        if let Some((len, row)) = self.lexicon.approximators.inside(&self.text[at..]) {
            inside = Some((row.approx, at..at + len));
            rules.push("<approximator> inside");
            at += len;
        }
        let (unit, label, sort, end) = self.unit_at(at, &mut numeral, &mut rules)?;
        if let Some((_, range)) = &inside
            && sort == Sort::Bare
            && range.start >= numeral.range.end
        {
            // 10余 with nothing behind it: 余 stays with the number
            return Some(Figure { numeral, unit, label, sort, end: range.end, inside: inside.clone(), rules });
        }
        Some(Figure { numeral, unit, label, sort, inside, end, rules })
    }

    /// 2×34万千瓦: a count of equal units.
    fn times_another(&self, numeral: &Numeral) -> Option<(Numeral, usize)> {
        let rest = self.text[numeral.range.end..].strip_prefix(['×', 'x', 'X', '*'])?;
        if !self.is_small_integer(numeral) {
            return None;
        }
        let other = numeral_at(self.text, self.text.len() - rest.len())?;
        let at = other.range.end;
        self.lexicon.units.at(&self.text[at..]).filter(|(_, row)| row.unit.dimension == Dimension::Power)?;
        let value = exact_mul(numeral.value, other.value)?;
        Some((Numeral { range: numeral.range.start..at, value, ..other }, at))
    }

    fn skip_spaces(&self, at: usize) -> usize {
        at + self.text[at..].bytes().take_while(|byte| *byte == b' ').count()
    }

    /// The unit or classifier at a place, joined with a second one after `/`; the number alone
    /// where there is none.
    fn unit_at(
        &self,
        at: usize,
        numeral: &mut Numeral,
        rules: &mut Vec<&'static str>,
    ) -> Option<(Unit, String, Sort, usize)> {
        let rest = &self.text[at..];
        let unit = self.lexicon.units.at(rest).filter(|(len, row)| {
            numeral.script == Script::Arabic || !row.arabic.iter().any(|label| *label == rest[..*len])
        });
        let classifier = self.lexicon.classifiers.at(rest, numeral.script == Script::Arabic);
        let longer_classifier = match (&unit, &classifier) {
            (Some((unit_len, _)), Some((len, _))) => len > unit_len,
            (None, Some(_)) => true,
            _ => false,
        };
        if longer_classifier && let Some((len, row)) = classifier {
            rules.push("<classifier> after <number>");
            let unit = Unit::new(Dimension::Count, "1", Factor::ONE);
            let sort = self.sort_of_count(numeral, row);
            if let Some((rate, end)) = self.per(&unit, at + len) {
                rules.push("<unit> per <unit>");
                return Some((rate, self.text[at..end].to_owned(), Sort::Measure, end));
            }
            return Some((unit, rest[..len].to_owned(), sort, at + len));
        }
        if let Some((len, row)) = unit {
            rules.push("<unit> after <number>");
            if let Some((rate, end)) = self.per(&row.unit, at + len) {
                rules.push("<unit> per <unit>");
                return Some((rate, self.text[at..end].to_owned(), Sort::Measure, end));
            }
            let sort = if self.is_ordinal(numeral.range.start) { Sort::Ordinal } else { Sort::Measure };
            let half = numeral.script == Script::Chinese && self.half_follows(at + len, &row.unit);
            if half {
                rules.push("<unit>半");
                numeral.value += Decimal::new(5, 1);
                return Some((row.unit.clone(), rest[..len].to_owned(), sort, at + len + '半'.len_utf8()));
            }
            return Some((row.unit.clone(), rest[..len].to_owned(), sort, at + len));
        }
        let before = &self.text[..numeral.range.start];
        if let Some((_, row)) = self.lexicon.units.before(before).filter(|_| numeral.script == Script::Arabic) {
            rules.push("<currency> before <number>");
            return Some((row.unit.clone(), String::new(), Sort::Measure, numeral.range.end));
        }
        let next = rest.chars().next();
        if numeral.script == Script::Arabic && next.is_some_and(|c| c.is_ascii_alphabetic()) {
            return None; // 5G, 24x365, 3D: a name
        }
        let sort = if self.is_ordinal(numeral.range.start) { Sort::Ordinal } else { Sort::Bare };
        Some((Unit::new(Dimension::Other, "1", Factor::ONE), String::new(), sort, numeral.range.end))
    }

    /// 三成半, 两年半: half a unit more.
    fn half_follows(&self, at: usize, unit: &Unit) -> bool {
        let rest = &self.text[at..];
        let halved = matches!(unit.dimension, Dimension::Percent | Dimension::Length | Dimension::Mass)
            || unit.dimension == Dimension::Duration && &*unit.base == "a";
        halved
            && rest.starts_with('半')
            && !rest["半".len()..].starts_with(['年', '导', '数', '径', '天', '月', '成', '岛', '个'])
    }

    fn sort_of_count(&self, numeral: &Numeral, row: &ClassifierRow) -> Sort {
        let chinese = numeral.script == Script::Chinese;
        let printed = &self.text[numeral.range.clone()];
        if self.is_ordinal(numeral.range.start)
            || chinese && (printed == "二" || row.kind == Kind::Phase && printed != "两")
        {
            Sort::Ordinal
        } else if chinese && numeral.value.is_zero() {
            Sort::Bare
        } else if row.kind == Kind::Structural {
            Sort::Structural
        } else {
            Sort::Count(row.metric)
        }
    }

    /// `/年`, `/平方米`, `/万人` behind a unit.
    fn per(&self, unit: &Unit, at: usize) -> Option<(Unit, usize)> {
        let rest = self.text[at..].strip_prefix(['/', '／'])?;
        let from = self.text.len() - rest.len();
        if let Some(len) = rest.starts_with('月').then_some('月'.len_utf8()) {
            return Some((unit.per(&Unit::new(Dimension::Duration, "mo", Factor::ONE))?, from + len));
        }
        if let Some((len, row)) = self.lexicon.units.at(rest) {
            return Some((unit.per(&row.unit)?, from + len));
        }
        let (scale, from) = match numeral_at(self.text, from) {
            Some(scale) if scale.script == Script::BareScale => (power_of_ten(scale.exponent)?, scale.range.end),
            _ => (Decimal::ONE, from),
        };
        let (len, _) = self.lexicon.classifiers.at(&self.text[from..], true)?;
        let denominator = Unit::new(Dimension::Count, "1", Factor::ONE);
        let scaled = Unit { factor: denominator.factor.times(&scale.to_string().parse().ok()?)?, ..denominator };
        Some((unit.per(&scaled)?, from + len))
    }

    fn is_ordinal(&self, start: usize) -> bool {
        self.text[..start].ends_with('第')
    }

    /// The second number of a range, where one follows in the same unit: 3-5亿元, 20至30万元, 3亿～5亿元.
    fn range_with(&self, first: &Figure) -> Option<Figure> {
        let bare = first.sort == Sort::Bare;
        if first.sort == Sort::Ordinal || first.numeral.script == Script::BareScale {
            return None;
        }
        let rest = &self.text[first.end..];
        let connector = CONNECTORS.iter().find(|each| rest.trim_start_matches(' ').starts_with(**each))?;
        let after = rest.trim_start_matches(' ').strip_prefix(*connector)?.trim_start_matches(' ');
        let second = self.figure_at(self.text.len() - after.len())?;
        let like = first.unit.base == second.unit.base && first.unit.dimension == second.unit.dimension;
        let shared = bare && (second.sort != Sort::Bare || second.numeral.exponent > 0);
        let words = matches!(*connector, "至" | "到");
        let fits = if bare {
            shared || !words && self.is_small_integer(&first.numeral) && self.is_small_integer(&second.numeral)
        } else {
            like
        };
        (fits && second.sort != Sort::Ordinal && second.numeral.script != Script::BareScale).then_some(second)
    }

    /// Joins number, range and approximators into a mention.
    fn finish(&self, start: usize, first: Figure, second: Option<Figure>, floor: usize) -> Option<Mention> {
        let mut rules = first.rules;
        let exponent_of = |numeral: &Numeral| numeral.exponent;
        let (mut unit, mut label, mut sort, mut end) = (first.unit, first.label, first.sort, first.end);
        let (value, mut scale, mut exponent) =
            (first.numeral.value, first.numeral.scale.clone(), first.numeral.exponent);
        let mut value_high = None;
        let mut inside = first.inside.or(first.numeral.approx.clone());
        if let Some(second) = second {
            rules.push("<number> to <number>");
            let high = second.numeral.value;
            if exponent == 0 && exponent_of(&second.numeral) > 0 && first.sort == Sort::Bare {
                (scale, exponent) = (second.numeral.scale.clone(), second.numeral.exponent);
                value_high = Some(high);
            } else {
                // 8000万至1亿: the second bound in the scale of the first
                let power = power_of_ten(second.numeral.exponent)?.checked_div(power_of_ten(exponent)?)?;
                value_high = Some(exact_mul(high, power)?);
            }
            if sort == Sort::Bare {
                (unit, label, sort) = (second.unit, second.label, second.sort);
            }
            inside = inside.or(second.inside);
            end = second.end;
        }
        let outer_start = start.min(first.numeral.range.start);
        let currency = if label.is_empty() && unit.dimension == Dimension::Money {
            self.lexicon.units.before(&self.text[floor..outer_start]).map_or(0, |(len, _)| len)
        } else {
            0
        };
        let range = outer_start - currency..end;
        let (approx, approx_range, outer) = self.approximation(&range, inside, floor, &mut rules);
        let factor: Factor = power_of_ten(exponent)?.to_string().parse().ok()?;
        let unit = Unit { factor: unit.factor.times(&factor)?, ..unit };
        let magnitude = value_high.map_or(Magnitude::Exact(value), |high| Magnitude::Range(value, high));
        let threshold = self.is_threshold(&unit, first.numeral.script, &range, &outer, approx);
        Some(Mention {
            written: Written { value, value_high, scale, unit: label, script: first.numeral.script },
            quantity: Quantity::new(magnitude, unit, approx),
            sort,
            approx: approx_range,
            threshold,
            rules,
            range,
            outer,
        })
    }

    fn approximation(
        &self,
        range: &Range<usize>,
        inside: Option<(Approximator, Range<usize>)>,
        floor: usize,
        rules: &mut Vec<&'static str>,
    ) -> (Approximator, Option<Range<usize>>, Range<usize>) {
        let mut outer = range.clone();
        let before = self.text[floor.min(range.start)..range.start].trim_end_matches(' ');
        let lead =
            self.lead(before, range.start - (self.text[floor.min(range.start)..range.start].len() - before.len()));
        let trail = self
            .lexicon
            .approximators
            .after(&self.text[range.end..])
            .map(|(len, row)| (row.approx, range.end..range.end + len));
        if let Some((_, found)) = &trail {
            outer.end = found.end;
        }
        let chosen = match (lead, inside, trail) {
            (Some(lead), _, _) => {
                rules.push("<approximator> before <quantity>");
                Some(lead)
            }
            (None, Some(inside), _) => Some(inside),
            (None, None, Some(trail)) => {
                rules.push("<approximator> after <quantity>");
                Some(trail)
            }
            (None, None, None) => None,
        };
        match chosen {
            Some((approx, found)) => (approx, Some(found), outer),
            None => (Approximator::Exact, None, outer),
        }
    }

    /// The approximator that `before` ends with, fillers between it and the number left out; `end`
    /// is where `before` ends in the text.
    fn lead(&self, mut before: &str, mut end: usize) -> Option<(Approximator, Range<usize>)> {
        loop {
            if let Some((len, row)) = self.lexicon.approximators.before(before) {
                return Some((row.approx, end - len..end));
            }
            let filler = FILLERS.iter().find(|filler| before.ends_with(**filler))?;
            before = &before[..before.len() - filler.len()];
            end -= filler.len();
        }
    }

    /// 亿元以上项目, 千亿元级产业集群, 超10亿元企业: a class of things, not an amount.
    fn is_threshold(
        &self,
        unit: &Unit,
        script: Script,
        range: &Range<usize>,
        outer: &Range<usize>,
        approx: Approximator,
    ) -> bool {
        const THINGS: &[&str] = &[
            "项目",
            "企业",
            "的项目",
            "的企业",
            "工业项目",
            "产业项目",
            "重大项目",
            "重点项目",
            "产业",
            "园区",
            "集群",
            "工业企业",
            "的工业",
            "的重大",
            "的重点",
            "重点",
            "重大",
            "元级",
            "级",
        ];
        if unit.dimension != Dimension::Money {
            return script == Script::BareScale && self.text[range.end..].starts_with('级');
        }
        let after = &self.text[outer.end..];
        let bounded =
            approx != Approximator::Exact && approx != Approximator::About || self.text[..range.start].ends_with('过');
        let direct = after.starts_with('级') || after.starts_with("量级");
        direct || (bounded || script == Script::BareScale) && THINGS.iter().any(|thing| after.starts_with(thing))
    }
}

fn amount(numeral: &Numeral) -> Option<Decimal> {
    exact_mul(numeral.value, power_of_ten(numeral.exponent)?)
}
