//! Prints the figures and times of a sentence, with the rules that read them.
//!
//! Run with `cargo run -p zhibiao-lex --example figures -- 总投资约60亿元，同比增长21.02%`.

use zhibiao_lex::time::Anchor;
use zhibiao_lex::times_and_figures;
use zhibiao_lexicon::Lexicon;

fn main() {
    let asked = std::env::args().nth(1);
    let text = asked.as_deref().unwrap_or("今年1-4月，园区签约项目12个，总投资约60亿元，同比增长21.02%，占地148亩。");

    let (times, found) = times_and_figures(text, Lexicon::builtin());
    for time in &times {
        let period = time.expression.resolve(&Anchor::default());
        let period = period.map_or_else(|| "needs a day of publication".to_owned(), |period| period.to_string());
        println!("{}\t{period}\t{}", &text[time.range.clone()], time.rules.join(" · "));
    }
    for mention in &found.mentions {
        let (quantity, words) = (&mention.quantity, &text[mention.range.clone()]);
        let Some(base) = quantity.base() else { continue };
        let high = base.high().map_or_else(String::new, |high| format!(" to {high}"));
        println!(
            "{words}\t{}{}{high} {}\t{}",
            quantity.approx.sign(),
            base.low(),
            quantity.unit.base,
            mention.rules.join(" · ")
        );
    }
    for range in &found.too_long {
        println!("{}\tmore than 28 digits", &text[range.clone()]);
    }
}
