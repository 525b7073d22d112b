//! Words that any project may have in its name: `collectives.tsv`.

use crate::labels::Labels;
use crate::table::{Error, rows};
use crate::word::End;

/// All words, as they are in the table.
#[derive(Debug, Clone, Default)]
pub struct Collectives {
    words: Vec<String>,
    labels: Labels,
}

impl Collectives {
    pub(crate) fn parse(table: &str, text: &str) -> Result<Self, Error> {
        Ok(Self::index(rows(table, text, &["label"])?.iter().map(|row| row.cell("label").to_owned()).collect()))
    }

    fn index(words: Vec<String>) -> Self {
        let labels = Labels::new(End::First, words.iter().enumerate().map(|(row, word)| (word.as_str(), row)));
        Collectives { words, labels }
    }

    /// Whether a name is made of these words and of digits alone: 新开工亿元以上项目, 3月集中开工项目.
    ///
    /// ```
    /// let collectives = &zhibiao_lexicon::Lexicon::builtin().collectives;
    /// assert!(collectives.name("招商项目") && !collectives.name("储能项目"));
    /// ```
    pub fn name(&self, name: &str) -> bool {
        let mut rest = name;
        while let Some(first) = rest.chars().next() {
            let word = self.labels.find(rest).next().map(|(len, _)| len);
            let Some(length) = word.or_else(|| first.is_ascii_digit().then_some(1)) else { return false };
            rest = &rest[length..];
        }
        true
    }

    /// Adds words.
    pub(crate) fn extend(mut self, more: Collectives) -> Self {
        self.words.extend(more.words);
        Self::index(self.words)
    }
}

#[cfg(test)]
mod tests {
    use crate::Lexicon;

    #[test]
    fn a_project_has_a_word_of_its_own() {
        let collectives = &Lexicon::builtin().collectives;
        for name in
            ["新开工亿元以上项目", "招商项目", "3月集中开工项目", "其中50亿元以上项目", "上市公司", "二季度招商项目"]
        {
            assert!(collectives.name(name), "{name} is no single project");
        }
        for name in ["储能项目", "年产10GWh电池项目", "北原动力公司", "一期项目", "光芯片产业园", "冷链物流工程"]
        {
            assert!(!collectives.name(name), "{name} is a project");
        }
    }
}
