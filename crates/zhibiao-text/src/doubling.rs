//! Lines that a dump printed twice, run by run: `产值产值55亿元亿元` was `产值5亿元`.

/// One run of a doubled line, in bytes of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Where the first copy starts.
    pub start: usize,
    /// Length of one copy.
    pub len: usize,
    /// Whether a second copy follows the first; a lone space stands once.
    pub twice: bool,
}

/// Longer lines are text, not headlines.
const LONGEST: usize = 600;

/// The runs of a line that is doubled as a whole: every run is followed by its own copy, but for
/// spaces, which may stand once. `None` for any other line, so that a figure like `55` is safe.
pub(crate) fn undouble(line: &str) -> Option<Vec<Run>> {
    if line.len() > LONGEST || !may_be_doubled(line) || next_run(line, 0, 0).is_none() {
        return None;
    }
    let mut runs: Vec<Run> = Vec::new();
    let mut dead = vec![false; line.len() + 1];
    let (mut at, mut longer_than) = (0, 0);
    loop {
        if at == line.len() {
            return is_convincing(line, &runs).then_some(runs);
        }
        match next_run(line, at, longer_than).filter(|run| !dead[run.end()]) {
            Some(run) => {
                runs.push(run);
                (at, longer_than) = (run.end(), 0);
            }
            None => match next_run(line, at, longer_than) {
                Some(run) => longer_than = run.len,
                None => {
                    dead[at] = true;
                    let back = runs.pop()?;
                    (at, longer_than) = (back.start, back.len);
                }
            },
        }
    }
}

/// What stands twice cancels itself out; a narrow or a wide space may be left. Bytes that begin any
/// other space make no promise.
fn may_be_doubled(line: &str) -> bool {
    const WIDE: u8 = 0xE3 ^ 0x80 ^ 0x80;
    let left = line.bytes().fold(0, |sum, byte| sum ^ byte);
    let odd =
        line.bytes().fold(false, |odd, byte| odd | (byte < b' ') | (byte == 0xC2) | (byte == 0xE1) | (byte == 0xE2));
    odd || [0, b' ', WIDE, b' ' ^ WIDE].contains(&left)
}

impl Run {
    fn end(self) -> usize {
        self.start + if self.twice { 2 * self.len } else { self.len }
    }
}

/// The shortest run at `at` that is longer than `longer_than`.
fn next_run(line: &str, at: usize, longer_than: usize) -> Option<Run> {
    let rest = &line[at..];
    let first = rest.chars().next()?;
    let width = first.len_utf8();
    if first.is_whitespace() && longer_than == 0 {
        return Some(Run { start: at, len: width, twice: false });
    }
    let mut from = width.max(longer_than + 1);
    while from * 2 <= rest.len() {
        from = (from..rest.len()).find(|index| rest.is_char_boundary(*index))?;
        let len = from + rest[from..].find(first)?;
        if len * 2 <= rest.len() && rest.as_bytes()[..len] == rest.as_bytes()[len..2 * len] {
            return Some(Run { start: at, len, twice: true });
        }
        from = len + 1;
    }
    None
}

/// `谢谢` and `试试看看` are words; a doubled headline has a run of two or more different characters.
fn is_convincing(line: &str, runs: &[Run]) -> bool {
    let copied: usize =
        runs.iter().filter(|run| run.twice).map(|run| line[run.start..][..run.len].chars().count()).sum();
    copied >= 2
        && runs.iter().any(|run| {
            let text = &line[run.start..][..run.len];
            let first = text.chars().next();
            run.twice && text.chars().any(|other| Some(other) != first)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn once(line: &str) -> Option<String> {
        undouble(line).map(|runs| runs.iter().map(|run| &line[run.start..][..run.len]).collect())
    }

    #[test]
    fn runs_of_any_length_are_undone() {
        for (line, meant) in [
            ("产值约产值约6060亿元亿元55项目签约项目签约", "产值约60亿元5项目签约"),
            ("东港高新区升级东港高新区升级", "东港高新区升级"),
            ("向向““新新””而行而行", "向“新”而行"),
            ("东港东港：：提速提速  新局新局", "东港：提速  新局"),
            ("同比同比111111%%", "同比111%"),
            ("东港东港：提速：提速 新局 新局", "东港：提速 新局"),
        ] {
            assert_eq!(once(line).as_deref(), Some(meant), "{line}");
        }
    }

    #[test]
    fn other_lines_are_left_alone() {
        for line in
            ["", "55", "谢谢", "试试看看", "55家企业增长11%", "天天向上", "东港高新区", "产值产值55亿元", "1111111111"]
        {
            assert_eq!(once(line), None, "{line}");
        }
    }
}
