//! A set of keys that may say yes to others, but never no to its own.

/// One bit for each hash of a key, in `WORDS` words of 64 bits; a power of two.
#[derive(Debug, Clone)]
pub(crate) struct Sieve<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Default for Sieve<WORDS> {
    fn default() -> Self {
        Sieve([0; WORDS])
    }
}

impl<const WORDS: usize> Sieve<WORDS> {
    pub(crate) fn add(&mut self, key: u64) {
        let bit = Self::bit(key);
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether a key may be in the set.
    #[inline]
    pub(crate) fn may_have(&self, key: u64) -> bool {
        let bit = Self::bit(key);
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }

    #[inline]
    fn bit(key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - (WORDS * 64).ilog2())) as usize
    }
}
