//! A linear axis from zero: how many pixels a unit takes, and round numbers along it.

use crate::scene::{Anchor, Area, Scene, Type, ink};
use crate::value::number;

const TICK: Type = Type::new(11.0, crate::font::Weight::Regular, ink::MUTED);
/// Height of the row of numbers above the drawing.
pub(crate) const NUMBERS: f64 = 24.0;
/// Between the end of a bar and its label.
pub(crate) const GAP: f64 = 6.0;

/// Where values lie across the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    /// Zero.
    pub(crate) left: f64,
    room: f64,
    pixels_per_unit: f64,
    ticks: Vec<f64>,
}

impl Axis {
    /// As long as lets every bar (how far it reaches, width of its label) end inside `room` with its label beside it.
    pub(crate) fn fit(left: f64, room: f64, bars: &[(f64, f64)], gap_between_ticks: f64) -> Axis {
        let longest = bars.iter().map(|(reach, _)| *reach).fold(0.0, f64::max);
        let pixels_per_unit = bars
            .iter()
            .filter(|(reach, _)| *reach > 0.0)
            .map(|(reach, label)| (room - label - GAP).max(1.0) / reach)
            .fold(f64::INFINITY, f64::min);
        let mut axis = Axis { left, room, pixels_per_unit: 0.0, ticks: vec![0.0] };
        if pixels_per_unit.is_finite() {
            axis.pixels_per_unit = pixels_per_unit;
            let whole = bars.iter().all(|(reach, _)| reach.fract() == 0.0);
            axis.ticks = ticks(longest, pixels_per_unit, room, gap_between_ticks, whole);
        }
        axis
    }

    /// The pixel of a value.
    pub(crate) fn at(&self, value: f64) -> f64 {
        self.left + value * self.pixels_per_unit
    }

    /// Numbers above `top`, thin lines from `top` to `bottom`, the line of zero. The unit follows the last number.
    pub(crate) fn draw(&self, scene: &mut Scene, top: f64, bottom: f64, unit: &str) {
        let right = self.left + self.room;
        let named = |tick: f64| format!("{} {unit}", number(tick)).trim_end().to_owned();
        let start = |tick: f64| self.at(tick).round() + 0.5 - TICK.width(&number(tick)) / 2.0;
        // A last number without room for the unit is left out, unless it is the only one beside zero.
        let fits = |tick: f64| start(tick) + TICK.width(&named(tick)) <= right;
        let last = self.ticks.len() - 1;
        let shown = if last >= 2 && !fits(self.ticks[last]) { last } else { last + 1 };
        let mut free = f64::NEG_INFINITY;
        for (index, tick) in self.ticks[..shown].iter().enumerate() {
            let color = if index == 0 { ink::BASELINE } else { ink::GRID };
            scene.rect(Area::new(self.at(*tick).round(), top - 4.0, 1.0, bottom - top + 4.0), color);
            let place = |content: String| (start(*tick).min(right - TICK.width(&content)), content);
            let (mut x, mut content) = place(number(*tick));
            if index + 1 == shown && place(named(*tick)).0 > free {
                (x, content) = place(named(*tick));
            }
            scene.label(x, top - NUMBERS / 2.0 - 1.0, Anchor::Start, TICK, &content);
            free = x + TICK.width(&content) + GAP;
        }
    }

    /// True if a thin line of the axis runs through this stretch.
    pub(crate) fn crosses(&self, from: f64, to: f64) -> bool {
        self.ticks.iter().any(|tick| (from..to).contains(&self.at(*tick)))
    }
}

/// Round numbers from zero to `longest`, far enough apart to be read.
fn ticks(longest: f64, pixels_per_unit: f64, room: f64, gap: f64, whole: bool) -> Vec<f64> {
    let apart = gap.max(TICK.width(&number(longest.ceil())) + 14.0);
    let mut power = 10f64.powf((apart / pixels_per_unit).log10().floor());
    if whole {
        power = power.max(1.0);
    }
    let step =
        [1.0, 2.0, 5.0, 10.0].map(|digit| digit * power).into_iter().find(|step| step * pixels_per_unit >= apart);
    let step = step.unwrap_or(10.0 * power);
    (0..)
        .map(|index| f64::from(index) * step)
        .take_while(|tick| tick * pixels_per_unit <= room && *tick < longest + step)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bars: &[(f64, f64)], expected: &[f64]) {
        let axis = Axis::fit(0.0, 600.0, bars, 80.0);
        assert_eq!(axis.ticks, expected, "{bars:?}");
        for (reach, label) in bars {
            assert!(axis.at(*reach) + GAP + label <= 600.0 + 1e-9, "{bars:?}");
        }
    }

    #[test]
    fn numbers_are_round_and_start_at_zero() {
        check(&[(3500.0, 40.0), (12.0, 20.0)], &[0.0, 1000.0, 2000.0, 3000.0]);
        check(&[(1.0, 20.0)], &[0.0, 1.0]);
        check(&[(0.7, 20.0)], &[0.0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6000000000000001, 0.7000000000000001]);
        check(&[(0.0, 20.0)], &[0.0]);
        check(&[(40000.0, 60.0)], &[0.0, 10000.0, 20000.0, 30000.0, 40000.0]);
    }
}
