//! From the words of a sentence to exact quantities and times with their spans.
