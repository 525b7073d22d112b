//! Plain series to PNG and SVG charts with Chinese labels.
