//! What a cut leaves for later: bodies, title lines and author lines in the order of the page.

use crate::{Role, Span};

/// A body before it has its headline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Lines of the headline, where the cut knows it; else the headlines of the page are shared out.
    pub headline: Vec<Span>,
    /// Lines of the body; a role says that a block begins.
    pub lines: Vec<(Span, Option<Role>)>,
    /// Names found in the dateline or behind the last sentence.
    pub byline: Vec<String>,
    /// How many of them stand in the dateline.
    pub opening_names: usize,
    /// What it opens with: 本报讯 or the like.
    pub dateline: Option<Span>,
    /// Whether a date or a source stands above it.
    pub dated: bool,
    /// Whether it is the text under a picture: credited to a photographer, or pointing at the picture.
    pub pictured: bool,
    /// Whether the source of a picture stands under it.
    pub sourced: bool,
    /// Whether every line is a paragraph of its own.
    pub whole_lines: bool,
}

impl Draft {
    /// Whether one of its lines holds a name.
    pub fn holds(&self, text: &str, name: &str) -> bool {
        self.lines.iter().any(|(span, _)| span.of(text).contains(name))
    }

    /// Bytes of its lines.
    pub fn len(&self) -> usize {
        self.lines.iter().map(|(span, _)| span.len()).sum()
    }

    /// Blocks of one role.
    pub fn count(&self, role: Role) -> usize {
        self.lines.iter().filter(|(_, begins)| *begins == Some(role)).count()
    }

    /// Whether a subhead stands among its last lines.
    pub fn has_subheads(&self) -> bool {
        const FAR: usize = 200;
        self.lines.iter().rev().take(FAR).any(|(_, begins)| *begins == Some(Role::Subhead))
    }

    /// Whether it is the text under a picture. On a page of wrapped lines one short paragraph without
    /// dateline is one too, if it has no headline or the source of a picture stands under it.
    pub fn is_caption(&self) -> bool {
        const LONGEST: usize = 1500;
        const LONGEST_UNMARKED: usize = 750;
        let short = self.dateline.is_none() && self.len() <= if self.pictured { LONGEST } else { LONGEST_UNMARKED };
        let alone = !self.whole_lines && self.count(Role::Paragraph) == 1;
        short && (self.pictured || (alone && (self.sourced || self.headline.is_empty())))
    }
}

/// What stands on the page, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// The draft of this index.
    Body(usize),
    /// The line of this index, part of a headline or of the page's furniture.
    Title(usize),
    /// The line of this index and the authors it names.
    Author(usize, Vec<String>),
}
