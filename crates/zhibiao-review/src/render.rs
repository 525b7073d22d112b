//! Content → page: the template, with data, styles and script put in.

use crate::chart::{self, View};
use crate::data::data;
use crate::labels::Labels;
use crate::safe::{json_in_script, policy, visible};
use crate::{Content, Error, Lang};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use zhibiao_fact::{Confidence, Fact};

const TEMPLATE: &str = include_str!("../assets/page.html");
const STYLE: &str = include_str!("../assets/style.css");
/// In the order in which they build on each other.
const SCRIPTS: &[&str] = &[
    include_str!("../assets/base.js"),
    include_str!("../assets/rows.js"),
    include_str!("../assets/table.js"),
    include_str!("../assets/corrections.js"),
    include_str!("../assets/panel.js"),
    include_str!("../assets/editor.js"),
    include_str!("../assets/doubts.js"),
    include_str!("../assets/corrected.js"),
    include_str!("../assets/main.js"),
];

#[derive(Serialize)]
struct Counts {
    documents: usize,
    articles: usize,
    facts: usize,
    sure: usize,
    likely: usize,
    doubtful: usize,
    diagnostics: usize,
}

/// One HTML page that needs nothing but itself.
///
/// A fact that is given again, as the same page in two files gives it, is shown once, and a note says so. Fails on a
/// chart that is no SVG image; never on text.
pub fn page(content: &Content) -> Result<String, Error> {
    let labels = Labels::of(content.lang);
    let (facts, again) = once_each(content.facts);
    let content = &Content { facts: &facts, ..content.clone() };
    let words = labels.words();
    let of_copies = (again > 0).then(|| words["given_again"].replace("{n}", &again.to_string()));
    let notes: Vec<&str> = content.notes.iter().map(String::as_str).chain(of_copies.as_deref()).collect();
    let charts: Vec<View> = chart::views(content.charts)?;
    let script = script();
    let json = json_in_script(&serde_json::to_string(&data(content, &labels))?);
    let mut templates = Environment::new();
    templates.add_filter("visible", |text: String| visible(&text));
    templates.add_filter("grouped", grouped);
    templates.add_template("page.html", TEMPLATE)?;
    Ok(templates.get_template("page.html")?.render(context! {
        policy => policy(&script),
        language => match content.lang { Lang::Zh => "zh-CN", Lang::En => "en" },
        title => content.title,
        generated => content.generated,
        notes => Serde(notes),
        words => Serde(words),
        lists => Serde(labels.lists()),
        counts => Serde(counts(content)),
        charts => Serde(charts),
        style => STYLE,
        json,
        script,
    })?)
}

/// The facts of one identifier once, where they are first, and how many are left.
fn once_each(facts: &[Fact]) -> (Cow<'_, [Fact]>, usize) {
    let mut seen = HashSet::with_capacity(facts.len());
    let firsts: Vec<&Fact> = facts.iter().filter(|fact| seen.insert(fact.fact_id.as_str())).collect();
    match facts.len() - firsts.len() {
        0 => (Cow::Borrowed(facts), 0),
        again => (firsts.into_iter().cloned().collect(), again),
    }
}

/// A count with its digits in threes: `50,000`.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let threes = digits.as_bytes().rchunks(3).rev();
    threes.map(|three| String::from_utf8_lossy(three)).collect::<Vec<_>>().join(",")
}

/// All scripts in one scope of their own.
fn script() -> String {
    format!("\"use strict\";\n(() => {{\n{}}})();\n", SCRIPTS.concat())
}

fn counts(content: &Content) -> Counts {
    let docs = content.facts.iter().map(|fact| &fact.doc);
    let docs = docs.chain(content.articles.iter().map(|article| &article.doc));
    let docs = docs.chain(content.diagnostics.iter().map(|diagnostic| &diagnostic.doc)).map(String::as_str);
    let docs: BTreeSet<&str> = docs.chain(content.sources.iter().map(|source| source.doc)).collect();
    let of = |confidence| content.facts.iter().filter(|fact| fact.confidence == confidence).count();
    Counts {
        documents: docs.len(),
        articles: content.articles.len(),
        facts: content.facts.len(),
        sure: of(Confidence::Sure),
        likely: of(Confidence::Likely),
        doubtful: of(Confidence::Doubtful),
        diagnostics: content.diagnostics.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped() {
        assert_eq!([0, 999, 1000, 50_000, 1_234_567].map(grouped), ["0", "999", "1,000", "50,000", "1,234,567"]);
    }

    #[test]
    fn the_script_cannot_end_itself() {
        let lower = script().to_ascii_lowercase();
        assert!(!lower.contains("</script") && !lower.contains("<!--"));
    }

    #[test]
    fn line_ends_are_those_the_policy_was_made_for() {
        assert!(!script().contains('\r'), "a browser reads \\r\\n as \\n, and the hash would not match");
    }

    #[test]
    fn the_page_uses_every_word_and_has_every_word_it_uses() {
        let sources = [TEMPLATE, &script()].concat();
        let name =
            |rest: &str| rest.split(|each: char| !each.is_ascii_lowercase() && each != '_').next().map(str::to_owned);
        let used = sources
            .split("words.")
            .skip(1)
            .chain(sources.split("word(\"").skip(1))
            .chain(["given_again"])
            .filter_map(name);
        let used: BTreeSet<String> = used.collect();
        let known = Labels::of(Lang::En).words().into_keys().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(used.difference(&known).collect::<Vec<_>>(), [""; 0], "labels.tsv: expected a row for each");
        assert_eq!(known.difference(&used).collect::<Vec<_>>(), [""; 0], "labels.tsv: rows of no use");
    }
}
