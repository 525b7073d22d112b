//! Drafts become facts: with names, identifiers and places in the source.

use crate::article::Context;
use crate::draft::Draft;
use crate::id::Ids;
use crate::sentence::Sentence;
use crate::{confidence, period, whose};
use std::borrow::Cow;
use std::sync::Arc;
use zhibiao_fact::{Decimal, Diagnostic, Evidence, Fact, Place, collective};
use zhibiao_lex::Mention;
use zhibiao_quantity::Magnitude;
use zhibiao_text::Span;

/// What the drafts of an article become facts with.
pub(crate) struct Finish<'a> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) sentences: &'a [Sentence<'a>],
    pub(crate) article_id: &'a str,
    pub(crate) ids: Ids,
}

impl Finish<'_> {
    /// Adds the facts of an article in reading order, its headline last; a doubt for each value that does not fit.
    pub(crate) fn facts(&self, drafts: Vec<Draft>, facts: &mut Vec<Fact>) -> Vec<Diagnostic> {
        let ids: Vec<String> = drafts.iter().map(|draft| self.ids.id('f', self.span(draft))).collect();
        let (first, mut too_large) = (facts.len(), Vec::new());
        facts.reserve(drafts.len());
        let mut sentence: (usize, Arc<str>) = (usize::MAX, Arc::default());
        for (number, draft) in drafts.into_iter().enumerate() {
            if sentence.0 != draft.sentence {
                sentence = (draft.sentence, self.sentence(&draft).text.trim().into());
            }
            match self.values(&draft) {
                Some(values) => facts.push(self.fact(draft, number, values, sentence.1.clone(), &ids)),
                None => too_large.push(self.context.too_large(self.span(&draft), self.text(&draft))),
            }
        }
        facts[first..].sort_by_key(|fact| (fact.place == Place::Headline, fact.start));
        too_large
    }

    fn sentence(&self, draft: &Draft) -> &Sentence<'_> {
        &self.sentences[draft.sentence]
    }

    fn mention(&self, draft: &Draft) -> &Mention {
        &self.sentence(draft).mentions[draft.mention]
    }

    fn text(&self, draft: &Draft) -> &str {
        &self.sentence(draft).text[self.mention(draft).range.clone()]
    }

    fn span(&self, draft: &Draft) -> Span {
        self.sentence(draft).span(&self.mention(draft).range)
    }

    /// The value of a draft as printed and in its base unit; none where that does not fit.
    fn values(&self, draft: &Draft) -> Option<(Magnitude, Magnitude)> {
        let mention = self.mention(draft);
        let sign = |magnitude: Magnitude| {
            if draft.negative && magnitude.low() > Decimal::ZERO { magnitude.negated() } else { magnitude }
        };
        let low = mention.written.value;
        let printed = mention.written.value_high.map_or(Magnitude::Exact(low), |high| Magnitude::Range(low, high));
        Some((sign(printed), sign(draft.base?)))
    }

    /// The fact of a draft with its value as printed and in its base unit. `ids` are those of all drafts.
    fn fact(
        &self,
        draft: Draft,
        number: usize,
        (printed, base): (Magnitude, Magnitude),
        told: Arc<str>,
        ids: &[String],
    ) -> Fact {
        let (sentence, mention) = (self.sentence(&draft), self.mention(&draft));
        let span = self.span(&draft);
        let class = |category| self.context.lexicon.classes.of(draft.metric, category).map(str::to_owned);
        let category_class = draft.category.as_deref().and_then(class);
        let period = draft.period.map(period::told);
        let bounds = period.map(|period| period.bounds()).unwrap_or_default();
        let (rules, confidence) = (self.rules(&draft), confidence::of(&draft));
        let evidence = draft.evidence.into_iter().map(|(field, range)| Evidence { field, span: sentence.span(&range) });
        let zone = draft.zone.map(|zone| (Some(zone.name), zone.id, zone.province));
        let (zone, zone_id, province) = zone.unwrap_or_default();
        Fact {
            fact_id: ids[number].clone(),
            doc: self.context.doc.to_owned(),
            article_id: self.article_id.to_owned(),
            published: self.context.day(),
            start: span.start as u64,
            end: span.end as u64,
            text: sentence.text[mention.range.clone()].to_owned(),
            sentence: told,
            place: sentence.place,
            value: printed.low(),
            value_high: printed.high(),
            scale: mention.written.scale.clone(),
            unit: mention.written.unit.clone(),
            base_value: base.low(),
            base_value_high: base.high(),
            base_unit: String::from(&*mention.quantity.unit.base),
            dimension: mention.quantity.unit.dimension,
            approx: mention.quantity.approx,
            metric: draft.metric,
            aspect: draft.aspect,
            status: draft.status,
            category: draft.category,
            category_class,
            zone,
            zone_id,
            province,
            subject: draft.subject,
            period,
            period_start: bounds.0,
            period_end: bounds.1,
            part_of: draft.part_of.map(|whole| ids[whole].clone()),
            repeats: draft.repeats.map(|first| ids[first].clone()),
            rules,
            confidence,
            evidence: evidence.collect(),
        }
    }

    /// The rules that read number, unit and fields, in order.
    fn rules(&self, draft: &Draft) -> Vec<Cow<'static, str>> {
        let counted = draft.rules.contains(&whose::PROJECTS);
        let in_general = |subject: &&String| counted || self.context.lexicon.collectives.name(subject);
        let collective = draft.subject.as_ref().filter(in_general).map(|_| &collective::IN_GENERAL);
        let rules = self.mention(draft).rules.iter().chain(&draft.rules).chain(collective);
        let mut rules: Vec<_> = rules.map(|rule| Cow::Borrowed(*rule)).collect();
        rules.dedup();
        rules
    }
}
