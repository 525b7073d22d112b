//! Articles, facts and doubts as one self-contained HTML page.
