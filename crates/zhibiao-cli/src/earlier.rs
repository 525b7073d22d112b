//! What an earlier report in the same folder has of the documents of this one.

use crate::folder::Folder;
use crate::messages::Messages;
use crate::tables::path;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use zhibiao::Diagnostic;
use zhibiao_frame::{DocumentRecord, Since};

/// The documents of an earlier report by their names; none where there was no report.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    documents: Arc<Vec<DocumentRecord>>,
    places: HashMap<String, Vec<usize>>,
}

/// The tables of an earlier report turn out to be broken while they are read.
#[derive(Debug)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("expected the tables of the report before")
    }
}

/// The report in a folder. Where there is none, or one that cannot be used, that is said and everything is read anew.
pub fn open(folder: &Path, messages: &Messages) -> Option<Folder> {
    if !path(folder, "documents").exists() {
        if path(folder, "facts").exists() {
            anew(folder, "expected documents.parquet of a finished report; found none", messages);
        }
        return None;
    }
    Folder::open(folder).map_err(|error| anew(folder, &format!("{error:#}"), messages)).ok()
}

/// Says that what is there is of no use.
pub fn anew(folder: &Path, why: &str, messages: &Messages) {
    messages.note(format_args!("{}: everything is read anew ({why})", folder.display()));
}

impl Earlier {
    /// The documents of a folder.
    pub fn of(folder: &Folder) -> Self {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, document) in folder.documents.iter().enumerate() {
            places.entry(document.doc.clone()).or_default().push(place);
        }
        Earlier { documents: folder.documents.clone(), places }
    }

    /// What a document is to the earlier report, and where it stands there when its rows can be taken from the tables.
    pub fn find(&self, doc: &str, content: &str, reader: &str) -> (Since, Option<usize>) {
        let Some(places) = self.places.get(doc) else { return (Since::New, None) };
        let is_same = |place: &&usize| {
            let document = &self.documents[**place];
            document.content == content && document.reader == reader
        };
        match places.iter().find(is_same) {
            Some(place) => (Since::Unchanged, Some(*place).filter(|place| self.documents[*place].as_read)),
            None => (Since::Changed, None),
        }
    }

    /// The text in which spans of a document count, where its file is no text.
    pub fn source(&self, place: usize) -> Option<&String> {
        self.documents[place].source.as_ref()
    }

    /// Documents that are not among these.
    pub fn gone(&self, documents: &[DocumentRecord]) -> Vec<&str> {
        let there: HashSet<&str> = documents.iter().map(|document| document.doc.as_str()).collect();
        let docs = self.documents.iter().map(|document| document.doc.as_str());
        docs.filter(|doc| !there.contains(doc)).collect()
    }
}

/// Doubts that are not among the earlier ones.
pub fn new_doubts(earlier: &[Diagnostic], doubts: &[Diagnostic]) -> usize {
    let key = |doubt: &Diagnostic| (doubt.doc.clone(), doubt.code, doubt.message.clone());
    let known: HashSet<_> = earlier.iter().map(key).collect();
    doubts.iter().filter(|doubt| !known.contains(&key(doubt))).count()
}
