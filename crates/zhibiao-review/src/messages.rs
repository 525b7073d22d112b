//! What doubts say, in Chinese: one row a form of message, `messages.tsv`.
//!
//! Doubts are written in English where they are found. `{}` stands for any words, which are kept as they are and
//! in their order; `{metric}` and `{field}` for a name of the list of that name, whose label is shown.

use std::borrow::Cow;

const ROWS: &str = include_str!("messages.tsv");

/// The message in Chinese; one of no known form as it is. `label` is that of a name in a list.
pub fn in_chinese<'a>(message: &'a str, label: impl Fn(&str, &str) -> Option<&'static str>) -> Cow<'a, str> {
    let rows = ROWS.lines().skip(1).filter_map(|line| line.split_once('\t'));
    let mut known = rows.filter_map(|(form, chinese)| Some((words(form, message)?, chinese)));
    known.next().map_or(Cow::Borrowed(message), |(words, chinese)| {
        let mut words = words.into_iter();
        let mut out = String::new();
        for (at, piece) in pieces(chinese).enumerate() {
            match (at % 2, piece) {
                (0, text) => out.push_str(text),
                (_, list) => {
                    let word = words.next().unwrap_or_default();
                    out.push_str(label(list, word).unwrap_or(word));
                }
            }
        }
        Cow::Owned(out)
    })
}

/// The words of a message that stand in the places of a form.
fn words<'a>(form: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut rest = message;
    let mut words = Vec::new();
    let mut open = false;
    for text in pieces(form).step_by(2) {
        if open {
            let end = if text.is_empty() { rest.len() } else { rest.find(text)? };
            words.push(&rest[..end]);
            rest = &rest[end + text.len()..];
        } else {
            rest = rest.strip_prefix(text)?;
        }
        open = true;
    }
    rest.is_empty().then_some(words)
}

/// Text and the names of places in turn, text first.
fn pieces(form: &str) -> impl Iterator<Item = &str> {
    form.split(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(message: &str, expected: &str) {
        let label = |list: &str, name: &str| ((list, name) == ("metric", "investment")).then_some("投资");
        assert_eq!(in_chinese(message, label), expected);
    }

    #[test]
    fn words_keep_their_places() {
        check(
            "expected the parts of 48亿元 to be in all 4800000000; found 18亿元 + 25亿元 = 4300000000",
            "48亿元 的各部分合计应为 4800000000，实为 18亿元 + 25亿元 = 4300000000",
        );
        check(
            "expected investment of 云溪高新区 to be 60亿元 as in a.txt (f1); found 62亿元",
            "投资（云溪高新区）此前为 60亿元，见 a.txt（f1）；此处为 62亿元",
        );
        check("expected text; found none", "没有文字");
    }

    #[test]
    fn a_message_of_another_form_stays() {
        check("expected the moon; found cheese", "expected the moon; found cheese");
        check("expected text; found none at all", "expected text; found none at all");
    }

    #[test]
    fn rows_are_sorted_and_keep_their_places() {
        let rows: Vec<&str> = ROWS.lines().skip(1).collect();
        assert!(rows.is_sorted(), "messages.tsv: expected rows sorted by their first column");
        for row in rows {
            let (form, chinese) = row.split_once('\t').expect("two columns");
            let places = |text| pieces(text).skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(places(form), places(chinese), "messages.tsv: {form}");
        }
    }
}
