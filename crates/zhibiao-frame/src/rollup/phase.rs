//! The phases of a project by their names: 一期, 二期 …

/// Phases in order.
const PHASES: [&str; 6] = ["一期", "二期", "三期", "四期", "五期", "六期"];

/// Whether a name is that of a phase: 一期项目, 钠电池项目一期.
pub(super) fn is_phase(name: &str) -> bool {
    let ends = |rest: &str| matches!(rest, "" | "项目" | "工程");
    PHASES.iter().any(|phase| name.rsplit_once(phase).is_some_and(|(_, rest)| ends(rest)))
}

/// The first phase that is named in any of the words, counted from 0.
pub(super) fn phase_in(words: &[&str]) -> Option<usize> {
    PHASES.iter().position(|phase| words.iter().any(|words| words.contains(phase)))
}

/// Whether words name the phase behind the first `count`.
pub(super) fn names_next(words: &str, count: usize) -> bool {
    PHASES.get(count).is_some_and(|phase| words.contains(phase))
}
