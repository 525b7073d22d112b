//! Invented newspapers of any size: page dumps with their articles, facts, doubts and charts.

use zhibiao_fact::{
    Approximator, ArticleKind, ArticleRecord, Aspect, Code, Confidence, Decimal, Diagnostic, Dimension, Evidence, Fact,
    Field, Metric, NaiveDate, Period, Place, Span, Status, Stretch,
};
use zhibiao_review::{Area, Bar, ChartSection, Content, Lang, LeftOut, SourceText};

/// Facts that each invented article holds.
const PER_ARTICLE: usize = 8;
/// Characters in a line of the dump.
const LINE: usize = 28;
const ZONES: &[(&str, &str)] = &[
    ("云溪高新区", "云溪省"),
    ("白鹭湾新区", "东陵省"),
    ("青石岭经开区", "云溪省"),
    ("金沙洲高新区", "南屿省"),
    ("北原科学城", "北原省"),
    ("松江口国家级经济技术开发区", "东陵省"),
    ("临溪新片区", "南屿省"),
];

/// All that a page needs, owned.
pub struct Sample {
    pub articles: Vec<ArticleRecord>,
    pub facts: Vec<Fact>,
    pub diagnostics: Vec<Diagnostic>,
    pub sources: Vec<(String, String)>,
    pub charts: Vec<ChartSection>,
}

impl Sample {
    /// A sample of so many facts.
    pub fn of(facts: usize) -> Self {
        let mut sample = Sample {
            articles: Vec::new(),
            facts: Vec::new(),
            diagnostics: Vec::new(),
            sources: Vec::new(),
            charts: Vec::new(),
        };
        for number in 0..facts.div_ceil(PER_ARTICLE) {
            sample.add_article(number);
        }
        sample.facts.truncate(facts);
        sample.charts = vec![sample.chart()];
        sample
    }

    /// The content, with the sources or without.
    pub fn content<'a>(&'a self, lang: Lang, sources: &'a [SourceText<'a>]) -> Content<'a> {
        Content {
            articles: &self.articles,
            facts: &self.facts,
            diagnostics: &self.diagnostics,
            sources,
            charts: &self.charts,
            ..Content::new("园区经济数据", lang, "2024-07-01")
        }
    }

    pub fn source_texts(&self) -> Vec<SourceText<'_>> {
        self.sources.iter().map(|(doc, text)| SourceText { doc, text }).collect()
    }

    fn add_article(&mut self, number: usize) {
        let (zone, province) = ZONES[number * 5 % ZONES.len()];
        let doc = format!("invented/2024-06-{:02}_{number:04}.txt", number % 28 + 1);
        let day = NaiveDate::from_ymd_opt(2024, 6, number as u32 % 28 + 1).unwrap();
        let id = format!("{number:05}");
        let mut dump = Dump::default();
        let (phases, tonnes) = ([25 + number % 40, 35 + number % 17], 2 + number % 9);
        let total = phases[0] + phases[1];
        let mut drafts: Vec<Draft> = Vec::new();
        let template = Draft { zone, province, ..Draft::default() };

        dump.line("第三版  要闻");
        let zone_span = dump.put(zone);
        let planned = dump.put("签约");
        let headline_figure = dump.put(&format!("{total}亿元"));
        dump.put("电池材料项目");
        let headline = dump.take();
        let investment = Draft {
            metric: Metric::Investment,
            status: Status::Planned,
            unit: ("亿", "元"),
            subject: Some("电池材料项目"),
            period: Some(Period::In(Stretch::Day(day))),
            ..template.clone()
        };
        drafts.push(Draft {
            value: total,
            span: headline_figure,
            place: Place::Headline,
            sentence: headline.clone(),
            repeats: Some(1),
            evidence: vec![(Field::Zone, zone_span), (Field::Status, planned)],
            ..investment.clone()
        });
        dump.end_line();
        dump.line("广告热线请见第八版");

        let body_start = dump.source.len();
        dump.put("本报讯 ");
        dump.take();
        let day_span = dump.put(&format!("{}月{}日", 6, number % 28 + 1));
        dump.put("，");
        let zone_span = dump.put(zone);
        dump.put("举行");
        let signed = dump.put("签约");
        dump.put("仪式，");
        let subject = dump.put("电池材料项目");
        let metric = dump.put("总投资");
        let about = dump.put("约");
        let whole = dump.put(&format!("{total}亿元"));
        let of_which = dump.put("，其中");
        dump.put("一期");
        let first = dump.put(&format!("{}亿元", phases[0]));
        dump.put("，二期");
        let second = dump.put(&format!("{}亿元", phases[1]));
        dump.put("，建成后");
        let yearly = dump.put("年产");
        let capacity = dump.put(&format!("{tonnes}万吨"));
        dump.put("。");
        let sentence = dump.take();
        let investment = Draft {
            sentence: sentence.clone(),
            evidence: vec![
                (Field::Zone, zone_span),
                (Field::Metric, metric),
                (Field::Status, signed),
                (Field::Period, day_span),
                (Field::Subject, subject),
            ],
            ..investment
        };
        let mut evidence = investment.evidence.clone();
        evidence.push((Field::Approx, about));
        drafts.push(Draft {
            value: total,
            span: whole,
            approx: Approximator::About,
            evidence,
            repeats: None,
            ..investment.clone()
        });
        for (value, span) in [(phases[0], first), (phases[1], second)] {
            let mut evidence = investment.evidence.clone();
            evidence.push((Field::PartOf, of_which));
            drafts.push(Draft { value, span, part_of: Some(1), evidence, ..investment.clone() });
        }
        drafts.push(Draft {
            value: tonnes,
            span: capacity,
            metric: Metric::ProductionCapacity,
            unit: ("万", "吨"),
            period: Some(Period::PerYear),
            evidence: vec![(Field::Metric, yearly), (Field::Zone, zone_span)],
            ..investment
        });
        dump.end_line();

        let until = dump.put("截至6月底");
        dump.put("，");
        let has = dump.put("该区已有");
        let high_tech = dump.put("高新技术企业");
        let enterprises = dump.put(&format!("{}家", 100 + number % 300));
        dump.put("、");
        let small = dump.put("专精特新中小企业");
        let specialised = dump.put(&format!("{}家", 20 + number % 60));
        dump.put("，上半年");
        let output = dump.put("产值");
        let growth_word = dump.put("同比下降");
        let growth = dump.put(&format!("{}.5%", 1 + number % 9));
        dump.put("。");
        let sentence = dump.take();
        let stock = Draft {
            sentence,
            status: Status::Actual,
            unit: ("", "家"),
            metric: Metric::EnterpriseCount,
            period: Some(Period::UpTo(Stretch::Month(2024, 6))),
            ..template
        };
        for (value, span, category, words) in [
            (100 + number % 300, enterprises, "高新技术企业", high_tech),
            (20 + number % 60, specialised, "专精特新中小企业", small),
        ] {
            let evidence = vec![(Field::Period, until), (Field::Category, words), (Field::Zone, has)];
            drafts.push(Draft { value, span, category: Some(category), evidence, ..stock.clone() });
        }
        drafts.push(Draft {
            value: 1 + number % 9,
            span: growth,
            unit: ("", "%"),
            metric: Metric::OutputValue,
            aspect: Aspect::Growth,
            period: Some(Period::In(Stretch::Half(2024, 1))),
            evidence: vec![(Field::Metric, output), (Field::Aspect, growth_word)],
            ..stock
        });
        let body_end = dump.source.len();
        dump.end_line();

        let facts = drafts.iter().enumerate().map(|(at, draft)| draft.fact(&id, at, &doc, day, number));
        self.facts.extend(facts);
        if number.is_multiple_of(3) {
            let message = format!("两处所述投资不同：预期{total}亿元，见到{}亿元", total + 1);
            let span = whole.hull(second);
            self.diagnostics.push(Diagnostic { doc: doc.clone(), span, code: Code::SumDiffers, message });
        }
        if number.is_multiple_of(5) {
            let message = format!("{zone}：同一指标同一时间有两个数值");
            self.diagnostics.push(Diagnostic { doc: doc.clone(), span: whole, code: Code::Contradiction, message });
        }
        if number.is_multiple_of(7) {
            let message = "标题之下没有正文：广告热线请见第八版".to_owned();
            let at = dump.source.find("广告热线").unwrap();
            let span = Span::new(at, at + "广告热线请见第八版".len());
            self.diagnostics.push(Diagnostic { doc: doc.clone(), span, code: Code::LooseHeadline, message });
        }
        let sentences: Vec<&str> = drafts[1..].iter().map(|draft| draft.sentence.as_str()).collect();
        self.articles.push(ArticleRecord {
            article_id: id,
            doc: doc.clone(),
            headline: Some(headline),
            byline: vec!["林一禾".to_owned(), "周言".to_owned()],
            kind: ArticleKind::News,
            zone: Some(zone.to_owned()),
            published: Some(day),
            spans: vec![Span::new(body_start, body_end)],
            encoding: "UTF-8".to_owned(),
            text: format!("{}\n{}", sentences[0], sentences[sentences.len() - 1]),
        });
        self.sources.push((doc, dump.source));
    }

    fn chart(&self) -> ChartSection {
        let mut bars: Vec<Bar> = Vec::new();
        let mut shapes = String::new();
        for (at, (zone, _)) in ZONES.iter().enumerate() {
            let of_zone = self.facts.iter().filter(|fact| fact.zone.as_deref() == Some(zone));
            let invested: Vec<&Fact> = of_zone.filter(|fact| fact.metric == Metric::Investment).collect();
            let counted = |fact: &&Fact| fact.repeats.is_none() && fact.part_of.is_none();
            let whole: Vec<&Fact> = invested.iter().copied().filter(counted).collect();
            let out = invested.iter().filter(|fact| !counted(fact)).map(|fact| {
                let reason = if fact.repeats.is_some() { "重复报道" } else { "已含在总额中" };
                LeftOut { fact_id: fact.fact_id.clone(), reason: reason.to_owned() }
            });
            let sum: Decimal = whole.iter().map(|fact| fact.value).sum();
            let y = 64 + 36 * at as i32;
            let width = 80 + 70 * (at as u32 * 4 % 7);
            shapes.push_str(&format!(
                "<text x=\"190\" y=\"{}\" text-anchor=\"end\" font-size=\"14\">{zone}</text><rect x=\"200\" y=\"{y}\" \
                 width=\"{width}\" height=\"24\" fill=\"#2b6ca3\"/>",
                y + 17
            ));
            bars.push(Bar {
                label: zone.to_string(),
                value_label: format!("≈{sum}亿元"),
                fact_ids: whole.iter().map(|fact| fact.fact_id.clone()).collect(),
                left_out: out.collect(),
                area: Some(Area { x: 200, y, width, height: 24 }),
            });
        }
        ChartSection {
            title: "各园区计划投资".to_owned(),
            note: "只计总额，不计其中各期；重复报道只计一次。单位：亿元。".to_owned(),
            svg: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"334\" viewBox=\"0 0 800 334\">\
                 <text x=\"32\" y=\"40\" font-size=\"22\">各园区计划投资</text>{shapes}</svg>"
            ),
            bars,
        }
    }
}

/// A source under construction, its lines broken after so many characters.
#[derive(Default)]
struct Dump {
    source: String,
    clean: String,
    column: usize,
}

impl Dump {
    fn put(&mut self, text: &str) -> Span {
        let mut start = self.source.len();
        for (at, each) in text.chars().enumerate() {
            if self.column == LINE {
                self.end_line();
                if at == 0 {
                    start = self.source.len();
                }
            }
            self.source.push(each);
            self.clean.push(each);
            self.column += 1;
        }
        Span::new(start, self.source.len())
    }

    fn line(&mut self, text: &str) {
        self.put(text);
        self.end_line();
        self.take();
    }

    fn end_line(&mut self) {
        self.source.push_str("\n\n");
        self.column = 0;
    }

    /// The clean text since the last time.
    fn take(&mut self) -> String {
        std::mem::take(&mut self.clean)
    }
}

#[derive(Clone)]
struct Draft {
    value: usize,
    unit: (&'static str, &'static str),
    span: Span,
    sentence: String,
    place: Place,
    metric: Metric,
    aspect: Aspect,
    status: Status,
    approx: Approximator,
    category: Option<&'static str>,
    zone: &'static str,
    province: &'static str,
    subject: Option<&'static str>,
    period: Option<Period>,
    part_of: Option<usize>,
    repeats: Option<usize>,
    evidence: Vec<(Field, Span)>,
}

impl Default for Draft {
    fn default() -> Self {
        Draft {
            value: 0,
            unit: ("", ""),
            span: Span::new(0, 0),
            sentence: String::new(),
            place: Place::Body,
            metric: Metric::Other,
            aspect: Aspect::Level,
            status: Status::Actual,
            approx: Approximator::Exact,
            category: None,
            zone: "",
            province: "",
            subject: None,
            period: None,
            part_of: None,
            repeats: None,
            evidence: Vec::new(),
        }
    }
}

impl Draft {
    fn fact(&self, article: &str, at: usize, doc: &str, day: NaiveDate, number: usize) -> Fact {
        let (factor, base_unit, dimension) = match self.unit {
            ("亿", _) => (100_000_000, "CNY", Dimension::Money),
            ("万", _) => (10_000, "t/a", Dimension::Rate),
            (_, "%") => (1, "%", Dimension::Percent),
            _ => (1, "1", Dimension::Count),
        };
        let fraction = if self.unit.1 == "%" { Decimal::new(5, 1) } else { Decimal::ZERO };
        let sign = if self.aspect == Aspect::Growth { -Decimal::ONE } else { Decimal::ONE };
        let value = sign * (Decimal::from(self.value) + fraction);
        let id = |at: usize| format!("f{article}-{at}");
        let bounds = self.period.map(|period| period.bounds());
        Fact {
            fact_id: id(at),
            doc: doc.to_owned(),
            article_id: article.to_owned(),
            published: Some(day),
            start: self.span.start as u64,
            end: self.span.end as u64,
            text: format!("{}{}{}", (value * sign).normalize(), self.unit.0, self.unit.1),
            sentence: self.sentence.as_str().into(),
            place: self.place,
            value,
            value_high: None,
            scale: self.unit.0.to_owned(),
            unit: self.unit.1.to_owned(),
            base_value: value * Decimal::from(factor),
            base_value_high: None,
            base_unit: base_unit.to_owned(),
            dimension,
            approx: self.approx,
            metric: self.metric,
            aspect: self.aspect,
            status: self.status,
            category: self.category.map(str::to_owned),
            category_class: self.category.map(str::to_owned),
            zone: Some(self.zone.to_owned()),
            zone_id: None,
            province: Some(self.province.to_owned()),
            subject: self.subject.map(str::to_owned),
            period: self.period,
            period_start: bounds.and_then(|(first, _)| first),
            period_end: bounds.and_then(|(_, last)| last),
            part_of: self.part_of.map(id),
            repeats: self.repeats.map(id),
            rules: vec!["<digits> <scale> <unit>".into(), "cue on the left within the clause".into()],
            confidence: Confidence::ALL[(number * 7 + at * 3) % 11 % 5 % 3],
            evidence: self.evidence.iter().map(|(field, span)| Evidence { field: *field, span: *span }).collect(),
        }
    }
}
