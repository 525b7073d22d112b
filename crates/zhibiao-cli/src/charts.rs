//! From roll-ups to charts: which bars, in which words, and the list of facts under each bar.

mod enterprises;
mod investment;
mod words;

pub use enterprises::enterprises;
pub use investment::investment;
pub use words::Words;

use crate::arguments::Lang;
use anyhow::Result;
use std::collections::BTreeSet;
use zhibiao::fact::{Approximator, ArticleRecord, Decimal, Fact, NaiveDate};
use zhibiao_chart::{Bound, Rendered, Value};
use zhibiao_frame::rollup;
use zhibiao_review::{Bar, ChartSection, LeftOut};

/// A chart on one or more pages.
pub struct Chart {
    /// Name of its files, without page and ending.
    pub name: &'static str,
    /// Its pages as pictures.
    pub pages: Vec<Rendered>,
    /// Its pages with the facts under their bars.
    pub sections: Vec<ChartSection>,
}

/// What all charts of a report say of it.
pub struct About {
    words: &'static Words,
    lang: Lang,
    /// Every zone that an article or a figure is about.
    zones: BTreeSet<String>,
    source: String,
}

impl About {
    /// The zones, the sources and the days of a report.
    pub fn new(lang: Lang, articles: &[ArticleRecord], facts: &[Fact]) -> Self {
        let words = Words::of(lang);
        let of_articles = articles.iter().filter_map(|article| article.zone.clone());
        let zones = of_articles.chain(facts.iter().filter_map(|fact| fact.zone.clone())).collect();
        let docs: BTreeSet<&str> = articles.iter().map(|article| article.doc.as_str()).collect();
        let days: BTreeSet<NaiveDate> = articles.iter().filter_map(|article| article.published).collect();
        let source = words.source(&docs, days.first().copied(), days.last().copied());
        About { words, lang, zones, source }
    }

    /// Source, date, the zones without a bar, and how many figures found no zone.
    fn caption(&self, drawn: &BTreeSet<&str>, left_out: &[rollup::LeftOut]) -> String {
        let without: Vec<&str> = self.zones.iter().map(String::as_str).filter(|zone| !drawn.contains(zone)).collect();
        let no_zone = left_out.iter().filter(|each| each.reason == rollup::Reason::NoZone).count();
        self.words.caption(&self.source, &without, no_zone)
    }

    fn reason(&self, reason: &rollup::Reason) -> String {
        match self.lang {
            Lang::Zh => reason.in_chinese(),
            Lang::En => reason.to_string(),
        }
    }

    fn bar(&self, label: String, value_label: String, fact_ids: &[String], left_out: &[rollup::LeftOut]) -> Bar {
        let left_out = left_out
            .iter()
            .map(|each| LeftOut { fact_id: each.fact_id.clone(), reason: self.reason(&each.reason) })
            .collect();
        Bar { label, value_label, fact_ids: fact_ids.to_vec(), left_out, area: None }
    }
}

/// A length of a bar; a negative amount has none.
fn value(amount: Decimal, approx: Approximator) -> Result<Option<Value>> {
    if amount.is_sign_negative() {
        return Ok(None);
    }
    Ok(Some(Value::bounded(amount.try_into()?, bound(approx))))
}

fn bound(approx: Approximator) -> Bound {
    match approx {
        Approximator::Exact => Bound::Exact,
        Approximator::About => Bound::About,
        Approximator::Over => Bound::Over,
        Approximator::AtLeast => Bound::AtLeast,
        Approximator::Nearly => Bound::Nearly,
        Approximator::AtMost => Bound::AtMost,
        Approximator::Under => Bound::Under,
    }
}

fn value_label(amount: Decimal, approx: Approximator, unit: &str) -> String {
    format!("{}{}{unit}", approx.sign(), amount.normalize())
}

/// One section a page; the list of all bars stands under the first.
fn sections(title: &str, note: &str, pages: &[Rendered], bars: Vec<Bar>) -> Vec<ChartSection> {
    let mut bars = Some(bars);
    let page = |page: &Rendered| ChartSection {
        title: title.to_owned(),
        note: note.to_owned(),
        svg: page.svg.clone(),
        bars: bars.take().unwrap_or_default(),
    };
    pages.iter().map(page).collect()
}
