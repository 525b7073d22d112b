//! Every figure of an article that is a fact, with its fields, sentence by sentence.

use crate::draft::Draft;
use crate::meaning::Before;
use crate::period::{Frame, Times};
use crate::section::Section;
use crate::sentence::Sentence;
use crate::status::{self, Opened, Targets};
use crate::whose::Carried;
use crate::zone::ZoneName;
use crate::{bare, figure, links, meaning, period, whose};
use zhibiao_fact::{Aspect, Place, Stretch};
use zhibiao_lex::Sort;
use zhibiao_quantity::Dimension;

/// The drafts of an article about the zone `home`, of a page that begins with `head`. Nothing is looked for behind the last figure.
pub(crate) fn drafts(
    sentences: &mut [Sentence<'_>],
    home: Option<&ZoneName>,
    head: &str,
    published: Option<Stretch>,
) -> Vec<Draft> {
    let Some(last) = sentences.iter().rposition(may_hold_figure) else { return Vec::new() };
    for (number, sentence) in sentences.iter_mut().enumerate() {
        if number <= last || sentence.place == Place::Headline {
            sentence.look_around();
            bare::read(sentence);
        }
    }
    let targets = Targets::of_text(sentences, published);
    let frame = if targets.listed { Frame::default() } else { Frame::of_text(sentences, published) };
    let excerpt = Section::of_excerpt(sentences, published);
    let mut reader = Reader { excerpt, ..Reader::new(home, head, published, frame, targets) };
    let (body, headlines) = sentences.split_at(sentences.partition_point(|each| each.place != Place::Headline));
    headlines.iter().for_each(|each| reader.headline(each, body));
    let mut drafts = Vec::new();
    for (number, sentence) in sentences.iter().take(last + 1).enumerate() {
        drafts.extend(reader.sentence(number, sentence));
    }
    links::link(&mut drafts, sentences);
    drafts
}

/// Whether a sentence can hold a figure; what a bare number is, only its neighbours tell.
fn may_hold_figure(sentence: &Sentence<'_>) -> bool {
    let mut mentions = sentence.mentions.iter().enumerate();
    mentions.any(|(index, mention)| mention.sort == Sort::Bare || figure::is_figure(sentence, index))
}

/// Reads sentence by sentence, and keeps what holds for those to come.
struct Reader<'a> {
    home: Option<&'a ZoneName>,
    /// How the page begins.
    head: &'a str,
    published: Option<Stretch>,
    frame: Frame,
    carried: Carried,
    /// Number of the paragraph.
    paragraph: usize,
    targets: Targets,
    /// The section of a work report that the text shows a part of, without its heading.
    excerpt: Option<Section>,
    /// What the paragraph told of before.
    before: Before,
    opened: Opened,
}

impl<'a> Reader<'a> {
    fn new(
        home: Option<&'a ZoneName>,
        head: &'a str,
        published: Option<Stretch>,
        frame: Frame,
        targets: Targets,
    ) -> Self {
        Reader {
            home,
            head,
            published,
            frame,
            carried: Carried::default(),
            paragraph: 0,
            targets,
            excerpt: None,
            before: Before::default(),
            opened: Opened::default(),
        }
    }

    /// What the headline says holds from the first sentence on.
    fn headline(&mut self, headline: &Sentence<'_>, body: &[Sentence<'_>]) {
        let times = Times::of(headline, self.published);
        self.frame.report(&times);
        self.frame.review(&times);
        self.work_report(headline);
        self.carried.headline(headline, body);
    }

    /// Whether a line is the title of a work report, which holds for what follows.
    fn work_report(&mut self, line: &Sentence<'_>) -> bool {
        let title = self.frame.work_report(line, self.published);
        if title {
            self.carried.work_report(line, self.head);
            self.excerpt.into_iter().for_each(|section| self.enter(section));
        }
        title
    }

    /// Takes up the heading of a section.
    fn enter(&mut self, section: Section) {
        self.targets.enter(section);
        self.frame.enter(section);
    }

    fn sentence(&mut self, number: usize, sentence: &Sentence<'_>) -> Vec<Draft> {
        if sentence.paragraph != self.paragraph {
            self.paragraph = sentence.paragraph;
            self.frame.new_paragraph();
            (self.before, self.opened) = (Before::default(), Opened::default());
        }
        if sentence.place == Place::Headline {
            // a headline stands by itself, wherever it is read
            (self.frame, self.carried) = (Frame::default(), Carried::default());
        }
        self.frame.lists_targets = self.targets.listed;
        let times = Times::after(sentence, self.published, &self.frame);
        self.frame.report(&times);
        let section = Section::under(&times).or_else(|| Section::opened_by(&times));
        if self.targets.carry(&times) {
            self.frame.leave();
        }
        if let Some(section) = section {
            self.enter(section);
        }
        let mut drafts: Vec<Draft> = Vec::new();
        for index in (0..sentence.mentions.len()).filter(|index| figure::is_figure(sentence, *index)) {
            let mut draft = Draft::new(number, index, &sentence.mentions[index]);
            meaning::read(&mut draft, sentence, &drafts, self.before);
            whose::read(&mut draft, sentence, self.home, &self.carried, &drafts);
            period::read(&mut draft, &times, &self.frame, &drafts);
            status::read(&mut draft, sentence, self.published, &drafts, self.opened);
            self.targets.read(&mut draft, sentence, self.published);
            drafts.push(draft);
        }
        let money = |draft: &&Draft| {
            let unit = &sentence.mentions[draft.mention].quantity.unit;
            unit.dimension == Dimension::Money && draft.aspect == Aspect::Level
        };
        let measured = |draft: &Draft| Some(draft.metric);
        self.before.sum = drafts.iter().rfind(money).and_then(measured).or(self.before.sum);
        self.before.last = drafts.last().and_then(measured).or(self.before.last);
        if section.is_none() && !self.work_report(sentence) {
            self.frame.carry(&times, number == 0);
        }
        self.carried.carry(sentence, self.home);
        self.opened.carry(sentence, self.published);
        drafts
    }
}
