//! Drafts become facts: with names, identifiers and places in the source.

use crate::article::Context;
use crate::draft::Draft;
use crate::id::Ids;
use crate::sentence::Sentence;
use crate::{confidence, period};
use std::borrow::Cow;
use zhibiao_fact::{Decimal, Diagnostic, Evidence, Fact, Field, Place, collective};
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
    /// The facts of an article in reading order, its headline last, and a doubt for each value that does not fit.
    pub(crate) fn facts(&self, drafts: &[Draft]) -> (Vec<Fact>, Vec<Diagnostic>) {
        let ids: Vec<String> = drafts.iter().map(|draft| self.ids.id('f', self.span(draft))).collect();
        let (mut facts, mut too_large) = (Vec::with_capacity(drafts.len()), Vec::new());
        for (draft, id) in drafts.iter().zip(&ids) {
            match self.fact(draft, id, &ids) {
                Some(fact) => facts.push(fact),
                None => too_large.push(self.context.too_large(self.span(draft), self.text(draft))),
            }
        }
        facts.sort_by_key(|fact| (fact.place == Place::Headline, fact.start));
        (facts, too_large)
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

    /// The fact of a draft; none where its value does not fit. `ids` are those of all drafts.
    fn fact(&self, draft: &Draft, id: &str, ids: &[String]) -> Option<Fact> {
        let (sentence, mention) = (self.sentence(draft), self.mention(draft));
        let sign = |magnitude: Magnitude| {
            if draft.negative && magnitude.low() > Decimal::ZERO { magnitude.negated() } else { magnitude }
        };
        let base = sign(mention.quantity.base()?);
        let written = mention.written.value;
        let printed =
            mention.written.value_high.map_or(Magnitude::Exact(written), |high| Magnitude::Range(written, high));
        let printed = sign(printed);
        let span = self.span(draft);
        let class = |category| self.context.lexicon.classes.of(draft.metric, category).map(str::to_owned);
        let told = draft.period.map(period::told);
        let bounds = told.map(|period| period.bounds()).unwrap_or_default();
        Some(Fact {
            fact_id: id.to_owned(),
            doc: self.context.doc.to_owned(),
            article_id: self.article_id.to_owned(),
            published: self.context.day(),
            start: span.start as u64,
            end: span.end as u64,
            text: self.text(draft).to_owned(),
            sentence: sentence.text.trim().to_owned(),
            place: sentence.place,
            value: printed.low(),
            value_high: printed.high(),
            scale: mention.written.scale.clone(),
            unit: mention.written.unit.clone(),
            base_value: base.low(),
            base_value_high: base.high(),
            base_unit: mention.quantity.unit.base.to_string(),
            dimension: mention.quantity.unit.dimension,
            approx: mention.quantity.approx,
            metric: draft.metric,
            aspect: draft.aspect,
            status: draft.status,
            category: draft.category.clone(),
            category_class: draft.category.as_deref().and_then(class),
            zone: draft.zone.as_ref().map(|zone| zone.name.clone()),
            zone_id: draft.zone.as_ref().and_then(|zone| zone.id.clone()),
            province: draft.zone.as_ref().and_then(|zone| zone.province.clone()),
            subject: draft.subject.clone(),
            period: told,
            period_start: bounds.0,
            period_end: bounds.1,
            part_of: draft.part_of.map(|whole| ids[whole].clone()),
            repeats: draft.repeats.map(|first| ids[first].clone()),
            rules: self.rules(draft),
            confidence: confidence::of(draft),
            evidence: self.evidence(draft),
        })
    }

    /// The rules that read number, unit and fields, in order.
    fn rules(&self, draft: &Draft) -> Vec<Cow<'static, str>> {
        let in_general = |subject: &&String| self.context.lexicon.collectives.name(subject);
        let collective = draft.subject.as_ref().filter(in_general).map(|_| &collective::IN_GENERAL);
        let rules = self.mention(draft).rules.iter().chain(&draft.rules).chain(collective);
        let mut rules: Vec<_> = rules.map(|rule| Cow::Borrowed(*rule)).collect();
        rules.dedup();
        rules
    }

    /// The words that number, unit and fields were read from.
    fn evidence(&self, draft: &Draft) -> Vec<Evidence> {
        let (sentence, mention) = (self.sentence(draft), self.mention(draft));
        let value = (Field::Value, sentence.span(&mention.range));
        let approx = mention.approx.iter().map(|range| (Field::Approx, sentence.span(range)));
        let near = draft.evidence.iter().map(|(field, range)| (*field, sentence.span(range)));
        std::iter::once(value).chain(approx).chain(near).map(|(field, span)| Evidence { field, span }).collect()
    }
}
