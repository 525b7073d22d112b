//! `zhibiao articles`: the articles of each page.

use crate::arguments::{ArticleFormat, Articles, Common};
use crate::messages::Messages;
use crate::output::{Table, to_file_or_stdout};
use crate::run::extract;
use anyhow::Result;
use serde::Serialize;
use std::path::Path;
use zhibiao::fact::{ArticleKind, ArticleRecord, Span};
use zhibiao_frame::{Format, articles_frame};

/// Articles that go to a table at a time.
const BATCH: usize = 1 << 12;

/// What is printed of an article; Parquet has all columns.
#[derive(Serialize)]
struct Line<'a> {
    doc: &'a str,
    article_id: &'a str,
    headline: Option<&'a str>,
    byline: &'a [String],
    kind: ArticleKind,
    zone: Option<&'a str>,
    spans: &'a [Span],
}

impl<'a> Line<'a> {
    fn new(article: &'a ArticleRecord) -> Self {
        Line {
            doc: &article.doc,
            article_id: &article.article_id,
            headline: article.headline.as_deref(),
            byline: &article.byline,
            kind: article.kind,
            zone: article.zone.as_deref(),
            spans: &article.spans,
        }
    }
}

/// Reads the inputs and prints their articles.
pub fn run(asked: &Articles, common: &Common, messages: &Messages) -> Result<usize> {
    let output = asked.output.as_deref();
    let outcome = match asked.format.unwrap_or_else(|| format_of(output)) {
        ArticleFormat::Jsonl => to_file_or_stdout(output, |out| {
            extract(&asked.inputs, common, output, messages, |read| {
                for article in &read.extraction.articles {
                    serde_json::to_writer(&mut *out, &Line::new(article))?;
                    out.write_all(b"\n")?;
                }
                Ok(())
            })
        })?,
        ArticleFormat::Parquet => {
            let mut table = Table::new(&articles_frame(&[])?, Format::Parquet, output)?;
            let mut articles = Vec::new();
            let outcome = extract(&asked.inputs, common, output, messages, |read| {
                articles.extend(read.extraction.articles);
                if articles.len() < BATCH { Ok(()) } else { push(&mut table, &mut articles) }
            })?;
            push(&mut table, &mut articles)?;
            table.write()?;
            outcome
        }
    };
    Ok(outcome.faults)
}

fn push(table: &mut Table, articles: &mut Vec<ArticleRecord>) -> Result<()> {
    table.push(&articles_frame(articles)?)?;
    articles.clear();
    Ok(())
}

fn format_of(output: Option<&Path>) -> ArticleFormat {
    match output.and_then(Path::extension) {
        Some(ending) if ending == "parquet" => ArticleFormat::Parquet,
        _ => ArticleFormat::Jsonl,
    }
}
