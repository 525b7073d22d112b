//! How far into the files the reading is.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes of files read so far, compressed ones as they lie on disk.
#[derive(Debug, Clone, Default)]
pub struct Gauge(Arc<AtomicU64>);

impl Gauge {
    /// That many more.
    pub fn add(&self, bytes: u64) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }

    /// At least that many in all, since all files up to here are done.
    pub fn reach(&self, bytes: u64) -> u64 {
        self.0.fetch_max(bytes, Ordering::Relaxed).max(bytes)
    }
}

/// A file whose bytes are counted as they are read.
#[derive(Debug)]
pub struct Counted<R> {
    file: R,
    gauge: Gauge,
}

impl<R> Counted<R> {
    /// Counts what is read from `file`.
    pub fn new(file: R, gauge: &Gauge) -> Self {
        Counted { file, gauge: gauge.clone() }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        self.gauge.add(read as u64);
        Ok(read)
    }
}
