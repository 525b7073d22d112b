//! Something seen and not settled; it has a span, like everything else.

use crate::Span;
use serde::{Deserialize, Serialize};
use zhibiao_quantity::closed_list;

closed_list! {
    /// What kind of doubt.
    pub enum Code {
        /// Bytes that are not valid in the encoding were replaced.
        BadEncoding => "bad_encoding",
        /// A number of more than 28 digits, or a value that does not fit decimal(38,10).
        TooLarge => "too_large",
        /// Parts that should add up to their whole and do not.
        SumDiffers => "sum_differs",
        /// The same zone, metric and period told with two values.
        Contradiction => "contradiction",
        /// A zone that is not in the gazetteer, recognized by its form.
        NewZone => "new_zone",
        /// A headline for which no body was found.
        LooseHeadline => "loose_headline",
        /// A correction of something that is no longer read as it was.
        Unmatched => "unmatched",
        /// A text with nothing in it.
        Empty => "empty",
    }
}

/// A row of `diagnostics.parquet`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The input as it was named.
    pub doc: String,
    /// Where, in the (decoded) source.
    pub span: Span,
    /// What kind.
    pub code: Code,
    /// For the person who looks it up: what was expected, what was found.
    pub message: String,
}
