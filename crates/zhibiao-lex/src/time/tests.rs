//! What is read, what it means, and what is no time.
