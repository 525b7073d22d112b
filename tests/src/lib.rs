//! Tests that look at the whole workspace; each file of `tests/` is one subject.
//!
//! `floors` holds who may name whom, `sources` what may stand in which crate. The tests of the command
//! line live beside it, in `crates/zhibiao-cli/tests`.

use std::path::PathBuf;

/// The top folder of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().map(PathBuf::from).unwrap_or_default()
}
