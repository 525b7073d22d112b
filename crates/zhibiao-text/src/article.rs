//! What the segmenter cut from a page.

use crate::{Flow, Span};

/// Headline, body and byline that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Whether it is a caption, a headline alone, or text.
    pub form: Form,
    /// Clean headline; kicker and title of one headline are joined by a space.
    pub headline: Option<Flow>,
    /// What its text opens with: 本报讯, 新华社北京6月1日电（记者 李文）.
    pub dateline: Option<Span>,
    /// Subheads and paragraphs in reading order, dateline and byline left out.
    pub blocks: Vec<Block>,
    /// Names of the authors, as printed, without 本报记者, 通讯员, 摄.
    pub byline: Vec<String>,
    /// Where the body stands in the source: one span for each unbroken run of its lines.
    pub spans: Vec<Span>,
}

/// What an article looks like on the page; what it means is for later floors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Running text that is one item: opened by 本报讯, or short and without subheads.
    News,
    /// Running text with subheads, or long and without 本报讯.
    Feature,
    /// The text under a picture.
    Caption,
    /// A headline whose body is not on the page.
    HeadlineOnly,
}

/// A paragraph or a subhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Its clean text.
    pub flow: Flow,
}

/// What a block of an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A line that heads the paragraphs under it.
    Subhead,
    /// Running text.
    Paragraph,
}
