//! What a reader of the charts can rely on: nothing cut, nothing overlapping, every character there, goldens as text.

mod boxes;
mod goldens;
mod layout;
mod pictures;
mod samples;
