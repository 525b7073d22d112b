//! What holds for any text: nothing panics, spans point into the source, sound text stays as it is.

use proptest::prelude::*;
use zhibiao_text::{Article, Flow, Page, Span, clean, read, segment};

/// Scraps of newspaper that meet in any order, among any characters.
const SCRAPS: [&str; 24] = [
    "本报讯 ",
    "\n",
    "\n\n",
    "\n ",
    "▶ 许文 叶明",
    "近日，",
    "。",
    "，",
    "东港高新区：",
    "东港高新区",
    "产值5亿元",
    "产值产值",
    "55",
    " 李文",
    "（特约通讯员 王芳）",
    "图为现场。",
    "图片来源：本报",
    "原标题：甲",
    "来源：某报",
    "“",
    "”",
    "５．６％",
    "\u{3000}",
    "https://",
];

fn page_text() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![3 => prop::sample::select(SCRAPS.to_vec()).prop_map(str::to_string), 1 => "\\PC{0,20}", 1 => any::<String>()];
    prop::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

fn is_inside(text: &str, span: Span) -> bool {
    span.start <= span.end
        && text.is_char_boundary(span.start)
        && text.is_char_boundary(span.end)
        && span.end <= text.len()
}

/// Every character of clean text, and every stretch up to the end, leads to a place in the source.
fn check_flow(source: &str, flow: &Flow) {
    for (at, char) in flow.text().char_indices() {
        for range in [at..at + char.len_utf8(), at..flow.text().len(), at..at] {
            let span = flow.source(range.clone());
            assert!(is_inside(source, span), "{range:?} of {:?} leads to {span:?} of {source:?}", flow.text());
        }
    }
}

fn check_article(source: &str, article: &Article) {
    let flows = article.headline.iter().chain(article.blocks.iter().map(|block| &block.flow));
    flows.for_each(|flow| check_flow(source, flow));
    for span in &article.spans {
        assert!(is_inside(source, *span), "{span:?} of {source:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_page_is_cut(text in page_text()) {
        let page = Page::from(text);
        segment(&page).iter().for_each(|article| check_article(&page.text, article));
    }

    #[test]
    fn any_text_is_repaired(text in page_text()) {
        check_flow(&text, &clean(&text));
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let page = read(&bytes);
        for span in &page.replaced {
            prop_assert_eq!(&page.text[span.start..span.end], "\u{FFFD}");
        }
        let _ = page.is_binary();
    }

    #[test]
    fn sound_text_stays_as_it_is(text in "([一-龥]{2,6}[0-9]{1,3}[亿万家项]，){1,6}[一-龥]{3,9}。") {
        let flow = clean(&text);
        prop_assert_eq!(flow.text(), text.as_str());
    }

    #[test]
    fn repair_has_nothing_left_to_do(text in "[一-龥0-9a-z。 ]{0,60}") {
        let once = clean(&text);
        let twice = clean(once.text());
        prop_assert_eq!(twice.text(), once.text());
    }

    #[test]
    fn what_was_doubled_stands_once(runs in prop::collection::vec("[一-龥]{2,5}", 2..6)) {
        let (once, doubled) = (runs.concat(), runs.iter().map(|run| format!("{run}{run}")).collect::<String>());
        let flow = clean(&doubled);
        prop_assert_eq!(flow.text(), once.as_str());
        prop_assert_eq!(flow.source(0..once.len()), Span::new(0, doubled.len()));
    }
}
