//! A sentence with everything found in it.

use crate::company::companies;
use crate::letters::is_letter;
use crate::marks::Mark;
use crate::zone::{ZoneMention, zone_mentions};
use std::ops::Range;
use zhibiao_fact::{Place, Span, Status};
use zhibiao_lex::Mention;
use zhibiao_lex::time::TimeMention;
use zhibiao_lexicon::{Cue, Found, Lexicon, Phrase, Role, ZoneLabel};
use zhibiao_text::Flow;

/// A sentence of an article. Ranges of what was found are bytes of `text`.
#[derive(Debug)]
pub(crate) struct Sentence<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) flow: &'a Flow,
    /// Where the sentence starts in its flow.
    pub(crate) offset: usize,
    pub(crate) text: &'a str,
    pub(crate) place: Place,
    /// Number of the paragraph in the article.
    pub(crate) paragraph: usize,
    pub(crate) times: &'a [TimeMention],
    pub(crate) mentions: &'a mut [Mention],
    pub(crate) labels: &'a [ZoneLabel<'a>],
    pub(crate) cues: Vec<Found<'a>>,
    pub(crate) zones: Vec<ZoneMention>,
    /// Names of listed companies, in order.
    pub(crate) companies: Vec<Range<usize>>,
    phrases: Vec<Phrase>,
    /// Marks, in order.
    pub(crate) marks: &'a [Mark],
}

impl<'a> Sentence<'a> {
    /// A sentence in which nothing was found yet.
    pub(crate) fn new(
        lexicon: &'a Lexicon,
        flow: &'a Flow,
        range: Range<usize>,
        place: Place,
        paragraph: usize,
    ) -> Sentence<'a> {
        Sentence {
            lexicon,
            flow,
            offset: range.start,
            text: &flow.text()[range],
            place,
            paragraph,
            times: &[],
            mentions: &mut [],
            labels: &[],
            cues: Vec::new(),
            zones: Vec::new(),
            companies: Vec::new(),
            phrases: Vec::new(),
            marks: &[],
        }
    }

    /// Finds the words that tell what figures mean.
    pub(crate) fn look_around(&mut self) {
        let (cues, phrases) = self.lexicon.cues_and_phrases(self.text);
        if !self.mentions.is_empty() {
            self.cues = cues; // where no number stands, they say nothing
            self.cues.retain(|cue| self.lexicon.phrases.start(Role::SetAside, &self.text[cue.range.end..]).is_none());
        }
        self.phrases = phrases;
        self.zones = zone_mentions(self.text, self.labels, self.lexicon);
        self.companies = companies(self);
    }

    /// The words that do this in the sentence, in order of place and row.
    pub(crate) fn phrases(&self, role: Role) -> impl Iterator<Item = &Phrase> {
        debug_assert!(role.is_sought(), "{role} is asked for at a place");
        self.phrases.iter().filter(move |phrase| phrase.role == role)
    }

    /// Whether it holds a word of a plan: 将, 力争.
    pub(crate) fn tells_plan(&self) -> bool {
        self.words_telling(Status::Planned, &(0..self.text.len())).next().is_some()
    }

    /// The words within a range that tell a thing as so, or as to be so.
    pub(crate) fn words_telling(&self, status: Status, range: &Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        let words = self.cues.iter().filter(move |found| found.cue.tells(status)).map(|found| &found.range);
        words.filter(|word| range.start <= word.start && word.end <= range.end)
    }

    /// The words that do this within a range.
    pub(crate) fn phrases_in(&self, role: Role, range: &Range<usize>) -> impl Iterator<Item = &Phrase> {
        self.phrases(role).filter(|phrase| phrase.range.start >= range.start && phrase.range.end <= range.end)
    }

    /// Whether a word that does this stands within a range.
    pub(crate) fn holds(&self, role: Role, range: &Range<usize>) -> bool {
        self.phrases_in(role, range).next().is_some()
    }

    /// The listed company that is named last.
    pub(crate) fn last_company(&self) -> Option<String> {
        self.companies.last().map(|name| self.text[name.clone()].to_owned())
    }

    /// `text`, a part of the sentence, without 达, 共, 超 … at its end; 签约 ends in no 约.
    pub(crate) fn strip_links<'t>(&self, mut text: &'t str) -> &'t str {
        text = text.trim_end_matches(' ');
        let phrases = &self.lexicon.phrases;
        while let Some(link) = phrases.end(Role::Link, text).filter(|_| phrases.end(Role::NoLink, text).is_none()) {
            text = text[..text.len() - link.len()].trim_end_matches(' ');
        }
        text
    }

    /// Whether words before a figure tell nothing of it but times and plans: 亏损1.2亿元，|去年同期为|2亿元, 占比41%，|力争到2027年达到|45%.
    pub(crate) fn tells_only_when(&self, words: &Range<usize>) -> bool {
        let times = self.times.iter().map(|time| &time.range);
        let plans = self.cues.iter().filter(|found| matches!(found.cue, Cue::Status(_))).map(|found| &found.range);
        let told: Vec<&Range<usize>> = times.chain(plans).collect();
        let is_told = |at: usize| told.iter().any(|word| word.contains(&at));
        let letters = self.strip_links(&self.text[words.clone()]).char_indices();
        letters
            .filter(|(_, letter)| is_letter(*letter))
            .all(|(at, letter)| matches!(letter, '到' | '合') || is_told(words.start + at))
    }

    /// Where a range of the sentence stands in the source.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        self.flow.source(self.offset + range.start..self.offset + range.end)
    }

    /// Start of the clause that holds byte `at`.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let before = self.marks.partition_point(|mark| mark.end() <= at);
        let last = self.marks[..before].iter().rfind(|mark| mark.ends_clause);
        last.map_or(0, |mark| mark.end())
    }

    /// The words of its clause before byte `at`.
    pub(crate) fn words_before(&self, at: usize) -> &'a str {
        &self.text[self.clause_start(at)..at]
    }

    /// End of the clause that holds byte `at`.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        let from = self.marks.partition_point(|mark| mark.at < at);
        let next = self.marks[from..].iter().find(|mark| mark.ends_clause);
        next.map_or(self.text.len(), |mark| mark.at)
    }

    /// The clause that holds byte `at`.
    pub(crate) fn clause(&self, at: usize) -> Range<usize> {
        self.clause_start(at)..self.clause_end(at)
    }

    /// Where the words of the clause that starts at byte `clause` begin: behind the time that it opens with.
    pub(crate) fn opening(&self, clause: usize) -> usize {
        self.times.iter().find(|time| time.range.start == clause).map_or(clause, |time| time.range.end)
    }

    /// 2023年|的|471户: the time that stands right before byte `at`, but for a 的 between.
    pub(crate) fn time_before(&self, at: usize) -> Option<&TimeMention> {
        let end = self.text[..at].trim_end_matches('的').len();
        self.times.iter().find(|time| time.range.end == end)
    }

    /// Whether what starts at byte `at` opens its clause, but for a time before it.
    pub(crate) fn is_opening(&self, at: usize) -> bool {
        self.opening(self.clause_start(at)) == at
    }

    /// 从目前的7天减少为10个小时: whether a figure is where another, in the rest of the clause or at the head of the next, moves from.
    pub(crate) fn is_origin(&self, figure: &Range<usize>) -> bool {
        let clause = self.clause_start(figure.start);
        let leads = |text: &str| self.lexicon.phrases.holds(Role::LeadsTo, text);
        let from = self.text[clause..figure.start].rfind(['由', '从']).map(|from| clause + from);
        let end = self.clause_end(figure.end);
        let next = self.text[end..].strip_prefix('，').unwrap_or_default();
        let parted = || self.lexicon.phrases.start(Role::Arrives, next).is_some();
        from.is_some_and(|from| !leads(&self.text[from..figure.start]))
            && (leads(&self.text[figure.end..end]) || parted())
    }
}
