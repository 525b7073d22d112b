//! Which figure is a part of which, and which says again what another said.

mod parts;
mod repeats;
mod sums;

use crate::draft::Draft;
use crate::sentence::Sentence;
use zhibiao_fact::{Decimal, Place};
use zhibiao_lex::Mention;

/// Links drafts of one article, which stand in reading order, headline last.
pub(crate) fn link(drafts: &mut [Draft], sentences: &[Sentence<'_>]) {
    let text = Text { sentences };
    repeats::conversions(drafts, text);
    repeats::retellings(drafts, text);
    parts::of_which(drafts, text);
    parts::taken_out(drafts, text);
    sums::add_up(drafts, text);
    sums::summed_up(drafts, text);
    parts::some_of(drafts, text);
    parts::phases(drafts, text);
    parts::projects(drafts, text);
}

/// What the drafts were read from.
#[derive(Clone, Copy)]
struct Text<'a> {
    sentences: &'a [Sentence<'a>],
}

impl<'a> Text<'a> {
    fn sentence(self, draft: &Draft) -> &'a Sentence<'a> {
        &self.sentences[draft.sentence]
    }

    fn mention(self, draft: &Draft) -> &'a Mention {
        &self.sentence(draft).mentions[draft.mention]
    }

    /// Its value in the base unit; the smaller bound of a range.
    fn base(self, draft: &Draft) -> Option<Decimal> {
        draft.base.map(|magnitude| magnitude.low())
    }

    fn base_unit(self, draft: &Draft) -> &'a str {
        &self.mention(draft).quantity.unit.base
    }

    fn in_headline(self, draft: &Draft) -> bool {
        self.sentence(draft).place == Place::Headline
    }
}
