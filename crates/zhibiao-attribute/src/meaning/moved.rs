//! A level that the figure before moved to: 企业由66户增至80户, 税率从6%降至5.1%, 汽车销量下降4.9%，至11万辆.

use super::Figure;
use crate::draft::Draft;
use crate::letters::is_letter;
use zhibiao_fact::Aspect;
use zhibiao_lexicon::Role;
use zhibiao_quantity::Dimension;

/// What the figure before tells of one that it moved to.
pub(super) enum Moved {
    /// The level that it had: 由66户增至80户.
    FromLevel,
    /// How far it moved: 下降4.9%，至11万辆.
    ByChange,
}

impl Figure<'_> {
    /// The figure right before, where the words `between`, of at most `reach` characters, lead from it to this one.
    pub(super) fn moved_from(&self, between: &str, reach: usize) -> Option<(&Draft, Moved)> {
        let before = self.earlier.last().filter(|each| each.mention + 1 == self.index)?;
        let told = &self.sentence.mentions[before.mention];
        let is_like = || match self.dimension() {
            Dimension::Count => told.written.unit == self.mention.written.unit,
            _ => told.quantity.unit.base == self.mention.quantity.unit.base,
        };
        // 从5家，增加到8家
        let behind = between.trim_start_matches('，');
        let leads = || {
            self.sentence.lexicon.phrases.end(Role::LeadsTo, between).is_some()
                && between.chars().count() <= reach
                && behind.chars().all(|c| is_letter(c) && !c.is_ascii())
        };
        let respectively = || self.sentence.lexicon.phrases.start(Role::Respectively, behind).unwrap_or_default();
        let bare = || &behind[respectively().len()..];
        match before.aspect {
            Aspect::Level | Aspect::Share if leads() && is_like() => Some((before, Moved::FromLevel)),
            Aspect::Growth | Aspect::Change if matches!(bare(), "至" | "到") => Some((before, Moved::ByChange)),
            _ => None,
        }
    }
}
