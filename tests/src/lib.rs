//! Tests that look at the whole; each file of `tests/` is one subject.
