//! Chinese economic news to typed facts: the door for Rust programs.
