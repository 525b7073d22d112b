//! Colours of bars: told apart by eyes that miss red or green, and by a printer without colour.

use crate::scene::Color;

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

#[cfg(test)]
mod tests {
    use super::*;

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
