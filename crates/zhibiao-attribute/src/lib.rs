//! From the mentions of an article to facts: zone, subject, metric, aspect, category, period, status, part and repeat.
