//! From a page to its articles.
//!
//! A page of wrapped columns is cut into bodies and title lines, then every headline is given to the
//! body that it speaks of; a text whose lines are paragraphs has its headlines above its bodies.

mod columns;
mod digest;
mod draft;
mod furniture;
mod headlines;
mod likeness;
mod marks;
mod names;
mod parting;
mod plain;
mod titles;
mod wrapped;

use crate::lines::{Line, Wrap, lines};
use crate::repair::{Spaces, append, is_space};
use crate::{Article, Block, Flow, Form, Page, Role, Span};
use draft::Draft;

/// The articles of a page in reading order. Column heads, page numbers and other furniture belong to none.
///
/// ```
/// let page = zhibiao_text::Page::from("东港高新区：\n\n产值创新高\n本报讯 近日，东港高新区产值5亿元。 李文\n".to_string());
/// let articles = zhibiao_text::segment(&page);
/// assert_eq!(articles[0].headline.as_ref().map(|flow| flow.text()), Some("东港高新区：产值创新高"));
/// assert_eq!(articles[0].blocks[0].flow.text(), "近日，东港高新区产值5亿元。");
/// assert_eq!(articles[0].byline, ["李文"]);
/// ```
pub fn segment(page: &Page) -> Vec<Article> {
    let text = page.text.as_str();
    let (lines, wrap) = lines(text, &page.hints);
    let plain = || plain::cut(text, &lines).iter().map(|draft| article(text, draft)).collect();
    if wrap == Wrap::Whole && !has_page_marks(text, &lines) {
        return plain();
    }
    let (items, mut drafts) = wrapped::cut(text, &lines, wrap);
    if drafts.is_empty() {
        // A list: no line of it leads to the end of a sentence.
        return plain();
    }
    let left = headlines::share_out(text, &lines, &items, &mut drafts);
    drafts.retain(|draft| !draft.lines.is_empty() || !draft.headline.is_empty());
    let start = |draft: &Draft| draft.lines.first().map(|(span, _)| *span).or(draft.headline.first().copied());
    let mut articles: Vec<(usize, Article)> =
        drafts.iter().map(|draft| (start(draft).map_or(0, |span| span.start), article(text, draft))).collect();
    articles.extend(left.into_iter().filter(is_headline).map(|unit| (unit.lines[0].start, alone(unit.flow))));
    articles.sort_by_key(|(start, _)| *start);
    articles.into_iter().map(|(_, article)| article).collect()
}

/// The lines of a page that are none of its articles' and say where and when it was published: `发布时间：2024-06-14`.
pub fn datelines(page: &Page) -> impl Iterator<Item = &str> {
    let lines = page.text.lines().map(|line| line.trim_matches(is_space));
    lines.filter(|line| furniture::is_meta(line) || furniture::is_occasion(line))
}

/// Whether a few lines, too few to show how they are wrapped, are marked as a newspaper's.
fn has_page_marks(text: &str, lines: &[Line]) -> bool {
    let dateline = |line: &Line| line.span.of(text).starts_with("本报讯");
    lines.first().is_some_and(|line| !dateline(line)) && lines.len() < 4 && lines.iter().any(dateline)
}

/// Names of columns are short; a headline says something.
fn is_headline(unit: &titles::Unit) -> bool {
    unit.flow.text().chars().count() >= 10
}

fn alone(headline: Flow) -> Article {
    Article {
        form: Form::HeadlineOnly,
        headline: Some(headline),
        dateline: None,
        blocks: Vec::new(),
        byline: Vec::new(),
        spans: Vec::new(),
    }
}

fn article(text: &str, draft: &Draft) -> Article {
    let mut blocks: Vec<Block> = Vec::with_capacity(8);
    for (span, begins) in &draft.lines {
        if let Some(role) = begins {
            blocks.push(Block { role: *role, flow: Flow::default() });
        } else if blocks.is_empty() {
            blocks.push(Block { role: Role::Paragraph, flow: Flow::default() });
        }
        if let Some(block) = blocks.last_mut() {
            let spaces = if block.role == Role::Subhead { Spaces::Keep } else { Spaces::Close };
            append(&mut block.flow, text, *span, spaces);
        }
    }
    let headline = Some(titles::headline(text, &draft.headline)).filter(|flow| !flow.text().is_empty());
    let spans = match (draft.lines.first(), draft.lines.last()) {
        (Some((first, _)), Some((last, _))) => vec![Span::new(first.start, last.end)],
        _ => Vec::new(),
    };
    Article { form: form(draft), headline, dateline: draft.dateline, blocks, byline: draft.byline.clone(), spans }
}

/// News is short or says where it is from; a feature has subheads or is long.
fn form(draft: &Draft) -> Form {
    const LONG: usize = 4100;
    const LONG_UNMARKED: usize = 1500;
    if draft.lines.is_empty() {
        return Form::HeadlineOnly;
    }
    if draft.is_caption() {
        return Form::Caption;
    }
    let (subheads, long) = (draft.count(Role::Subhead) > 0, draft.len() > LONG);
    let feature = match (draft.whole_lines, draft.dateline.is_some(), draft.dated) {
        (true, true, _) => false,
        (true, false, true) => subheads && long,
        (true, false, false) => subheads || draft.len() > LONG_UNMARKED,
        (false, _, _) => subheads || long,
    };
    if feature { Form::Feature } else { Form::News }
}
