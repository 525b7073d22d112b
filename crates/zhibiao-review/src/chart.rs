//! Charts for the page: the image as given, with a link over each bar whose place is known.

use crate::error::Kind;
use crate::safe::visible;
use crate::{ChartSection, Error, bar_link};
use serde::Serialize;

/// Elements that have no place in a chart: script, and other documents.
const FORBIDDEN: &[&str] = &["<script", "<foreignobject", "<iframe", "<object", "<embed", "<image", "<link", "<style"];

/// A chart as the template shows it.
#[derive(Serialize)]
pub struct View<'a> {
    title: &'a str,
    note: &'a str,
    svg: String,
    bars: Vec<BarView<'a>>,
}

#[derive(Serialize)]
struct BarView<'a> {
    link: String,
    label: &'a str,
    value: &'a str,
    counted: usize,
    left_out: usize,
    /// The image has the link that the Tab key stops at.
    in_image: bool,
}

/// Every chart, its image checked.
pub fn views(charts: &[ChartSection]) -> Result<Vec<View<'_>>, Error> {
    charts.iter().enumerate().map(|(number, chart)| view(number, chart)).collect()
}

fn view(number: usize, chart: &ChartSection) -> Result<View<'_>, Error> {
    let bars = chart.bars.iter().enumerate().map(|(at, bar)| BarView {
        link: bar_link(number, at),
        label: &bar.label,
        value: &bar.value_label,
        counted: bar.fact_ids.len(),
        left_out: bar.left_out.len(),
        in_image: bar.area.is_some(),
    });
    let svg = image(&chart.svg).map_err(|found| Kind::NotAnImage {
        number: number + 1,
        title: chart.title.clone(),
        found,
    })?;
    let svg = with_links(&visible(svg), number, chart);
    Ok(View { title: &chart.title, note: &chart.note, svg, bars: bars.collect() })
}

/// The image from `<svg` to `</svg>`, or what was found instead.
fn image(svg: &str) -> Result<&str, String> {
    let start = svg.find("<svg").ok_or("no `<svg`")?;
    let prolog = svg[..start].trim_start_matches('\u{feff}').trim_start();
    if !(prolog.is_empty() || prolog.starts_with("<?") || prolog.starts_with("<!")) {
        return Err(format!("{:?} before it", prolog.chars().take(20).collect::<String>()));
    }
    let image = svg[start..].trim_end();
    if !image.ends_with("</svg>") {
        return Err("no `</svg>` at its end".to_owned());
    }
    let lower = image.to_ascii_lowercase();
    match FORBIDDEN.iter().find(|tag| lower.contains(**tag)) {
        Some(tag) => Err(format!("`{tag}`, which an image may not hold")),
        None => Ok(image),
    }
}

/// The image with a link over each bar whose area is known.
fn with_links(svg: &str, number: usize, chart: &ChartSection) -> String {
    let links: String = chart.bars.iter().enumerate().filter_map(|(at, bar)| link(number, at, bar)).collect();
    match svg.strip_suffix("</svg>").and_then(|body| body.split_once('>')) {
        Some((tag, body)) if !links.is_empty() => {
            // What is one picture to a screen reader has no links in it.
            let tag = tag.replace(r#" role="img""#, r#" role="group""#);
            format!("{tag}>{body}{links}</svg>")
        }
        _ => svg.to_owned(),
    }
}

fn link(number: usize, at: usize, bar: &crate::Bar) -> Option<String> {
    let area = bar.area?;
    let name = escaped(&visible(&format!("{} {}", bar.label, bar.value_label)));
    Some(format!(
        r#"<a href="{}" class="bar-link"><title>{name}</title><rect x="{}" y="{}" width="{}" height="{}" fill="transparent"/></a>"#,
        bar_link(number, at),
        area.x,
        area.y,
        area.width,
        area.height,
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Area, Bar};

    fn svg_of(svg: &str) -> Result<String, String> {
        let area = Some(Area { x: 1, y: 2, width: 30, height: 4 });
        let bar = Bar { label: "甲<区".into(), value_label: "≥60亿元".into(), area, ..Bar::default() };
        let chart =
            ChartSection { title: "投资".into(), svg: svg.into(), bars: vec![bar], ..ChartSection::default() };
        views(&[chart]).map(|views| views[0].svg.clone()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_bar_with_a_place_is_a_link() {
        let svg = svg_of("<?xml version=\"1.0\"?>\n<svg role=\"img\" width=\"9\"><rect/></svg>\n").unwrap();
        assert!(svg.starts_with("<svg role=\"group\" width=\"9\"><rect/><a href=\"#bar/0/0\""), "{svg}");
        assert!(!svg.contains("tabindex"), "the Tab key stops at it: {svg}");
        assert!(svg.contains("<title>甲&lt;区 ≥60亿元</title>") && svg.ends_with("</a></svg>"), "{svg}");
    }

    #[test]
    fn what_is_no_image_is_named() {
        let expected = "chart 1 (\"投资\"): expected one image `<svg …>…</svg>`; found ";
        for (svg, found) in [
            ("", "no `<svg`"),
            ("hello <svg></svg>", "\"hello \" before it"),
            ("<svg>", "no `</svg>` at its end"),
            ("<svg><SCRIPT>x</SCRIPT></svg>", "`<script`, which an image may not hold"),
        ] {
            assert_eq!(svg_of(svg).unwrap_err(), format!("{expected}{found}"));
        }
    }
}
