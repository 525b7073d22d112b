//! Chinese economic news to typed facts: the door for Rust programs.
//!
//! ```
//! use zhibiao::{Source, extract, read};
//!
//! let page = read("咸阳高新区：新材料项目签约\n\n本报讯 3月5日，咸阳高新区签约1个项目，总投资约12亿元。".as_bytes());
//! let extraction = extract(&page, &Source { doc: "page.txt".into(), ..Source::default() });
//! let investment = extraction.facts.iter().find(|fact| fact.unit == "元").unwrap();
//! assert_eq!(investment.zone.as_deref(), Some("咸阳高新区"));
//! assert_eq!(investment.base_value.to_string(), "1200000000");
//! ```

mod sentence;

pub use sentence::{Reading, parse};
pub use zhibiao_fact as fact;
pub use zhibiao_fact::{ArticleRecord, Diagnostic, Extraction, Fact, NaiveDate, Stretch};
pub use zhibiao_lexicon::Lexicon;
pub use zhibiao_text::{Hint, HintKind, Page, read};

use zhibiao_attribute::Context;
use zhibiao_fact::{Code, Span};

/// What is known of an input besides its bytes.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The input as it was named; a date in it (`20240617`) is its day of publication. Ids do not depend on it.
    pub doc: String,
    /// Day of publication, where the caller knows it.
    pub published: Option<NaiveDate>,
    /// Tables other than the built-in ones.
    pub lexicon: Option<std::sync::Arc<Lexicon>>,
}

/// Reads a page: its articles, every figure in them, and what was seen and not settled.
pub fn extract(page: &Page, source: &Source) -> Extraction {
    let articles = zhibiao_text::segment(page);
    let published = source.published.map(Stretch::Day);
    let lexicon = source.lexicon.as_deref().unwrap_or(Lexicon::builtin());
    let context = Context { doc: &source.doc, published, lexicon };
    let mut extraction = zhibiao_attribute::attribute(page, &articles, &context);
    extraction.diagnostics.extend(damage(page, source));
    extraction
}

/// What was wrong with the bytes of a page.
fn damage(page: &Page, source: &Source) -> Vec<Diagnostic> {
    let replaced = page
        .replaced
        .iter()
        .map(|span| (*span, Code::BadEncoding, format!("bytes that are no {} were replaced", page.encoding)));
    let empty =
        page.text.trim().is_empty().then(|| (Span::new(0, 0), Code::Empty, "expected text; found none".to_owned()));
    replaced
        .chain(empty)
        .map(|(span, code, message)| Diagnostic { doc: source.doc.clone(), span, code, message })
        .collect()
}
