//! Addresses within the page, for charts, workbooks and notebooks that point into it.

/// The address of a fact: `#` and its identifier.
///
/// ```
/// assert_eq!(zhibiao_review::fact_link("a1b2"), "#a1b2");
/// assert_eq!(zhibiao_review::fact_link("甲 1"), "#%E7%94%B2%201");
/// ```
pub fn fact_link(fact_id: &str) -> String {
    let mut link = String::from("#");
    for byte in fact_id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    link
}

/// The address of a bar: chart and bar are counted from 0.
///
/// ```
/// assert_eq!(zhibiao_review::bar_link(0, 3), "#bar/0/3");
/// ```
pub fn bar_link(chart: usize, bar: usize) -> String {
    format!("#bar/{chart}/{bar}")
}

/// The address of a diagnostic, counted from 0 in the order given.
///
/// ```
/// assert_eq!(zhibiao_review::doubt_link(2), "#doubt/2");
/// ```
pub fn doubt_link(diagnostic: usize) -> String {
    format!("#doubt/{diagnostic}")
}
