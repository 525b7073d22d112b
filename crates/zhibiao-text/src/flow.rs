//! Clean text that knows the way back into the source.

use crate::Span;
use std::ops::Range;

/// Text with wraps, stray spaces and doubling undone; every byte knows where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flow {
    text: String,
    pieces: Vec<Piece>,
}

/// Clean bytes from `clean` on, up to the next piece, stood from `source` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    clean: usize,
    source: usize,
    /// Bytes in the source; other than the clean length where a character was replaced (`５` → `5`).
    source_len: usize,
    /// Start of the second copy of a doubled run.
    twin: Option<usize>,
}

impl Flow {
    /// The clean text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends text that stands in the source as it is.
    pub fn push(&mut self, text: &str, source: usize) {
        self.push_piece(text, source, text.len(), None);
    }

    /// Appends one replaced stretch (`５` → `5`) that stood in the `source_len` bytes from `source`.
    pub fn push_replaced(&mut self, text: &str, source: usize, source_len: usize) {
        self.push_piece(text, source, source_len, None);
    }

    /// Appends a doubled run once: the first copy stands at `source`, the second at `twin`.
    pub fn push_doubled(&mut self, text: &str, source: usize, twin: usize) {
        self.push_piece(text, source, text.len(), Some(twin));
    }

    /// Appends another flow of the same source.
    pub fn extend(&mut self, other: &Flow) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|piece| Piece { clean: piece.clean + shift, ..*piece }));
    }

    fn push_piece(&mut self, text: &str, source: usize, source_len: usize, twin: Option<usize>) {
        if text.is_empty() {
            return;
        }
        let plain = twin.is_none() && source_len == text.len();
        if plain && let Some(last) = self.pieces.last_mut() {
            let len = self.text.len() - last.clean;
            if last.twin.is_none() && last.source_len == len && last.source + len == source {
                last.source_len += text.len();
                self.text.push_str(text);
                return;
            }
        }
        self.pieces.push(Piece { clean: self.text.len(), source, source_len, twin });
        self.text.push_str(text);
    }

    /// Where a range of the clean text stood: the smallest span that holds all of it, both copies of
    /// what was doubled included. An empty range stands at the place before its next character.
    pub fn source(&self, range: Range<usize>) -> Span {
        let mut hull: Option<Span> = None;
        let from = self.pieces.partition_point(|piece| piece.clean <= range.start).saturating_sub(1);
        for (index, piece) in self.pieces.iter().enumerate().skip(from) {
            if piece.clean >= range.end.max(range.start + 1) {
                break;
            }
            let clean_end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.clean);
            let piece_span = self.piece_span(piece, clean_end, &range);
            hull = Some(hull.map_or(piece_span, |sum| sum.hull(piece_span)));
        }
        let span = hull.unwrap_or(Span::new(0, 0));
        if range.is_empty() { Span::new(span.start, span.start) } else { span }
    }

    fn piece_span(&self, piece: &Piece, clean_end: usize, range: &Range<usize>) -> Span {
        let len = clean_end - piece.clean;
        if piece.source_len != len {
            return Span::new(piece.source, piece.source + piece.source_len);
        }
        let from = range.start.max(piece.clean) - piece.clean;
        let to = (range.end.min(clean_end)).max(piece.clean + from) - piece.clean;
        let first = Span::new(piece.source + from, piece.source + to);
        match piece.twin {
            Some(twin) => first.hull(Span::new(twin + from, twin + to)),
            None => first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrap_inside_a_figure_is_inside_its_span() {
        let mut flow = Flow::default();
        flow.push("约60", 0);
        flow.push("亿元", 6);
        assert_eq!(flow.text(), "约60亿元");
        assert_eq!(flow.source(3..11), Span::new(3, 12));
    }

    #[test]
    fn a_doubled_figure_spans_both_copies() {
        let source = "约6060亿元亿元签";
        let mut flow = Flow::default();
        flow.push("约", 0);
        flow.push_doubled("60", 3, 5);
        flow.push_doubled("亿元", 7, 13);
        flow.push("签", 19);
        assert_eq!(flow.text(), "约60亿元签");
        let span = flow.source(3..11);
        assert_eq!(span.of(source), "6060亿元亿元");
    }

    #[test]
    fn a_replaced_character_spans_what_stood_there() {
        let mut flow = Flow::default();
        flow.push_replaced("5", 0, 3);
        flow.push("亿", 3);
        assert_eq!(flow.source(0..1), Span::new(0, 3));
        assert_eq!(flow.source(0..4), Span::new(0, 6));
    }
}
