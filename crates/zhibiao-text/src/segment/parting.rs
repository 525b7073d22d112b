//! Second thoughts about where bodies begin, once it is known which headlines the page has.
//!
//! Two articles that follow each other without dateline, byline or headline between look like one; a
//! headline as wide as the column above a body looks like its first line.

use super::columns::goes_on;
use super::draft::Draft;
use super::likeness::{Likeness, Places};
use super::marks;
use crate::lines::{ends_sentence, width};
use crate::{Role, Span};
use std::ops::Range;

/// A passage takes up this much of the headline it is under, in thousandths.
pub(crate) const CLEAR: u32 = 400;
/// No sentence says so much of its first line again, in thousandths.
const SAID_AGAIN: u32 = 600;
/// Lines in which a headline is said again.
const LEAD: usize = 5;
/// A paragraph that is set off parts two articles sooner than one that is not.
const SET_OFF: u32 = 150;

/// Where a draft parts in two: the paragraphs above take up the first headline and not the second, those
/// below the second and not the first.
pub(crate) fn parts(text: &str, draft: &Draft, first: &Places, second: &Places) -> Option<usize> {
    let ends = |line: usize| ends_sentence(draft.lines[line].0.of(text));
    // a subhead goes on with what stands above it
    let goes_on = |line: usize| draft.lines[line].1 == Some(Role::Subhead);
    let leads_back = |line: usize| marks::leads_back(draft.lines[line].0.of(text));
    let starts = (2..draft.lines.len()).filter(|line| !goes_on(*line) && !goes_on(line - 1) && !leads_back(*line));
    let starts = starts.filter(|line| draft.lines[*line].1 == Some(Role::Paragraph) || ends(line - 1));
    let fitting = starts.filter_map(|line| {
        let (first_above, second_above) = (first.above(line), second.above(line));
        let (first_below, second_below) = (first.below(line), second.below(line));
        let parted = second_below >= CLEAR && second_below >= 2 * second_above && first_above >= 2 * first_below;
        let gain = (second_below - second_above.min(second_below)) + (first_above - first_below.min(first_above));
        parted.then(|| (gain + if is_set_off(text, draft, line) { SET_OFF } else { 0 }, line))
    });
    fitting.max_by_key(|(gain, line)| (*gain, std::cmp::Reverse(*line))).map(|(_, line)| line)
}

/// Whether a paragraph is set in another width than the lines above, or opens like a lead.
fn is_set_off(text: &str, draft: &Draft, line: usize) -> bool {
    let words = |line: usize| draft.lines[line].0.of(text);
    let above = (line.saturating_sub(4)..line).map(|line| width(words(line))).max().unwrap_or(0);
    let here = (line..draft.lines.len().min(line + 4)).map(|line| width(words(line))).max().unwrap_or(0);
    let head: String = words(line).chars().take(12).collect();
    above.abs_diff(here) > 4 || marks::opens_lead(words(line)) || head.contains(['日', '号']) || head.contains("今天")
}

/// Parts a draft; the byline at its end goes with the second half, that of the dateline stays.
pub(crate) fn part(draft: &mut Draft, at: usize) -> Draft {
    let mut lines = draft.lines.split_off(at);
    if let Some((_, begins)) = lines.first_mut() {
        *begins = Some(Role::Paragraph);
    }
    Draft {
        lines,
        byline: draft.byline.split_off(draft.opening_names.min(draft.byline.len())),
        pictured: std::mem::take(&mut draft.pictured),
        sourced: std::mem::take(&mut draft.sourced),
        ..Draft::default()
    }
}

/// Bodies without dateline whose first line may be a headline: it holds no mark at all.
pub(crate) fn doubtful(text: &str, drafts: &[Draft], bodies: Range<usize>) -> Vec<usize> {
    const SHORTEST: usize = 12;
    const MARKS: [char; 8] = ['，', '。', '、', '；', '！', '？', '（', '）'];
    let is_doubtful = |body: &usize| {
        let line = first_line(text, &drafts[*body]);
        drafts[*body].dateline.is_none()
            && drafts[*body].lines.len() > 2
            && width(line) >= SHORTEST
            && !line.contains(MARKS)
            && !goes_on(line)
    };
    bodies.filter(is_doubtful).collect()
}

/// The first line of a body.
pub(crate) fn first_line<'a>(text: &'a str, draft: &Draft) -> &'a str {
    draft.lines.first().map_or("", |(span, _)| span.of(text))
}

/// Whether the first line of a body is the headline of another: that takes up so much of it, and the
/// lines under it take up far less.
pub(crate) fn heads(text: &str, draft: &Draft, likeness: &Likeness, line: usize, fit: u32) -> bool {
    fit >= CLEAR && fit >= 2 * likeness.passage(text, line, &draft.lines[1..])
}

/// Whether the first line of a body is its own headline: the text under it begins anew and says it again.
pub(crate) fn heads_itself(text: &str, draft: &Draft, likeness: &Likeness, line: usize) -> bool {
    let lead = &draft.lines[1..draft.lines.len().min(1 + LEAD)];
    !marks::opens_lead(first_line(text, draft)) && likeness.passage(text, line, lead) >= SAID_AGAIN
}

/// Takes the first line from a body.
pub(crate) fn behead(draft: &mut Draft) -> Option<Span> {
    let (span, _) = (!draft.lines.is_empty()).then(|| draft.lines.remove(0))?;
    if let Some((_, begins)) = draft.lines.first_mut() {
        *begins = Some(Role::Paragraph);
    }
    Some(span)
}
