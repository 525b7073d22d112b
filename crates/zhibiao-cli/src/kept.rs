//! What of a report stays in memory while its tables go to disk: what sums, charts and the choice of what to show need.

use zhibiao::fact::{ArticleRecord, Confidence, Diagnostic, Extraction, Fact};
use zhibiao_frame::rollup::is_of_use;

/// What is kept of all documents.
#[derive(Debug, Default)]
pub struct Kept {
    /// All articles, without their texts.
    pub articles: Vec<ArticleRecord>,
    /// How much each of them holds.
    pub sizes: Vec<Size>,
    /// Facts of documents that a sum or a doubt can rest on.
    pub facts: Vec<Fact>,
    /// All diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

/// How much an article holds.
#[derive(Debug, Default, Clone, Copy)]
pub struct Size {
    /// Bytes of its text.
    pub text: usize,
    /// Figures in it.
    pub facts: usize,
    /// Of these the doubtful ones.
    pub doubtful: usize,
}

impl Kept {
    /// Keeps what is needed of a document.
    pub fn add(&mut self, said: &Extraction) {
        for article in &said.articles {
            let of_article = || said.facts.iter().filter(|fact| fact.article_id == article.article_id);
            self.sizes.push(Size {
                text: article.text.len(),
                facts: of_article().count(),
                doubtful: of_article().filter(|fact| fact.confidence == Confidence::Doubtful).count(),
            });
            self.articles.push(ArticleRecord { text: String::new(), ..article.clone() });
        }
        if is_of_use(&said.facts) {
            self.facts.extend_from_slice(&said.facts);
        }
        self.diagnostics.extend_from_slice(&said.diagnostics);
    }

    /// How much all articles hold.
    pub fn size(&self) -> Size {
        self.sizes.iter().fold(Size::default(), |all, each| Size {
            text: all.text + each.text,
            facts: all.facts + each.facts,
            doubtful: all.doubtful + each.doubtful,
        })
    }
}
