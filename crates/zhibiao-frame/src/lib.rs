//! Facts as polars frames, Parquet, CSV and Arrow, and roll-ups that count nothing twice.
