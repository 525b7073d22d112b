//! How well facts and articles agree with gold: pairing, counting, ratios. All arithmetic is exact.

mod compare;
mod gold;
mod pair;
mod prediction;
mod ratio;
mod tally;

pub use compare::{Miss, compare};
pub use gold::{GoldPage, read_folder};
pub use prediction::{PredictedArticle, Prediction};
pub use tally::Tally;
