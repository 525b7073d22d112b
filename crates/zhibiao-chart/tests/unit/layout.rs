//! No text covers another, leaves the page or lies on a bar, with any number of zones.

use super::samples;
use crate::PanelChart;
use crate::scene::{Area, Mark, Scene, ink};

fn overlap(one: &Area, other: &Area) -> bool {
    // Boxes are as wide as the pen moved; half a pixel is rounding.
    one.left + 0.5 < other.right
        && other.left + 0.5 < one.right
        && one.top + 0.5 < other.bottom
        && other.top + 0.5 < one.bottom
}

fn check(name: &str, scenes: &[Scene]) {
    check_texts(name, scenes);
    for (page, scene) in scenes.iter().enumerate() {
        for (bar, color) in bars(scene) {
            let covered = scene.texts().find(|text| overlap(&text.area(), &bar));
            assert!(covered.is_none(), "{name}, page {page}: {covered:?} lies on {color:?} {bar:?}");
            assert!(bar.right <= scene.width, "{name}, page {page}: {bar:?} leaves the page");
        }
    }
}

fn check_texts(name: &str, scenes: &[Scene]) {
    assert!(!scenes.is_empty(), "{name}");
    for (page, scene) in scenes.iter().enumerate() {
        let texts: Vec<(Area, &str)> = scene.texts().map(|text| (text.area(), text.content.as_str())).collect();
        for (index, (area, text)) in texts.iter().enumerate() {
            let inside = area.left >= 8.0
                && area.top >= 8.0
                && area.right <= scene.width - 8.0
                && area.bottom <= scene.height - 8.0;
            assert!(inside, "{name}, page {page}: {text} is cut at {area:?} of {} × {}", scene.width, scene.height);
            for (other, content) in &texts[index + 1..] {
                assert!(!overlap(area, other), "{name}, page {page}: {text} {area:?} covers {content} {other:?}");
            }
        }
    }
}

fn bars(scene: &Scene) -> impl Iterator<Item = (Area, (u8, u8, u8))> {
    let background = [ink::PAPER, ink::GRID, ink::HAIRLINE, ink::BASELINE];
    scene.marks.iter().filter_map(move |mark| match mark {
        Mark::Rect { area, color } if !background.contains(color) => Some((*area, *color)),
        _ => None,
    })
}

#[test]
fn bars_leave_room_for_every_text() {
    for zones in [1, 2, 5, 12, 60, 200] {
        for dwarfs in [false, true] {
            let name = format!("{zones} zones, dwarfs {dwarfs}");
            check(&name, &samples::investment(zones, dwarfs).scenes().expect(&name));
        }
        check("broken axis", &samples::broken(zones).scenes().expect("broken"));
        check("top", &samples::top(zones, 12).scenes().expect("top"));
    }
}

#[test]
fn panels_leave_room_for_every_text() {
    for zones in [1, 2, 5, 60, 200] {
        for classes in 1..=samples::CLASSES.len() {
            let name = format!("{zones} zones, {classes} classes");
            check(&name, &samples::enterprises(zones, classes).scenes().expect(&name));
        }
        check("top", &samples::top_enterprises(zones, 12).scenes().expect("top"));
    }
}

#[test]
fn projects_leave_room_for_their_notes() {
    for count in [1, 2, 5, 60, 200] {
        check("projects", &samples::projects(count).scenes().expect("projects"));
    }
}

#[test]
fn cells_hold_their_numbers() {
    for zones in [1, 2, 5, 60, 200] {
        for metrics in [1, 16] {
            let name = format!("{zones} zones, {metrics} metrics");
            let chart = samples::coverage(zones, metrics);
            let scenes = chart.scenes().expect(&name);
            check_texts(&name, &scenes);
            let known: usize = chart.groups.iter().map(|group| group.values.iter().flatten().count()).sum();
            assert_eq!(scenes.iter().map(|scene| scene.bars.len()).sum::<usize>(), known, "{name}");
            for scene in &scenes {
                for spot in &scene.bars {
                    let value = chart.groups[spot.group].values[spot.series].expect("a number where there is a cell");
                    let inside = |text: &&crate::scene::Text| {
                        let area = text.area();
                        area.left > spot.area.left
                            && area.right < spot.area.right
                            && area.top > spot.area.top
                            && area.bottom < spot.area.bottom
                    };
                    let inside: Vec<&str> = scene.texts().filter(inside).map(|text| text.content.as_str()).collect();
                    assert_eq!(inside, [value.label()], "{name}: {spot:?}");
                }
            }
        }
    }
}

#[test]
fn columns_leave_room_for_every_text() {
    for zones in [1, 2, 5, 60, 200] {
        let name = format!("{zones} zones");
        let chart = samples::over_time(zones);
        let scenes = chart.scenes().expect(&name);
        check(&name, &scenes);
        let mut drawn = vec![0; zones];
        for spot in scenes.iter().flat_map(|scene| &scene.bars) {
            drawn[spot.group] += 1;
        }
        for (picture, drawn) in chart.pictures.iter().zip(drawn) {
            let left_off = picture.columns.len() - drawn;
            assert!(drawn >= 2, "{name}: {drawn} columns of {}", picture.name);
            let note = chart.earlier.replace("{n}", &left_off.to_string());
            let noted = scenes.iter().flat_map(Scene::texts).any(|text| text.content == note);
            assert!(left_off == 0 || noted, "{name}: {note} is on no page");
        }
    }
}

#[test]
fn long_texts_and_large_numbers_have_room() {
    let (bars, panels) = samples::long();
    check("long bars", &bars.scenes().expect("bars"));
    check("long panels", &panels.scenes().expect("panels"));
    let alone = PanelChart { groups: panels.groups[..1].to_vec(), ..panels };
    check("long panel of one zone", &alone.scenes().expect("panels"));
    check("small", &samples::small(40).scenes().expect("small"));
}

#[test]
fn every_value_is_on_a_page() {
    let chart = samples::investment(200, true);
    let scenes = chart.scenes().expect("fine data");
    let mut shown: Vec<&str> = scenes.iter().flat_map(Scene::texts).map(|text| text.content.as_str()).collect();
    for value in chart.groups.iter().flat_map(|group| group.values.iter().flatten()) {
        let label = value.label();
        let at = shown.iter().position(|text| *text == label).unwrap_or_else(|| panic!("{label} is on no page"));
        shown.swap_remove(at);
    }
}

#[test]
fn lengths_are_in_proportion() {
    let chart = samples::investment(12, false);
    let scene = &chart.scenes().expect("fine data")[0];
    let color = crate::Tone::Actual.color();
    let lengths: Vec<f64> =
        bars(scene).filter(|(_, found)| *found == color).map(|(area, _)| area.right - area.left).skip(1).collect(); // the first is the legend's
    let mut amounts: Vec<f64> =
        chart.groups.iter().filter_map(|group| group.values[0]).map(|value| value.amount).collect();
    let mut sorted = lengths.clone();
    sorted.sort_by(f64::total_cmp);
    amounts.sort_by(f64::total_cmp);
    let scale = sorted[sorted.len() - 1] / amounts[amounts.len() - 1];
    for (length, amount) in sorted.iter().zip(&amounts) {
        assert!((length - amount * scale).abs() < 1.5, "{amount} is {length} long, expected {}", amount * scale);
    }
}
