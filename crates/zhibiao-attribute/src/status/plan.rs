//! Words of plans, and how far they reach.

use crate::sentence::Sentence;
use std::ops::Range;
use zhibiao_fact::{Metric, Status};
use zhibiao_lex::Sort;
use zhibiao_lexicon::{Cue, Reach, Role};

/// 将 tells a plan, or takes an object as 把 does: 将距离缩短了1100公里.
const TAKES: &str = "将";

/// The word of a plan that reaches the figure at byte `at`: one in its clause, or one earlier in the
/// sentence that nothing done stands between.
pub(crate) fn plan_word(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let clause = sentence.clause_start(at);
    // 计划实施|亿元以上|项目120个: a class is no figure
    let figure_between = |from: usize| {
        sentence.mentions.iter().any(|each| each.range.start >= from && each.range.end <= at && !each.threshold)
    };
    // 公司将于下半年迁入，4所高校正加快建设; 即将试运行，29个平台已进入科研状态
    let is_under_way = || {
        let behind = &sentence.text[at..sentence.clause_end(at)];
        behind.contains('已') || sentence.lexicon.phrases.holds(Role::UnderWay, behind)
    };
    sentence.cues.iter().rev().find_map(|found| match found.cue {
        Cue::Status(row) if row.status == Status::Planned && found.range.end <= at => {
            if row.reach == Reach::Figure {
                let reaches = !figure_between(found.range.end) && !tells_done(sentence, &(found.range.end..at));
                return reaches.then(|| found.range.clone());
            }
            let in_clause = found.range.start >= clause;
            let between = &sentence.text[found.range.end..at];
            let counted = || found.range.end == at && is_of_things(sentence, at);
            let object =
                || counted() || takes_object(sentence, found.range.end) || is_dated(sentence, found.range.start);
            if row.label == TAKES && (between.contains('了') || object()) {
                return None;
            }
            // 还将完善设施，建成广场5个；举办演出60场
            let more = sentence.text[..found.range.start].ends_with('还');
            let parted = row.reach != Reach::Sentence && (between.contains('：') || between.contains('；') && !more);
            // 预计2021年净利润2亿元；报告期内，发行影片711部
            let reported = || sentence.holds(Role::Reported, &(found.range.end..at));
            let undone = !parted && !tells_done(sentence, &(found.range.end..at)) && !reported() && !is_under_way();
            let attributive = || tells_sum(row.label.as_str(), between);
            (in_clause || undone && (row.reach == Reach::Sentence || !attributive())).then(|| found.range.clone())
        }
        _ => None,
    })
}

/// Whether words between a plan and a figure say that something is done; 比去年 and 从去年的2.1% only tell what it is set against.
fn tells_done(sentence: &Sentence<'_>, between: &Range<usize>) -> bool {
    let against = |word: &Range<usize>| {
        let (before, behind) = (&sentence.text[..word.start], &sentence.text[word.end..]);
        before.ends_with(['比', '较']) || before.ends_with(['从', '由']) && behind.starts_with('的')
    };
    sentence.phrases_in(Role::Done, between).any(|word| !against(&word.range))
}

/// 将百余项业务合并办理, 将审批环节由40个精简到11个: whether the words behind 将 in its clause are a thing and what is done with it; but
/// 将纳入, 将由40个增加到50个.
pub(super) fn takes_object(sentence: &Sentence<'_>, from: usize) -> bool {
    let phrases = &sentence.lexicon.phrases;
    let words = &sentence.text[from..sentence.clause_end(from)];
    let near = words.char_indices().nth(FAR).map_or(words, |(end, _)| &words[..end]);
    let disposed = || phrases.within(Role::Disposes, near).any(|verb| verb.start >= OBJECT);
    let from = near.find(['由', '从']).filter(|from| *from >= OBJECT);
    let moved = || from.is_some_and(|from| phrases.holds(Role::LeadsTo, &near[from..]));
    phrases.start(Role::Comes, words).is_none() && (disposed() || moved())
}

/// 将|三家企业|连成一片: whether what stands at byte `at` is a count of things, with which something is done.
fn is_of_things(sentence: &Sentence<'_>, at: usize) -> bool {
    let mention = sentence.mentions.iter().find(|each| each.range.start == at);
    let counts = |sort: &Sort| matches!(sort, Sort::Count(metric) if *metric != Metric::ActivityCount); // 将两次穿越
    mention.is_some_and(|each| counts(&each.sort) && each.outer.start == at)
}

/// 于6月22日|将原质押的股份解除质押: whether the day on which something was done stands right before byte `at`.
fn is_dated(sentence: &Sentence<'_>, at: usize) -> bool {
    let day = sentence.times.iter().find(|time| time.range.end == at);
    day.is_some_and(|day| sentence.text[..day.range.start].ends_with('于'))
}

/// Fewest bytes of a thing that something is done with.
const OBJECT: usize = 2 * 3;
/// Most characters of such a thing and of what is done with it.
const FAR: usize = 30;

/// Whether a plan word is said of a sum invested: 计划|总投资, 拟投资.
fn tells_sum(word: &str, behind: &str) -> bool {
    word.ends_with("投资") || behind.starts_with("投资") || behind.starts_with("总投资")
}

/// 15个重大项目今年将开建: the plan word of the clause that the projects are the subject of.
pub(super) fn plan_word_behind(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let next = sentence.mentions.iter().map(|each| each.range.start).find(|start| *start > at);
    let mark = sentence.text[at..].find('、').map(|index| at + index);
    let end = [next, mark].into_iter().flatten().fold(sentence.clause_end(at), usize::min);
    // 26个项目计划投资137亿元: the investment is planned
    let of_sum = |word: &Range<usize>| tells_sum(&sentence.text[word.clone()], &sentence.text[word.end..]);
    sentence.words_telling(Status::Planned, &(at + 1..end)).find(|word| !of_sum(word)).cloned()
}
