//! Which columns hold the text, the name and the date.

use crate::arguments::Inputs;
use crate::inputs::Fault;

const TEXT: &[&str] = &["text", "content"];
const ID: &[&str] = &["id"];
const DATE: &[&str] = &["published", "date"];

/// Names of the columns, the likeliest first.
#[derive(Debug, Clone)]
pub struct Columns {
    /// With the text.
    pub text: Vec<String>,
    /// With the name of the document.
    pub id: Vec<String>,
    /// With the day of publication.
    pub date: Vec<String>,
}

impl Columns {
    /// As asked for, else the defaults.
    pub fn new(inputs: &Inputs) -> Self {
        let names = |asked: &Option<String>, usual: &[&str]| match asked {
            Some(name) => vec![name.clone()],
            None => usual.iter().map(|name| (*name).to_owned()).collect(),
        };
        Columns {
            text: names(&inputs.text_column, TEXT),
            id: names(&inputs.id_column, ID),
            date: names(&inputs.date_column, DATE),
        }
    }

    /// A table without any column of text, and the columns it has.
    pub fn no_text(&self, name: &str, found: &[String]) -> Fault {
        let expected = self.text.join(" or ");
        let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
        Fault::new(
            name,
            format_args!("expected a column {expected} (--text-column names another); found the columns: {found}"),
        )
    }
}
