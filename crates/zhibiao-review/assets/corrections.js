// What people correct: one field of one fact each. Those the report was made with are in `corrections`; those made here
// change the columns at once, are kept in this browser where it allows that, and leave it as corrections.csv.

const STRETCH = "\\d{4}(?:-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?))?";
const PERIOD = `a|(?:\\.\\.)?${STRETCH}|${STRETCH}(?:\\.\\.|/)${STRETCH}`;
const NUMBER = "-?\\d{1,28}(?:\\.\\d{1,10})?";
// How each field is held, and how it is typed or chosen.
const EDITABLE = {
  metric: { list: "metric" }, aspect: { list: "aspect" }, status: { list: "status" }, approx: { list: "approx" },
  zone: { pooled: true, known: true }, category: { pooled: true, known: true }, subject: { pooled: true },
  scale: { pooled: true, known: true }, unit: { pooled: true, known: true },
  period: { form: PERIOD, hint: "2024-06 · 2024-H1 · ..2024-06 · 2024-01/2024-04" },
  value: { form: NUMBER, hint: "60.5", needed: true }, value_high: { form: NUMBER, hint: "" },
  part_of: { fact: true }, repeats: { fact: true },
};
const OF_VALUE = ["value", "value_high", "scale", "unit"];

// A field as the tables write it; empty for null.
function raw(fact, field) {
  const held = facts[field][fact];
  const { list, pooled, fact: other } = EDITABLE[field];
  return list ? key(list, held) : pooled ? string(held) : other ? idOf(held) : held ?? "";
}
function setRaw(fact, field, text) {
  const { list, pooled, fact: other } = EDITABLE[field];
  facts[field][fact] = list ? lists[list].keys.indexOf(text) : pooled ? placeOf(text) : other ? otherOf(text) : text;
  forget(fact);
}
// The same for a reader of this page.
function shownRaw(field, text) {
  if (text === "") return words.no_value;
  const { list, fact } = EDITABLE[field] ?? {};
  if (list) return lists[list].labels[lists[list].keys.indexOf(text)] ?? text;
  if (field === "period") return periodOf(text);
  return fact ? naming(text) : foreign(text);
}
const fieldLabel = (field) => {
  const place = lists.field.keys.indexOf(field);
  return place >= 0 ? label("field", place) : { value_high: words.value_high, scale: words.scale, unit: words.unit, repeats: words.repeats }[field] ?? field;
};

const keyOf = (row) => row.fact_id + "\n" + row.field;
const made = new Map(corrections.map((row) => [keyOf(row), row]));
// By key: a correction made here, or null where one of the report is taken back.
const pending = new Map();
// By fact: field → correction.
const byFact = new Map();

const correctedFields = (fact) => byFact.get(fact) ?? new Map();
const isWrong = (fact) => correctedFields(fact).has("wrong");
function isRewritten(fact) {
  const fields = correctedFields(fact);
  return OF_VALUE.some((field) => fields.has(field));
}
const isChangedHere = (fact, field) => pending.has(facts.id[fact] + "\n" + field);
const isPending = (row) => pending.get(keyOf(row)) === row;

// Whether a correction made here holds, or why not.
function outcome(row) {
  if (!isPending(row)) return row.outcome;
  return row.lost ?? "pending";
}

// Every correction that stands: of the report and made here.
function standing() {
  const rows = [...made].filter(([name]) => !pending.has(name)).map(([, row]) => row);
  return [...rows, ...[...pending.values()].filter(Boolean)];
}

function setCorrected(fact, field, row) {
  if (!byFact.has(fact)) byFact.set(fact, new Map());
  if (row) byFact.get(fact).set(field, row);
  else byFact.get(fact).delete(field);
}

// What was read before anyone corrected it.
function read(fact, field) {
  const before = correctedFields(fact).get(field);
  return before ? before.was : field === "wrong" ? "" : raw(fact, field);
}

// Corrects a field; back to what was read is no correction.
function correct(fact, field, now, remark = "") {
  const was = read(fact, field);
  if (now === was) return drop(facts.id[fact], field);
  const row = { fact_id: facts.id[fact], doc: docs[docOf(fact)], text: facts.text[fact], field, was, now, note: remark };
  const before = made.get(keyOf(row));
  if (before && before.outcome === "applied" && before.now === now && before.note === remark) pending.delete(keyOf(row));
  else pending.set(keyOf(row), row);
  if (field !== "wrong") setRaw(fact, field, now);
  setCorrected(fact, field, pending.get(keyOf(row)) ?? before);
  keep();
}

// No correction of it at all, neither made here nor of the report.
function drop(id, field) {
  const name = id + "\n" + field;
  const fact = BY_ID.get(id);
  if (fact !== undefined && correctedFields(fact).has(field)) {
    if (field !== "wrong") setRaw(fact, field, read(fact, field));
    setCorrected(fact, field, null);
  }
  if (made.has(name)) pending.set(name, null);
  else pending.delete(name);
  keep();
}

// One step back: from what was done here to what the report holds, or from that to what was read.
function takeBack(id, field) {
  const name = id + "\n" + field;
  const before = made.get(name);
  if (!before || !pending.has(name)) return drop(id, field);
  pending.delete(name);
  const fact = BY_ID.get(id);
  if (fact !== undefined && before.outcome === "applied") {
    if (field !== "wrong") setRaw(fact, field, before.now);
    setCorrected(fact, field, before);
  } else if (fact !== undefined && correctedFields(fact).has(field)) {
    if (field !== "wrong") setRaw(fact, field, read(fact, field));
    setCorrected(fact, field, null);
  }
  keep();
}

// Kept by the place of the page; another report at the same place keeps what is still to be done.
const STORE = "zhibiao corrections " + location.pathname;
let isKept = true;
function keep() {
  try {
    if (pending.size) localStorage.setItem(STORE, JSON.stringify([...pending]));
    else localStorage.removeItem(STORE);
    isKept = true;
  } catch {
    isKept = false;
  }
}
function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]");
  } catch {
    isKept = false;
    return [];
  }
}

function startCorrections() {
  for (const row of corrections) {
    const fact = BY_ID.get(row.fact_id);
    if (fact !== undefined && row.outcome === "applied") setCorrected(fact, row.field, row);
  }
  for (const [name, row] of kept()) {
    const before = made.get(name);
    const isDone = row === null ? !before : before?.outcome === "applied" && before.now === row.now && before.note === row.note;
    if (!isDone) resume(name, row);
  }
  keep();
}
function resume(name, row) {
  const [id, field] = name.split("\n");
  const fact = BY_ID.get(id);
  if (row === null) return drop(id, field);
  pending.set(name, row);
  delete row.lost;
  if (fact === undefined) {
    row.lost = "no_fact";
  } else if (read(fact, field) !== row.was) {
    [row.lost, row.found] = ["differs", read(fact, field)];
  } else {
    if (field !== "wrong") setRaw(fact, field, row.now);
    setCorrected(fact, field, row);
  }
}

const COLUMNS_OF_CSV = ["fact_id", "doc", "text", "field", "was", "now", "note"];
// A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe.
function cell(text) {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  return '"' + ((isFormula ? "'" : "") + text).replaceAll('"', '""') + '"';
}
function csv() {
  const lines = standing().map((row) => COLUMNS_OF_CSV.map((name) => cell(row[name])).join(","));
  return "\ufeff" + [COLUMNS_OF_CSV.join(","), ...lines].join("\n") + "\n";
}
function download() {
  const url = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
  const anchor = element("a", { href: url, download: "corrections.csv", hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
addEventListener("beforeunload", (event) => {
  if (!isKept && pending.size) event.preventDefault();
});
