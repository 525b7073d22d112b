//! Letters, told fast where they are Chinese, as most are.

/// Whether a character is a letter of any script.
pub(crate) fn is_letter(c: char) -> bool {
    matches!(c, '一'..='鿿') || !is_common_mark(c) && c.is_alphabetic()
}

/// Whether a character is a letter or digit of any script.
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    matches!(c, '一'..='鿿') || !is_common_mark(c) && c.is_alphanumeric()
}

fn is_common_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '“' | '”' | '（' | '）' | '《' | '》')
}
