//! The PNG, the font, and what is refused.

use super::samples;
use crate::{
    BarChart, Bound, Error, Group, Heading, Order, Paging, PanelChart, Rendered, Scale, Value, missing_glyphs,
};

/// Width, height and pixels of a PNG.
fn decode(file: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(file);
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size()];
    let info = reader.next_frame(&mut pixels).expect("a whole PNG");
    (info.width, info.height, pixels)
}

fn size_of_svg(svg: &str) -> (u32, u32) {
    let number = |name: &str| {
        let rest = svg.split(&format!("{name}=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().parse().expect("a number")
    };
    (number(" width"), number(" height"))
}

#[test]
fn a_png_is_the_svg_at_twice_the_size() {
    let bars = samples::investment(5, false).render().expect("bars");
    let panels = samples::enterprises(5, 4).render().expect("panels");
    for Rendered { svg, png, missing_glyphs, .. } in bars.iter().chain(&panels) {
        let (width, height, pixels) = decode(png);
        let (svg_width, svg_height) = size_of_svg(svg);
        assert_eq!((width, height), (svg_width * 2, svg_height * 2));
        let inked = pixels.chunks(3).filter(|pixel| *pixel != [255, 255, 255]).count();
        let share = inked as f64 / f64::from(width * height);
        assert!((0.03..0.6).contains(&share), "{share} of the pixels are not white");
        let dark = pixels.chunks(3).filter(|pixel| pixel.iter().all(|part| *part < 90)).count();
        assert!(dark > 2000, "{dark} dark pixels: where is the text?");
        assert_eq!(missing_glyphs, "");
    }
}

#[test]
fn svg_text_is_text() {
    let page = &samples::investment(5, false).render().expect("bars")[0];
    for text in ["实际完成投资", "≥ 548.7", "东湖高新区"] {
        assert!(page.svg.contains(text), "{text}");
    }
    assert!(page.svg.contains("Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"));
    assert!(page.svg.starts_with("<svg ") && page.svg.trim_end().ends_with("</svg>"));
}

#[test]
fn hostile_text_stays_text() {
    let mut chart = samples::investment(2, false);
    chart.groups[0].name = "<script>&\"'\u{0}\u{7}]]>".into();
    chart.heading.title = "</title><b>".into();
    let page = &chart.render().expect("bars")[0];
    assert!(!page.svg.contains("<script") && !page.svg.contains("<b>") && !page.svg.contains('\u{0}'));
    assert!(page.svg.contains("<title>&lt;/title&gt;&lt;b&gt;</title>"));
    chart.groups[0].name = "🀄高新区".into();
    assert_eq!(chart.render().expect("bars")[0].missing_glyphs, "🀄");
}

#[test]
fn every_character_has_a_glyph() {
    let provinces = "北京市天津市河北省山西省内蒙古自治区辽宁省吉林省黑龙江省上海市江苏省浙江省安徽省福建省江西省山东省河南省湖北省湖南省\
        广东省广西壮族自治区海南省重庆市四川省贵州省云南省西藏自治区陕西省甘肃省青海省宁夏回族自治区新疆维吾尔自治区香港特别行政区\
        澳门特别行政区台湾省";
    let rare = "槃▶＋≥≤≈≲>·—–“”‘’《》（）【】、。；：？！％‰→←↑↓①②③ⅠⅡⅢ㎡×÷±²³〇衢亳濮漯邛崃郫浐灞潼璧偃澴";
    for text in samples::ZONES.iter().chain(&samples::CLASSES).chain(&[provinces, rare]) {
        assert_eq!(missing_glyphs(text), "", "of {text}");
    }
    let latin: String = (' '..='~').collect();
    assert_eq!(missing_glyphs(&latin), "");
}

#[test]
fn every_character_of_the_gazetteer_has_a_glyph() {
    let Some(data) = std::env::var_os("ZHIBIAO_DATA") else {
        eprintln!("skipped: ZHIBIAO_DATA names no data folder");
        return;
    };
    let folder = std::path::Path::new(&data).join("gazetteer");
    for entry in std::fs::read_dir(&folder).expect("the gazetteer folder").flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "csv") {
            let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
            assert_eq!(missing_glyphs(&text), "", "of {}", entry.path().display());
        }
    }
}

fn refuses(outcome: Result<Vec<Rendered>, Error>, expected: &str) {
    assert_eq!(outcome.expect_err(expected).to_string(), expected);
}

#[test]
fn an_error_says_what_was_expected_and_found() {
    let chart = |change: fn(&mut BarChart)| {
        let mut chart = samples::investment(3, false);
        chart.heading = Heading { title: "投资".into(), ..Heading::default() };
        change(&mut chart);
        chart.render()
    };
    refuses(
        chart(|chart| chart.groups.clear()),
        "投资: expected at least one group with a value, found 0 groups and no value in them",
    );
    refuses(
        chart(|chart| chart.groups = vec![Group::new("甲", [None, None, None])]),
        "投资: expected at least one group with a value, found 1 groups and no value in them",
    );
    refuses(
        chart(|chart| chart.groups = vec![Group::new("甲", [Some(Value::exact(1.0))])]),
        "投资, group 甲: expected 3 values, one per series (实际完成投资、计划投资、未说明), found 1",
    );
    refuses(
        chart(|chart| chart.groups = vec![Group::new("甲", [Some(Value::exact(-1.0)), None, None])]),
        "投资, group 甲, 实际完成投资: expected a number from 0 to 10^15, found -1",
    );
    refuses(
        chart(|chart| chart.groups = vec![Group::new("甲", [None, Some(Value::exact(f64::NAN)), None])]),
        "投资, group 甲, 计划投资: expected a number from 0 to 10^15, found NaN",
    );
    refuses(
        chart(|chart| chart.groups = vec![Group::new("甲", [None, None, Some(Value::range(5.0, 2.0))])]),
        "投资, group 甲, 未说明: expected a range from low to high, found 5 to 2",
    );
    refuses(
        chart(|chart| chart.paging = Paging::Pages { rows: 0 }),
        "投资: expected a page size of at least 1, found 0",
    );
    refuses(
        chart(|chart| chart.order = Order::BySeries(3)),
        "投资: expected to sort by one of 3 series, found number 3 (the first is 0)",
    );
    refuses(
        chart(|chart| chart.scale = Scale::Broken { limit: 0.0 }),
        "投资: expected a finite limit above 0 for the broken axis, found 0",
    );
    refuses(PanelChart::default().render(), "chart without a title: expected at least one class, found none");
}

#[test]
fn zeros_and_giants_are_drawn() {
    let group = |value| Group::new("甲", [Some(value), None, None]);
    for value in [Value::exact(0.0), Value::exact(1e15), Value::exact(1e-9), Value::bounded(0.4, Bound::Under)] {
        let chart = BarChart { groups: vec![group(value)], ..samples::investment(1, false) };
        assert!(chart.render().is_ok(), "{value:?}");
    }
}

/// Writes all samples into the folder that `ZHIBIAO_GALLERY` names, to be looked at.
#[test]
fn gallery() {
    let Some(folder) = std::env::var_os("ZHIBIAO_GALLERY") else {
        eprintln!("skipped: ZHIBIAO_GALLERY names no folder");
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let write = |name: &str, pages: Result<Vec<Rendered>, Error>| {
        for (index, page) in pages.expect(name).iter().enumerate() {
            std::fs::write(folder.join(format!("{name}-{}.png", index + 1)), &page.png).expect("a writable folder");
            std::fs::write(folder.join(format!("{name}-{}.svg", index + 1)), &page.svg).expect("a writable folder");
        }
    };
    for zones in [1, 5, 60, 200] {
        write(&format!("bars-{zones}"), samples::investment(zones, false).render());
        write(&format!("projects-{zones}"), samples::projects(zones).render());
        write(&format!("matrix-{zones}"), samples::coverage(zones, 15).render());
        write(&format!("columns-{zones}"), samples::over_time(zones).render());
        write(&format!("panels-{zones}"), samples::enterprises(zones, 5).render());
    }
    let (bars, panels) = samples::long();
    write("bars-long", bars.render());
    write("panels-long", panels.render());
    write("bars-small", samples::small(40).render());
    write("bars-dwarfed", samples::investment(12, true).render());
    write("bars-broken", samples::broken(12).render());
    write("bars-top", samples::top(200, 12).render());
    write("panels-8", samples::enterprises(12, 8).render());
    write("panels-2", samples::enterprises(12, 2).render());
    write("panels-top", samples::top_enterprises(200, 20).render());
}
