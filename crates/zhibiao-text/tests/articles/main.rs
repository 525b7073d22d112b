//! Pages as dumps hold them, and the articles that a reader sees on them.

mod bylines;
mod captions;
mod headlines;
mod pages;
mod plain;

use zhibiao_text::{Article, Form, Page, segment};

/// `kind | headline | byline | first paragraph … last`, one line an article.
fn told(article: &Article) -> String {
    let headline = article.headline.as_ref().map_or("", |flow| flow.text());
    let blocks: Vec<&str> = article.blocks.iter().map(|block| block.flow.text()).collect();
    format!("{:?} | {headline} | {} | {}", article.form, article.byline.join(" "), blocks.join("¶"))
}

#[track_caller]
fn check(text: &str, meant: &[&str]) {
    let page = Page::from(text.to_string());
    let articles = segment(&page);
    let read: Vec<String> = articles.iter().map(told).collect();
    assert_eq!(read, meant, "\n{text}");
    for article in articles.iter().filter(|article| article.form != Form::HeadlineOnly) {
        let first = article.blocks[0].flow.source(0..3).start;
        assert_eq!(article.spans.first().map(|span| span.start), Some(first), "{}", told(article));
    }
}

/// Wraps text as a column is wrapped, with blank lines between its lines.
fn column(text: &str, wide: usize) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .flat_map(|paragraph| {
            let chars: Vec<char> = paragraph.chars().collect();
            chars.chunks(wide).map(String::from_iter).collect::<Vec<_>>()
        })
        .collect();
    lines.join("\n\n")
}

const HARBOUR: &str = "近日，东港高新区与海星公司签署储能电池项目协议，项目总投资约60亿元，分两期建设，建成后可带动就业500人。\n下一步，东港高新区将继续优化营商环境。";
const LAKE: &str = "北湖高新区目前有142家企业成为高新技术企业，比上年增加20家，研发投入增长12.5%，北湖高新区还设立了人才基金。\n北湖高新区将继续培育更多企业。";

/// Headline and body, paragraphs run on.
fn told_in_one(article: &Article) -> String {
    let headline = article.headline.as_ref().map_or("", |flow| flow.text());
    let blocks: String = article.blocks.iter().map(|block| block.flow.text()).collect();
    format!("{headline} | {blocks}")
}

/// Checks what is read of lines between two news texts, of 李文 and 王芳 where `signed` is his name.
#[track_caller]
fn check_between(signed: &str, lines: &str, meant: &str) {
    let space = if signed.is_empty() { "" } else { " " };
    let page =
        format!("本报讯 {}{space}{signed}\n\n{lines}\n\n本报讯 {} 王芳\n", column(HARBOUR, 18), column(LAKE, 18));
    check(
        &page,
        &[
            &format!("News |  | {signed} | {}", HARBOUR.replace('\n', "¶")),
            meant,
            &format!("News |  | 王芳 | {}", LAKE.replace('\n', "¶")),
        ],
    );
}
