//! Several items in one text, each under a headline of its own: briefs, flashes, collections.
//!
//! A headline of a brief may stand on a line of its own, behind a number, in `【】`, or in `【】` before the
//! first sentence. A subhead may too; but the paragraph under a headline says again what the headline says,
//! and no text stands between the title of a collection and its first headline.

use super::furniture;
use super::likeness::said_again;
use super::marks::{self, Trust};
use super::plain::Reader;
use crate::Span;
use crate::lines::ends_sentence;
use crate::repair::trim;

/// Shorter titles are the names of columns and parts.
const SHORTEST: usize = 8;
/// A text that says so much of its headline again, in hundredths, is headed by it.
const TOLD: usize = 50;
/// What a collection of items is called.
const COLLECTIONS: [&str; 14] =
    ["快讯", "简讯", "短讯", "资讯", "要闻", "简报", "早报", "晚报", "速览", "速递", "播报", "集锦", "一览", "动态"];
/// One of so many titles may be silent about its text, be it the first.
const MANY: usize = 3;
/// So much is no chance in a text further down.
const SPREAD: usize = 45;

impl Reader<'_> {
    /// The lines that open the items of a digest, if the lines from `start` to `end` are one.
    pub(super) fn digest(&self, start: usize, end: usize) -> Option<Vec<usize>> {
        let titles: Vec<usize> = (start..end).filter(|line| self.is_opener(*line, end)).collect();
        let first = *titles.first()?;
        let collected = first > start;
        let named = collected && COLLECTIONS.iter().any(|name| self.words(start).ends_with(name));
        if titles.len() == 1 && !named {
            return None;
        }
        // Before the first headline stand at most the title of the collection and its date.
        let titled = self.is_title(start) || self.is_head(start);
        if collected && !(titled && (start + 1..first).all(|line| self.is_head(line))) {
            return None;
        }
        // A date, a source or a dateline under the first title alone: the rest are subheads.
        if !collected && self.is_headed(first, end) && !titles[1..].iter().any(|title| self.is_headed(*title, end)) {
            return None;
        }
        let own = |(index, title): (usize, &usize)| {
            let text = self.text_of(*title, titles.get(index + 1).copied().unwrap_or(end));
            let closed = index > 0 && self.closes_item(*title - 1);
            closed || self.is_headed(*title, end) || is_told(self.headline(*title), text)
        };
        // The text under subheads goes on to speak of the headline, of more than the name before its colon.
        let headline = self.headline(start);
        let matter = headline.split_once('：').map_or(headline, |(_, matter)| matter);
        let spread = |title: &&usize| share(matter, self.text_of(**title, end)) >= SPREAD;
        let others = titles.iter().filter(|title| **title > start);
        if others.clone().filter(spread).count() * 2 > others.count() {
            return None;
        }
        let all = titles.len();
        let owned = || titles.iter().enumerate().filter(|pair| own(*pair)).count();
        // Under the title of a collection and its date nothing but a headline can stand.
        let dated = collected && first > start + 1 && !self.has_unheaded_titles(first, end);
        let parted = (first + 1..end).all(|line| (self.lines[line].gap > 1) == titles.binary_search(&line).is_ok());
        let bracketed = titles.iter().all(|title| bracketed(self.words(*title)).is_some());
        let enough = || match (parted, collected) {
            (true, _) => owned() * 2 >= all,
            (false, true) => owned() * 3 >= all * 2,
            (false, false) => owned() * 4 >= all * 3,
        };
        (dated || bracketed || named || (parted || all > MANY || own((0, &first))) && enough()).then_some(titles)
    }

    /// Whether a line can be the headline of an item: a title with its text right under it, or in `【】`
    /// before its text.
    fn is_opener(&self, line: usize, end: usize) -> bool {
        if bracketed(self.words(line)).is_some_and(|(_, rest)| !rest.is_empty()) {
            return true;
        }
        let under = || (line + 1..end).find(|under| !self.is_head(*under));
        let has_text = |under: usize| !self.is_title(under) && bracketed(self.words(under)).is_none();
        let words = self.words(line);
        let asked = words.ends_with(['？', '！']) && words.contains(['，', '：', '“']);
        self.is_title(line) && !asked && !self.is_head(line) && under().is_some_and(has_text)
    }

    /// A line between a title and its text: a date, a source, a dateline on a line of its own.
    fn is_head(&self, line: usize) -> bool {
        let dateline = || marks::dateline(self.words(line), Trust::FirstLine);
        furniture::is_meta(self.words(line)) || dateline().is_some_and(|read| read.len == self.lines[line].span.len())
    }

    /// Whether a date, a source or a dateline follows a title, or its text follows in the same line.
    fn is_headed(&self, title: usize, end: usize) -> bool {
        let under = title + 1;
        bracketed(self.words(title)).is_some_and(|(_, rest)| !rest.is_empty())
            || (under < end && (self.is_head(under) || marks::dateline(self.words(under), Trust::FirstLine).is_some()))
    }

    /// Whether an item ends with a line: it is the source of the text above, or that ends in one.
    fn closes_item(&self, line: usize) -> bool {
        let words = self.words(line);
        let source = |words: &str| words.rsplit_once(['（', '(']).is_some_and(|(_, inner)| is_source(inner));
        self.is_head(line) || (words.ends_with(['）', ')']) && source(words))
    }

    fn has_unheaded_titles(&self, from: usize, end: usize) -> bool {
        (from..end).any(|line| self.is_title(line) && !self.is_head(line) && !self.is_opener(line, end))
    }

    /// The text under a title, and behind it in its line.
    fn text_of(&self, title: usize, end: usize) -> &str {
        let line = self.lines[title].span;
        let from = match bracketed(self.words(title)) {
            Some((_, rest)) => line.end - rest.len(),
            None => line.end,
        };
        &self.text[from..self.lines[end - 1].span.end]
    }

    fn headline(&self, title: usize) -> &str {
        let (headline, _) = self.title(title);
        headline.of(self.text)
    }

    /// Where the headline of a line stands, without `原标题：`, its source, its number and its brackets;
    /// and the text behind it in the same line.
    pub(super) fn title(&self, line: usize) -> (Span, Option<Span>) {
        let Span { start, mut end } = self.lines[line].span;
        let words = self.words(line);
        if let Some((inner, rest)) = bracketed(words) {
            let from = start + marks::number(words) + '【'.len_utf8();
            let rest = trim(self.text, Span::new(end - rest.len(), end));
            return (trim(self.text, Span::new(from, from + inner.len())), (!rest.is_empty()).then_some(rest));
        }
        let before = words.len() - words[marks::number(words)..].trim_start_matches('—').len();
        let last = |words: &str, mark: &str| words.contains(mark).then(|| words.rfind(mark)).flatten(); // most hold none
        let from = last(words, marks::ORIGINAL).map_or(before, |at| at + marks::ORIGINAL.len());
        if let Some(at) = last(&words[from..], marks::SOURCE) {
            end = start + from + at;
        }
        (trim(self.text, Span::new(start + from, end)), None)
    }
}

/// `【headline】`, and the text that may follow it.
pub(super) fn bracketed(line: &str) -> Option<(&str, &str)> {
    let (inner, rest) = line[marks::number(line)..].strip_prefix('【')?.split_once('】')?;
    (inner.chars().count() >= SHORTEST && (rest.is_empty() || ends_sentence(rest))).then_some((inner, rest))
}

/// `某报`, `来源：某网`: what stands in brackets behind the last sentence of an item.
fn is_source(inner: &str) -> bool {
    const LONGEST: usize = 60;
    const PAPERS: [&str; 8] = ["报", "网", "社", "台", "新闻", "客户端", "周刊", "在线"];
    let name = inner.trim_end_matches(['）', ')']);
    name.len() <= LONGEST
        && (name.starts_with(marks::SOURCE)
            || name.starts_with("记者")
            || PAPERS.iter().any(|paper| name.ends_with(paper)))
}

/// Whether a text says again what a headline says: the name before its colon and more, or half of it.
fn is_told(headline: &str, text: &str) -> bool {
    let name = headline.split_once('：').map(|(name, _)| name);
    let named = name.is_some_and(|name| name.chars().count() > 2 && text.contains(name));
    share(headline, text) >= if named { TOLD / 2 } else { TOLD }
}

/// The share of a headline, in hundredths, that the first words of a text say again; none of a short one.
fn share(headline: &str, text: &str) -> usize {
    let long = headline.chars().filter(|char| char.is_alphanumeric()).nth(SHORTEST - 1).is_some();
    if long { said_again(text, headline) } else { 0 }
}
