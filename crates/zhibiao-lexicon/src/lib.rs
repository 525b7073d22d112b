//! What is known about words, as rows: units, classifiers, approximators, metrics, statuses, zones.
