//! How fast text is read, in one run on one core: megabytes of UTF-8 a second of processor time, beside ceilings on the same bytes.
//!
//! `make bench` names the inputs: text files, files of JSON lines with a field `text`, or `-` for such lines on standard
//! input. Of more than [`MOST`] bytes every n-th document is taken, so that what is measured is real text and none of it twice.

use aho_corasick::{AhoCorasick, MatchKind};
use cpu_time::ThreadTime;
use mimalloc::MiMalloc;
use std::collections::HashSet;
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::time::Duration;
use zhibiao::{Lexicon, Page, Source, extract, read};
use zhibiao_lex::time::times;
use zhibiao_lex::{figures, times_and_figures};

/// As in the command `zhibiao`.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Bytes of text to measure with, about.
const MOST: usize = 50_000_000;
/// Less text than this says little.
const FEW: usize = 1_000_000;
/// Each measure is the fastest of so many rounds; all measures take turns.
const ROUNDS: usize = 3;
/// How many frequent words the second automaton has.
const FREQUENT: usize = 500;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // cargo adds --bench
    let documents = documents(std::env::args().skip(1).filter(|argument| argument != "--bench"))?;
    let bytes: usize = documents.iter().map(String::len).sum();
    println!("{} documents, {:.1} MB of UTF-8", documents.len(), bytes as f64 / 1e6);
    if bytes < FEW {
        println!("This is a small sample: give CORPUS=… for figures to rely on.");
    }
    let lexicon = Lexicon::builtin();
    let labels = labels();
    let every_label = automaton(&labels);
    let words = frequent(&labels, &every_label, &documents);
    println!("frequent words: the {} labels of 2 to 4 characters that stand most often in this text", words.len());
    let frequent_words = automaton(&words);
    let pages: Vec<Page> = documents.iter().cloned().map(Page::from).collect();
    let each = |measure: &dyn Fn(&str)| documents.iter().for_each(|text| measure(text));
    let facts = |text: &str| extract(&read(text.as_bytes()), &Source::default());
    let lex = |text: &str| times_and_figures(text, lexicon);
    let segments = || pages.iter().for_each(|page| hold(zhibiao_text::segment(page)));
    let measures: &[(&str, &dyn Fn())] = &[
        ("UTF-8 check", &|| each(&|text| hold(std::str::from_utf8(black_box(text.as_bytes()))))),
        ("digit scan", &|| each(&digits)),
        ("aho-corasick, every label", &|| each(&|text| every_label.find_iter(text).for_each(hold))),
        ("aho-corasick, frequent words", &|| each(&|text| frequent_words.find_iter(text).for_each(hold))),
        ("lex: quantities", &|| each(&|text| hold(figures(text, lexicon, &[])))),
        ("lex: times", &|| each(&|text| hold(times(text)))),
        ("lex: both", &|| each(&|text| hold(lex(text)))),
        ("text → articles", &segments),
        ("text → facts", &|| each(&|text| hold(facts(text)))),
    ];
    let mut fastest = vec![Duration::MAX; measures.len()];
    for _ in 0..ROUNDS {
        for ((_, measure), fastest) in measures.iter().zip(&mut fastest) {
            let start = ThreadTime::now();
            measure();
            *fastest = start.elapsed().min(*fastest);
        }
    }
    let speed = |took: Duration| bytes as f64 / 1e6 / took.as_secs_f64();
    println!("{:32}{:>10}{:>20}", "", "MB/s", "of frequent words");
    for ((name, _), took) in measures.iter().zip(&fastest) {
        println!("{name:32}{:>10.1}{:>20.2}", speed(*took), speed(*took) / speed(fastest[FREQUENT_WORDS]));
    }
    let (articles, found) = documents
        .iter()
        .map(|text| facts(text))
        .fold((0, 0), |(articles, found), each| (articles + each.articles.len(), found + each.facts.len()));
    println!("{articles} articles, {found} facts");
    Ok(())
}

/// The measure that the others are told as ratios of.
const FREQUENT_WORDS: usize = 3;

/// Makes sure that a result is made.
fn hold<T>(result: T) {
    black_box(result);
}

/// The documents of the inputs, at most about [`MOST`] bytes.
fn documents(names: impl Iterator<Item = String>) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut all = Vec::new();
    for name in names {
        match name.as_str() {
            "-" => json_lines(std::io::stdin().lock(), &mut all)?,
            _ if name.ends_with(".jsonl") => json_lines(BufReader::new(std::fs::File::open(name)?), &mut all)?,
            _ => all.push(read(&std::fs::read(name)?).text),
        }
    }
    let bytes: usize = all.iter().map(String::len).sum();
    Ok(all.into_iter().step_by(bytes.div_ceil(MOST).max(1)).collect())
}

fn json_lines(lines: impl BufRead, into: &mut Vec<String>) -> Result<(), Box<dyn std::error::Error>> {
    for line in lines.lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        into.extend(record["text"].as_str().map(str::to_owned));
    }
    Ok(())
}

/// Steps over text without digits 32 bytes at a time.
fn digits(text: &str) {
    for chunk in text.as_bytes().chunks(32) {
        if chunk.iter().fold(false, |any, byte| any | byte.is_ascii_digit()) {
            chunk.iter().filter(|byte| byte.is_ascii_digit()).for_each(hold);
        }
    }
}

/// Every label of every table of the lexicon.
fn labels() -> Vec<String> {
    const COLUMNS: &[&str] = &["label", "labels", "name", "short", "loose", "stem"];
    let mut labels = HashSet::new();
    for table in Lexicon::tables().chain(["regions.tsv"]) {
        let mut lines = Lexicon::text(table).unwrap_or_default().lines().filter(|line| !line.starts_with('#'));
        let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        for line in lines {
            let cells = line.split('\t').zip(&columns).filter(|(_, column)| COLUMNS.contains(column));
            labels.extend(
                cells.flat_map(|(cell, _)| cell.split('|')).filter(|label| !label.is_empty()).map(str::to_owned),
            );
        }
    }
    let mut labels: Vec<String> = labels.into_iter().collect();
    labels.sort();
    labels
}

fn automaton(words: &[String]) -> AhoCorasick {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).expect("short words fit an automaton")
}

/// The labels of 2 to 4 characters that stand most often in the documents.
fn frequent(labels: &[String], automaton: &AhoCorasick, documents: &[String]) -> Vec<String> {
    let mut times = vec![0u64; labels.len()];
    for found in documents.iter().flat_map(|text| automaton.find_iter(text)) {
        times[found.pattern().as_usize()] += 1;
    }
    let mut words: Vec<usize> =
        (0..labels.len()).filter(|label| (2..=4).contains(&labels[*label].chars().count())).collect();
    words.sort_by_key(|label| std::cmp::Reverse(times[*label]));
    words.iter().take(FREQUENT).map(|label| labels[*label].clone()).collect()
}
