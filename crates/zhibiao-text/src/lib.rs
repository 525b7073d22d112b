//! Bytes of any encoding → [`Page`]; [`Page`] → [`Article`]s with the dump's damage undone.
//!
//! Text cannot be wrong, so nothing here fails. A [`Span`] always points into the decoded source; a
//! [`Flow`] is clean text that knows the way back.

mod article;
mod decode;
mod doubling;
mod flow;
mod lines;
mod page;
mod repair;
mod segment;
mod span;

pub use article::{Article, Block, Form, Role};
pub use decode::read;
pub use flow::Flow;
pub use page::{Hint, HintKind, Page};
pub use repair::clean;
pub use segment::{datelines, segment};
pub use span::Span;
