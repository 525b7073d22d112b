//! What the user may say: every command, flag and default, with the help a newcomer reads.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reads Chinese economic news and turns every figure into a typed fact with its source.
#[derive(Debug, Parser)]
#[command(name = "zhibiao", version, propagate_version = true, max_term_width = 100, after_help = EXAMPLES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What holds for every command.
    #[command(flatten)]
    pub common: Common,
}

const EXAMPLES: &str = "\
Examples:
  zhibiao report papers/                      everything, into notebooks-out/
  zhibiao extract 'papers/2024-*.txt' -o facts.parquet
  zhibiao extract page.txt | head -3          facts as JSON lines
  zhibiao explain '总投资约60亿元，同比增长12.3%'   how one sentence is read

Exit codes:
  0  done
  1  some inputs could not be read; each is named, the others are done
  2  wrong usage, or the output cannot be written";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The main job: facts, articles, sums per zone, charts and a review page, in one folder.
    Report(Report),
    /// The facts alone, as JSON lines, Parquet, CSV, Arrow or Excel.
    Extract(Extract),
    /// The articles of each page: headline, byline, kind, zone and where the body stands.
    Articles(Articles),
    /// Quantities and times of short texts, JSON lines in and out.
    Parse(Parse),
    /// How a text, or a fact of an earlier report, was read: rule by rule.
    Explain(Explain),
    /// SQL over the tables of a report.
    Query(Query),
    /// What is known about words: units, metrics, zones, as tables.
    Lexicon(Lexicon),
    /// How well the facts agree with those that a person wrote down: precision, recall, F1.
    Score(Score),
}

/// Flags of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// Add the rows of this folder's tables (units.tsv, zones.tsv …) to the built-in ones.
    #[arg(long, global = true, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// Documents read at the same time; the output does not depend on it. [default: all processors]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Say nothing but errors.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Name every document as it is read, and what was passed over.
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// What to read.
#[derive(Debug, Args)]
pub struct Inputs {
    /// Files, folders (with all below them), globs in quotes, or `-` for standard input.
    ///
    /// Page dumps are .txt; tables with one document a row are .jsonl and .csv (also as .jsonl.zst and .csv.zst) and
    /// .parquet; .pdf needs `pdftotext` on the system. Text may be UTF-8, GB18030 or UTF-16.
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<String>,
    /// Day of publication of all inputs, as 2024-06-14. Without it: the record's date, the file name's, the text's.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub published: Option<NaiveDate>,
    /// Column with the text in .jsonl, .csv and .parquet. [default: text or content]
    #[arg(long, value_name = "NAME")]
    pub text_column: Option<String>,
    /// Column that names the document. [default: id, else the row's number]
    #[arg(long, value_name = "NAME")]
    pub id_column: Option<String>,
    /// Column with the day of publication. [default: published or date, where there is one]
    #[arg(long, value_name = "NAME")]
    pub date_column: Option<String>,
}

/// `zhibiao report`
#[derive(Debug, Args)]
#[command(after_help = "\
Writes facts.parquet, articles.parquet, evidence.parquet, diagnostics.parquet, documents.parquet,
zone_investment.parquet, investment_over_time.parquet, projects.parquet, zone_enterprises.parquet,
zone_metrics.parquet, charts/*.png and *.svg, review.html, facts.xlsx for Excel, explore.ipynb for
Jupyter, and datapackage.json, which tells what the tables hold; each whole or not at all.

Run again, it reads only what is new or changed, drops what is gone, and says so.

Examples:
  zhibiao report papers/
  zhibiao report papers/*.txt archive.jsonl -o june --published 2024-06-14 --lang en
  zhibiao report papers/ -o june --corrections corrections.csv")]
pub struct Report {
    /// What to read.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Folder to write into; it is made when missing.
    #[arg(short, long, value_name = "DIR", default_value = "notebooks-out")]
    pub output: PathBuf,
    /// Apply what people corrected on the review page: fact_id,doc,text,field,was,now,note.
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// Read everything anew, also what the folder has from the report before.
    #[arg(long)]
    pub fresh: bool,
    /// Write the facts in parts too, facts/zone=…/part-0.parquet, as DuckDB, Spark and pyarrow read them.
    #[arg(long, value_enum, value_name = "COLUMN")]
    pub partition_by: Option<PartitionKey>,
    /// Language of the charts and the review page.
    #[arg(long, value_enum, default_value_t = Lang::Zh)]
    pub lang: Lang,
}

/// Columns that a table can be parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PartitionKey {
    /// One part a development zone.
    Zone,
    /// One part a day of publication.
    Published,
}

impl From<PartitionKey> for zhibiao_frame::Key {
    fn from(key: PartitionKey) -> Self {
        match key {
            PartitionKey::Zone => zhibiao_frame::Key::Zone,
            PartitionKey::Published => zhibiao_frame::Key::Published,
        }
    }
}

/// Language of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl From<Lang> for zhibiao_review::Lang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Zh => zhibiao_review::Lang::Zh,
            Lang::En => zhibiao_review::Lang::En,
        }
    }
}

/// `zhibiao extract`
#[derive(Debug, Args)]
#[command(after_help = "\
JSON lines go out as they are read; tables may be larger than memory. The column names are in the README.

Examples:
  zhibiao extract papers/ -o facts.parquet
  zhibiao extract papers/ -f csv > facts.csv
  zhibiao extract papers/ -o facts --partition-by published
  cat page.txt | zhibiao extract - | jq -r '[.zone, .metric, .text] | @tsv'")]
pub struct Extract {
    /// What to read.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Form of the output. [default: by the ending of --output, else jsonl]
    #[arg(short, long, value_enum)]
    pub format: Option<FactFormat>,
    /// File to write; without it, standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write Parquet in parts into the folder --output: zone=…/part-0.parquet.
    #[arg(long, value_enum, value_name = "COLUMN", requires = "output", conflicts_with = "format")]
    pub partition_by: Option<PartitionKey>,
}

/// Forms of the fact table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FactFormat {
    /// One JSON object a line; decimals are strings.
    Jsonl,
    /// Parquet, zstd.
    Parquet,
    /// Comma-separated, UTF-8.
    Csv,
    /// Arrow IPC file.
    Arrow,
    /// Excel workbook.
    Xlsx,
}

/// `zhibiao articles`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  zhibiao articles page.txt | jq -r .headline
  zhibiao articles papers/ -f parquet -o articles.parquet")]
pub struct Articles {
    /// What to read.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Form of the output. [default: by the ending of --output, else jsonl]
    #[arg(short, long, value_enum)]
    pub format: Option<ArticleFormat>,
    /// File to write; without it, standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Forms of the article table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ArticleFormat {
    /// One JSON object a line.
    Jsonl,
    /// Parquet, zstd; with the text.
    Parquet,
}

/// `zhibiao parse`
#[derive(Debug, Args)]
#[command(after_help = "\
Reads one JSON object a line: id, text and, for words such as 去年, published (2024-06-14).
Prints one object for each quantity or time, with its place in UTF-8 bytes. A time has its first day
(from) and the day after its last (to); where a day bounds it (6月5日之前), that day, and approx
tells whether it is within.

Example:
  echo '{\"id\": 1, \"text\": \"去年投资约60亿元\", \"published\": \"2024-06-14\"}' | zhibiao parse")]
pub struct Parse {}

/// `zhibiao explain`
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").args(["text", "fact"]).required(true), after_help = "\
Examples:
  zhibiao explain '项目总投资约60亿元，其中一期25亿元'
  zhibiao explain --fact 3f9a0c27d1e4b586          a fact of notebooks-out/facts.parquet")]
pub struct Explain {
    /// A sentence or a few.
    pub text: Option<String>,
    /// The fact_id of a row of facts.parquet; its first characters are enough.
    #[arg(long, value_name = "ID")]
    pub fact: Option<String>,
    /// The table to look the fact up in.
    #[arg(long, value_name = "PATH", default_value = "notebooks-out/facts.parquet")]
    pub facts: PathBuf,
    /// Day of publication, for words such as 去年, as 2024-06-14.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub published: Option<NaiveDate>,
}

/// `zhibiao query`
#[derive(Debug, Args)]
#[command(after_help = "\
Every Parquet file of the folder is a table, named without its ending; the table `columns` tells what they hold.
Amounts are exact decimals, in sums and quotients too.

Examples:
  zhibiao query 'select zone, value_yi from zone_investment order by value_yi desc limit 10'
  zhibiao query \"select sentence from facts where metric = 'tax'\" --in june -f csv > tax.csv
  zhibiao query \"select * from columns where table_name = 'facts'\"")]
pub struct Query {
    /// The query, in quotes.
    pub sql: String,
    /// Folder with the tables.
    #[arg(long = "in", value_name = "DIR", default_value = "notebooks-out")]
    pub folder: PathBuf,
    /// Form of the answer.
    #[arg(short, long, value_enum, default_value_t = QueryFormat::Table)]
    pub format: QueryFormat,
}

/// Forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum QueryFormat {
    /// A table to look at, in Markdown.
    Table,
    /// Comma-separated, UTF-8.
    Csv,
    /// One JSON object a line; decimals are strings.
    Jsonl,
}

/// `zhibiao lexicon`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  zhibiao lexicon                       the tables there are
  zhibiao lexicon units | grep 亩
  zhibiao lexicon zones --lexicon mine/ > zones.tsv")]
pub struct Lexicon {
    /// The table to print; without it, the list of tables.
    pub table: Option<String>,
}

/// `zhibiao score`
#[derive(Debug, Args)]
#[command(after_help = "\
Gold is one JSON file a document, DIR/<document file name>.json. Only documents that are in gold count;
gold documents without an input count as missed.

Example:
  zhibiao score --gold fixtures/gold fixtures --misses 5")]
pub struct Score {
    /// What to read.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Folder with what a person wrote down.
    #[arg(long, value_name = "DIR")]
    pub gold: PathBuf,
    /// Print up to N misses of each kind.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub misses: usize,
    /// Print the figures as JSON.
    #[arg(long)]
    pub json: bool,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "expected a day such as 2024-06-14".to_owned())
}
