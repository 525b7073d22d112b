//! Colours of bars: told apart by eyes that miss red or green, and by a printer without colour.

use crate::scene::{Color, ink};

/// What a series of a bar chart stands for; gives it its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Done: dark blue.
    Actual,
    /// Agreed or expected: light amber.
    Planned,
    /// Not said which: mid grey.
    Unstated,
}

impl Tone {
    pub(crate) fn color(self) -> Color {
        match self {
            Tone::Actual => (23, 74, 124),
            Tone::Planned => (243, 182, 92),
            Tone::Unstated => (150, 150, 150),
        }
    }
}

/// The colour of the class at this place in the list of classes, the same on every page and every chart of that list.
pub(crate) fn class(index: usize) -> Color {
    const CLASSES: [Color; 8] = [
        (23, 74, 124),
        (217, 130, 43),
        (42, 140, 110),
        (150, 60, 110),
        (91, 149, 201),
        (122, 106, 47),
        (196, 84, 70),
        (120, 120, 120),
    ];
    CLASSES[index % CLASSES.len()]
}

/// From few to many, in one hue, each step darker also without colour; and the ink that is read on it.
pub(crate) const STEPS: [(Color, Color); 5] = [
    ((222, 235, 247), ink::STRONG),
    ((176, 208, 235), ink::STRONG),
    ((115, 168, 212), ink::STRONG),
    ((48, 111, 168), ink::PAPER),
    ((16, 58, 102), ink::PAPER),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_darken_and_are_read() {
        let light = |color: Color| {
            let part = |part: u8| {
                let part = f64::from(part) / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(color.0) + 0.7152 * part(color.1) + 0.0722 * part(color.2)
        };
        for steps in STEPS.windows(2) {
            assert!(light(steps[0].0) > light(steps[1].0) * 1.2, "{steps:?}");
        }
        for (ground, ink) in STEPS {
            let (one, other) = (light(ground) + 0.05, light(ink) + 0.05);
            assert!(one.max(other) / one.min(other) >= 4.5, "{ground:?} under {ink:?}");
        }
    }

    #[test]
    fn tones_differ_in_print_without_colour() {
        let grey = |tone: Tone| {
            let (red, green, blue) = tone.color();
            0.2126 * f64::from(red) + 0.7152 * f64::from(green) + 0.0722 * f64::from(blue)
        };
        assert!(grey(Tone::Unstated) - grey(Tone::Actual) > 35.0);
        assert!(grey(Tone::Planned) - grey(Tone::Unstated) > 35.0);
    }
}
