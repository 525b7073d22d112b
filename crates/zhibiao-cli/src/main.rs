//! Arguments, files, clock, progress and output of the `zhibiao` command.
fn main() {}
