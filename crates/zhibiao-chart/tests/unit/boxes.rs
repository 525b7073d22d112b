//! The box of each bar holds the rectangle and the label that the SVG has for its value, and no others.

use super::samples;
use crate::{DrawnBar, Group, PanelChart, Rendered};

/// What an SVG says of one `<rect …/>` or of one `<text …>` with its content.
struct Element<'a> {
    tag: &'a str,
    content: &'a str,
}

impl Element<'_> {
    fn text(&self, name: &str) -> &str {
        let rest = self.tag.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
        rest.split('"').next().unwrap_or_default()
    }

    fn number(&self, name: &str) -> i64 {
        self.text(name).parse().unwrap_or_else(|_| panic!("{name} in {}", self.tag))
    }
}

fn elements<'a>(svg: &'a str, start: &str) -> Vec<Element<'a>> {
    let element = |rest: &'a str| {
        let (tag, rest) = rest.split_once('>').expect("the end of a tag");
        Element { tag, content: rest.split('<').next().unwrap_or_default().trim() }
    };
    svg.split(start).skip(1).map(element).collect()
}

/// Left, top, right, bottom.
fn edges(bar: &DrawnBar) -> [i64; 4] {
    let (left, top) = (i64::from(bar.left), i64::from(bar.top));
    [left, top, left + i64::from(bar.width), top + i64::from(bar.height)]
}

fn check(name: &str, groups: &[Group], pages: &[Rendered]) {
    for Rendered { svg, bars, .. } in pages {
        let (rects, texts) = (elements(svg, "<rect"), elements(svg, "<text"));
        for (index, bar) in bars.iter().enumerate() {
            let value = groups[bar.group].values[bar.series].expect("a value where there is a bar");
            let [left, top, right, bottom] = edges(bar);
            let found = rects.iter().find(|rect| rect.number("x") == left && rect.number("y") == top);
            if value.amount > 0.0 {
                let rect = found.unwrap_or_else(|| panic!("{name}: no rectangle begins at {bar:?}"));
                assert_eq!(rect.number("height"), i64::from(bar.height), "{name}: {bar:?}");
                assert!(left + rect.number("width") <= right, "{name}: {bar:?} is shorter than {}", rect.tag);
            }
            let inside = |text: &&Element| {
                (left..right).contains(&text.number("x")) && (top..bottom).contains(&(text.number("y") + 6))
            };
            let label = value.label().replace('<', "&lt;").replace('>', "&gt;");
            let inside: Vec<&str> = texts.iter().filter(inside).map(|text| text.content).collect();
            assert_eq!(inside, [label], "{name}: {bar:?}");
            for other in &bars[index + 1..] {
                let [other_left, other_top, other_right, other_bottom] = edges(other);
                let apart = right <= other_left || other_right <= left || bottom <= other_top || other_bottom <= top;
                assert!(apart, "{name}: {bar:?} covers {other:?}");
            }
        }
    }
}

/// Places of all bars, page after page, sorted.
fn places(pages: &[Rendered]) -> Vec<(usize, usize)> {
    let mut places: Vec<_> = pages.iter().flat_map(|page| &page.bars).map(|bar| (bar.group, bar.series)).collect();
    places.sort_unstable();
    places
}

/// Every value has one bar, on one page.
fn check_all(name: &str, groups: &[Group], pages: &[Rendered]) {
    check(name, groups, pages);
    let known = |(place, group): (usize, &Group)| -> Vec<(usize, usize)> {
        let values = group.values.iter().enumerate();
        values.filter(|(_, value)| value.is_some()).map(|(series, _)| (place, series)).collect()
    };
    let expected: Vec<(usize, usize)> = groups.iter().enumerate().flat_map(known).collect();
    assert_eq!(places(pages), expected, "{name}");
}

#[test]
fn bars_stand_in_their_boxes() {
    let charts = [
        ("one zone", samples::investment(1, false)),
        ("pages", samples::investment(60, false)),
        ("dwarfed", samples::investment(12, true)),
        ("broken axis", samples::broken(12)),
        ("next to nothing", samples::small(40)),
        ("long texts", samples::long().0),
    ];
    for (name, chart) in charts {
        check_all(name, &chart.groups, &chart.render().expect(name));
    }
}

#[test]
fn bars_of_panels_stand_in_their_boxes() {
    let alone = PanelChart { groups: samples::long().1.groups[..1].to_vec(), ..samples::long().1 };
    let charts = [
        ("one zone", samples::enterprises(1, 8)),
        ("classes on two pages", samples::enterprises(5, 8)),
        ("zones on two pages", samples::enterprises(60, 5)),
        ("long texts", samples::long().1),
        ("long texts of one zone", alone),
    ];
    for (name, chart) in charts {
        check_all(name, &chart.groups, &chart.render().expect(name));
    }
}

#[test]
fn a_sum_in_text_is_no_bar() {
    let chart = samples::top(60, 5);
    let pages = chart.render().expect("bars");
    check("top", &chart.groups, &pages);
    let mut groups: Vec<usize> = places(&pages).into_iter().map(|(group, _)| group).collect();
    groups.dedup();
    assert_eq!(groups.len(), 5);
    let chart = samples::top_enterprises(60, 5);
    check("top of panels", &chart.groups, &chart.render().expect("panels"));
}
