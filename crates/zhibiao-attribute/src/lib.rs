//! From the mentions of an article to facts: zone, subject, metric, aspect, category, period, status, part and repeat.
//!
//! An article is read sentence by sentence; each figure becomes a draft, each field of which is settled by a
//! named rule from the words around it; drafts are linked and become facts.

mod bare;
mod company;
mod confidence;
mod draft;
mod fact;
mod figure;
mod id;
mod links;
mod list;
mod marks;
mod meaning;
mod noun;
mod paragraph;
mod period;
mod sentence;
mod status;
mod subject;
mod whose;
mod zone;

pub use fact::{Context, attribute};
