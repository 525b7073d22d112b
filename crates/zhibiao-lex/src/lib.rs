//! From the words of a sentence to exact quantities and times with their spans.
//!
//! ```
//! use zhibiao_lex::quantities;
//! use zhibiao_lexicon::Lexicon;
//!
//! let found = quantities("总投资约60亿元", Lexicon::builtin(), &[]);
//! assert_eq!(found[0].quantity.base().unwrap().low().to_string(), "6000000000");
//! assert_eq!(found[0].quantity.approx.as_str(), "about");
//! ```
//!
//! `examples/figures.rs` prints all that is read in a sentence; the units are listed at
//! [`Units`](zhibiao_lexicon::Units).
//!
//! Text comes as it is read: half-width, without wraps (`zhibiao_text::clean` makes it so). Values are exact to 28 digits;
//! [`figures`] tells which numbers were longer. Names and idioms with numerals in them (四川, 5G, GB/T 1234) are no figures;
//! ordinals, counts that only order the prose and numbers alone are told apart by [`Sort`].

mod letters;
mod mention;
mod numeral;
mod quantity;
pub mod time;

pub use mention::{Mention, Sort, Written};
pub use numeral::{Numeral, Script, numeral_at};
pub use quantity::{Figures, figures, quantities};

use time::{TimeMention, times};
use zhibiao_lexicon::Lexicon;

/// The times of a text, and its figures that are no part of one.
///
/// ```
/// use zhibiao_lexicon::Lexicon;
///
/// let (times, figures) = zhibiao_lex::times_and_figures("2024年签约12个项目", Lexicon::builtin());
/// assert_eq!((times.len(), figures.mentions.len()), (1, 1));
/// ```
pub fn times_and_figures(text: &str, lexicon: &Lexicon) -> (Vec<TimeMention>, Figures) {
    let times = times(text);
    let taken: Vec<_> = times.iter().map(|time| time.range.clone()).collect();
    let figures = figures(text, lexicon, &taken);
    (times, figures)
}
