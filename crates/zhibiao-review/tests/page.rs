//! What a page holds, whatever was printed: every fact once, all text as text, nothing from elsewhere.

mod sample;

use sample::Sample;
use zhibiao_fact::{ArticleRecord, Correction, Diagnostic, Fact, Outcome};
use zhibiao_review::{Bar, ChartSection, Content, Lang, LeftOut, page};

const HOSTILE: &str = "</script><script>alert(1)</script><!--\" onload=\"alert(2)' =cmd|\u{202e}gpj.exe";

/// The JSON block of a page, as a browser reads it.
fn data(html: &str) -> serde_json::Value {
    let (_, rest) = html.split_once(r#"<script type="application/json" id="data">"#).expect("a data block");
    let (json, _) = rest.split_once("</script>").expect("the end of the data block");
    serde_json::from_str(json).expect("JSON")
}

fn page_of(sample: &Sample, lang: Lang) -> String {
    page(&sample.content(lang, &sample.source_texts())).unwrap()
}

/// A stretch of text by its UTF-16 units, as the script cuts it.
fn cut(text: &str, start: u64, len: u64) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start as usize..(start + len) as usize]).unwrap()
}

#[test]
fn every_fact_is_on_the_page_once() {
    let sample = Sample::of(100);
    let html = page_of(&sample, Lang::Zh);
    for fact in &sample.facts {
        assert_eq!(html.matches(&format!("\"{}\"", fact.fact_id)).count(), 1, "{}", fact.fact_id);
    }
    let data = data(&html);
    for (name, column) in data["facts"].as_object().unwrap() {
        assert_eq!(column.as_array().unwrap().len(), 100, "column {name}");
    }
}

#[test]
fn every_figure_is_marked_where_it_was_printed() {
    let sample = Sample::of(80);
    for sources in [sample.source_texts(), Vec::new()] {
        let data = data(&page(&sample.content(Lang::Zh, &sources)).unwrap());
        for (number, fact) in sample.facts.iter().enumerate() {
            let article = data["facts"]["article"][number].as_u64().unwrap() as usize;
            let text = data["articles"]["text"][article].as_str().unwrap();
            let mark = &data["facts"]["marks"][number];
            let (start, len) = (mark[0].as_u64().unwrap(), mark[1].as_u64().unwrap());
            assert_eq!(cut(text, start, len), fact.text, "{} in {text}", fact.fact_id);
        }
    }
}

#[test]
fn a_fact_of_no_article_has_its_text_too() {
    let sample = Sample::of(8);
    for sources in [sample.source_texts(), Vec::new()] {
        let content = Content { articles: &[], ..sample.content(Lang::Zh, &sources) };
        let data = data(&page(&content).unwrap());
        let text = data["articles"]["text"][0].as_str().unwrap();
        for (number, fact) in sample.facts.iter().enumerate() {
            let mark = &data["facts"]["marks"][number];
            let marked = cut(text, mark[0].as_u64().unwrap(), mark[1].as_u64().unwrap());
            assert_eq!(marked, fact.text, "{} in {text}", fact.fact_id);
        }
    }
}

#[test]
fn the_words_a_field_was_read_from_are_marked() {
    let sample = Sample::of(8);
    let data = data(&page_of(&sample, Lang::Zh));
    let text = data["articles"]["text"][0].as_str().unwrap();
    let keys = &data["lists"]["field"]["keys"];
    let numbers: Vec<u64> =
        data["facts"]["evidence"][2].as_array().unwrap().iter().map(|each| each.as_u64().unwrap()).collect();
    let words: Vec<String> = numbers
        .chunks(3)
        .map(|three| format!("{} {}", keys[three[0] as usize].as_str().unwrap(), cut(text, three[1], three[2])))
        .collect();
    let expected =
        ["zone 云溪高新区", "metric 总投资", "status 签约", "period 6月1日", "subject 电池材料项目", "part_of ，其中"];
    assert_eq!(words, expected);
}

#[test]
fn wraps_are_undone_and_paragraphs_kept() {
    let sample = Sample::of(8);
    let data = data(&page_of(&sample, Lang::Zh));
    let text = data["articles"]["text"][0].as_str().unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "云溪高新区签约60亿元电池材料项目");
    assert_eq!(lines[1], "⋯");
    assert!(lines.iter().any(|line| line.starts_with("本报讯6月1日，") && line.ends_with("年产2万吨。")), "{text}");
    assert!(lines.iter().any(|line| line.starts_with("截至6月底，") && line.ends_with("下降1.5%。")), "{text}");
}

/// A page on which every text is [`HOSTILE`].
fn hostile_page() -> String {
    let mut sample = Sample::of(8);
    let hostile = || HOSTILE.to_owned();
    for fact in &mut sample.facts {
        (fact.text, fact.sentence, fact.unit) = (hostile(), hostile().into(), hostile());
        (fact.zone, fact.subject, fact.category) = (Some(hostile()), Some(hostile()), Some(hostile()));
        fact.rules = vec![hostile().into()];
    }
    let ArticleRecord { headline, byline, text, .. } = &mut sample.articles[0];
    (*headline, *byline, *text) = (Some(hostile()), vec![hostile()], hostile());
    sample.diagnostics.iter_mut().for_each(|each: &mut Diagnostic| each.message = hostile());
    let first: &Fact = &sample.facts[0];
    let bar = Bar {
        label: hostile(),
        value_label: hostile(),
        fact_ids: vec![first.fact_id.clone()],
        left_out: vec![LeftOut { fact_id: sample.facts[1].fact_id.clone(), reason: hostile() }],
        area: sample.charts[0].bars[0].area,
    };
    sample.charts[0] = ChartSection { title: hostile(), note: hostile(), bars: vec![bar], ..sample.charts[0].clone() };
    let notes = [hostile()];
    let content = Content { title: HOSTILE, generated: HOSTILE, notes: &notes, ..sample.content(Lang::En, &[]) };
    page(&content).unwrap()
}

#[test]
fn hostile_text_stays_text() {
    let html = hostile_page();
    assert_eq!(html.to_ascii_lowercase().matches("<script").count(), 2, "the data and the page's own script");
    assert_eq!(html.to_ascii_lowercase().matches("</script>").count(), 2);
    let (markup, _) = html.split_once("<script type=").unwrap();
    assert!(!markup.contains("\" onload=\""), "a quote ends an attribute");
    assert!(!html.contains('\u{202e}'), "a control of direction is in the page as it was");
    assert!(markup.contains("⟨U+202E⟩"), "a control of direction is not shown");
    assert_eq!(data(&html)["facts"]["text"][0], HOSTILE);
}

#[test]
fn nothing_comes_from_elsewhere() {
    let html = page_of(&Sample::of(40), Lang::Zh);
    assert!(html.contains("content=\"default-src &#x27;none&#x27;; script-src &#x27;sha256-"), "{}", &html[..400]);
    for loading in ["src=\"", "href=\"h", "url(", "@import", "<link", "<img", "<iframe", "fetch(", "XMLHttpRequest"] {
        assert!(!html.contains(loading), "{loading} on the page");
    }
    let addresses = html.matches("http://").count() + html.matches("https://").count();
    assert_eq!(addresses, 1, "the name of the SVG language, and no other address");
}

#[test]
fn a_bar_knows_its_facts_and_what_it_left_out() {
    let mut sample = Sample::of(8);
    sample.charts[0].bars[0].fact_ids.push("on no page".to_owned());
    let html = page_of(&sample, Lang::Zh);
    let bar = &data(&html)["charts"][0]["bars"][0];
    assert_eq!(bar["facts"], serde_json::json!([1]));
    assert_eq!(bar["left_out"], serde_json::json!([[0, "重复报道"], [2, "已含在总额中"], [3, "已含在总额中"]]));
    assert_eq!(bar["missing"], 1);
    assert_eq!(html.matches("href=\"#bar/0/0\"").count(), 2, "the bar in the list, and in the image");
}

#[test]
fn the_tab_key_stops_at_a_bar_once() {
    let mut sample = Sample::of(8);
    let html = page_of(&sample, Lang::Zh);
    assert!(html.contains("<a href=\"#bar/0/0\" class=\"bar-link\"><title>"), "in the image");
    assert!(html.contains("<li><a href=\"#bar/0/0\" tabindex=\"-1\">"), "not in the list too");
    sample.charts[0].bars[0].area = None;
    let html = page_of(&sample, Lang::Zh);
    assert!(html.contains("<li><a href=\"#bar/0/0\">") && html.contains("<li><a href=\"#bar/0/1\" tabindex"));
}

#[test]
fn the_heading_of_a_chart_is_seen_once() {
    let html = page_of(&Sample::of(8), Lang::Zh);
    let (markup, _) = html.split_once("<script type=").unwrap();
    let (_, caption) = markup.split_once("<figcaption class=\"heard\">").expect("a caption that is heard only");
    let (caption, image) = caption.split_once("</figcaption>").unwrap();
    for each in [caption, image] {
        assert_eq!(each.matches("各园区计划投资").count(), 1, "{each}");
    }
}

#[test]
fn a_doubt_leads_to_its_facts_and_its_text() {
    let data = data(&page_of(&Sample::of(8), Lang::Zh));
    let doubt = &data["doubts"][0];
    assert_eq!((&doubt["link"], &doubt["facts"]), (&"#doubt/0".into(), &serde_json::json!([1, 2, 3])));
    let outside = &data["doubts"][2];
    let text = data["articles"]["text"][outside["article"].as_u64().unwrap() as usize].as_str().unwrap();
    assert_eq!(cut(text, outside["marks"][0].as_u64().unwrap(), outside["marks"][1].as_u64().unwrap()), text);
    assert_eq!(text, "广告热线请见第八版");
}

#[test]
fn a_correction_says_what_was_read_and_what_came_of_it() {
    let sample = Sample::of(8);
    let correction = |fact: usize, now: Option<&str>, outcome| Correction {
        fact_id: sample.facts[fact].fact_id.clone(),
        doc: sample.facts[fact].doc.clone(),
        text: sample.facts[fact].text.clone(),
        field: "zone".to_owned(),
        was: Some("云溪高新区".to_owned()),
        now: now.map(str::to_owned),
        note: String::new(),
        outcome,
    };
    let found = Some("白鹭湾新区".to_owned());
    let corrections = [
        correction(1, None, Outcome::Applied),
        correction(2, Some("北原科学城"), Outcome::Differs { found }),
        correction(3, Some("北原科学城"), Outcome::NoFact),
    ];
    let html = page(&Content { corrections: &corrections, ..sample.content(Lang::Zh, &[]) }).unwrap();
    let rows = data(&html)["corrections"].clone();
    let told = |row: &serde_json::Value| -> Vec<String> {
        ["fact_id", "was", "now", "outcome", "found"].map(|name| row[name].as_str().unwrap().to_owned()).into()
    };
    assert_eq!(told(&rows[0]), ["f00000-1", "云溪高新区", "", "applied", ""]);
    assert_eq!(told(&rows[1]), ["f00000-2", "云溪高新区", "北原科学城", "differs", "白鹭湾新区"]);
    assert_eq!(told(&rows[2]), ["f00000-3", "云溪高新区", "北原科学城", "no_fact", ""]);
}

#[test]
fn a_fact_that_is_not_on_the_page_keeps_its_identifier() {
    let mut sample = Sample::of(8);
    sample.facts[0].repeats = Some("f99999-0".to_owned());
    let data = data(&page_of(&sample, Lang::Zh));
    let place = -2 - data["facts"]["repeats"][0].as_i64().unwrap();
    assert_eq!(data["strings"][usize::try_from(place).unwrap()], "f99999-0");
}

#[test]
fn both_languages_make_a_page() {
    let sample = Sample::of(5);
    for (lang, tag, word) in [(Lang::Zh, "zh-CN", "完成投资"), (Lang::En, "en", "Investment completed")] {
        let html = page_of(&sample, lang);
        assert!(html.contains(&format!("<html lang=\"{tag}\">")) && html.contains(word), "{tag}");
    }
}

#[test]
fn the_same_content_is_the_same_page() {
    let sample = Sample::of(200);
    assert_eq!(page_of(&sample, Lang::Zh), page_of(&sample, Lang::Zh));
}

#[test]
fn a_page_of_nothing_is_a_page() {
    let html = page(&Content::new("空", Lang::Zh, "")).unwrap();
    assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"));
}

#[test]
fn the_same_page_in_two_files_is_shown_once() {
    let mut sample = Sample::of(8);
    let copies: Vec<Fact> =
        sample.facts.iter().map(|fact| Fact { doc: "copy.txt".to_owned(), ..fact.clone() }).collect();
    sample.facts.extend(copies);
    let html = page_of(&sample, Lang::En);
    assert_eq!(data(&html)["facts"]["id"].as_array().unwrap().len(), 8);
    assert!(html.contains("8 more facts are of files with the same content"), "a note says so");
    assert!(!page_of(&Sample::of(8), Lang::En).contains("role=\"note\""), "and says nothing where there is none");
}

/// Writes pages of all sizes into the folder that `ZHIBIAO_GALLERY` names, to be looked at.
#[test]
fn pages_to_look_at() {
    let Some(folder) = std::env::var_os("ZHIBIAO_GALLERY") else {
        eprintln!("skipped: ZHIBIAO_GALLERY names no folder");
        return;
    };
    let folder = std::path::Path::new(&folder);
    for (facts, lang, name) in
        [(5, Lang::Zh, "5"), (500, Lang::Zh, "500"), (500, Lang::En, "500-en"), (50_000, Lang::Zh, "50000")]
    {
        std::fs::write(folder.join(format!("review-{name}.html")), page_of(&Sample::of(facts), lang)).unwrap();
    }
    std::fs::write(folder.join("review-hostile.html"), hostile_page()).unwrap();
}
