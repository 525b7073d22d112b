//! From the mentions of an article to facts: zone, subject, metric, aspect, category, period, status, part and repeat.
//!
//! An article is read sentence by sentence; each figure becomes a draft, each field of which is settled by a
//! named rule from the words around it; drafts are linked and become facts.

// from an article to its sentences and back to facts
mod article;
mod fact;
mod id;

// a text and what stands in it
mod letters;
mod marks;
mod paragraph;
mod section;
mod sentence;

// every figure with its fields, sentence by sentence
mod draft;
mod drafts;

// which numbers are figures
mod bare;
mod figure;

// the fields, in the order they are read
mod meaning;
mod noun;

mod company;
mod subject;
mod whose;
mod zone;

mod list;
mod period;
mod status;

// figures among each other, and how sure they are
mod confidence;
mod links;

pub use article::{Context, attribute};
