//! What is known about words, as rows of `data/*.tsv`: a new unit, metric word or zone is a new line.
//!
//! ```
//! let lexicon = zhibiao_lexicon::Lexicon::builtin();
//! let (len, row) = lexicon.units.at("亩，总投资").unwrap();
//! assert_eq!((len, &*row.unit.base, row.unit.factor.to_string()), (3, "m2", "2000/3".to_owned()));
//! ```

mod approximators;
mod classes;
mod classifiers;
mod collectives;
mod cues;
mod finder;
mod groups;
mod idioms;
mod labels;
mod phrases;
mod role;
mod search;
mod sieve;
mod table;
mod units;
mod word;
mod zones;

pub use approximators::{ApproximatorRow, Approximators, Side};
pub use classes::{ClassRow, Classes};
pub use classifiers::{ClassifierRow, Classifiers, Kind};
pub use collectives::Collectives;
pub use cues::{AspectRow, Cue, Cues, Found, MetricRow, NounRow, Reach, StatusRow};
pub use idioms::{IdiomRow, Idioms};
pub use phrases::{Phrase, Phrases};
pub use role::Role;
pub use table::Error;
pub use units::{UnitRow, Units};
pub use word::{Edge, End};
pub use zones::{FORMS, Form, FormKind, Label, RegionLevel, RegionRow, Sureness, ZoneLabel, ZoneRow, Zones};

use search::Search;
use std::sync::LazyLock;

/// Every table, ready to be looked up.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// Units of measure and currencies.
    pub units: Units,
    /// Measure words.
    pub classifiers: Classifiers,
    /// 约, 超, 不低于 …
    pub approximators: Approximators,
    /// Words with numerals in them that count nothing.
    pub idioms: Idioms,
    /// Metric, aspect and status words, and nouns counted.
    pub cues: Cues,
    /// Words that tell how a sentence is built.
    pub phrases: Phrases,
    /// Canonical classes of enterprises.
    pub classes: Classes,
    /// Words that any project may have in its name.
    pub collectives: Collectives,
    /// Development zones and regions.
    pub zones: Zones,
    search: Search,
}

/// The built-in tables by file name.
const BUILTIN: &[(&str, &str)] = &[
    ("approximators.tsv", include_str!("../data/approximators.tsv")),
    ("aspects.tsv", include_str!("../data/aspects.tsv")),
    ("classes.tsv", include_str!("../data/classes.tsv")),
    ("classifiers.tsv", include_str!("../data/classifiers.tsv")),
    ("collectives.tsv", include_str!("../data/collectives.tsv")),
    ("idioms.tsv", include_str!("../data/idioms.tsv")),
    ("metrics.tsv", include_str!("../data/metrics.tsv")),
    ("nouns.tsv", include_str!("../data/nouns.tsv")),
    ("phrases.tsv", include_str!("../data/phrases.tsv")),
    ("statuses.tsv", include_str!("../data/statuses.tsv")),
    ("units.tsv", include_str!("../data/units.tsv")),
    ("zones.tsv", ""), // built in by itself, with its regions
];

static BUILTIN_LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(BUILTIN).unwrap_or_else(|error| panic!("a built-in table is wrong: {error}")));

impl Lexicon {
    /// The tables that come with the program.
    pub fn builtin() -> &'static Lexicon {
        &BUILTIN_LEXICON
    }

    /// The built-in tables with rows of the user's own, given as `(file name, text)`; a row of the
    /// same id or label replaces the built-in one. File names are those of [`Lexicon::tables`].
    pub fn with(files: &[(&str, &str)]) -> Result<Lexicon, Error> {
        if let Some((name, _)) = files.iter().find(|(name, _)| !Self::tables().any(|table| table == *name)) {
            let known: Vec<_> = Self::tables().collect();
            return Err(Error::new(name, 1, format!("expected one of the tables {}", known.join(", "))));
        }
        let (own, builtin) = (Self::parse(files)?, Self::builtin().clone());
        let (cues, phrases) = (builtin.cues.extend(own.cues), builtin.phrases.extend(own.phrases));
        Ok(Lexicon {
            units: builtin.units.extend(own.units),
            classifiers: builtin.classifiers.extend(own.classifiers),
            approximators: builtin.approximators.extend(own.approximators),
            idioms: builtin.idioms.extend(own.idioms),
            search: Search::new(&cues, &phrases),
            cues,
            phrases,
            classes: builtin.classes.extend(own.classes),
            collectives: builtin.collectives.extend(own.collectives),
            zones: own.zones,
        })
    }

    /// Cues and phrases of a sentence: metric, aspect and status words, each kind leftmost-longest, in order of place; and every
    /// phrase of a role that [is sought](Role::is_sought), overlapping ones too, in order of place and row.
    pub fn cues_and_phrases(&self, text: &str) -> (Vec<Found<'_>>, Vec<Phrase>) {
        self.search.find(text, &self.cues, &self.phrases)
    }

    /// The built-in text of a table, by its file name; also of `regions.tsv`, which takes no rows of one's own.
    pub fn text(table: &str) -> Option<&'static str> {
        let zones =
            [("zones.tsv", include_str!("../data/zones.tsv")), ("regions.tsv", include_str!("../data/regions.tsv"))];
        zones.iter().chain(BUILTIN).find(|(name, _)| *name == table).map(|(_, text)| *text)
    }

    /// The columns of a table, counted from 0, that tell its rows apart: a row of the user's own replaces the one with the
    /// same cells in them.
    pub fn key(table: &str) -> &'static [usize] {
        match table {
            "approximators.tsv" => &[0, 2], // label and side
            "phrases.tsv" => &[0, 1],       // role and label
            _ => &[0],
        }
    }

    /// The file names of the tables.
    pub fn tables() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|(name, _)| *name)
    }

    fn parse(files: &[(&str, &str)]) -> Result<Lexicon, Error> {
        let text = |name: &str| files.iter().find(|(file, _)| *file == name).map_or("", |(_, text)| *text);
        let cues = Cues::parse(&cues::CueTables {
            metrics: text("metrics.tsv"),
            nouns: text("nouns.tsv"),
            aspects: text("aspects.tsv"),
            statuses: text("statuses.tsv"),
        })?;
        let phrases = Phrases::parse("phrases.tsv", text("phrases.tsv"))?;
        Ok(Lexicon {
            units: Units::parse("units.tsv", text("units.tsv"))?,
            classifiers: Classifiers::parse("classifiers.tsv", text("classifiers.tsv"))?,
            approximators: Approximators::parse("approximators.tsv", text("approximators.tsv"))?,
            idioms: Idioms::parse("idioms.tsv", text("idioms.tsv"))?,
            search: Search::new(&cues, &phrases),
            cues,
            phrases,
            classes: Classes::parse("classes.tsv", text("classes.tsv"))?,
            collectives: Collectives::parse("collectives.tsv", text("collectives.tsv"))?,
            zones: match text("zones.tsv") {
                "" => Zones::builtin().clone(),
                own => Zones::builtin().with(own)?,
            },
        })
    }
}
