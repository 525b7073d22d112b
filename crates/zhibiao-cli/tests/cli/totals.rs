//! The sums that an analyst would have written down: nothing counted twice, nothing lost.

use crate::{fixtures_folder, folder, run_in};
use std::path::Path;
use zhibiao::{Fact, Source, extract, read};
use zhibiao_frame::rollup::{in_yi, zone_enterprises, zone_investment};

/// Zone, planned or actual, and the sum in 亿元 with its bound.
type Investment = (&'static str, &'static str, &'static str);
/// Zone, class and how many, with the bound.
type Enterprises = (&'static str, &'static str, &'static str);

const FIXTURE_INVESTMENT: &[Investment] = &[
    ("武汉东湖高新区", "planned", "≈186"),
    ("武汉东湖高新区", "actual", "212.4"),
    ("常州高新区", "planned", "526"),
    ("常州高新区", "actual", "286.4"),
    ("宜昌高新区", "planned", "133"),
    ("宜昌高新区", "actual", "58.7"),
    ("洛阳高新区", "planned", "96.5"),
    ("洛阳高新区", "actual", "11.7"),
    ("兰州新区", "planned", "48"),
    ("大连高新区", "actual", "111.5"),
    ("无锡高新区", "actual", "214.7"),
    ("济南高新区", "planned", "80.5"),
];

const FIXTURE_ENTERPRISES: &[Enterprises] = &[
    ("武汉东湖高新区", "高新技术企业", "5820"),
    ("武汉东湖高新区", "科技型中小企业", ">7600"),
    ("成都高新区", "专精特新小巨人", "152"),
    ("合肥高新区", "科技型中小企业", ">3900"),
    ("苏州工业园区", "高新技术企业", "2980"),
    ("长春新区", "专精特新中小企业", "402"),
];

/// The same for the pages of `$ZHIBIAO_DATA/seeds`.
const SEED_INVESTMENT: &[Investment] = &[
    ("咸阳高新区", "planned", "≈60"),
    ("随州高新区", "planned", "≈60"),
    ("攀枝花钒钛高新区", "planned", "70"),
    ("西安高新区", "planned", "1400.14"),
    ("西安高新区", "actual", "501"),
    ("宜春丰城高新区", "planned", "560.6"),
];

const SEED_ENTERPRISES: &[Enterprises] = &[
    ("贵阳高新区", "高新技术企业", "142"),
    ("广州高新区", "高新技术企业", ">3500"),
    ("广州高新区", "科技型中小企业", ">40000"),
    ("长治高新区", "高新技术企业", "151"),
];

#[test]
fn sums_of_the_fixtures() {
    check(&fixtures_folder(), FIXTURE_INVESTMENT, FIXTURE_ENTERPRISES);
}

#[test]
fn tables_and_charts_have_the_same_sums_to_the_last_digit() {
    let folder = folder("totals");
    let fixtures = fixtures_folder();
    let ran = run_in(&folder, &["report", fixtures.to_str().expect("a path"), "-o", "out"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ask = |sql: &str| run_in(&folder, &["query", sql, "--in", "out", "-f", "csv"], "").out;
    let charts = std::fs::read_to_string(folder.join("out/review.html")).expect("review.html");
    let page = |name: String| std::fs::read_to_string(folder.join("out/charts").join(name)).unwrap_or_default();
    let pages = |chart: &str| ["", "_2", "_3"].map(|number| page(format!("{chart}{number}.svg"))).concat();

    let (table, drawn) = (ask("select zone, status, value_yi from zone_investment"), pages("zone_investment"));
    for (zone, status, sum) in FIXTURE_INVESTMENT {
        let number = sum.trim_start_matches(['≈', '>']);
        assert!(table.contains(&format!("\n{zone},{status},{number}\n")), "{zone} {status} {sum} in {table}");
        let status = if *status == "planned" { "计划投资" } else { "已完成投资" };
        let label = sum.replace('>', "&gt;");
        assert!(
            charts.contains(&format!("<title>{zone} {status} {label}亿元</title>")),
            "{zone} {status} {sum} under a bar"
        );
        assert!(drawn.contains(number), "{number} on the chart");
    }
    let (table, drawn) = (ask("select zone, class, value from zone_enterprises"), pages("zone_enterprises"));
    for (zone, class, count) in FIXTURE_ENTERPRISES {
        let number = count.trim_start_matches('>');
        assert!(table.contains(&format!("\n{zone},{class},{number}\n")), "{zone} {class} {count} in {table}");
        let label = count.replace('>', "&gt;");
        assert!(
            charts.contains(&format!("<title>{zone} {class} {label}家</title>")),
            "{zone} {class} {count} under a bar"
        );
        assert!(drawn.contains(&count.replace('>', "&gt; ")), "{count} on the chart");
    }
}

#[test]
fn sums_of_pages_from_outside() {
    let Ok(data) = std::env::var("ZHIBIAO_DATA") else {
        return eprintln!("skipped: ZHIBIAO_DATA names no folder with seeds");
    };
    check(&Path::new(&data).join("seeds"), SEED_INVESTMENT, SEED_ENTERPRISES);
}

fn check(folder: &Path, investment: &[Investment], enterprises: &[Enterprises]) {
    let facts = facts(folder);
    let sums = zone_investment(&facts).rows;
    let read = |zone: &str, status: &str| {
        let row = sums.iter().find(|row| row.zone.name == zone && row.status.as_str() == status);
        row.map(|row| format!("{}{}", row.approx.sign(), in_yi(row.value)))
    };
    for (zone, status, sum) in investment {
        assert_eq!(read(zone, status).as_deref(), Some(*sum), "{zone}, {status} investment");
    }
    let counts = zone_enterprises(&facts).rows;
    for (zone, class, count) in enterprises {
        let row = counts.iter().find(|row| row.zone.name == *zone && row.class == *class);
        let read = row.map(|row| format!("{}{}", row.approx.sign(), row.value.normalize()));
        assert_eq!(read.as_deref(), Some(*count), "{zone}, {class}");
    }
}

/// The facts of every page of a folder.
fn facts(folder: &Path) -> Vec<Fact> {
    let mut pages: Vec<_> =
        std::fs::read_dir(folder).expect("a folder of pages").flatten().map(|page| page.path()).collect();
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "txt"));
    pages.sort();
    let read_page = |page: &std::path::PathBuf| {
        let doc = page.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(page).expect("a page");
        extract(&read(&bytes), &Source { doc, ..Source::default() }).facts
    };
    pages.iter().flat_map(read_page).collect()
}
