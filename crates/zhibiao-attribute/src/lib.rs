//! From the mentions of an article to facts: zone, subject, metric, aspect, category, period, status, part and repeat.

mod zone;

pub use zone::{ZoneMention, ZoneName, ZoneRef, article_zone, zone_mentions};
