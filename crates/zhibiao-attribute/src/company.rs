//! Listed companies as market briefs name them: before their code or quote (某某股份（300659）), before a colon that
//! opens their news (某某股份：…), or before the word of an announcement (某某股份7月26日发布公告).

use crate::letters::is_letter_or_digit;
use crate::sentence::Sentence;
use crate::zone::ZoneRef;
use std::ops::Range;
use zhibiao_fact::Place;
use zhibiao_lexicon::Role;

/// Most characters of a short name: ＊ST and four of its own.
const LONGEST: usize = 8;

/// The names of companies in a sentence, in order.
pub(crate) fn companies(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let text = sentence.text;
    let mut found: Vec<Range<usize>> = Vec::new();
    for mark in sentence.marks {
        let name = match mark.what {
            '(' | '（' if is_listing(&text[mark.end()..]) => name_before(sentence, mark.at),
            ':' | '：' if opens_news(sentence, mark.at) => name_before(sentence, mark.at),
            _ => None,
        };
        found.extend(name);
    }
    let announced = sentence.phrases(Role::Announces).find_map(|verb| announcer(sentence, verb.range.start));
    found.extend(announced.filter(|name| !found.iter().any(|each| each.start < name.end && name.start < each.end)));
    found.retain(|name| is_name(sentence, name));
    found.sort_by_key(|name| name.start);
    found
}

/// What a bracket behind the name of a listed company holds: its code, or price, change and percentage.
fn is_listing(inside: &str) -> bool {
    let Some(end) = inside.find([')', '）']) else { return false };
    let inside = inside[..end].trim();
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let code =
        matches!(digits, 5 | 6) && inside[digits..].bytes().next().is_none_or(|byte| matches!(byte, b'.' | b','));
    code || is_quote(inside)
}

/// `68.820,0.16,0.23%`: the price of a share, its change, and that in percent.
fn is_quote(inside: &str) -> bool {
    let parts: Vec<&str> = inside.split(',').collect();
    let number =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || b".-+%".contains(&byte));
    parts.len() == 3 && parts.iter().all(|part| number(part)) && parts[2].ends_with('%')
}

/// Whether the ratio that starts at byte `start` is the last of a quote.
pub(crate) fn ends_quote(text: &str, start: usize) -> bool {
    let Some(open) = text[..start].rfind(['(', '（']) else { return false };
    let inside = text[open..].trim_start_matches(['(', '（']);
    inside.find([')', '）']).is_some_and(|end| is_quote(&inside[..end])) && text[..start].ends_with(',')
}

/// Whether the colon at byte `at` parts a name from its news: nothing but the name before it, back to a mark, in a headline.
fn opens_news(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = &sentence.text[..at];
    if sentence.place != Place::Headline {
        return false;
    }
    before.ends_with([')', '）']) || before.chars().count() <= LONGEST || {
        let start = before.rfind(['；', ';', '，', '：', ' ']).unwrap_or(0);
        before[start..].chars().count() <= LONGEST + 1 && before[start..].starts_with(['；', ';', ' '])
    }
}

/// The run of letters that ends at byte `at`, spaces between left out, behind what was done with its shares: 减持|天原集团.
fn name_before(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let trimmed = sentence.text[..at].trim_end();
    let run = trimmed
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_letter_or_digit(*c) || matches!(c, '*' | '＊'))
        .last()
        .map(|(start, _)| start..trimmed.len())?;
    let named = |name: &Range<usize>| (2..=LONGEST).contains(&trimmed[name.clone()].chars().count());
    let deals = sentence.lexicon.phrases.within(Role::BeforeCompany, &trimmed[run.clone()]);
    let behind = deals.map(|deal| run.start + deal.end..run.end).filter(named).last();
    Some(behind.filter(|_| named(&run)).unwrap_or(run)).filter(named)
}

/// 某某股份7月26日晚间发布公告: the name that the sentence opens with, before its time and the verb at byte `verb`.
fn announcer(sentence: &Sentence<'_>, verb: usize) -> Option<Range<usize>> {
    let start = sentence.times.iter().find(|time| time.range.start == 0).map_or(0, |time| time.range.end);
    let open =
        start + sentence.text[start..].len() - sentence.text[start..].trim_start_matches(['晚', '间', '，', ' ']).len();
    let end = sentence.times.iter().map(|time| time.range.start).find(|at| *at > open && *at < verb).unwrap_or(verb);
    let name = sentence.text[open.min(end)..end].trim_end_matches(['于', '在', '日', ' ']);
    let plain = name.chars().all(|c| is_letter_or_digit(c) || matches!(c, '*' | '＊'));
    (plain && (2..=LONGEST).contains(&name.chars().count())).then(|| open..open + name.len())
}

/// No region, office or reporter, and no number.
fn is_name(sentence: &Sentence<'_>, name: &Range<usize>) -> bool {
    let text = &sentence.text[name.clone()];
    let region = sentence.zones.iter().any(|zone| {
        zone.range.start < name.end && name.start < zone.range.end && !matches!(zone.what, ZoneRef::Park(_))
    });
    !region
        && !text.starts_with(|c: char| c.is_numeric())
        && !text.is_ascii()
        && sentence.lexicon.phrases.start(Role::Heads, text).is_none()
        && sentence.lexicon.phrases.end(Role::NoCompany, text).is_none()
        && !sentence.lexicon.phrases.holds(Role::NotInCompany, text)
        && !sentence.times.iter().any(|time| time.range.start < name.end && name.start < time.range.end)
}
