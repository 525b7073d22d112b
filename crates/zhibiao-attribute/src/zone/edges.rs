//! Where a name begins: read leftwards from the word that ends it.

use crate::letters::{is_letter, is_letter_or_digit};
use std::ops::Range;
use zhibiao_lexicon::{FormKind, Lexicon, Phrases, RegionLevel, RegionRow, Role};

/// What leads to a form word.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// A place name: the name begins with it.
    Place {
        /// First byte of the name.
        start: usize,
        /// Short form.
        province: Option<String>,
        /// The name up to the form, in its short form: 随州 for 湖北省随州市.
        name: String,
    },
    /// A name of its own, after a clean edge.
    Own {
        /// First byte of the name.
        start: usize,
    },
    /// 国家级, 全国: zones in general.
    General {
        /// First byte of the word.
        start: usize,
    },
    /// 该, 我, 本: the zone named before.
    Pointing {
        /// First byte of the word.
        start: usize,
    },
    /// Words that make it something else: 特色, 一批, 省级.
    Modifier,
    /// Nothing that belongs to it.
    Nothing,
}

/// What leads to a form word that stands right behind `before`.
pub(super) fn lead(before: &str, kind: FormKind, lexicon: &Lexicon) -> Lead {
    let window = window(before);
    let offset = before.len() - window.len();
    let (start, place) = last_chunk(window, lexicon);
    let chunk = &window[start..];
    if let Some((at, region, len)) = place {
        return place_lead(window, at, region, len, lexicon).map_or_else(
            || plain_lead(chunk, offset + start, false, kind, &lexicon.phrases),
            |(name, province)| Lead::Place { start: offset + at, province, name },
        );
    }
    plain_lead(chunk, offset + start, clean_edge(&before[..offset + start], &lexicon.phrases), kind, &lexicon.phrases)
}

/// The stretch before the form that can hold its name: back to punctuation, at most [`REACH`] characters.
fn window(before: &str) -> &str {
    let mut start = before.len();
    for (at, letter) in before.char_indices().rev().take(REACH) {
        if !(is_letter_or_digit(letter) || BRACKETS.contains(&letter) || letter == '·' || letter == '-') {
            break;
        }
        start = at;
    }
    &before[start..]
}

/// Where the last run of name-like text begins, and the first place name in it.
fn last_chunk<'z>(window: &str, lexicon: &'z Lexicon) -> (usize, Option<(usize, &'z RegionRow, usize)>) {
    let (mut start, mut place, mut at) = (0, None, 0);
    while let Some(letter) = window[at..].chars().next() {
        let rest = &window[at..];
        // 长江海门段: a stem within other text is no place name.
        let fresh = at == start || place.is_some_and(|(from, _, len)| from + len == at);
        let place_here =
            |(region, len): &(&RegionRow, usize)| is_division(region) && (fresh || is_mention(region, &rest[..*len]));
        if let Some((region, len)) = lexicon.zones.place_at(rest).filter(place_here) {
            place = place.or(Some((at, region, len)));
            at += len;
        } else if let Some(len) = stop_at(rest, &lexicon.phrases) {
            at += len;
            (start, place) = (at, None);
        } else {
            at += letter.len_utf8();
        }
    }
    (start, place)
}

fn is_division(region: &RegionRow) -> bool {
    matches!(region.level, RegionLevel::Province | RegionLevel::Prefecture | RegionLevel::County)
}

/// Whether the word is a name of the region by itself, not only a stem.
fn is_mention(region: &RegionRow, word: &str) -> bool {
    region.names().any(|name| name == word)
}

/// The length of a word that no name goes across.
fn stop_at(rest: &str, phrases: &Phrases) -> Option<usize> {
    phrases.start(Role::Particle, rest).or_else(|| phrases.start(Role::NameEdge, rest)).map(str::len)
}

/// The name that begins with a place: province dropped before a city, 市 and 县 dropped.
fn place_lead(
    window: &str,
    at: usize,
    region: &RegionRow,
    len: usize,
    lexicon: &Lexicon,
) -> Option<(String, Option<String>)> {
    let (zones, phrases) = (&lexicon.zones, &lexicon.phrases);
    let province = zones.province_of(region).map(str::to_owned);
    let mut rest = &window[at + len..];
    let mut head = region;
    while let Some((next, len)) = zones.place_at(rest).filter(|(next, _)| is_division(next)) {
        if head.level != RegionLevel::Province {
            break;
        }
        head = next;
        rest = &rest[len..];
    }
    let (mut name, mut middle) = (head.short().to_owned(), rest);
    if let Some((next, len)) = zones.place_at(middle).filter(|(next, _)| is_division(next)) {
        name.push_str(if len == middle.len() { next.short() } else { &middle[..len] });
        middle = &middle[len..];
    }
    let middle = middle.trim_start_matches(['市', '县']);
    let middle = phrases.end(Role::Office, middle).map_or(middle, |office| &middle[..middle.len() - office.len()]);
    // 湖北国家高新区: those of a province, but 重庆高新区
    let of_province =
        middle.is_empty() && name == head.short() && head.level == RegionLevel::Province && !is_city(head);
    let fits = !of_province
        && middle.chars().count() <= LONGEST_MIDDLE
        && !middle.chars().any(|letter| letter.is_ascii_digit());
    let counted = phrases.holds(Role::Several, middle);
    let general = head.level == RegionLevel::Province && phrases.is(Role::Modifier, middle);
    (fits && !counted && !general && balanced(middle)).then(|| (name + middle, province))
}

/// Whether a province is a city: 北京, 上海, 天津, 重庆.
fn is_city(province: &RegionRow) -> bool {
    province.names().any(|name| name.ends_with('市'))
}

/// Whether what follows the name of a zone makes it an office: 分局, （滨江）分局.
pub(super) fn is_office(behind: &str, phrases: &Phrases) -> bool {
    let bracketed = behind.strip_prefix(['（', '(']).and_then(|inside| inside.split_once(['）', ')']));
    phrases.start(Role::Branch, bracketed.map_or(behind, |(_, past)| past)).is_some()
}

fn balanced(text: &str) -> bool {
    text.chars().filter(|letter| BRACKETS.contains(letter)).count().is_multiple_of(2) && !text.starts_with(['）', ')'])
}

/// The lead where no place name is.
fn plain_lead(chunk: &str, start: usize, clean: bool, kind: FormKind, phrases: &Phrases) -> Lead {
    if let Some(word) = phrases.end(Role::Pointing, chunk) {
        return Lead::Pointing { start: start + chunk.len() - word.len() };
    }
    if let Some(word) = phrases.end(Role::General, chunk) {
        return Lead::General { start: start + chunk.len() - word.len() };
    }
    if chunk.is_empty() {
        return Lead::Nothing;
    }
    if phrases.end(Role::Modifier, chunk).is_some() || chunk.ends_with(|letter: char| letter.is_ascii_digit()) {
        return Lead::Modifier;
    }
    let letters = chunk.chars().count();
    let longest = if kind == FormKind::Park { LONGEST_PARK } else { LONGEST_OWN };
    let plain = phrases.start(Role::NoName, chunk).is_some() || phrases.is(Role::Several, chunk);
    if clean && !plain && (2..=longest).contains(&letters) && chunk.chars().all(is_letter) {
        return Lead::Own { start };
    }
    match kind {
        // 党群服务园区 and the like are something else; 支持高新区, 彰显高新区 point back.
        FormKind::Zone | FormKind::Back => Lead::Nothing,
        _ => Lead::Modifier,
    }
}

/// Whether a name of its own can begin here: after punctuation or a word of place.
fn clean_edge(before: &str, phrases: &Phrases) -> bool {
    before.chars().next_back().is_none_or(|letter| !is_letter_or_digit(letter))
        || phrases.end(Role::Placing, before).is_some()
}

/// Whether nothing but a word like 在 stands between the last punctuation and here (占 is none: 占湖北省三成 tells a share). A region in a list (、) does
/// not head its clause.
pub(super) fn heads_clause(before: &str, phrases: &Phrases) -> bool {
    let edge = before.char_indices().rev().find(|(_, letter)| !is_letter_or_digit(*letter));
    let clause = edge.map_or(before, |(at, letter)| &before[at + letter.len_utf8()..]);
    let listed = edge.is_some_and(|(_, letter)| matches!(letter, '、' | '·' | '-' | '—'));
    !listed && (clause.is_empty() || phrases.is(Role::Heads, clause))
}

/// Whether a region right before this text begins the name of a company, school or office (某某有限公司), or is part of a
/// word that only looks like it (广东省级).
pub(super) fn names_something_else(after: &str, phrases: &Phrases) -> bool {
    if phrases.start(Role::NoRegion, after).is_some() || phrases.start(Role::Official, after).is_some() {
        return true;
    }
    let mut at = 0;
    for letter in after.chars().take(REACH) {
        let rest = &after[at..];
        if let Some(word) = phrases.start(Role::Organisation, rest) {
            let end = at + word.len();
            return phrases.end(Role::NoOrganisation, &after[..end]).is_none();
        }
        let inside = is_letter(letter) || BRACKETS.contains(&letter);
        if !inside || phrases.start(Role::Particle, rest).is_some() {
            return false;
        }
        at += letter.len_utf8();
    }
    false
}

/// Whether a region is but a part of a word: 长治 in 长治久安.
pub(super) fn is_inside_word(text: &str, region: &Range<usize>, phrases: &Phrases) -> bool {
    let from = text.floor_char_boundary(region.start.saturating_sub(LONGEST_WORD));
    let around = &text[from..text.ceil_char_boundary((region.end + LONGEST_WORD).min(text.len()))];
    let region = region.start - from..region.end - from;
    phrases.within(Role::NoPlace, around).any(|word| word.start <= region.start && word.end >= region.end)
}

/// How far a word reaches beyond a region that is a part of it, in bytes.
const LONGEST_WORD: usize = 4 * 3;
/// How far a name is looked for, in characters.
const REACH: usize = 22;
/// The longest text between place and form: 宜宾|三江|新区.
const LONGEST_MIDDLE: usize = 10;
/// The longest name of its own: 丝路|科学城.
const LONGEST_OWN: usize = 4;
/// The longest name of a park of its own: 汽车零部件|产业园.
const LONGEST_PARK: usize = 8;
const BRACKETS: [char; 4] = ['（', '）', '(', ')'];
