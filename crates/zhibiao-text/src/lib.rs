//! Bytes of any encoding → [`Page`]; [`Page`] → [`Article`]s with the dump's damage undone.
//!
//! Text cannot be wrong, so nothing here fails. A [`Span`] always points into the decoded source; a
//! [`Flow`] is clean text that knows the way back.

mod article;
mod flow;
mod page;
mod span;

pub use article::{Article, Block, Form, Role};
pub use flow::Flow;
pub use page::Page;
pub use span::Span;
