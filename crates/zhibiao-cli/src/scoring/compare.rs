//! One document against its gold.
//!
//! Only what gold calls core is rewarded; what it calls optional is left out of both sides; a fact that
//! touches no gold figure is a false alarm.

use super::gold::{GoldArticle, GoldFigure, GoldPage};
use super::pair::{nearest, overlap, pair};
use super::prediction::{FIELDS, PredictedArticle, Prediction};
use super::ratio::Ratio;
use super::tally::Tally;
use std::collections::{HashMap, HashSet};
use zhibiao::fact::Decimal;

/// Something read otherwise than gold says.
#[derive(Debug, Clone)]
pub struct Miss {
    /// `missed`, `false alarm`, `value/unit`, or the field.
    pub kind: String,
    /// What was wanted.
    pub want: String,
    /// What was found.
    pub got: String,
}

/// Fields compared loosely: names may be longer or shorter than gold's.
const LOOSE: [&str; 3] = ["subject", "zone", "category"];
/// Fields that make a fact right as a whole.
const WHOLE: [&str; 5] = ["zone", "metric", "aspect", "status", "approx"];

/// Counts and misses of one document.
pub fn compare(gold: &GoldPage, facts: &[Prediction], articles: &[PredictedArticle]) -> (Tally, Vec<Miss>) {
    let mut page = Comparison { tally: Tally::default(), misses: Vec::new() };
    page.figures(&gold.quantities, facts);
    page.articles(&gold.articles, articles);
    (page.tally, page.misses)
}

struct Comparison {
    tally: Tally,
    misses: Vec<Miss>,
}

impl Comparison {
    fn miss(&mut self, kind: impl Into<String>, want: impl Into<String>, got: impl Into<String>) {
        self.misses.push(Miss { kind: kind.into(), want: want.into(), got: got.into() });
    }

    fn figures(&mut self, gold: &[GoldFigure], facts: &[Prediction]) {
        let wanted: Vec<_> = gold.iter().map(|figure| (figure.start, figure.end)).collect();
        let found: Vec<_> = facts.iter().map(|fact| (fact.start, fact.end)).collect();
        let (pairs, touched) = pair(&wanted, &found);
        let answer: HashMap<usize, usize> = pairs.iter().copied().collect();
        let question: HashMap<usize, usize> = pairs.iter().map(|(i, j)| (*j, *i)).collect();
        // A fact that only touches an optional figure, without being its answer, is left out as well.
        let optional = (0..facts.len())
            .filter_map(|j| question.get(&j).copied().or_else(|| nearest(&wanted, found[j])))
            .filter(|i| !gold[*i].core)
            .count();
        self.tally.add("gold", gold.iter().filter(|figure| figure.core).count() as u64);
        self.tally.add("pred", (facts.len() - optional) as u64);

        let links = Links {
            fact_of: pairs.iter().map(|(i, j)| (gold[*i].id.as_str(), facts[*j].fact_id.as_str())).collect(),
            article_of: article_votes(gold, facts, &pairs),
        };
        for (i, figure) in gold.iter().enumerate().filter(|(_, figure)| figure.core) {
            match answer.get(&i) {
                None => self.miss("missed", &figure.text, &figure.ctx),
                Some(j) => self.figure(figure, &facts[*j], &links),
            }
        }
        for (j, fact) in facts.iter().enumerate().filter(|(j, _)| !touched.contains(j)) {
            debug_assert!(!question.contains_key(&j));
            let metric = fact.fields[1].as_deref().unwrap_or("-");
            self.miss("false alarm", &fact.text, format!("{} {} {metric}", fact.value, fact.unit));
        }
    }

    fn figure(&mut self, gold: &GoldFigure, fact: &Prediction, links: &Links) {
        self.tally.add("found", 1u64);
        let exact = same(gold.base_value.as_deref(), Some(&fact.base_value))
            && gold.base_unit.as_deref() == Some(&fact.base_unit)
            && gold.value_high.is_some() == fact.is_range;
        if !exact {
            let (value, unit) = (shown(&gold.base_value), shown(&gold.base_unit));
            let want = format!("{} want {value} {unit}", gold.text);
            return self.miss("value/unit", want, format!("got {} {}", fact.base_value, fact.base_unit));
        }
        self.tally.add("exact", 1u64);
        let wanted = [
            &gold.zone,
            &gold.metric,
            &gold.aspect,
            &gold.category,
            &gold.period,
            &gold.status,
            &gold.approx,
            &gold.subject,
        ];
        let mut wrong = HashSet::new();
        for ((field, want), got) in FIELDS.into_iter().zip(wanted).zip(&fact.fields) {
            let right = if LOOSE.contains(&field) {
                loosely(want.as_deref(), got.as_deref())
            } else {
                given(want.as_deref()) == given(got.as_deref())
            };
            self.tally.add(format!("ok_{field}"), right);
            if !right {
                wrong.insert(field);
                self.miss(field, format!("{} want {}", gold.ctx, shown(want)), format!("got {}", shown(got)));
            }
        }
        let article = links.article_of.get(gold.article.as_str()) == Some(&fact.article_id.as_str());
        self.tally.add("ok_article", article);
        self.link("part_of", gold, &gold.part_of, &fact.part_of, links);
        self.link("repeats", gold, &gold.repeats, &fact.repeats, links);
        let full = !WHOLE.iter().any(|field| wrong.contains(field));
        self.tally.add("full", full);
        self.tally.add("dated", full && !wrong.contains("period"));
    }

    fn link(&mut self, name: &str, gold: &GoldFigure, want: &Option<String>, got: &Option<String>, links: &Links) {
        let (want, got) = (given(want.as_deref()), given(got.as_deref()));
        let target = want.and_then(|id| links.fact_of.get(id).copied());
        let right = target.is_some() && target == got;
        self.tally.add(format!("gold_{name}"), want.is_some());
        self.tally.add(format!("pred_{name}"), got.is_some());
        self.tally.add(format!("ok_{name}"), right);
        if (want.is_some() || got.is_some()) && !right {
            let want = format!("{} want {}", gold.ctx, want.unwrap_or("-"));
            self.miss(name, want, format!("got {}", got.unwrap_or("-")));
        }
    }

    fn articles(&mut self, gold: &[GoldArticle], articles: &[PredictedArticle]) {
        self.tally.add("art_pred", articles.iter().filter(|article| !article.spans.is_empty()).count() as u64);
        for wanted in gold {
            let (Some(start), Some(end)) = (wanted.start, wanted.end) else { continue };
            self.tally.add("art_gold", 1u64);
            match best_article((start, end), articles) {
                Some((article, shared, joined)) if 10 * shared >= 9 * joined => self.article(wanted, article),
                best => {
                    let name = given(wanted.headline.as_deref()).or(wanted.first.as_deref()).unwrap_or("-");
                    let (shared, joined) = best.map_or((0, 0), |(_, shared, joined)| (shared, joined));
                    self.miss("article body", name, format!("best overlap {}", Ratio::new(shared, joined)));
                }
            }
        }
    }

    fn article(&mut self, gold: &GoldArticle, article: &PredictedArticle) {
        self.tally.add("art_ok", 1u64);
        for (name, want, got) in [("headline", &gold.headline, &article.headline), ("zone", &gold.zone, &article.zone)]
        {
            let right = squash(want.as_deref()) == squash(got.as_deref());
            self.tally.add(format!("art_{name}"), right);
            if !right {
                let (want, got) = (format!("want {}", shown(want)), format!("got {}", shown(got)));
                self.miss(format!("article {name}"), want, got);
            }
        }
        let names = |byline: &[String]| byline.iter().cloned().collect::<HashSet<_>>();
        let right = names(&gold.byline) == names(&article.byline);
        self.tally.add("art_byline", right);
        if !right {
            let (want, got) = (gold.byline.join(" "), article.byline.join(" "));
            self.miss("article byline", format!("want {want}"), format!("got {got}"));
        }
    }
}

/// What paired figures say about ids: the fact of a gold figure, the article of a gold article.
struct Links<'a> {
    fact_of: HashMap<&'a str, &'a str>,
    article_of: HashMap<&'a str, &'a str>,
}

/// The article that most facts of a gold article lie in, the first met of equals.
fn article_votes<'a>(
    gold: &'a [GoldFigure],
    facts: &'a [Prediction],
    pairs: &[(usize, usize)],
) -> HashMap<&'a str, &'a str> {
    let mut votes: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    for (i, j) in pairs {
        let cast = votes.entry(gold[*i].article.as_str()).or_default();
        let article = facts[*j].article_id.as_str();
        match cast.iter_mut().find(|(each, _)| *each == article) {
            Some((_, count)) => *count += 1,
            None => cast.push((article, 1)),
        }
    }
    let most = |cast: Vec<(&'a str, usize)>| cast.into_iter().rev().max_by_key(|(_, count)| *count);
    votes.into_iter().filter_map(|(article, cast)| Some((article, most(cast)?.0))).collect()
}

/// The article whose body agrees best, with the bytes that both share and that either has.
fn best_article(wanted: (u64, u64), articles: &[PredictedArticle]) -> Option<(&PredictedArticle, u64, u64)> {
    let mut best: Option<(&PredictedArticle, u64, u64)> = None;
    for article in articles {
        let shared: u64 = article.spans.iter().map(|span| overlap(wanted, *span)).sum();
        let length: u64 = article.spans.iter().map(|(start, end)| end - start).sum();
        let joined = length + (wanted.1 - wanted.0) - shared;
        // shared / joined, compared crosswise.
        let better = best.is_none_or(|(_, best_shared, best_joined)| shared * best_joined > best_shared * joined);
        if shared > 0 && better {
            best = Some((article, shared, joined));
        }
    }
    best
}

/// Whether two numbers agree to the millionth part.
fn same(want: Option<&str>, got: Option<&str>) -> bool {
    let (Some(want), Some(got)) = (decimal(want), decimal(got)) else {
        return decimal(want).is_none() && decimal(got).is_none();
    };
    let close = || {
        let gap = want.checked_sub(got)?.abs();
        Some(gap <= want.abs().max(got.abs()).checked_mul(Decimal::new(1, 6))?)
    };
    want == got || close().unwrap_or(false)
}

fn decimal(text: Option<&str>) -> Option<Decimal> {
    let text = given(text)?;
    Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
}

/// Whether one name holds the other, punctuation aside; nothing agrees only with nothing.
fn loosely(want: Option<&str>, got: Option<&str>) -> bool {
    let (want, got) = (squash(want), squash(got));
    match (want.is_empty(), got.is_empty()) {
        (true, true) => true,
        (false, false) => want.contains(&got) || got.contains(&want),
        _ => false,
    }
}

fn squash(text: Option<&str>) -> String {
    const PUNCTUATION: &str = "：:，,。、“”\"'‘’（）()-—·!！?？";
    let is_space = |each: char| each.is_whitespace() || ('\x1c'..='\x1f').contains(&each);
    text.unwrap_or_default().chars().filter(|each| !is_space(*each) && !PUNCTUATION.contains(*each)).collect()
}

fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

fn shown(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or("-")
}
