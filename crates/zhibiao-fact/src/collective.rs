//! Figures of projects in general, beside those of one project.

use crate::Fact;

/// The rule of a figure whose subject names no single project: 新开工亿元以上项目.
pub const IN_GENERAL: &str = "a name for projects in general";

impl Fact {
    /// Whether the subject is a name for projects or companies in general.
    pub fn is_collective(&self) -> bool {
        self.rules.iter().any(|rule| rule == IN_GENERAL)
    }
}
